package analysis_test

import (
	"strings"
	"testing"

	"naru/internal/analysis"
)

func TestWordsOfDifferentMeaningAreDifferentTerms(t *testing.T) {
	for _, pair := range []string{
		"immigrant immigration", "emigrants emigration", "migrant migration", "organise organ", "organisation organic", "policy police",
		"policies policing", "university universe", "universities universal", "integration integrity", "integrated integral",
		"employer employment", "employee employment", "officer office", "national nation", "nationality nation", "nationals nationality",
		"minor minority", "author authority", "authority authorisation", "international internal", "interns international", "informal information",
		"naturalisation nature", "natural naturalized", "regularisation regular", "legalization legal", "relatives relation", "dependants depending",
		"customs custom", "department departure", "transit transition", "security secure", "governance government", "directive direct",
		"constitution constitute", "ageing age", "housing house", "hospitality hospital", "united units", "refugee refuge", "foreigner foreign",
		"experience experiment", "conversion conversation", "import important", "business busy", "personal personnel", "community communication",
		"general generation", "general generous", "witness wit", "aliens alienation", "mobility mobilisation", "human humanities", "publication public",
		"competent competition", "worker work", "marital maritime", "country county", "origin original",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if x, y := analysis.IndexText(a), analysis.IndexText(b); x == y {
			t.Errorf("%s and %s are both %q", a, b, x)
		}
	}
}

func TestFormsOfOneWordAreOneTerm(t *testing.T) {
	for _, forms := range []string{
		"immigrant immigrants immigrant's immigrants’", "immigration immigrate immigrated immigrating", "organization organise organizing organisers",
		"policy policies policy's", "university universities", "naturalise naturalised naturalisation", "employer employers employer's",
		"departure departures departed", "settle settled settlement settling", "register registered registration",
		"crisis crises", "analysis analyses analyse analysed", "labour labours laborers", "citizen citizens citizen’s", "visa visas", "country countries",
		"refugee refugees", "authority authorities", "minority minorities", "residence residents residency", "temporary temporarily",
	} {
		words := strings.Fields(forms)
		want := analysis.IndexText(words[0])
		for _, w := range words[1:] {
			if got := analysis.IndexText(w); got != want {
				t.Errorf("%s is %q, %s is %q", words[0], want, w, got)
			}
		}
	}
}

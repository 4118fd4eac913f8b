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
		"applicant application", "generalise general", "realise real", "news new", "AIDS aid", "SARS SAR", "evening even", "securities security",
		"rate rat", "hope hop", "plan plane", "used us", "care car", "policed policies",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if x, y := analysis.IndexText(a), analysis.IndexText(b); x == y {
			t.Errorf("%s and %s are both %q", a, b, x)
		}
	}
}

func TestInflectedFormsOfOneWordAreOneTerm(t *testing.T) {
	for _, forms := range []string{
		"immigrant immigrants immigrant's immigrants’", "immigrate immigrates immigrated immigrating", "organization organisations organization’s",
		"organise organises organising organized", "policy policies policy's", "university universities", "naturalise naturalised naturalizing",
		"employer employers employer's", "departure departures", "settle settles settled settling", "register registered registers",
		"crisis crises", "analysis analyses", "analyse analysed analyzing", "labour labours labored", "citizen citizens citizen’s", "visa visas",
		"country countries", "refugee refugees", "authority authorities", "minority minorities", "resident residents",
		"try tries tried trying", "die dies died dying", "stay stays stayed", "pay pays paid paying", "agree agreed agreeing", "exceed exceeded exceeding",
		"charge charged charging", "hire hired hiring", "size sized sizing", "use uses used using", "argue argued arguing", "issue issued issuing",
		"plan planned planning plans", "prefer preferred", "control controlled controlling", "install installed", "call called calling", "add added adding",
		"visit visited", "limit limiting", "treat treated treating", "combat combating", "enable enabling", "enrol enrolled enrolling enrols",
		"travel travelled traveling", "focus focuses focused focussing", "census censuses", "house houses", "cause caused causes", "tax taxes taxed",
		"branch branches", "process processes processed", "business businesses", "hero heroes", "go goes", "tie ties tied tying", "movie movies",
		"child children", "woman women", "man men", "wife wives", "criterion criteria", "index indices indexes", "hold held holding", "seek sought seeking",
		"staff staffed staffing", "boycott boycotted", "budget budgeted", "benefit benefitted benefits", "programme programmed programs",
		"guarantee guaranteed guaranteeing", "NGO NGOs ngos", "ID IDs", "UASC UASCs",
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

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

// Words in -us keep it: it is no plural. Their plural in -uses is theirs, that of
// words in -use is of those; Latin plurals (foci) are words of their own.
func TestWordsInUsAreNoPlurals(t *testing.T) {
	for _, forms := range []string{
		"census censuses", "virus viruses", "status statuses", "consensus consensuses", "campus campuses", "bonus bonuses", "purus puruses",
		"coronavirus coronaviruses", "arbovirus arboviruses", "hiatus hiatuses", "minibus minibuses", "nucleus nucleuses", "thesaurus thesauruses",
		"use uses used using", "reuse reuses", "abuse abuses abused", "house houses", "clause clauses", "refuse refuses refused", "excuse excuses",
		"accuse accuses", "MOU MOUs MoUs", "bureau bureaus", "Hindu Hindus", "menu menus", "amuse amuses", "spouse spouses", "misuse misuses", "ruse ruses",
	} {
		words := strings.Fields(forms)
		want := analysis.IndexText(words[0])
		for _, w := range words[1:] {
			if got := analysis.IndexText(w); got != want {
				t.Errorf("%s is %q, %s is %q", words[0], want, w, got)
			}
		}
	}
	for _, pair := range []string{"census censu", "virus viru", "status state", "purus pure", "purus puru", "campus camp", "bonus bone", "focus foci", "us use", "plus plu", "focus focal", "versus verse"} {
		a, b, _ := strings.Cut(pair, " ")
		if x, y := analysis.IndexText(a), analysis.IndexText(b); x == y {
			t.Errorf("%s and %s are both %q", a, b, x)
		}
	}
}

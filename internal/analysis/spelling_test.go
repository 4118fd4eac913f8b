package analysis_test

import (
	"strings"
	"testing"

	"naru/internal/analysis"
)

func TestBothEnglishSpellingsAreOneTerm(t *testing.T) {
	for _, pair := range []string{
		"labour labor", "labourer laborer", "neighbourhoods neighborhoods", "behavioural behavioral", "unfavourable unfavorable",
		"organisation organization", "organising organizing", "recognised recognized", "recognisable recognizable",
		"globalisation globalization", "criticise criticize", "incentivise incentivize", "minimising minimizing", "standardised standardized",
		"analyse analyze", "paralysed paralyzed", "catalogue catalog", "dialogues dialogs", "centre center", "centred centered", "kilometres kilometers",
		"programme program", "programmes programs", "ageing aging", "travelling traveling", "counsellor counselor", "modelling modeling",
		"enrolment enrollment", "fulfil fulfill", "defence defense", "licence license", "practised practiced", "judgement judgment",
		"paediatric pediatric", "foetal fetal", "archaeology archeology", "enquiry inquiry", "adviser advisor", "colonisation colonization",
		"co-operation cooperation", "Co-ordinated coordinated", "multi-cultural multicultural", "socio-economic socioeconomic",
	} {
		british, american, _ := strings.Cut(pair, " ")
		if b, a := analysis.Tokens(british), analysis.Tokens(american); len(b) != 1 || len(a) != 1 || a[0].Term != b[0].Term {
			t.Errorf("%s is %v, %s is %v", british, b, american, a)
		}
	}
}

func TestWordsThatOnlyLookBritishKeepTheirSpelling(t *testing.T) {
	for _, w := range []string{
		"promise", "premises", "compromise", "exercise", "advise", "revised", "supervising", "enterprise", "comprising", "otherwise",
		"franchise", "expertise", "advertising", "raise", "praised", "noise", "precise", "concise", "disability", "disabled", "surprised",
		"tour", "four", "hour", "tourism", "course", "resource", "journal", "our", "your", "crises", "demise", "merchandise",
		"called", "filling", "controlled", "excellent", "village", "prescribed", "hundred", "literature", "metropolis", "does", "phoenix", "israel",
	} {
		if got := analysis.Spelling(w); got != w {
			t.Errorf("%s is respelt %s", w, got)
		}
	}
}

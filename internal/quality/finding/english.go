package finding

import (
	"slices"
	"strings"
)

// spelt are the two spellings of English words of the field: what a word begins
// with, or the whole of it where it ends in a full stop.
var spelt = [][2]string{
	{"labour", "labor"}, {"neighbour", "neighbor"}, {"behaviour", "behavior"}, {"favour", "favor"}, {"colour", "color"}, {"honour", "honor"},
	{"endeavour", "endeavor"}, {"humour.", "humor."}, {"rigour.", "rigor."}, {"harbour", "harbor"},
	{"programme.", "program."}, {"programmes.", "programs."}, {"centre.", "center."}, {"centres.", "centers."}, {"centred.", "centered."},
	{"theatre", "theater"}, {"metre", "meter"}, {"kilometre", "kilometer"}, {"litre", "liter"},
	{"defence", "defense"}, {"offence", "offense"}, {"licence", "license"}, {"pretence", "pretense"},
	{"practise.", "practice."}, {"practises.", "practices."}, {"practised.", "practiced."}, {"practising.", "practicing."},
	{"travelled.", "traveled."}, {"travelling.", "traveling."}, {"traveller", "traveler"}, {"labelled.", "labeled."}, {"labelling.", "labeling."},
	{"modelled.", "modeled."}, {"modelling.", "modeling."}, {"counsellor", "counselor"}, {"counselling.", "counseling."},
	{"cancelled.", "canceled."}, {"cancelling.", "canceling."}, {"channelled.", "channeled."}, {"signalled.", "signaled."},
	{"enrolment", "enrollment"}, {"enrol.", "enroll."}, {"fulfil.", "fulfill."}, {"fulfils.", "fulfills."}, {"fulfilment", "fulfillment"},
	{"instalment", "installment"}, {"skilful", "skillful"}, {"wilful", "willful"},
	{"judgement", "judgment"}, {"acknowledgement", "acknowledgment"}, {"ageing.", "aging."}, {"grey.", "gray."}, {"sceptic", "skeptic"},
	{"analyse.", "analyze."}, {"analysed.", "analyzed."}, {"analysing.", "analyzing."}, {"catalogue", "catalog"}, {"dialogue", "dialog"},
	{"paediatric", "pediatric"}, {"anaem", "anem"}, {"archaeolog", "archeolog"}, {"foetus", "fetus"}, {"encyclopaedia", "encyclopedia"},
	{"adviser", "advisor"}, {"enquir", "inquir"}, {"artefact", "artifact"}, {"mould", "mold"}, {"tyre.", "tire."}, {"tyres.", "tires."},
	{"towards.", "toward."}, {"whilst.", "while."}, {"amongst.", "among."}, {"learnt.", "learned."}, {"cosy.", "cozy."},
	{"organis", "organiz"}, {"reorganis", "reorganiz"}, {"naturalis", "naturaliz"}, {"recognis", "recogniz"}, {"utilis", "utiliz"}, {"legalis", "legaliz"},
	{"regularis", "regulariz"}, {"globalis", "globaliz"}, {"urbanis", "urbaniz"}, {"categoris", "categoriz"}, {"criminalis", "criminaliz"},
	{"marginalis", "marginaliz"}, {"minimis", "minimiz"}, {"maximis", "maximiz"}, {"emphasise", "emphasize"}, {"emphasising.", "emphasizing."},
	{"prioritis", "prioritiz"}, {"stabilis", "stabiliz"}, {"standardis", "standardiz"}, {"summaris", "summariz"}, {"specialis", "specializ"},
	{"industrialis", "industrializ"}, {"victimis", "victimiz"}, {"authoris", "authoriz"}, {"unauthoris", "unauthoriz"}, {"characteris", "characteriz"},
	{"criticis", "criticiz"}, {"formalis", "formaliz"}, {"harmonis", "harmoniz"}, {"hospitalis", "hospitaliz"}, {"mobilis", "mobiliz"},
	{"modernis", "moderniz"}, {"normalis", "normaliz"}, {"optimis", "optimiz"}, {"penalis", "penaliz"}, {"realis", "realiz"}, {"socialis", "socializ"},
	{"subsidis", "subsidiz"}, {"incentivis", "incentiviz"}, {"apologis", "apologiz"}, {"privatis", "privatiz"}, {"liberalis", "liberaliz"},
	{"finalis", "finaliz"}, {"generalis", "generaliz"}, {"institutionalis", "institutionaliz"}, {"nationalis", "nationaliz"},
	{"centralis", "centraliz"}, {"decentralis", "decentraliz"}, {"crystallis", "crystalliz"}, {"immunis", "immuniz"}, {"italicis", "italiciz"},
}

// isNotZ are endings behind -is of words that have no -iz- beside them:
// criticism, optimist, realistic.
func isNotZ(ending string) bool {
	return strings.HasPrefix(ending, "m") || strings.HasPrefix(ending, "t")
}

// spellings gives a word in both spellings, itself first.
func spellings(word string) []string {
	out := []string{word}
	for _, pair := range spelt {
		for k := range pair {
			from, to := pair[k], pair[1-k]
			if whole, ok := strings.CutSuffix(from, "."); ok {
				if word == whole {
					out = append(out, strings.TrimSuffix(to, "."))
				}
				continue
			}
			if rest, ok := strings.CutPrefix(word, from); ok && !(strings.HasSuffix(from, "is") && isNotZ(rest)) && inflects(rest) {
				out = append(out, to+rest)
			}
		}
	}
	return out
}

// inflects tells what may follow the beginning of a word in a list: an English
// ending, which keeps words of other languages out (maximización).
func inflects(rest string) bool {
	switch rest {
	case "", "s", "e", "ed", "es", "ing", "ings", "er", "ers", "ation", "ations", "ational", "able", "d", "ly", "less", "al", "ally", "ative",
		"hood", "hoods", "ment", "ments", "itism", "y", "ies", "ist", "ists", "ite", "ites", "ful", "fully", "ry", "ic", "ical":
		return true
	}
	return false
}

// inflections gives the forms of a word that stands as in a dictionary: plural,
// third person, past and -ing, by the rules of spelling. Which of them are words
// the library tells: see family.
func inflections(w string) (plural, verbal []string) {
	n := len(w)
	if n < 3 {
		return nil, nil
	}
	last, before := w[n-1], w[n-2]
	vowel := func(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
	switch {
	case strings.HasSuffix(w, "sis"): // crisis
		return []string{w[:n-2] + "es"}, nil
	case last == 'y' && !vowel(before):
		return []string{w[:n-1] + "ies"}, []string{w[:n-1] + "ied", w + "ing"}
	case last == 's', last == 'x', last == 'z', strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return []string{w + "es"}, []string{w + "ed", w + "ing"}
	case last == 'e':
		return []string{w + "s"}, []string{w + "d", w[:n-1] + "ing"}
	case !vowel(last) && vowel(before) && n <= 5 && strings.IndexByte("wxy", last) < 0 && !vowel(w[n-3]):
		return []string{w + "s"}, []string{w + string(last) + "ed", w + string(last) + "ing"} // plan
	}
	return []string{w + "s"}, []string{w + "ed", w + "ing"}
}

// family gives the forms that the library has of a word as it stands in a
// dictionary, in both spellings.
func family(w string, known func(string) bool) []string {
	forms := []string{w}
	plural, verbal := inflections(w)
	for _, f := range append(append(plural, verbal...), irregular[w]...) {
		if slices.ContainsFunc(spellings(f), known) && !apart(w, f) {
			forms = append(forms, f)
		}
	}
	var out []string
	for _, f := range forms {
		out = append(out, spellings(f)...)
	}
	return out
}

// irregular are forms that no rule makes.
var irregular = map[string][]string{
	"child": {"children"}, "man": {"men"}, "woman": {"women"}, "half": {"halves"}, "wife": {"wives"}, "thief": {"thieves"},
	"criterion": {"criteria"}, "phenomenon": {"phenomena"}, "index": {"indices"}, "appendix": {"appendices"}, "foot": {"feet"},
	"give": {"gave", "given"}, "take": {"took", "taken"}, "undertake": {"undertook", "undertaken"}, "write": {"wrote", "written"},
	"choose": {"chose", "chosen"}, "begin": {"began", "begun"}, "grow": {"grew", "grown"}, "know": {"knew", "known"},
	"undergo": {"underwent", "undergone"}, "withdraw": {"withdrew", "withdrawn"}, "arise": {"arose", "arisen"}, "pay": {"paid"},
	"repay": {"repaid"}, "hold": {"held"}, "withhold": {"withheld"}, "send": {"sent"}, "spend": {"spent"}, "build": {"built"},
	"drive": {"driven"}, "show": {"shown"}, "keep": {"kept"}, "make": {"made"}, "become": {"became"}, "speak": {"spoken"},
	"break": {"broken"}, "bring": {"brought"}, "buy": {"bought"}, "seek": {"sought"}, "teach": {"taught"}, "catch": {"caught"},
	"fight": {"fought"}, "flee": {"fled"}, "lead": {"led"}, "meet": {"met"}, "sell": {"sold"}, "tell": {"told"}, "lose": {"lost"},
	"hear": {"heard"}, "deal": {"dealt"}, "understand": {"understood"}, "go": {"goes"},
}

// apart tells pairs that look like inflections and are two words; the index
// keeps them apart on purpose, since each would drown the other's pages.
func apart(w, form string) bool {
	switch w + " " + form {
	case "basis bases", "analyse analyses", "analyze analyses", "analys analyses": // bases is of base, analyses of analysis
		return true
	case "new news", "http https", "custom customs", "unite united", "age aging", "age ageing", "house housing", "security securities", "aid aids", "even evening":
		return true
	}
	return false
}

package analysis_test

import (
	"slices"
	"testing"

	"naru/internal/analysis"
)

// The stored text stays as the page has it; search finds it however it is typed.
func TestFaithfulTextIsFoundAsPeopleTypeIt(t *testing.T) {
	for _, c := range []struct{ name, stored, typed string }{
		{"a ligature", "the ﬁnal oﬃce", "final"},
		{"a ligature within a word", "the ﬁnal oﬃce", "office"},
		{"full-width letters", "ＡＢＣ 제도", "abc"},
		{"full-width digits", "２０２０년", "2020"},
		{"compatibility jamo", "ㄴㅏㄹㅜ", "나루"},
		{"conjoining jamo", "한국", "한국"},
		{"a compatibility ideograph", "\uF9E1民", "李民"},
		{"an enclosed syllable", "㈜한국", "한국"},
		{"a word with a footnote's mark", "the methodology³ of", "methodology"},
		{"a Korean word with one", "고용허가제¹²는", "고용허가제"},
		{"a mark in front of a bracket", "허가제³)", "허가제"},
		{"square metres", "5 m² each", "m2"},
		{"cells of a row", "베트남\t네팔", "네팔"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var terms []string
			for _, k := range analysis.Tokens(c.stored) {
				terms = append(terms, k.Term)
			}
			for _, k := range analysis.Tokens(c.typed) {
				// The last syllable of a run stands alone only at its end.
				if !slices.Contains(terms, k.Term) && len([]rune(k.Term)) > 1 {
					t.Errorf("%q of %q is not among %q", k.Term, c.typed, terms)
				}
			}
		})
	}
}

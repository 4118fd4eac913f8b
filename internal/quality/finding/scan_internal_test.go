package finding

import "testing"

func TestTheScan(t *testing.T) {
	for _, c := range []struct {
		name, text, typed string
		want              bool
	}{
		{"Hangul without regard to spacing", "외국인\n근로자의", "외국인근로자", true},
		{"Hangul within a compound", "고용허가제로", "용허가", true},
		{"but not across punctuation", "노동, 이민", "동이", false},
		{"decomposed Hangul", "고용", "고용", true},
		{"what cannot be seen", "이\u200b민\u00ad정책", "이민정책", true},
		{"a Latin word between its bounds", "transmigration", "migration", false},
		{"its other spelling", "organisations", "organizations", true},
		{"no other word", "general", "generalise", false},
		{"diacritics", "CAFÉ", "cafe", true},
		{"a hyphen and none", "a non-immigrant", "nonimmigrant", false},
		{"a hyphen typed, none in the text", "a nonimmigrant", "non-immigrant", true},
		{"a code", "E‑9 visas", "E9", true},
		{"a longer code", "E-91", "E9", false},
		{"a name with its number", "COVID 19", "covid-19", true},
		{"a number", "1,234,567", "1234567", true},
		{"not within another", "12345", "2345", false},
		{"nor within a code", "schedule 6D101", "101", false},
		{"a decimal", "2.5 %", "2.5", true},
		{"two numbers are none", "2, 5", "2.5", false},
		{"a year and its word", "2020 년에", "2020년", true},
		{"Latin and Hangul", "EPS를", "EPS", true},
		{"the mark of a footnote is a number to it", "2020¹", "2020", false},
	} {
		if got := word(c.typed).on(read(c.text)); got != c.want {
			t.Errorf("%s: %q in %q: %v", c.name, c.typed, c.text, got)
		}
	}
}

func TestRulesGrantWhatNaruMeans(t *testing.T) {
	s := &survey{eojeols: map[string]int{"정책": 1, "정책의": 1, "정책을": 1, "외국인에": 1}}
	for _, c := range []struct {
		name, typed, text string
		want              Rule
	}{
		{"a footnote's mark", "2020", "2020¹", RuleMark},
		{"a hyphen at a line's end", "migration", "mi-\ngration", RuleLineEnd},
		{"a noun without its particle", "정책을", "정책은", RuleParticle},
		{"the end of a fragment", "국인에", "외국인은", ""},
		{"other marks between the parts", "노동·이민", "노동/이민", RuleParts},
		{"a hyphen that was not typed", "subparagraph", "a sub-paragraph", RuleHyphen},
		{"an ending the library has no proof of", "grande", "le grand", RuleEnding},
		{"another word", "general", "generous", ""},
	} {
		q := &Query{Typed: c.typed, units: []unit{word(c.typed)}}
		if bare, ok := s.bareNoun(c.typed); ok {
			q.bare = []unit{word(bare)}
		}
		if got, _ := grants(q, c.text, read(c.text)); got != c.want {
			t.Errorf("%s: %q by %q is granted by %q, want %q", c.name, c.typed, c.text, got, c.want)
		}
	}
	operation := &Query{Typed: "operation", units: []unit{word("operation")}}
	if !excuses(operation, "in co-operation with", read("")) || excuses(operation, "co-operation in an operation", read("")) {
		t.Error("co-operation is to be left out where operation does not stand too")
	}
}

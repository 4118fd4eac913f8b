package analysis_test

import (
	"testing"

	"naru/internal/analysis"
)

func TestTermsOfTextInBothLanguages(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Korean is indexed as bigrams with the last syllable alone", "고용허가제", "고용 용허 허가 가제 제"},
		{"a run goes on across spaces", "외국인 근로자", "외국 국인 인근 근로 로자 자"},
		{"a run goes on across a line's end", "외국인\n근로자", "외국 국인 인근 근로 로자 자"},
		{"a run ends at punctuation", "노동, 이민", "노동 동 이민 민"},
		{"the middle dot of Korean print is punctuation", "노동ㆍ이민", "노동 동 이민 민"},
		{"Latin next to Hangul splits", "IOM이민", "iom 이민 민"},
		{"a code next to Hangul splits", "E-9비자", "e9 비자 자"},
		{"a code is one term without its hyphen", "E-9 E9 E‑9 Ｅ－９ e–9", "e9 e9 e9 e9 e9"},
		{"a longer name stays apart from its number", "COVID-19 covid19", "covid 19 covid 19"},
		{"a number of an issue is two numbers", "2020-01", "2020 01"},
		{"thousands separators are left out", "1,234,567 and 12,34", "1234567 and 12 34"},
		{"decomposed Hangul is composed", "고용", "고용 용"},
		{"diacritics are folded", "Café Müller", "cafe muller"},
		{"a word hyphenated at a line's end is joined", "immi-\ngration", "immigration"},
		{"a word with a hyphen is found without it, too", "a full-scale study", "a full scale studi fullscal"},
		{"a name with hyphens", "Gyeonggi-do: a post-COVID-19 view", "gyeonggi do a post covid 19 view gyeonggido postcovid"},
		{"the parts of a word that is joined", "upon re-entry", "upon reentri entri"},
		{"co-operation is a word of its own", "co-operation with co-researchers", "cooperation with coresearcher researcher"},
		{"the number of a form", "form I-485", "form i485 485"},
		{"a code between quotation marks", "paper of 'A4' size", "paper of a4 size"},
		{"not the digit of a visa code", "an E-9 visa", "an e9 visa"},
		{"words hyphenated at a line's end are not taken apart", "non-\nimmigrant", "non immigrant"},
		{"a chain of them, whole and in pairs", "door-to-door", "door to door doorto doortodoor todoor"},
		{"a long chain of hyphens is no word", "a-b-c-d-e", "a b c d e ab bc cd de"},
	} {
		if got := analysis.IndexText(c.text); got != c.want {
			t.Errorf("%s: IndexText(%q) = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

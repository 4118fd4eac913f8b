package analysis_test

import (
	"strings"
	"testing"

	"naru/internal/analysis"
)

func TestFoldingForComparison(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"case and accents", "Café MÜLLER", "cafe muller"},
		{"white space", "  a \n\t b  ", "a b"},
		{"spaces between syllables", "외국인 근로자의\n고용", "외국인근로자의고용"},
		{"but not between Hangul and Latin", "E-9 비자 IOM 이민", "e-9 비자 iom 이민"},
		{"hyphens and quotation marks of one kind", "E‑9 “labour” workers’ – 「법」", `e-9 "labour" workers' - "법"`},
		{"a word broken at a line's end", "immi-\ngration", "immigration"},
		{"a compound broken at a line's end", "low-\nskilled", "low- skilled"},
		{"soft hyphens and zero width", "immi\u00adgra\u200btion", "immigration"},
		{"decomposed and full-width", "이민 ＥＰＳ", "이민 eps"},
		{"punctuation stays", "노동, 이민.", "노동, 이민."},
		{"middle dots of one kind", "노동ㆍ이민·정책・", "노동·이민·정책·"},
		{"nothing", " \n", ""},
	} {
		if got := analysis.Fold(c.text); got != c.want {
			t.Errorf("%s: %q folds to %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestFoldedTextIsFoundAgainInTheOriginal(t *testing.T) {
	text := "The  Immi-\ngrants’ Café: 외국인 근로자의² 고용³ 정책¹은"
	folded, from, to := analysis.FoldOffsets(text)
	for phrase, want := range map[string]string{
		"immigrants'": "Immi-\ngrants’",
		"cafe:":       "Café:",
		"외국인근로자의":     "외국인 근로자의",
		"근로":          "근로",
		"근로자의":        "근로자의",
		"고용":          "고용",
		"정책은":         "정책¹은",
	} {
		i := strings.Index(folded, phrase)
		if i < 0 {
			t.Fatalf("%q is not in %q", phrase, folded)
		}
		if got := text[from[i]:to[i+len(phrase)-1]]; got != want {
			t.Errorf("%q came from %q, want %q", phrase, got, want)
		}
	}
}

func TestWholeWords(t *testing.T) {
	text := "The organisations’ E-9 비자: 외국인 근로자를\n2020년, 金씨 Café Москва"
	var got []string
	for _, w := range analysis.Words(text) {
		got = append(got, w.Text+"/"+w.Term+"/"+text[w.From:w.To])
	}
	want := []string{
		"the/the/The", "organisations/organization/organisations", "e9/e9/E-9", "비자/비자/비자", "외국인/외국인/외국인", "근로자를/근로자를/근로자를",
		"2020/2020/2020", "년/년/년", "金씨/金씨/金씨", "cafe/cafe/Café", "москва/москва/Москва",
	}
	if strings.Join(got, " | ") != strings.Join(want, " | ") {
		t.Errorf("words are\n%s, want\n%s", strings.Join(got, " | "), strings.Join(want, " | "))
	}
}

package analysis_test

import (
	"strings"
	"testing"

	"naru/internal/analysis"
)

// origins writes the part of the text that each token came from.
func origins(text string) string {
	var out []string
	for _, t := range analysis.Tokens(text) {
		out = append(out, text[t.From:t.To])
	}
	return strings.Join(out, "|")
}

func TestTokensSayWhichBytesTheyCameFrom(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"bigrams overlap", "고용 허가", "고용|용 허|허가|가"},
		{"decomposed Hangul", "이민", "이민|민"},
		{"a syllable with its final apart", "가\u11a8나", "가\u11a8나|나"},
		{"half-width jamo stand as they are", "ﾰﾱ", "ﾰﾱ"},
		{"a compatibility form of several characters", "㈜이민", "㈜|이민|민"},
		{"a fraction", "½년", "½|½|년"},
		{"full-width letters", "ＥＰＳ Ｅ－９", "ＥＰＳ|Ｅ－９"},
		{"a ligature", "eﬃcient", "eﬃcient"},
		{"accents apart", "Cafe\u0301s", "Cafe\u0301s"},
		{"a possessive", "Korea’s law", "Korea’s|law"},
		{"an apostrophe at the end is no part", "workers’ rights", "workers|rights"},
		{"a line's end in a word", "immi-\n  gration", "immi-\n  gration"},
		{"a soft hyphen", "immi\u00adgration", "immi\u00adgration"},
		{"a reader's mark for a hyphen", "immi\ufffe\ngration", "immi\ufffe\ngration"},
		{"a zero-width space", "이\u200b민", "이\u200b민|민"},
		{"broken bytes between", "이\xff민", "이|민"},
		{"direction marks", "\u202e이민\u202c", "이민|민"},
		{"characters beyond the basic plane", "😀𠀀𠀁", "𠀀𠀁|𠀁"},
		{"a number with its separators", "1,234,567명", "1,234,567|명"},
		{"bullets are no part of a run", "ㅇ 이민 ㅁ 노동", "ㅇ|이민|민|ㅁ|노동|동"},
	} {
		if got := origins(c.text); got != c.want {
			t.Errorf("%s: the tokens of %q came from %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestTermsAreTheSameHoweverTheTextIsEncoded(t *testing.T) {
	for _, forms := range [][]string{
		{"고용허가제", "고용허가제", "고용 허가제", "고용\n허가제", "고용\u00ad허가제", "\ufeff고용허가제"},
		{"COVID-19", "Covid 19", "covid19", "ＣＯＶＩＤ－１９", "COVID‑19", "COVID–19"},
		{"E-9", "E9", "e9", "E‑9", "E−9", "E-\n9"},
		{"Café", "cafe", "CAFE\u0301"},
		{"efficient", "eﬃcient"},
		{"カナ", "ｶﾅ"},
		{"金", "金"}, // a compatibility ideograph of KS X 1001
		{"١٢٣", "123", "１２３"},
		{"Straße", "strasse"},
		{"don't", "don’t"},
	} {
		want := analysis.IndexText(forms[0])
		for _, f := range forms[1:] {
			if got := analysis.IndexText(f); got != want {
				t.Errorf("%q is %q, %q is %q", forms[0], want, f, got)
			}
		}
	}
}

func TestSurfaceKeepsTheSpelling(t *testing.T) {
	text := "Organisations’ labour in Séoul, 고용"
	var words []string
	for _, s := range analysis.Surface(text) {
		words = append(words, s.Term)
	}
	if got := strings.Join(words, " "); got != "organisations labour in seoul 고용 용" {
		t.Errorf("surface is %q", got)
	}
}

func TestHyphensAtALinesEnd(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a broken word is joined", "The immi-\ngration", "the immigration"},
		{"a compound keeps its parts", "low-\nskilled labour", "low skill labor"},
		{"a name keeps its parts", "Gyeonggi-\nDo", "gyeonggi do"},
		{"a code is joined", "E-\n9", "e9"},
		{"two lines' ends are a paragraph", "immi-\n\ngration", "immi gration"},
		{"in capitals", "IMMI-\nGRATION", "immigration"},
		{"a hyphen in mid-line parts", "labour-market", "labor market labormarket"},
		{"unless the prefix is written both ways", "re-entry", "reentri entri"},
		{"also in a heading", "Co-Researchers", "coresearcher researcher"},
		{"but not before a name", "pre-COVID", "pre covid precovid"},
		{"carriage returns", "immi-\r\ngration", "immigration"},
	} {
		if got := analysis.IndexText(c.text); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

package tesseract

import "testing"

func TestCapitalsThatAreKoreanBecomeKorean(t *testing.T) {
	at := func(x0, x1 int, text string, apart bool) word {
		return word{text: text, x0: x0, x1: x1, y0: 10, y1: 30, confidence: 90, block: 1, apart: apart}
	}
	for _, c := range []struct {
		name          string
		words, korean []word
		want          string
	}{
		{"a word of three syllables",
			[]word{at(0, 60, "국내에서", false), at(70, 130, "ASS", true), at(140, 200, "구하지", true)},
			[]word{at(0, 60, "국내에서", false), at(70, 90, "사", true), at(90, 110, "람", false), at(110, 130, "을", false), at(140, 200, "구하지", true)},
			"국내에서 사람을 구하지"},
		{"an abbreviation stays",
			[]word{at(0, 60, "국제이주기구", false), at(70, 130, "(IOM)", true)},
			[]word{at(0, 60, "국제이주기구", false), at(70, 130, "(IOM)", true)}, "국제이주기구 (IOM)"},
		{"an abbreviation misread stays",
			[]word{at(0, 60, "제도", false), at(70, 130, "EPS", true)},
			[]word{at(0, 60, "제도", false), at(70, 130, "6P5", true)}, "제도 EPS"},
		{"nothing there changes nothing",
			[]word{at(0, 60, "제도", false), at(70, 130, "EPS", true)}, []word{at(0, 60, "제도", false)}, "제도 EPS"},
		{"words in small letters stay",
			[]word{at(0, 60, "제도의", false), at(70, 130, "System", true)}, []word{at(70, 130, "체계", true)}, "제도의 System"},
	} {
		if got := string(compose(settle(c.words, c.korean), 300, 100, 0).Text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOnlyKoreanPagesWithCapitalsAreReadTwice(t *testing.T) {
	for _, c := range []struct {
		text []string
		want bool
	}{
		{[]string{"외국인근로자를", "ASS"}, true},
		{[]string{"외국인근로자를", "구하지"}, false},
		{[]string{"외국인근로자를", "E-9"}, false},
		{[]string{"The", "EPS", "admits", "workers", "고용"}, false},
	} {
		var words []word
		for _, s := range c.text {
			words = append(words, word{text: s})
		}
		if got := suspect(words); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

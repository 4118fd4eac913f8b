package clean_test

import (
	"strings"
	"testing"

	"naru/internal/extract/clean"
	"naru/internal/library"
)

func mend(pages ...string) []string {
	var h clean.Hyphens
	var texts []clean.Text
	for _, p := range pages {
		texts = append(texts, clean.Page([]rune(p)))
	}
	for _, t := range texts {
		h.Look(t.Runes)
	}
	for _, t := range texts {
		h.Count(t.Runes)
	}
	var out []string
	for _, t := range texts {
		out = append(out, string(h.Mend(t).Runes))
	}
	return out
}

func TestAPageIsCleaned(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"line ends become one", "a\r\nb\rc\nd", "a\nb\nc\nd"},
		{"blanks at line ends go", "하나  \r\n둘\t\r\n  셋 ", "하나\n둘\n  셋"},
		{"empty lines at the end go", "a\r\n\r\n \r\n", "a"},
		{"empty lines inside stay", "a\r\n\r\nb", "a\n\nb"},
		{"control characters go", "a\x00b\x16c\u0090d\ufeffe\uffff", "abcde"},
		{"ligatures of TeX are what they look like", "di\x1berent \x1cgures of the o\x0ece, con\x0cned", "diﬀerent ﬁgures of the oﬃce, conﬁned"},
		{"a form feed in front of a word ends a page", "one \x0ctwo", "one\ntwo"},
		{"control characters in front of Hangul are none", "가\x1b나", "가나"},
		{"tabs stay", "a\tb", "a\tb"},
		{"characters beyond the first plane stay whole", "𠮷野家 𝒜", "𠮷野家 𝒜"},
		{"private-use characters stay", "a\ue000b", "a\ue000b"},
		{"a word broken by the reader's mark is joined", "immi\ufffegration", "immigration"},
		{"the other mark does the same", "immi\x02gration", "immigration"},
		{"a mark before a line end as well", "immi\ufffe\r\ngration", "immigration"},
		{"a hyphen before a line end as well", "immi-\r\ngration", "immigration"},
		{"a soft hyphen before a line end as well", "immi\u00ad\r\ngration", "immigration"},
		{"a hyphen after a blank is a dash", "Oct. -\r\nNov.", "Oct. -\nNov."},
		{"a range of years stays", "(2018-\r\n2022)", "(2018-\n2022)"},
		{"a mark before a number is a hyphen", "COVID\ufffe19", "COVID-19"},
		{"a mark after one letter is a hyphen", "K\ufffeEPS and e\ufffegovernment", "K-EPS and e-government"},
		{"a mark before a capital is a hyphen", "Anglo\ufffeAmerican", "Anglo-American"},
		{"a mark within capitals is not", "IMMI\ufffeGRATION", "IMMIGRATION"},
		{"a mark after an abbreviation is a hyphen", "EU\ufffewide", "EU-wide"},
		{"a mark between Hangul is a hyphen", "한국\ufffe베트남", "한국-베트남"},
		{"a mark at the end is a hyphen", "and\ufffe", "and-"},
		{"nothing is nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := mend(c.in)[0]; got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestTheDocumentTellsWhetherAWordHasAHyphen(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []string
		want  string // of the first page
	}{
		{"written with it on another page", []string{"in Gyeonggi\ufffedo", "Gyeonggi-do and gyeonggi-do"}, "in Gyeonggi-do"},
		{"written in one piece on another page", []string{"over\ufffeseas", "overseas work"}, "overseas"},
		{"written both ways, more often in one piece", []string{"co\ufffeoperation", "cooperation, cooperation, co-operation"}, "cooperation"},
		{"written both ways, more often with it", []string{"co\ufffeoperation", "cooperation, co-operation, co-operation"}, "co-operation"},
		{"written nowhere else", []string{"inte\ufffegration"}, "integration"},
		{"broken everywhere", []string{"inte\ufffegration", "inte\ufffegration"}, "integration"},
		{"third part of a compound of words", []string{"public-private\ufffeacademic", "private schools, academic ones"}, "public-private-academic"},
		{"broken within the part of a compound", []string{"anti-discrimi\ufffenation", "nation"}, "anti-discrimination"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := mend(c.pages...)[0]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestEachCharacterKnowsWhereItStood(t *testing.T) {
	raw := []rune("하나 \r\nCOVID\ufffe19, immi\x02gration\r\n ")
	var h clean.Hyphens
	page := clean.Page(raw)
	h.Look(page.Runes)
	h.Count(page.Runes)
	got := h.Mend(page)
	if want := "하나\nCOVID-19, immigration"; string(got.Runes) != want {
		t.Fatalf("got %q, want %q", string(got.Runes), want)
	}
	for i, r := range got.Runes {
		was := raw[got.From[i]]
		if was != r && !(r == '-' && was == '\ufffe') {
			t.Errorf("character %d is %q and says it was %q", i, r, was)
		}
	}
}

func TestAPageWithoutATextLayerIsRecognised(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     library.TextSource
	}{
		{"nothing", "", library.SourceNone},
		{"a stamped number", "- 12 -\r\n", library.SourceNone},
		{"blanks do not count", strings.Repeat(" ", 50) + "쪽", library.SourceNone},
		{"a line of Korean", "고용허가제는 외국인 근로자의 고용 등에 관한 법률에 따른 제도이다", library.SourceText},
		{"one bad character in a hundred", strings.Repeat("가", 99) + "\ufffd", library.SourceText},
		{"a tenth of them private", strings.Repeat("가", 90) + strings.Repeat("\ue123", 10), library.SourceNone},
		{"a tenth of them control", strings.Repeat("a", 90) + strings.Repeat("\x03", 10), library.SourceNone},
		{"codes taken for Latin letters", "Üáàâ äãÑ åç éèê áë íì îáï ñóñ ôöõúê ù ûü † ° ¢ ïúê ù £ § • ê Ñ ¶ ï", library.SourceNone},
		{"codes taken for Windows letters", "€ • ‚ ƒ „ 3… † ‡ ˆ ‰ Š ‹ „ Œ ™š›œ žŸ ¡¢œ £ ¤¥ „¦ €§ ¨©ª «¬¥‰", library.SourceNone},
		{"French in capitals", "ÉTRANGERS ÉTABLIS À L’ÉTRANGER, OÙ ILS ONT ÉTÉ REÇUS", library.SourceText},
		{"Vietnamese", "Người lao động nước ngoài ở Hàn Quốc được bảo vệ theo luật", library.SourceText},
		{"a table of contents", "제1장 서론" + strings.Repeat("·", 60) + "1\n제2장 결론" + strings.Repeat("…", 60) + "12", library.SourceText},
		{"marks of broken words are not bad", strings.Repeat("ab\ufffecd ", 20), library.SourceText},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clean.Source([]rune(c.in)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzAnythingIsCleanedAndKeepsItsPlaces(f *testing.F) {
	for _, s := range []string{"a-\r\nb", "\ufffe", "a\ufffe\r\n", "가\ufffe나", "\x02\x02a", "-\n-\n", "K\ufffe\ufffeEPS"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		raw := []rune(s)
		var h clean.Hyphens
		page := clean.Page(raw)
		h.Look(page.Runes)
		h.Count(page.Runes)
		got := h.Mend(page)
		if len(got.Runes) != len(got.From) {
			t.Fatalf("%d characters, %d places", len(got.Runes), len(got.From))
		}
		last := -1
		for i, from := range got.From {
			if from <= last || from >= len(raw) {
				t.Fatalf("place %d of character %d after %d, of %d", from, i, last, len(raw))
			}
			last = from
			switch r := got.Runes[i]; {
			case r == '\r' || r == '\ufffe' || r < ' ' && r != '\n' && r != '\t':
				t.Fatalf("%q left in %q", r, string(got.Runes))
			}
		}
		if again := string(clean.Page(got.Runes).Runes); strings.HasSuffix(again, "\n") {
			t.Fatalf("ends in a line break: %q", again)
		}
	})
}

func TestATextIsMendedAsAPageIs(t *testing.T) {
	for _, in := range []string{"", "no break", "Gyeonggi\ufffedo and gyeonggi-do", "K\ufffeEPS, immi\ufffe\r\ngration", "ÉMI\ufffeGRÉ émi-gré 이민\ufffe정책"} {
		page := clean.Page([]rune(in))
		var h clean.Hyphens
		h.Look(page.Runes)
		h.Count(page.Runes)
		if got, want := h.MendText(string(page.Runes)), string(h.Mend(page).Runes); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
		if got := clean.Broken(string(page.Runes)); got != strings.Contains(in, "\ufffe") {
			t.Errorf("%q is broken: %v", in, got)
		}
	}
}

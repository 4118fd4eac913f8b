package catalog_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
)

// marked puts an invisible character of each kind between the letters of a text.
func marked(s string) string {
	marks := []rune("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\u2060\ufeff\u061c")
	var b strings.Builder
	n := 0
	for _, r := range s {
		b.WriteRune(r)
		if r != '\n' && r != '\f' {
			b.WriteRune(marks[n%len(marks)])
			n++
		}
	}
	return b.String()
}

const frontOfBoth = `연구보고서 2021-07
외국인 계절근로자 제도의 운영 실태와
개선 방안
A Study on the Operation of the Seasonal Worker Scheme and Its Improvement
연구책임자: 김하늘 (이민정책연구원 연구위원)
공동연구자: 이바다, 박나루 · 최노을
2021. 12.
이민정책연구원
ISBN 978-89-91234-56-8` + "\f요약\n이 연구는 외국인 계절근로자 제도가 농촌의 인력난을 덜어 주는지, 그리고 제도를 운영하는 지방자치단체가 무엇을 어려워하는지를 살펴본다.\n주제어: 계절근로자, 농촌, 인력난" + koBody

func TestCharactersThatShowNothingStayOutOfTheRecord(t *testing.T) {
	plain, mixed := pages(frontOfBoth), pages(marked(frontOfBoth))
	for _, d := range []*extract.Document{plain, mixed} {
		d.Outline = []library.Heading{{Level: 1, Title: "제1장 서론", Page: 3}, {Level: 1, Title: "제2장 제도의 운영", Page: 3}}
		d.Author, d.Keywords = "김하늘", "계절근로자, 농촌"
	}
	for k := range mixed.Outline {
		mixed.Outline[k].Title = marked(mixed.Outline[k].Title)
	}
	mixed.Author, mixed.Keywords = marked(mixed.Author), marked(mixed.Keywords)
	texts := make([]string, len(mixed.Pages))
	for k := range mixed.Pages {
		texts[k] = mixed.Pages[k].Text
	}
	want := catalog.Describe(plain, "a.pdf")
	if diff := cmp.Diff(want, catalog.Describe(mixed, "a.pdf")); diff != "" {
		t.Error(diff)
	}
	if want.Title == "" || want.Series == "" || len(want.People) == 0 || len(want.Keywords) == 0 || len(want.Contents) == 0 {
		t.Errorf("too little is described: %+v", want)
	}
	for k, p := range mixed.Pages {
		if p.Text != texts[k] || p.BodyTo != plain.Pages[k].BodyTo {
			t.Errorf("page %d is no more as it was read", k+1)
		}
	}
}

func TestATitleFromPropertiesOrANameShowsAllThatItHolds(t *testing.T) {
	for name, c := range map[string]struct{ title, file string }{
		"properties": {marked("Seasonal Workers in Rural Areas"), "scan0001.pdf"},
		"file name":  {"", marked("Seasonal Workers in Rural Areas") + ".pdf"},
	} {
		doc := pages("") // a scan
		doc.Title = c.title
		if got := catalog.Describe(doc, c.file).Title; got != "Seasonal Workers in Rural Areas" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestThePlaceOfThePagesBodyFollowsItsVisibleText(t *testing.T) {
	text := "Running\u200b head\u200b\nAbstract\nThis paper asks how the integration of immigrants is measured and which of the measures are used by the governments of the region.\n12"
	plain := strings.ReplaceAll(text, "\u200b", "")
	of := func(text string) library.Document {
		doc := pages(text + "\fmore")
		doc.Pages[0].BodyFrom = strings.Index(text, "\n") + 1
		doc.Pages[0].BodyFrom -= 2 * strings.Count(text, "\u200b") // in characters
		doc.Pages[0].BodyTo = len([]rune(text)) - 3
		return catalog.Describe(doc, "a.pdf")
	}
	if got, want := of(text).Abstract, of(plain).Abstract; got != want || want == "" {
		t.Errorf("abstract %q, want %q", got, want)
	}
}

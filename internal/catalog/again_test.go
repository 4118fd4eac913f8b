package catalog_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
)

// stored gives a described document as the library hands it back.
func stored(doc *extract.Document, file string) (*library.Document, []library.Page) {
	d := catalog.Describe(doc, file)
	d.ID, d.File = 7, file
	var pages []library.Page
	for _, p := range doc.Pages {
		pages = append(pages, library.Page{Document: 7, Number: p.Number, Label: p.Label, Text: p.Text, Source: p.Source})
	}
	return &d, pages
}

func TestDescribingAgainFindsTheSame(t *testing.T) {
	whole := pages("연구보고서 2021-07\n지역 이민정책의 과제와 전망\n2021. 12.\n연구책임자: 김하늘\n" + koBody)
	whole.Outline = []library.Heading{{Level: 1, Title: "제1장 서론", Page: 2}, {Level: 1, Title: "제2장 본론", Page: 2}, {Level: 1, Title: "결론", Page: 2}}
	scan := &extract.Document{Pages: []extract.Page{{Number: 1, Source: library.SourceNone}}, Title: "이민정책 회의록", Author: "김하늘",
		Language: "ko", Subject: "Journal of Deltas, 60 (2016)", Created: time.Date(2018, 3, 1, 0, 0, 0, 0, time.UTC)}
	slides := pages("Harbour Lights\nHaneul Kim*\n" + enBody)
	slides.Title, slides.Creator, slides.Created = "Slide 1", "Harbour Writer", time.Date(2018, 3, 1, 0, 0, 0, 0, time.UTC)
	for name, doc := range map[string]*extract.Document{"a report": whole, "a scan": scan, "slides": slides} {
		d, pages := stored(doc, "a.pdf")
		got := catalog.Again(d, pages)
		got.File = d.File
		if diff := cmp.Diff(*d, got); diff != "" {
			t.Errorf("%s (-first +again):\n%s", name, diff)
		}
	}
}

func TestDescribingAgainHelpsItselfToACorrectedTitle(t *testing.T) {
	d, pages := stored(pages("Notes\nHarbour Lights\nHaneul Kim*\n"+enBody), "a.pdf")
	d.Title = "Harbour Lights"
	d.Sources["title"] = library.FieldSource{From: library.FromPerson}
	d.People = nil
	if got := catalog.Again(d, pages).People; len(got) != 1 || got[0].Name != "Haneul Kim" {
		t.Errorf("got %v", got)
	}
}

func TestADocumentFromBeforePropertiesWereKeptLosesNothing(t *testing.T) {
	_, pages := stored(pages("지역 이민정책의 과제와 전망\n"+koBody), "a.pdf")
	d := &library.Document{ID: 7, File: "a.pdf", Title: "지역 이민정책의 과제와 전망", Language: "ko", Kind: library.KindBrief, Series: "동향", Year: 2017, Date: "2017-03",
		People: []library.Credit{{Name: "김하늘", Role: library.RoleEditor}}, Contents: []library.Heading{{Level: 1, Title: "서론", Page: 2}}}
	got := catalog.Again(d, pages)
	if got.Title != d.Title || got.Year != 2017 || got.Date != "2017-03" || got.Series != "동향" || got.Kind != library.KindBrief || len(got.People) != 1 || len(got.Contents) != 1 {
		t.Errorf("got %+v", got)
	}
	d.Title = "Microsoft Word - a.hwp"
	if got := catalog.Again(d, pages); got.Title != "지역 이민정책의 과제와 전망" || got.Sources["title"].From != library.FromPage {
		t.Errorf("a bad title stays: %q from %v", got.Title, got.Sources["title"])
	}
}

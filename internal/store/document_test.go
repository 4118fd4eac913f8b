package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/library"
)

func TestADocumentComesBackAsItWasAdded(t *testing.T) {
	s := MustOpen(t)
	whole := MustAdd(t, s, library.Document{Title: "Annual report"}, "text")
	d := library.Document{
		Kind: library.KindReport, Title: "고용허가제", Subtitle: "쟁점과 과제", TitleOther: "The Employment Permit System", Series: "연구보고서", Number: "2020-01",
		Year: 2020, Date: "2020-12-31", Publisher: "IOM이민정책연구원", Language: "ko",
		People:   []library.Credit{{Name: "박민정", Role: library.RoleChief, Affiliation: "이민정책연구원"}, {Name: "이상지", Role: library.RoleCoResearcher}},
		Keywords: []string{"고용허가제", "E-9"}, ISBN: "979-11-90044-58-5", ISSN: "2233-4211", CitationPrinted: "박민정 외(2020), 고용허가제.",
		Unsure:   []string{"series"},
		Abstract: "요약", Contents: []library.Heading{{Level: 1, Title: "서론", Page: 1}, {Level: 2, Title: "배경", Page: 2}},
		Themes: []library.ThemeScore{{ID: "labour.eps", Score: 0.75, By: library.ByRule, Because: []library.ThemeReason{{Term: "고용허가", Count: 12}}}},
		Tags:   []string{"비자", "E-9"}, File: "보고서.pdf", SHA256: "abc", PartOf: &whole, Reader: "pdfium",
		Sources:    map[string]library.FieldSource{"title": {From: library.FromPage, Page: 1}, "contents": {From: library.FromOutline}},
		Properties: library.Properties{Title: "untitled", Author: "user", Created: "2020-12-31T00:00:00Z"},
	}
	pages := []library.Page{
		{Text: "첫 쪽", Label: "i", Width: 595, Height: 842},
		{Text: "", Source: library.SourceNone},
		{Text: "scanned", Source: library.SourceOCR, Label: "1"},
	}
	id, err := s.AddDocument(ctx, d, pages, library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	d.ID, d.Pages, d.PagesWithoutText = id, 3, 1
	if diff := cmp.Diff(d, *got, cmpopts.IgnoreFields(library.Document{}, "Added"),
		cmpopts.SortSlices(func(a, b string) bool { return a < b })); diff != "" {
		t.Errorf("document differs (-added +read):\n%s", diff)
	}
	if got.Added.IsZero() {
		t.Error("when it was added is not known")
	}
	read, err := s.Pages(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	want := []library.Page{
		{Document: id, Number: 1, Label: "i", Source: library.SourceText, Text: "첫 쪽", Width: 595, Height: 842},
		{Document: id, Number: 2, Label: "2", Source: library.SourceNone},
		{Document: id, Number: 3, Label: "1", Source: library.SourceOCR, Text: "scanned"},
	}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Errorf("pages differ:\n%s", diff)
	}
	one, err := s.Page(ctx, id, 3)
	if err != nil || one.Text != "scanned" {
		t.Errorf("page 3: %v, %v", one, err)
	}
	for _, n := range []int{0, 4, -1} {
		_, err := s.Page(ctx, id, n)
		wantCode(t, err, library.NotFound)
	}
	_, err = s.Document(ctx, id+1)
	wantCode(t, err, library.NotFound)
	_, err = s.AddDocument(ctx, library.Document{SHA256: "abc"}, pages, library.ImportItem{})
	wantCode(t, err, library.Conflict)
	_, err = s.AddDocument(ctx, library.Document{SHA256: "def", Themes: []library.ThemeScore{{ID: "no such theme", By: library.ByPerson}}}, pages, library.ImportItem{})
	wantCode(t, err, library.NotFound)
	if _, err := s.DocumentBySHA256(ctx, "def"); library.CodeOf(err) != library.NotFound {
		t.Errorf("a refused document left something behind: %v", err)
	}
}

func TestPagesKeepWhereTheirBodyStands(t *testing.T) {
	s := MustOpen(t)
	text := "머리글\n고용허가제 도입\n- 31 -"
	id, err := s.AddDocument(ctx, library.Document{Title: "A", SHA256: "a"},
		[]library.Page{{Text: text, BodyFrom: 4, BodyTo: 13}, {Text: "둘째 쪽"}}, library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	one, err := s.Page(ctx, id, 1)
	if err != nil || one.Body() != "고용허가제 도입\n" {
		t.Errorf("body %q, %v", one.Body(), err)
	}
	all, err := s.Pages(ctx, id)
	if err != nil || all[0].Body() != one.Body() || all[1].Body() != "둘째 쪽" {
		t.Errorf("pages %+v, %v", all, err)
	}
	if d := dump(t, s); !strings.Contains(d, `"body":[4,13]`) {
		t.Errorf("the dump does not tell the body:\n%s", d)
	}
}

func TestWhatAPersonCorrectedIsNotOverwritten(t *testing.T) {
	s := someLibrary(t)
	people := []library.Credit{{Name: "홍길동", Role: library.RoleAuthor}}
	contents := []library.Heading{{Level: 1, Title: "서론", Page: 1}, {Level: 2, Title: "배경"}}
	d, err := s.UpdateDocument(ctx, 2, library.DocumentPatch{Title: ptr("계절근로 연구"), Year: ptr(2019), People: &people, Tags: &[]string{"농업", "농업 "}, Contents: &contents})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(d.Contents, contents) {
		t.Errorf("contents corrected to %+v", d.Contents)
	}
	if d.Title != "계절근로 연구" || d.Year != 2019 || d.People[0].Name != "홍길동" || !slices.Equal(d.Tags, []string{"농업"}) {
		t.Errorf("corrected: %+v", d)
	}
	wantHits(t, find(t, s, "title:계절근로"), "title 2")
	wantHits(t, find(t, s, "title:agriculture"))
	wantHits(t, find(t, s, "author:shim"))

	d, err = s.DescribeDocument(ctx, library.Document{ID: 2, Title: "As the file says", Year: 1999, Date: "1999-05",
		People: []library.Credit{{Name: "Someone Else", Role: library.RoleAuthor}}, Tags: []string{"file"}, Publisher: "Publisher",
		Contents: []library.Heading{{Level: 1, Title: "Now", Page: 1}},
		Sources:  map[string]library.FieldSource{"title": {From: library.FromMetadata}, "publisher": {From: library.FromPage, Page: 2}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "계절근로 연구" || d.Year != 2019 || d.Date != "2019" || d.People[0].Name != "홍길동" || d.Tags[0] != "농업" {
		t.Errorf("a reading overwrote what a person set: %+v", d)
	}
	if !slices.Equal(d.Contents, contents) {
		t.Errorf("a reading overwrote the contents: %+v", d.Contents)
	}
	if d.Publisher != "Publisher" {
		t.Errorf("a reading did not replace what nobody had set: %+v", d)
	}
	person := library.FieldSource{From: library.FromPerson}
	if diff := cmp.Diff(map[string]library.FieldSource{"title": person, "year": person, "date": person, "people": person, "contents": person,
		"publisher": {From: library.FromPage, Page: 2}}, d.Sources); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	wantHits(t, find(t, s, "title:계절근로"), "title 2")
	_, err = s.UpdateDocument(ctx, 99, library.DocumentPatch{})
	wantCode(t, err, library.NotFound)
}

func TestACorrectionIsTakenBack(t *testing.T) {
	s := someLibrary(t)
	was, err := s.DescribeDocument(ctx, library.Document{ID: 2, Title: "As read", Year: 2018, Date: "2018-03",
		Sources: map[string]library.FieldSource{"title": {From: library.FromPage, Page: 1}, "year": {From: library.FromPage, Page: 3}, "date": {From: library.FromPage, Page: 3}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.UpdateDocument(ctx, 2, library.DocumentPatch{Title: ptr("Mistaken"), Date: ptr("2017-01-02"), Series: ptr("Notes")}); err != nil {
		t.Fatal(err)
	}
	back, err := s.UpdateDocument(ctx, 2, library.DocumentPatch{Title: &was.Title, Date: &was.Date, Series: &was.Series,
		Sources: &map[string]library.FieldSource{"title": was.Sources["title"], "date": was.Sources["date"], "year": was.Sources["year"], "series": {}}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(was, back); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	again, err := s.DescribeDocument(ctx, library.Document{ID: 2, Title: "Read anew", Year: 2016, Date: "2016"}, nil)
	if err != nil || again.Title != "Read anew" || again.Year != 2016 {
		t.Errorf("what was taken back is still kept: %+v, %v", again, err)
	}
}

func TestPagesDescribedAgainTakeTheirQuotesAlong(t *testing.T) {
	s := someLibrary(t)
	if _, _, err := s.AddQuote(ctx, library.Quote{Document: 2, Page: 1, Text: "spring"}); err != nil {
		t.Fatal(err)
	}
	d, err := s.Document(ctx, 2)
	if err != nil {
		t.Fatal(err)
	}
	labels := make([]string, d.Pages)
	for k := range labels {
		labels[k] = fmt.Sprint(k + 31)
	}
	if _, err := s.DescribeDocument(ctx, *d, labels); err != nil {
		t.Fatal(err)
	}
	page, err := s.Page(ctx, 2, 1)
	if err != nil || page.Label != "31" {
		t.Errorf("page %+v, %v", page, err)
	}
	if quotes, err := s.QuotesOf(ctx, 2); err != nil || len(quotes) != 1 || quotes[0].Label != "31" {
		t.Errorf("quotes %+v, %v", quotes, err)
	}
}

func TestYearAndDateAgree(t *testing.T) {
	s := someLibrary(t)
	for _, c := range []struct {
		p    library.DocumentPatch
		year int
		date string
	}{
		{library.DocumentPatch{Date: ptr("2017-05-06")}, 2017, "2017-05-06"},
		{library.DocumentPatch{Year: ptr(2017)}, 2017, "2017-05-06"},
		{library.DocumentPatch{Year: ptr(2016)}, 2016, "2016"},
		{library.DocumentPatch{Year: ptr(0)}, 0, ""},
		{library.DocumentPatch{Year: ptr(2015), Date: ptr("2014-03")}, 2014, "2014-03"},
		{library.DocumentPatch{Date: ptr("")}, 0, ""},
		{library.DocumentPatch{Year: ptr(2013), Date: ptr("")}, 2013, ""},
	} {
		d, err := s.UpdateDocument(ctx, 1, c.p)
		if err != nil || d.Year != c.year || d.Date != c.date {
			t.Errorf("%+v: %d %q, %v; want %d %q", c.p, d.Year, d.Date, err, c.year, c.date)
		}
	}
	_, err := s.UpdateDocument(ctx, 1, library.DocumentPatch{Date: ptr("5 May 2017")})
	wantCode(t, err, library.Invalid)
}

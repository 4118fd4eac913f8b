package store_test

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
)

// printed is a document with all that front pages tell.
func printed() library.Document {
	return library.Document{
		Title: "고용허가제", Subtitle: "쟁점과 과제", Keywords: []string{"사업장 변경", "circular migration"},
		ISBN: "979-11-90044-58-5", ISSN: "2233-4211", CitationPrinted: "박민정(2020), 고용허가제",
		People: []library.Credit{{Name: "박민정", Role: library.RoleChief, Affiliation: "이민정책연구원"}},
		Sources: map[string]library.FieldSource{"subtitle": {From: library.FromPage, Page: 1}, "keywords": {From: library.FromPage, Page: 3},
			"isbn": {From: library.FromPage, Page: 9}},
		Unsure: []string{"abstract", "issn"},
	}
}

func TestSubtitleAndKeywordsAreFoundAsTitlesAre(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, printed(), "text")
	for _, q := range []string{"title:쟁점", "title:사업장변경", `title:"circular migration"`, `"사업장 변경"`} {
		wantHits(t, find(t, s, q), "title 1")
	}
	if _, err := s.UpdateDocument(ctx, 1, library.DocumentPatch{Keywords: &[]string{"숙련"}, Subtitle: ptr("")}); err != nil {
		t.Fatal(err)
	}
	wantHits(t, find(t, s, "title:쟁점"))
	wantHits(t, find(t, s, "title:사업장변경"))
	wantHits(t, find(t, s, "title:숙련"), "title 1")
	wantSound(t, s)
}

func TestWhatAPersonSaysOfAnImprintStaysWhenItIsReadAgain(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, printed(), "text")
	d, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Keywords: &[]string{"숙련인력"}, ISBN: ptr(""), ISSN: ptr("0378 5955"),
		Subtitle: ptr("과제"), CitationPrinted: ptr("박민정, 2020")})
	if err != nil {
		t.Fatal(err)
	}
	if d.ISSN != "0378-5955" {
		t.Errorf("ISSN kept as %q", d.ISSN)
	}
	if !slices.Equal(d.Unsure, []string{"abstract"}) {
		t.Errorf("unsure of %v after the ISSN was told", d.Unsure)
	}
	again := printed()
	again.ID = id
	d, err = s.DescribeDocument(ctx, again, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(d.Keywords, []string{"숙련인력"}) || d.ISBN != "" || d.ISSN != "0378-5955" || d.Subtitle != "과제" || d.CitationPrinted != "박민정, 2020" {
		t.Errorf("read again: %+v", d)
	}
	for _, field := range []string{"keywords", "isbn", "issn", "subtitle", "citation_printed"} {
		if d.Sources[field].From != library.FromPerson {
			t.Errorf("%s is from %q", field, d.Sources[field].From)
		}
	}
	// Taken back, it is read anew.
	before := printed()
	if _, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Keywords: &before.Keywords,
		Sources: &map[string]library.FieldSource{"keywords": {From: library.FromPage, Page: 3}}}); err != nil {
		t.Fatal(err)
	}
	again.Keywords = []string{"새로 읽은 말"}
	if d, err = s.DescribeDocument(ctx, again, nil); err != nil || !slices.Equal(d.Keywords, again.Keywords) {
		t.Errorf("keywords %v, %v", d.Keywords, err)
	}
}

func TestANumberOfABookWhoseCheckDigitFailsIsRefused(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, printed(), "text")
	_, err := s.UpdateDocument(ctx, id, library.DocumentPatch{ISBN: ptr("979-11-90044-58-1")})
	wantCode(t, err, library.Invalid)
	_, err = s.UpdateDocument(ctx, id, library.DocumentPatch{ISSN: ptr("2233-4212")})
	wantCode(t, err, library.Invalid)
	if d, err := s.Document(ctx, id); err != nil || d.ISBN != "979-11-90044-58-5" || d.ISSN != "2233-4211" {
		t.Errorf("kept %q, %q, %v", d.ISBN, d.ISSN, err)
	}
}

func TestTheDumpTellsWhatFrontPagesTell(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, printed(), "text")
	got := dump(t, s)
	for _, want := range []string{`"affiliation":"이민정책연구원"`, `"keywords":["사업장 변경","circular migration"]`, `"subtitle":"쟁점과 과제"`,
		`"isbn":"979-11-90044-58-5"`, `"issn":"2233-4211"`, `"citation_printed":"박민정(2020), 고용허가제"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

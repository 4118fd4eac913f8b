package store_test

import (
	"slices"
	"testing"

	"naru/internal/library"
)

func TestWordsOnDifferentPagesOfADocumentFindIt(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{Title: "Bridging visas", Language: "en"}, "You may work on this visa.", "Your rights and duties", "Nothing")
	MustAdd(t, s, library.Document{Title: "All at once", Language: "en"}, "The rights of those who work on a visa")
	MustAdd(t, s, library.Document{Title: "유학생의 일", Language: "ko"}, "시간제 취업을 허가한다", "유학생의 권리", "work")
	trashed := MustAdd(t, s, library.Document{Title: "Thrown away", Language: "en"}, "work", "visa", "rights")
	if err := s.TrashDocument(ctx, trashed); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, typed string
		filter      library.DocumentFilter
		want        []library.DocumentID
	}{
		{"not what has them on one page", "visa work rights", library.DocumentFilter{}, []library.DocumentID{1}},
		{"the title counts as a page", "bridging duties", library.DocumentFilter{}, []library.DocumentID{1}},
		{"in Korean", "취업 권리", library.DocumentFilter{}, []library.DocumentID{3}},
		{"one word alone", "visa", library.DocumentFilter{}, nil},
		{"what is ruled out is, on any page", "work rights -nothing", library.DocumentFilter{}, nil},
		{"words as they stand are looked for on one page", `"visa" "rights"`, library.DocumentFilter{}, nil},
		{"within the facets chosen", "visa work rights", library.DocumentFilter{Languages: []string{"ko"}}, nil},
		{"beside a field", "visa work rights lang:en", library.DocumentFilter{}, []library.DocumentID{1}},
	} {
		found, whole, err := s.FindSpread(ctx, compile(c.typed), c.filter, 10, len(c.want) > 0)
		if err != nil || !whole {
			t.Fatal(whole, err)
		}
		var got []library.DocumentID
		for _, g := range found {
			got = append(got, g.Document)
			if len(g.Hits) == 0 || g.Hits[0].Kind != library.HitPage || g.Count < len(g.Hits) {
				t.Errorf("%s: %+v", c.name, g)
			}
		}
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("%s: documents %v, want %v", c.name, got, c.want)
		}
	}
}

func TestThePagesOfSuchADocumentAreThoseWithAnyOfTheWords(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "Bridging visas", Language: "en"}, "You may work on this visa.", "Your rights and duties", "Nothing")
	p := compile("visa work rights lang:en -nobody")
	if pages, err := s.HitPages(ctx, id, p); err != nil || len(pages) != 0 {
		t.Errorf("pages with all words: %v, %v", pages, err)
	}
	p.Root = p.AnyOfApart()
	if pages, err := s.HitPages(ctx, id, p); err != nil || !slices.Equal(pages, []int{1, 2}) {
		t.Errorf("pages with any: %v, %v", pages, err)
	}
	if one := compile("visa"); one.AnyOfApart() != nil {
		t.Errorf("one word stands nowhere apart: %v", one.AnyOfApart())
	}
}

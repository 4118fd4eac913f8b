package store_test

import (
	"maps"
	"testing"

	"naru/internal/library"
)

func TestPageLabelsAreThoseOfTheDocumentAskedFor(t *testing.T) {
	s := MustOpen(t)
	pages := pagesOf("cover", "preface", "first")
	for i, label := range []string{"i", "ii", "1"} {
		pages[i].Label = label
	}
	id, err := s.AddDocument(ctx, library.Document{Title: "Labelled", SHA256: "labelled"}, pages, library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	other := MustAdd(t, s, library.Document{Title: "Other"}, "one", "two")
	for _, c := range []struct {
		name    string
		id      library.DocumentID
		numbers []int
		want    map[int]string
	}{
		{"none asked for", id, nil, map[int]string{}},
		{"some, one of them twice", id, []int{3, 1, 3}, map[int]string{1: "i", 3: "1"}},
		{"one that is not there", id, []int{2, 4, 0, -1, 1 << 21}, map[int]string{2: "ii"}},
		{"another document", other, []int{2}, map[int]string{2: "2"}},
		{"no such document", 99, []int{1}, map[int]string{}},
	} {
		known, err := s.PageLabels(ctx, map[library.DocumentID][]int{c.id: c.numbers})
		got := map[int]string{}
		for n, p := range known[c.id] {
			got[n] = p.Label
			if p.Source != library.SourceText || p.Number != n {
				t.Errorf("%s: page %d is %+v", c.name, n, p)
			}
		}
		if err != nil || !maps.Equal(got, c.want) {
			t.Errorf("%s: %v, %v; want %v", c.name, got, err, c.want)
		}
	}
	both, err := s.PageLabels(ctx, map[library.DocumentID][]int{id: {2}, other: {1, 2}})
	if err != nil || both[id][2].Label != "ii" || both[other][1].Label != "1" || len(both[other]) != 2 {
		t.Errorf("pages of two documents: %v, %v", both, err)
	}
	if err := s.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if got, err := s.PageLabels(ctx, map[library.DocumentID][]int{id: {1}}); err != nil || len(got) != 0 {
		t.Errorf("a document in the trash still has labels: %v, %v", got, err)
	}
}

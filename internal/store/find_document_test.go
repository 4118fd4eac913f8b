package store_test

import (
	"maps"
	"testing"

	"naru/internal/library"
)

func TestDocumentsFoundAreThoseAskedForWithTheirAbstracts(t *testing.T) {
	s := MustOpen(t)
	one := MustAdd(t, s, library.Document{Title: "One", Abstract: "On one.", Tags: []string{"first"}}, "text")
	two := MustAdd(t, s, library.Document{Title: "Two!", Abstract: "둘에 관하여"}, "text")
	bare := MustAdd(t, s, library.Document{Title: "Three", SHA256: "bare"}, "text")
	gone := MustAdd(t, s, library.Document{Title: "Four", SHA256: "gone", Abstract: "Gone."}, "text")
	if err := s.TrashDocument(ctx, gone); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		ids  []library.DocumentID
		want map[library.DocumentID]string
	}{
		{nil, map[library.DocumentID]string{}},
		{[]library.DocumentID{two}, map[library.DocumentID]string{two: "Two!: 둘에 관하여"}},
		{[]library.DocumentID{bare, one, gone, two, 99}, map[library.DocumentID]string{one: "One: On one. first", two: "Two!: 둘에 관하여", bare: "Three: "}},
	} {
		found, err := s.FoundDocuments(ctx, c.ids)
		got := map[library.DocumentID]string{}
		for id, d := range found {
			got[id] = d.Title + ": " + d.Abstract
			for _, tag := range d.Tags {
				got[id] += " " + tag
			}
		}
		if err != nil || !maps.Equal(got, c.want) {
			t.Errorf("%v: %v, %v; want %v", c.ids, got, err, c.want)
		}
	}
}

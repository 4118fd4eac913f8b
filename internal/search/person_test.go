package search_test

import (
	"slices"
	"testing"

	"naru/internal/library"
	"naru/internal/search"
	"naru/internal/store"
	"naru/internal/store/storetest"
)

func TestAPersonIsFoundByAnyOfTheirNames(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	for title, name := range map[string]string{"Care": "최서리", "Visas": "Seori Choi", "Ports": "박민정"} {
		storetest.Add(t, s, library.Document{Title: title, People: []library.Credit{{Name: name}}}, "immigration")
	}
	one, err := s.PersonIn(t.Context(), 0, "최서리")
	if err != nil {
		t.Fatal(err)
	}
	other, err := s.PersonIn(t.Context(), 0, "Seori Choi")
	if err != nil {
		t.Fatal(err)
	}
	service := search.New(s, search.Options{})
	found := func(query string) []string {
		t.Helper()
		r, err := service.SearchDocuments(t.Context(), library.SearchRequest{Query: query})
		if err != nil {
			t.Fatal(err)
		}
		var titles []string
		for _, g := range r.Groups {
			titles = append(titles, g.Document.Title)
		}
		slices.Sort(titles)
		return titles
	}
	if got := found("author:최서리"); !slices.Equal(got, []string{"Care"}) {
		t.Fatalf("before merging: %v", got)
	}
	change, err := s.MergePeople(t.Context(), other, one)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"author:최서리", "저자:최서리", "author:seori", `author:"Seori Choi"`, `저자:"최서리" immigration`, "Choi author:최서리"} {
		if got := found(query); !slices.Equal(got, []string{"Care", "Visas"}) {
			t.Errorf("%s finds %v", query, got)
		}
	}
	if err := service.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"author:seo", "author:최"} {
		if offered, err := service.Complete(t.Context(), typed, 5); err != nil || len(offered) != 1 {
			t.Errorf("%s is completed by %v, %v", typed, offered, err)
		}
	}
	if err := s.UndoPersonChange(t.Context(), change); err != nil {
		t.Fatal(err)
	}
	if got := found("author:최서리"); !slices.Equal(got, []string{"Care"}) {
		t.Errorf("after undoing: %v", got)
	}
}

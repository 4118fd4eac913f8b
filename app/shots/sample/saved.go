package sample

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"naru/internal/library"
)

// Saved are saved searches that live as long as the program.
type Saved struct {
	List  []library.SavedSearch
	Fresh map[library.SavedSearchID][]library.DocumentID // what is new in each
	next  library.SavedSearchID
}

var _ library.SavedSearches = (*Saved)(nil)

// SomeSaved are saved searches as a person has after a while.
func SomeSaved() *Saved {
	s := &Saved{Fresh: map[library.SavedSearchID][]library.DocumentID{}}
	add := func(name, query string, fresh []library.DocumentID, more func(*library.SavedSearch)) {
		s.next++
		one := library.SavedSearch{ID: s.next, Name: name, Query: query, Created: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}
		if more != nil {
			more(&one)
		}
		s.List, s.Fresh[one.ID] = append(s.List, one), fresh
	}
	add("계절근로자", "계절근로자", []library.DocumentID{1, 4, 9}, func(one *library.SavedSearch) { one.Sort = library.SortNewest })
	add("Care work quotas", `"care work" quota year:2018..2021`, nil, nil)
	add("비호 신청 심사", "난민 (심사 OR 인정) -이의신청", []library.DocumentID{2}, func(one *library.SavedSearch) {
		one.Filter = library.DocumentFilter{Languages: []string{"ko"}, Themes: []string{"refugees"}}
	})
	return s
}

// Clone gives others like them.
func (s *Saved) Clone() *Saved {
	return &Saved{List: slices.Clone(s.List), Fresh: maps.Clone(s.Fresh), next: s.next}
}

// SaveSearch keeps a search.
func (s *Saved) SaveSearch(_ context.Context, name string, r library.SearchRequest) (*library.SavedSearch, error) {
	if strings.TrimSpace(r.Query) == "" {
		return nil, library.Errorf(library.Invalid, "nothing to look for")
	}
	for i := range s.List {
		if strings.EqualFold(s.List[i].Name, name) {
			s.List = append(s.List[:i], s.List[i+1:]...)
			break
		}
	}
	s.next++
	one := library.SavedSearch{ID: s.next, Name: name, Query: r.Query, Sort: r.Sort, Exact: r.Exact, Without: r.Without, Filter: r.Filter}
	s.List = append(s.List, one)
	return &one, nil
}

// SavedSearches lists them.
func (s *Saved) SavedSearches(context.Context) ([]library.SavedSearch, error) {
	out := make([]library.SavedSearch, len(s.List))
	for i, one := range s.List {
		one.New = len(s.Fresh[one.ID])
		out[i] = one
	}
	return out, nil
}

// RenameSearch names one anew.
func (s *Saved) RenameSearch(_ context.Context, id library.SavedSearchID, name string) error {
	for i := range s.List {
		if s.List[i].ID == id {
			s.List[i].Name = name
			return nil
		}
	}
	return library.Errorf(library.NotFound, "saved search %d", id)
}

// RestoreSearch brings one back.
func (s *Saved) RestoreSearch(_ context.Context, one library.SavedSearch) error {
	s.List = append(s.List, one)
	return nil
}

// RemoveSearch forgets one.
func (s *Saved) RemoveSearch(_ context.Context, id library.SavedSearchID) error {
	for i := range s.List {
		if s.List[i].ID == id {
			s.List = append(s.List[:i], s.List[i+1:]...)
			return nil
		}
	}
	return library.Errorf(library.NotFound, "saved search %d", id)
}

// SearchSeen gives what was new, which then is no more.
func (s *Saved) SearchSeen(_ context.Context, id library.SavedSearchID) ([]library.DocumentID, error) {
	fresh := s.Fresh[id]
	delete(s.Fresh, id)
	return fresh, nil
}

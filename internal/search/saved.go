package search

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
)

// maxSavedName is the longest name of a saved search, in characters; queries
// that stand for one are cut.
const maxSavedName = 200

// SavedStore keeps saved searches; *store.Store is one.
type SavedStore interface {
	// KeepSearch keeps a search in the place of one with its name; all documents
	// of now count as seen.
	KeepSearch(ctx context.Context, s library.SavedSearch) (*library.SavedSearch, error)
	// KeptSearches lists them by name, New left 0.
	KeptSearches(ctx context.Context) ([]library.SavedSearch, error)
	RenameSearch(ctx context.Context, id library.SavedSearchID, name string) error
	RemoveSearch(ctx context.Context, id library.SavedSearchID) error
	RestoreSearch(ctx context.Context, one library.SavedSearch) error
	// Unseen lists the documents that came in after the results were last looked
	// at, and the newest of all.
	Unseen(ctx context.Context, id library.SavedSearchID) (documents []library.DocumentID, newest library.DocumentID, err error)
	SeenTo(ctx context.Context, id library.SavedSearchID, newest library.DocumentID) error
}

// Saved keeps searches and tells what is new in them. A search is run only over
// the documents that came since: one without any costs nothing.
type Saved struct {
	service *Service
	store   SavedStore
	prepare func(ctx context.Context, query string) error
}

var _ library.SavedSearches = (*Saved)(nil)

// NewSaved makes the saved searches of the library that a service searches.
// Prepare, which may be nil, is called before a query is read, to learn what it
// takes to read it.
func NewSaved(s *Service, store SavedStore, prepare func(ctx context.Context, query string) error) *Saved {
	if prepare == nil {
		prepare = func(context.Context, string) error { return nil }
	}
	return &Saved{s, store, prepare}
}

// SaveSearch implements library.SavedSearches. It fails with Invalid where there
// is nothing to look for.
func (s *Saved) SaveSearch(ctx context.Context, name string, r library.SearchRequest) (*library.SavedSearch, error) {
	r.Query = strings.Join(strings.Fields(strings.ToValidUTF8(r.Query, " ")), " ")
	r.Typing = false
	if s.service.compile(r).plan.Root == nil {
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"saved": name}, Err: fmt.Errorf("save a search for nothing: %q", r.Query)}
	}
	if name = strings.TrimSpace(name); name == "" {
		name = r.Query
	}
	f := r.Filter
	f.IDs, f.Text, f.Sort, f.Limit, f.Offset = nil, "", "", 0, 0
	return s.store.KeepSearch(ctx, library.SavedSearch{
		Name: clip(name, maxSavedName), Query: r.Query, Sort: r.Sort, Exact: r.Exact, Without: r.Without, Filter: f,
	})
}

func clip(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n]) + "…"
}

// SavedSearches implements library.SavedSearches.
func (s *Saved) SavedSearches(ctx context.Context) ([]library.SavedSearch, error) {
	all, err := s.store.KeptSearches(ctx)
	if err != nil {
		return nil, err
	}
	for i := range all {
		found, _, err := s.fresh(ctx, all[i])
		if err != nil {
			return nil, fmt.Errorf("count what is new in %q: %w", all[i].Name, err)
		}
		all[i].New = len(found)
	}
	return all, nil
}

// RenameSearch implements library.SavedSearches.
func (s *Saved) RenameSearch(ctx context.Context, id library.SavedSearchID, name string) error {
	return s.store.RenameSearch(ctx, id, clip(name, maxSavedName))
}

// RemoveSearch implements library.SavedSearches.
func (s *Saved) RemoveSearch(ctx context.Context, id library.SavedSearchID) error {
	return s.store.RemoveSearch(ctx, id)
}

// RestoreSearch implements library.SavedSearches.
func (s *Saved) RestoreSearch(ctx context.Context, one library.SavedSearch) error {
	return s.store.RestoreSearch(ctx, one)
}

// SearchSeen implements library.SavedSearches.
func (s *Saved) SearchSeen(ctx context.Context, id library.SavedSearchID) ([]library.DocumentID, error) {
	all, err := s.store.KeptSearches(ctx)
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		if one.ID != id {
			continue
		}
		found, newest, err := s.fresh(ctx, one)
		if err != nil {
			return nil, err
		}
		return found, s.store.SeenTo(ctx, id, newest)
	}
	return nil, s.store.SeenTo(ctx, id, 0) // which says that there is none
}

// fresh lists the documents that answer a saved search and came in since its
// results were looked at, and the newest of all, answering or not.
func (s *Saved) fresh(ctx context.Context, one library.SavedSearch) ([]library.DocumentID, library.DocumentID, error) {
	out := []library.DocumentID{}
	unseen, newest, err := s.store.Unseen(ctx, one.ID)
	if err != nil || len(unseen) == 0 {
		return out, newest, err
	}
	if err := s.prepare(ctx, one.Query); err != nil {
		return nil, 0, err
	}
	plan := s.service.compile(one.Request()).plan
	if plan.Root == nil {
		return out, newest, nil
	}
	f := one.Filter
	f.IDs = unseen
	found, err := s.service.index.FindDocuments(ctx, plan, f, library.SortNewest, 0, 0)
	if err != nil {
		return nil, 0, err
	}
	for _, g := range found.Groups {
		if g.Document != 0 {
			out = append(out, g.Document)
		}
	}
	return out, newest, nil
}

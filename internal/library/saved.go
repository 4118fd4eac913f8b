package library

import (
	"context"
	"time"
)

// SavedSearchID names a saved search within its library.
type SavedSearchID int64

// SavedSearch is a question kept to be asked again.
type SavedSearch struct {
	ID      SavedSearchID  `json:"id"`
	Name    string         `json:"name"` // what a person calls it; the query where they gave none
	Query   string         `json:"query"`
	Sort    Sort           `json:"sort,omitempty"`
	Exact   bool           `json:"exact,omitempty"`
	Without []string       `json:"without,omitempty"` // expansions switched off
	Filter  DocumentFilter `json:"-"`                 // facets chosen beside the query
	Created time.Time      `json:"created"`
	Seen    time.Time      `json:"seen"` // when its results were last looked at
	// New counts the documents that answer and came in after Seen.
	New int `json:"new"`
	// SeenTo is the newest document there was at Seen.
	SeenTo DocumentID `json:"-"`
}

// Request is what a saved search asks.
func (s SavedSearch) Request() SearchRequest {
	return SearchRequest{Query: s.Query, Sort: s.Sort, Exact: s.Exact, Without: s.Without, Filter: s.Filter}
}

// SavedSearches keeps questions. Names are unique without regard to case and
// spacing; saving one anew under its name replaces it.
type SavedSearches interface {
	SaveSearch(ctx context.Context, name string, r SearchRequest) (*SavedSearch, error)
	// SavedSearches lists them by name, with what is new counted.
	SavedSearches(ctx context.Context) ([]SavedSearch, error)
	RenameSearch(ctx context.Context, id SavedSearchID, name string) error
	RemoveSearch(ctx context.Context, id SavedSearchID) error
	// RestoreSearch brings back one that was removed, as it was listed: what was new
	// in it is new again. Conflict where another has its name by now.
	RestoreSearch(ctx context.Context, s SavedSearch) error
	// SearchSeen notes that the results were looked at now. It returns the
	// documents that were new until then.
	SearchSeen(ctx context.Context, id SavedSearchID) ([]DocumentID, error)
}

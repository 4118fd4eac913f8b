package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
)

// savedRequest is what a saved search asks, as the library keeps it. A name here
// keeps its spelling: libraries are read by later programs.
type savedRequest struct {
	Query     string         `json:"query"`
	Sort      library.Sort   `json:"sort,omitempty"`
	Exact     bool           `json:"exact,omitempty"`
	Without   []string       `json:"without,omitempty"`
	Themes    []string       `json:"themes,omitempty"`
	Series    []string       `json:"series,omitempty"`
	Languages []string       `json:"languages,omitempty"`
	Kinds     []library.Kind `json:"kinds,omitempty"`
	People    []string       `json:"people,omitempty"`
	Tags      []string       `json:"tags,omitempty"`
	Terms     []string       `json:"terms,omitempty"`
	YearFrom  int            `json:"year_from,omitempty"`
	YearTo    int            `json:"year_to,omitempty"`
	Untitled  bool           `json:"no_theme,omitempty"`
	NoText    bool           `json:"no_text,omitempty"`
	Wanted    bool           `json:"wanted,omitempty"`
}

func savedRequestOf(s library.SavedSearch) savedRequest {
	f := s.Filter
	return savedRequest{
		Query: s.Query, Sort: s.Sort, Exact: s.Exact, Without: s.Without,
		Themes: f.Themes, Series: f.Series, Languages: f.Languages, Kinds: f.Kinds, People: f.People, Tags: f.Tags, Terms: f.Terms,
		YearFrom: f.YearFrom, YearTo: f.YearTo, Untitled: f.Untitled, NoText: f.NoText, Wanted: f.Wanted,
	}
}

func (r savedRequest) into(s *library.SavedSearch) {
	s.Query, s.Sort, s.Exact, s.Without = r.Query, r.Sort, r.Exact, r.Without
	s.Filter = library.DocumentFilter{
		Themes: r.Themes, Series: r.Series, Languages: r.Languages, Kinds: r.Kinds, People: r.People, Tags: r.Tags, Terms: r.Terms,
		YearFrom: r.YearFrom, YearTo: r.YearTo, Untitled: r.Untitled, NoText: r.NoText, Wanted: r.Wanted,
	}
}

// foldName is what names are compared by: case and spacing do not matter.
func foldName(name string) string { return strings.Join(strings.Fields(foldTag(name)), "") }

// KeepSearch keeps a search under its name, in the place of one that has it
// already. All documents of now count as seen. Created, Seen and the id are
// filled in.
func (s *Store) KeepSearch(ctx context.Context, kept library.SavedSearch) (*library.SavedSearch, error) {
	request, err := json.Marshal(savedRequestOf(kept))
	if err != nil {
		return nil, fmt.Errorf("write the request: %w", err)
	}
	kept.Name = strings.Join(strings.Fields(norm.NFC.String(kept.Name)), " ")
	now := s.stampNow()
	err = s.update(ctx, "save a search", func(tx *sql.Tx) error {
		newest, err := newestDocument(ctx, tx)
		if err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, `INSERT INTO saved_search (name, folded, request, created, seen, seen_to) VALUES (?1, ?2, ?3, ?4, ?4, ?5)
			ON CONFLICT (folded) DO UPDATE SET name = ?1, request = ?3, created = ?4, seen = ?4, seen_to = ?5 RETURNING id`,
			kept.Name, foldName(kept.Name), string(request), now, newest).Scan(&kept.ID)
	})
	if err != nil {
		return nil, err
	}
	kept.Created, kept.Seen, kept.New = parseStamp(now), parseStamp(now), 0
	return &kept, nil
}

// newestDocument gives the highest id there is; ids are never used again.
func newestDocument(ctx context.Context, tx *sql.Tx) (library.DocumentID, error) {
	var id library.DocumentID
	err := tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM document`).Scan(&id)
	return id, err
}

// KeptSearches lists the saved searches by name; what is new is not counted.
func (s *Store) KeptSearches(ctx context.Context) ([]library.SavedSearch, error) {
	all := []library.SavedSearch{}
	err := s.view(ctx, "list saved searches", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var one library.SavedSearch
			var request, created, seen string
			if err := scan(&one.ID, &one.Name, &request, &created, &seen, &one.SeenTo); err != nil {
				return err
			}
			var r savedRequest
			if err := json.Unmarshal([]byte(request), &r); err != nil {
				return library.Errorf(library.Damaged, "read saved search %d: %w", one.ID, err)
			}
			r.into(&one)
			one.Created, one.Seen = parseStamp(created), parseStamp(seen)
			all = append(all, one)
			return nil
		}, `SELECT id, name, request, created, seen, seen_to FROM saved_search`)
	})
	slices.SortFunc(all, func(a, b library.SavedSearch) int { return strings.Compare(foldName(a.Name), foldName(b.Name)) })
	return all, err
}

// RenameSearch gives a saved search another name. NotFound if there is none,
// Conflict if another has the name.
func (s *Store) RenameSearch(ctx context.Context, id library.SavedSearchID, name string) error {
	name = strings.Join(strings.Fields(norm.NFC.String(name)), " ")
	if name == "" {
		return library.Errorf(library.Invalid, "a saved search needs a name")
	}
	return s.update(ctx, "rename a saved search", func(tx *sql.Tx) error {
		var other library.SavedSearchID
		err := tx.QueryRowContext(ctx, `SELECT id FROM saved_search WHERE folded = ? AND id <> ?`, foldName(name), id).Scan(&other)
		if err == nil {
			return &library.Error{Code: library.Conflict, Args: map[string]any{"saved": name}, Err: fmt.Errorf("saved search %d has that name", other)}
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return requireSaved(tx.ExecContext(ctx, `UPDATE saved_search SET name = ?, folded = ? WHERE id = ?`, name, foldName(name), id))(id)
	})
}

// RemoveSearch forgets a saved search; NotFound if there is none.
func (s *Store) RemoveSearch(ctx context.Context, id library.SavedSearchID) error {
	return s.update(ctx, "remove a saved search", func(tx *sql.Tx) error {
		return requireSaved(tx.ExecContext(ctx, `DELETE FROM saved_search WHERE id = ?`, id))(id)
	})
}

// RestoreSearch brings back a saved search that was removed. Conflict where another
// has its name or its place by now.
func (s *Store) RestoreSearch(ctx context.Context, one library.SavedSearch) error {
	request, err := json.Marshal(savedRequestOf(one))
	if err != nil {
		return fmt.Errorf("write the request: %w", err)
	}
	return s.update(ctx, "bring a saved search back", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `INSERT INTO saved_search (id, name, folded, request, created, seen, seen_to) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			one.ID, one.Name, foldName(one.Name), string(request), stamp(one.Created), stamp(one.Seen), one.SeenTo)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n > 0 {
			return err
		}
		return &library.Error{Code: library.Conflict, Args: map[string]any{"saved": one.Name}, Err: fmt.Errorf("a saved search has the name or the place of %d", one.ID)}
	})
}

// requireSaved tells of a saved search that was to be changed and is not there.
func requireSaved(r sql.Result, err error) func(id library.SavedSearchID) error {
	return func(id library.SavedSearchID) error {
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err == nil && n == 0 {
			return notFound("saved", id)
		}
		return nil
	}
}

// Unseen lists the documents, outside the trash, that came in after the results
// of a saved search were last looked at, and the newest document of all.
func (s *Store) Unseen(ctx context.Context, id library.SavedSearchID) (documents []library.DocumentID, newest library.DocumentID, err error) {
	err = s.view(ctx, "list new documents", func(tx *sql.Tx) error {
		var seen library.DocumentID
		err := tx.QueryRowContext(ctx, `SELECT seen_to FROM saved_search WHERE id = ?`, id).Scan(&seen)
		if errors.Is(err, sql.ErrNoRows) {
			return notFound("saved", id)
		}
		if err != nil {
			return err
		}
		if newest, err = newestDocument(ctx, tx); err != nil {
			return err
		}
		documents, err = collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE id > ? AND trashed IS NULL ORDER BY id`, seen)
		return err
	})
	return documents, newest, err
}

// SeenTo notes that the results of a saved search were looked at while a
// document was the newest.
func (s *Store) SeenTo(ctx context.Context, id library.SavedSearchID, newest library.DocumentID) error {
	return s.update(ctx, "note that a search was seen", func(tx *sql.Tx) error {
		return requireSaved(tx.ExecContext(ctx, `UPDATE saved_search SET seen = ?, seen_to = max(seen_to, ?) WHERE id = ?`, s.stampNow(), newest, id))(id)
	})
}

func dumpSearches(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type    string          `json:"type"`
			Name    string          `json:"name"`
			Request json.RawMessage `json:"request"`
			Created string          `json:"created"`
		}{Type: "saved_search"}
		var request string
		if err := scan(&line.Name, &request, &line.Created); err != nil {
			return err
		}
		line.Request = json.RawMessage(request)
		return out.Encode(line)
	}, `SELECT name, request, created FROM saved_search ORDER BY folded`)
}

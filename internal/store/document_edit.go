package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"naru/internal/library"
)

// UpdateDocument implements library.Documents. What a person sets is remembered
// as theirs, also if it is what stood there.
func (s *Store) UpdateDocument(ctx context.Context, id library.DocumentID, p library.DocumentPatch) (*library.Document, error) {
	var d *library.Document
	err := s.update(ctx, "correct document", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		edited, err := editedFields(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := applyPatch(ctx, tx, id, p, func(field string) bool {
			edited[field] = true
			return true
		}); err != nil {
			return err
		}
		names := make([]string, 0, len(edited))
		for n := range edited {
			names = append(names, n)
		}
		slices.Sort(names)
		if _, err := tx.ExecContext(ctx, `UPDATE document SET edited = ? WHERE id = ?`, jsonList(names), id); err != nil {
			return err
		}
		if err := indexDescription(ctx, tx, id); err != nil {
			return err
		}
		d, err = wholeDocument(ctx, tx, id)
		return err
	})
	return d, err
}

// DescribeDocument applies what a later reading found. Fields that a person set
// stay as they are.
func (s *Store) DescribeDocument(ctx context.Context, id library.DocumentID, p library.DocumentPatch) (*library.Document, error) {
	var d *library.Document
	err := s.update(ctx, "describe document", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		edited, err := editedFields(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := applyPatch(ctx, tx, id, p, func(field string) bool { return !edited[field] }); err != nil {
			return err
		}
		if err := indexDescription(ctx, tx, id); err != nil {
			return err
		}
		d, err = wholeDocument(ctx, tx, id)
		return err
	})
	return d, err
}

// applyPatch writes the fields of a patch that may be written.
func applyPatch(ctx context.Context, tx *sql.Tx, id library.DocumentID, p library.DocumentPatch, may func(field string) bool) error {
	for _, f := range []struct {
		name  string
		value any
		set   bool
	}{
		{"kind", deref(p.Kind), p.Kind != nil},
		{"title", deref(p.Title), p.Title != nil},
		{"title_other", deref(p.TitleOther), p.TitleOther != nil},
		{"series", deref(p.Series), p.Series != nil},
		{"number", deref(p.Number), p.Number != nil},
		{"year", deref(p.Year), p.Year != nil},
		{"date", deref(p.Date), p.Date != nil},
		{"publisher", deref(p.Publisher), p.Publisher != nil},
		{"language", deref(p.Language), p.Language != nil},
		{"abstract", deref(p.Abstract), p.Abstract != nil},
	} {
		if !f.set || !may(f.name) {
			continue
		}
		// The names of columns are those above, never a person's text.
		if _, err := tx.ExecContext(ctx, `UPDATE document SET `+f.name+` = ? WHERE id = ?`, f.value, id); err != nil {
			return fmt.Errorf("set %s: %w", f.name, err)
		}
	}
	if p.People != nil && may("people") {
		if err := setCredits(ctx, tx, id, *p.People); err != nil {
			return fmt.Errorf("set people: %w", err)
		}
	}
	if p.Tags != nil && may("tags") {
		if err := setTags(ctx, tx, id, *p.Tags); err != nil {
			return fmt.Errorf("set tags: %w", err)
		}
	}
	return nil
}

func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

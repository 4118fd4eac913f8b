package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"strings"

	"naru/internal/library"
)

// UpdateDocument implements library.Documents. What a person sets is remembered
// as theirs, also if it is what stood there.
func (s *Store) UpdateDocument(ctx context.Context, id library.DocumentID, p library.DocumentPatch) (*library.Document, error) {
	if err := datePatch(&p); err != nil {
		return nil, err
	}
	if err := numberPatch(&p); err != nil {
		return nil, err
	}
	var d *library.Document
	err := s.update(ctx, "correct document", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		old, err := wholeDocument(ctx, tx, id)
		if err != nil {
			return err
		}
		// A year given alone leaves a date of that year as it is.
		if year, ok := library.DateYear(old.Date); p.Year != nil && p.Date == nil && !(ok && year == *p.Year) {
			p.Date = dateOf(*p.Year)
		}
		edited, err := editedFields(ctx, tx, id)
		if err != nil {
			return err
		}
		sources := maps.Clone(old.Sources)
		if sources == nil {
			sources = map[string]library.FieldSource{}
		}
		set, err := applyPatch(ctx, tx, id, p)
		if err != nil {
			return err
		}
		for _, field := range set {
			edited[field] = true
			if field != "tags" { // always a person's
				sources[field] = library.FieldSource{From: library.FromPerson}
			}
		}
		if p.Labels != nil && len(*p.Labels) == 0 { // as they were read
			delete(edited, fieldLabels)
			delete(sources, fieldLabels)
		}
		for field, from := range deref(p.Sources) {
			if from.From == library.FromPerson {
				continue
			}
			delete(edited, field)
			if sources[field] = from; from.From == "" {
				delete(sources, field)
			}
		}
		if err := setEditedFields(ctx, tx, id, edited); err != nil {
			return err
		}
		if err := setSources(ctx, tx, id, sources); err != nil {
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

// fieldLabels names the printed page numbers among the fields of a description.
const fieldLabels = "labels"

// datePatch lets the year follow the date and refuses a date that is none.
func datePatch(p *library.DocumentPatch) error {
	if p.Date == nil {
		return nil
	}
	year, ok := library.DateYear(*p.Date)
	if !ok && *p.Date != "" {
		return library.Errorf(library.Invalid, "%q: 2020, 2020-04, 2020-04-01", *p.Date)
	}
	if p.Year == nil || ok {
		p.Year = &year
	}
	return nil
}

// numberPatch refuses numbers of books and journals that are none, and writes the
// others as they are kept.
func numberPatch(p *library.DocumentPatch) error {
	for _, n := range []struct {
		given *string
		form  func(string) (string, bool)
	}{{p.ISBN, library.ISBN}, {p.ISSN, library.ISSN}} {
		if n.given == nil || strings.TrimSpace(*n.given) == "" {
			continue
		}
		if _, ok := n.form(*n.given); !ok {
			return library.Errorf(library.Invalid, "%q: its check digit does not hold", *n.given)
		}
	}
	p.ISBN, p.ISSN = normal(p.ISBN, library.ISBN), normal(p.ISSN, library.ISSN)
	return nil
}

func normal(given *string, form func(string) (string, bool)) *string {
	if given == nil {
		return nil
	}
	s, _ := form(*given)
	return &s
}

// dateOf is the date of which only the year is known.
func dateOf(year int) *string {
	date := ""
	if year != 0 {
		date = fmt.Sprintf("%04d", year)
	}
	return &date
}

// applyPatch writes the fields of a patch and names them.
func applyPatch(ctx context.Context, tx *sql.Tx, id library.DocumentID, p library.DocumentPatch) (set []string, err error) {
	for _, f := range []struct {
		name  string
		value any
		set   bool
	}{
		{"kind", deref(p.Kind), p.Kind != nil},
		{"title", deref(p.Title), p.Title != nil},
		{"subtitle", deref(p.Subtitle), p.Subtitle != nil},
		{"title_other", deref(p.TitleOther), p.TitleOther != nil},
		{"series", deref(p.Series), p.Series != nil},
		{"number", deref(p.Number), p.Number != nil},
		{"year", deref(p.Year), p.Year != nil},
		{"date", deref(p.Date), p.Date != nil},
		{"publisher", deref(p.Publisher), p.Publisher != nil},
		{"language", deref(p.Language), p.Language != nil},
		{"abstract", deref(p.Abstract), p.Abstract != nil},
		{"keywords", jsonList(deref(p.Keywords)), p.Keywords != nil},
		{"isbn", deref(p.ISBN), p.ISBN != nil},
		{"issn", deref(p.ISSN), p.ISSN != nil},
		{"citation_printed", deref(p.CitationPrinted), p.CitationPrinted != nil},
	} {
		if !f.set {
			continue
		}
		// The names of columns are those above, never a person's text.
		if _, err := tx.ExecContext(ctx, `UPDATE document SET `+f.name+` = ? WHERE id = ?`, f.value, id); err != nil {
			return nil, fmt.Errorf("set %s: %w", f.name, err)
		}
		set = append(set, f.name)
	}
	if p.People != nil {
		if err := setCredits(ctx, tx, id, *p.People); err != nil {
			return nil, fmt.Errorf("set people: %w", err)
		}
		set = append(set, "people")
	}
	if p.Contents != nil {
		if err := setHeadings(ctx, tx, id, *p.Contents); err != nil {
			return nil, fmt.Errorf("set contents: %w", err)
		}
		set = append(set, "contents")
	}
	if p.Labels != nil {
		if err := setLabels(ctx, tx, id, *p.Labels); err != nil {
			return nil, fmt.Errorf("set page numbers: %w", err)
		}
		set = append(set, fieldLabels)
	}
	if p.Tags != nil {
		if err := setTags(ctx, tx, id, *p.Tags); err != nil {
			return nil, fmt.Errorf("set tags: %w", err)
		}
		set = append(set, "tags")
	}
	return set, nil
}

func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// DescribeDocument replaces a document's description by what a later reading
// found, contents and sources included; labels, one a page where there are any,
// are the numbers that citations name, of quotes too. What a person set stays,
// and so do tags, themes, text and file.
func (s *Store) DescribeDocument(ctx context.Context, d library.Document, labels []string) (*library.Document, error) {
	var out *library.Document
	err := s.update(ctx, "describe document", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, d.ID); err != nil {
			return err
		}
		if err := labelAgain(ctx, tx, d.ID, labels); err != nil {
			return fmt.Errorf("label the pages: %w", err)
		}
		err := describe(ctx, tx, d.ID, d)
		if err == nil {
			out, err = wholeDocument(ctx, tx, d.ID)
		}
		return err
	})
	return out, err
}

// labelAgain gives pages the printed numbers that were read, unless a person corrected
// them: then what reads them anew has the corrected ones to go by, and says nothing new.
func labelAgain(ctx context.Context, tx *sql.Tx, id library.DocumentID, labels []string) error {
	if given, _, err := givenLabels(ctx, tx, id); err != nil || given != nil {
		return err
	}
	return relabel(ctx, tx, id, labels)
}

// relabel gives pages, and the quotes taken from them, their printed numbers.
func relabel(ctx context.Context, tx *sql.Tx, id library.DocumentID, labels []string) error {
	for k, label := range labels {
		changed, err := tx.ExecContext(ctx, `UPDATE page SET label = ? WHERE id = ? AND label <> ?`, label, pageID(id, k+1), label)
		if err != nil {
			return err
		}
		n, err := changed.RowsAffected()
		if err != nil {
			return err
		}
		if n == 0 {
			continue
		}
		if _, err := tx.ExecContext(ctx, `UPDATE quote SET label = ? WHERE document = ? AND page = ?`, label, id, k+1); err != nil {
			return err
		}
	}
	return nil
}

// describe writes what was read as the description of a document, all but what
// a person set, and its index row.
func describe(ctx context.Context, tx *sql.Tx, id library.DocumentID, d library.Document) error {
	edited, err := editedFields(ctx, tx, id)
	if err != nil {
		return err
	}
	if len(edited) > 0 {
		old, err := wholeDocument(ctx, tx, id)
		if err != nil {
			return err
		}
		keepEdited(&d, old, edited)
	}
	if err := fillFromMerged(ctx, tx, id, &d, edited); err != nil {
		return fmt.Errorf("take from what was merged: %w", err)
	}
	if _, err := tx.ExecContext(ctx, `UPDATE document SET kind = ?, title = ?, subtitle = ?, title_other = ?, series = ?, number = ?,
		year = ?, date = ?, publisher = ?, language = ?, abstract = ?,
		keywords = ?, isbn = ?, issn = ?, citation_printed = ?, unsure = ?, described = coalesce(nullif(?, ''), described) WHERE id = ?`,
		d.Kind, d.Title, d.Subtitle, d.TitleOther, d.Series, d.Number, d.Year, d.Date, d.Publisher, d.Language, d.Abstract,
		jsonList(d.Keywords), d.ISBN, d.ISSN, d.CitationPrinted, jsonList(d.Unsure), d.DescribedBy, id); err != nil {
		return fmt.Errorf("describe: %w", err)
	}
	if err := setSources(ctx, tx, id, d.Sources); err != nil {
		return fmt.Errorf("keep sources: %w", err)
	}
	if err := setProperties(ctx, tx, id, d.Properties); err != nil {
		return fmt.Errorf("keep properties: %w", err)
	}
	if err := setCredits(ctx, tx, id, d.People); err != nil {
		return fmt.Errorf("keep people: %w", err)
	}
	if err := setHeadings(ctx, tx, id, d.Contents); err != nil {
		return fmt.Errorf("keep contents: %w", err)
	}
	return indexDescription(ctx, tx, id)
}

// keepEdited puts what a person set, and where it came from, into what was read.
func keepEdited(d, old *library.Document, edited map[string]bool) {
	sources := map[string]library.FieldSource{}
	for field, from := range d.Sources {
		if !edited[field] {
			sources[field] = from
		}
	}
	for field, keep := range map[string]func(){
		"kind":        func() { d.Kind = old.Kind },
		"title":       func() { d.Title = old.Title },
		"subtitle":    func() { d.Subtitle = old.Subtitle },
		"title_other": func() { d.TitleOther = old.TitleOther },
		"series":      func() { d.Series = old.Series },
		"number":      func() { d.Number = old.Number },
		"year":        func() { d.Year = old.Year },
		"date":        func() { d.Date = old.Date },
		"publisher":   func() { d.Publisher = old.Publisher },
		"language":    func() { d.Language = old.Language },
		"abstract":    func() { d.Abstract = old.Abstract },
		"people":      func() { d.People = old.People },
		"keywords":    func() { d.Keywords = old.Keywords },
		"isbn":        func() { d.ISBN = old.ISBN },
		"issn":        func() { d.ISSN = old.ISSN },
		"contents":    func() { d.Contents = old.Contents },
		fieldLabels:   func() {}, // they stand with the pages

		"citation_printed": func() { d.CitationPrinted = old.CitationPrinted },
	} {
		if edited[field] {
			keep()
			sources[field] = library.FieldSource{From: library.FromPerson}
		}
	}
	d.Sources = sources
}

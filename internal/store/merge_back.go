package store

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"

	"naru/internal/library"
)

// bringBack returns to source what went along to target, but for what has been
// changed or put elsewhere since.
func (c *carried) bringBack(ctx context.Context, tx *sql.Tx, target, source library.DocumentID) error {
	for _, n := range c.Notes {
		if _, err := tx.ExecContext(ctx, `UPDATE note SET document = ?, page = ? WHERE id = ? AND document = ?`, source, n.Page, n.ID, target); err != nil {
			return err
		}
	}
	for _, q := range c.Quotes {
		if _, err := tx.ExecContext(ctx, `UPDATE quote SET document = ?, page = ?, label = ?, from_char = ?, to_char = ? WHERE id = ? AND document = ?`,
			source, q.Page, q.Label, q.From, q.To, q.ID, target); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM document_tag WHERE document = ? AND folded IN (SELECT value FROM json_each(?))`, target, jsonList(c.Tags)); err != nil {
		return err
	}
	for _, t := range c.Themes {
		if err := t.bringBack(ctx, tx, target); err != nil {
			return fmt.Errorf("theme %s: %w", t.Theme, err)
		}
	}
	if err := c.evidenceBack(ctx, tx, target, source); err != nil {
		return err
	}
	if err := c.placeBack(ctx, tx, target, source); err != nil {
		return err
	}
	if err := c.coursesBack(ctx, tx, target, source); err != nil {
		return err
	}
	if err := c.correctionsBack(ctx, tx, target); err != nil {
		return err
	}
	return c.namesakesBack(ctx, tx, target)
}

// bringBack puts what a rule had said in the place of a person's choice.
func (t carriedTheme) bringBack(ctx context.Context, tx *sql.Tx, target library.DocumentID) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM theme_assignment WHERE document = ? AND theme = ? AND given_by = 'person' AND removed = ?`,
		target, t.Theme, t.Removed); err != nil || !t.There {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO theme_assignment (document, theme, score, given_by, because, removed) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (document, theme) DO NOTHING`, target, t.Theme, t.Score, t.By, t.Because, t.Was)
	return err
}

func (c *carried) placeBack(ctx context.Context, tx *sql.Tx, target, source library.DocumentID) error {
	if _, err := tx.ExecContext(ctx, `UPDATE document SET part_of = ? WHERE part_of = ? AND id IN (SELECT value FROM json_each(?))`,
		source, target, jsonList(c.Parts)); err != nil {
		return err
	}
	if c.PartOf {
		if _, err := tx.ExecContext(ctx, `UPDATE document SET part_of = NULL WHERE id = ?
			AND part_of = (SELECT part_of FROM document WHERE id = ?)`, target, source); err != nil {
			return err
		}
	}
	if c.Listed {
		if _, err := tx.ExecContext(ctx, `UPDATE OR IGNORE listed_record SET document = ? WHERE document = ?`, source, target); err != nil {
			return err
		}
	}
	if err := relist(ctx, tx, source, c.Records, c.Events); err != nil {
		return err
	}
	if c.Place == "" {
		return nil
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM setting WHERE key = ? AND value = ?`, library.SettingReadAt(target), c.Place)
	return err
}

// correctionsBack puts what was read in the place of what a person had set on the
// other document, field by field where that still stands.
func (c *carried) correctionsBack(ctx context.Context, tx *sql.Tx, target library.DocumentID) error {
	if len(c.Sources) == 0 {
		return nil
	}
	now, err := wholeDocument(ctx, tx, target)
	if err != nil {
		return err
	}
	back := map[string]bool{}
	for field := range c.Sources {
		one := map[string]bool{field: true}
		if reflect.DeepEqual(patchOf(now, one), only(c.Given, field)) {
			back[field] = true
		}
	}
	var p library.DocumentPatch
	for field := range back {
		p = addFields(p, only(c.Before, field))
	}
	return correct(ctx, tx, target, p, func(edited map[string]bool, sources map[string]library.FieldSource) {
		for field := range back {
			delete(edited, field)
			if sources[field] = c.Sources[field]; sources[field].From == "" {
				delete(sources, field)
			}
		}
	})
}

// only leaves one field of a change.
func only(p library.DocumentPatch, field string) library.DocumentPatch {
	d := library.Document{
		Kind: deref(p.Kind), Title: deref(p.Title), TitleOther: deref(p.TitleOther), Series: deref(p.Series), Number: deref(p.Number), Year: deref(p.Year),
		Date: deref(p.Date), Publisher: deref(p.Publisher), Language: deref(p.Language), Abstract: deref(p.Abstract), People: deref(p.People),
		Subtitle: deref(p.Subtitle), Keywords: deref(p.Keywords), ISBN: deref(p.ISBN), ISSN: deref(p.ISSN), CitationPrinted: deref(p.CitationPrinted),
	}
	return patchOf(&d, map[string]bool{field: true})
}

// addFields adds the fields of one change to another.
func addFields(a, b library.DocumentPatch) library.DocumentPatch {
	for _, f := range []struct{ into, from any }{
		{&a.Kind, b.Kind}, {&a.Title, b.Title}, {&a.TitleOther, b.TitleOther}, {&a.Series, b.Series}, {&a.Number, b.Number}, {&a.Year, b.Year},
		{&a.Date, b.Date}, {&a.Publisher, b.Publisher}, {&a.Language, b.Language}, {&a.Abstract, b.Abstract}, {&a.People, b.People},
		{&a.Subtitle, b.Subtitle}, {&a.Keywords, b.Keywords}, {&a.ISBN, b.ISBN}, {&a.ISSN, b.ISSN}, {&a.CitationPrinted, b.CitationPrinted},
	} {
		if from := reflect.ValueOf(f.from); !from.IsNil() {
			reflect.ValueOf(f.into).Elem().Set(from)
		}
	}
	return a
}

package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"naru/internal/library"
)

// carried is what went from one document to the one it went into, as it was, so
// that it can go back.
type carried struct {
	Notes  []carriedNote  `json:"notes,omitempty"`
	Quotes []carriedQuote `json:"quotes,omitempty"`
	Lost   int            `json:"lost,omitempty"`
	Tags   []string       `json:"tags,omitempty"` // that the other did not have
	Themes []carriedTheme `json:"themes,omitempty"`
	// Parts are the documents that were part of this one.
	Parts  []library.DocumentID `json:"parts,omitempty"`
	PartOf bool                 `json:"part_of,omitempty"` // the other became part of what this one was
	Place  string               `json:"place,omitempty"`   // where it was read last
	Listed bool                 `json:"listed,omitempty"`  // its place in a report's list
	// Records and Events are what this report lists.
	Records []library.DocumentID `json:"records,omitempty"`
	Events  []int64              `json:"events,omitempty"`
	// CourseLinks and Milestones lead to this document.
	CourseLinks []carriedPlace `json:"course_links,omitempty"`
	Milestones  []carriedPlace `json:"milestones,omitempty"`
	// Evidence are cards that went along, Decided those whose decision was taken over.
	Evidence []library.EvidenceID `json:"evidence,omitempty"`
	Decided  []library.EvidenceID `json:"decided,omitempty"`
	// Namesakes tell whom it means by names that people share.
	Namesakes []carriedNamesake `json:"namesakes,omitempty"`
	// Given is what a person set here and the other was read to have: Before.
	Given   library.DocumentPatch          `json:"given"`
	Before  library.DocumentPatch          `json:"before"`
	Sources map[string]library.FieldSource `json:"sources,omitempty"`
}

type carriedNote struct {
	ID   library.NoteID `json:"id"`
	Page int            `json:"page"`
}

type carriedQuote struct {
	ID    library.QuoteID `json:"id"`
	Page  int             `json:"page"`
	Label string          `json:"label"`
	From  int             `json:"from"`
	To    int             `json:"to"`
}

// carriedTheme is a person's choice, and what stood there before.
type carriedTheme struct {
	Theme   string  `json:"theme"`
	Removed bool    `json:"removed"`
	There   bool    `json:"there"`
	Score   float64 `json:"score"`
	By      string  `json:"by"`
	Because string  `json:"because"`
	Was     bool    `json:"was"` // removed
}

// carry brings what people did with source, and where it stands, to target.
func (s *Store) carry(ctx context.Context, tx *sql.Tx, target, source *library.Document) (*carried, error) {
	c := &carried{}
	for _, step := range []struct {
		what string
		do   func(ctx context.Context, tx *sql.Tx, target, source *library.Document) error
	}{
		{"notes", c.carryNotes}, {"tags", c.carryTags}, {"themes", c.carryThemes},
		{"place", c.carryPlace}, {"courses", c.carryCourses}, {"evidence", c.carryEvidence},
		{"namesakes", c.carryNamesakes}, {"corrections", c.carryCorrections},
	} {
		if err := step.do(ctx, tx, target, source); err != nil {
			return nil, fmt.Errorf("%s: %w", step.what, err)
		}
	}
	if len(c.Quotes) == 0 || target.Pages == 0 {
		return c, nil
	}
	var pages []library.Page
	err := eachPage(ctx, tx, target.ID, func(p library.Page) error {
		pages = append(pages, p)
		return nil
	})
	if err != nil {
		return nil, err
	}
	moves, err := s.moveQuotes(ctx, tx, target.ID, pages)
	for _, q := range c.Quotes {
		if slices.Contains(moves.lost, q.ID) {
			c.Lost++
		}
	}
	return c, err
}

func (c *carried) carryNotes(ctx context.Context, tx *sql.Tx, target, source *library.Document) error {
	err := each(ctx, tx, func(scan func(...any) error) error {
		var n carriedNote
		err := scan(&n.ID, &n.Page)
		c.Notes = append(c.Notes, n)
		return err
	}, `SELECT id, page FROM note WHERE document = ? ORDER BY id`, source.ID)
	if err != nil {
		return err
	}
	err = each(ctx, tx, func(scan func(...any) error) error {
		var q carriedQuote
		err := scan(&q.ID, &q.Page, &q.Label, &q.From, &q.To)
		c.Quotes = append(c.Quotes, q)
		return err
	}, `SELECT id, page, label, from_char, to_char FROM quote WHERE document = ? ORDER BY id`, source.ID)
	if err != nil {
		return err
	}
	// A page that the other document lacks is no place for a note.
	if _, err := tx.ExecContext(ctx, `UPDATE note SET document = ?1, page = CASE WHEN page > ?2 THEN 0 ELSE page END WHERE document = ?3`,
		target.ID, target.Pages, source.ID); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE quote SET document = ? WHERE document = ?`, target.ID, source.ID)
	return err
}

func (c *carried) carryTags(ctx context.Context, tx *sql.Tx, target, source *library.Document) (err error) {
	c.Tags, err = collect[string](ctx, tx, `SELECT folded FROM document_tag WHERE document = ?
		AND folded NOT IN (SELECT folded FROM document_tag WHERE document = ?) ORDER BY folded`, source.ID, target.ID)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO document_tag (document, folded, tag) SELECT ?, folded, tag FROM document_tag
		WHERE document = ? AND folded IN (SELECT value FROM json_each(?))`, target.ID, source.ID, jsonList(c.Tags))
	return err
}

func (c *carried) carryThemes(ctx context.Context, tx *sql.Tx, target, source *library.Document) error {
	err := each(ctx, tx, func(scan func(...any) error) error {
		var t carriedTheme
		err := scan(&t.Theme, &t.Removed, &t.There, &t.Score, &t.By, &t.Because, &t.Was)
		c.Themes = append(c.Themes, t)
		return err
	}, `SELECT a.theme, a.removed, b.theme IS NOT NULL, coalesce(b.score, 0), coalesce(b.given_by, ''), coalesce(b.because, ''), coalesce(b.removed, 0)
		FROM theme_assignment a LEFT JOIN theme_assignment b ON b.document = ? AND b.theme = a.theme
		WHERE a.document = ? AND a.given_by = 'person' AND coalesce(b.given_by, '') <> 'person' ORDER BY a.theme`, target.ID, source.ID)
	if err != nil {
		return err
	}
	for _, t := range c.Themes {
		if _, err := tx.ExecContext(ctx, `INSERT INTO theme_assignment (document, theme, score, given_by, removed) VALUES (?, ?, 1, 'person', ?)
			ON CONFLICT (document, theme) DO UPDATE SET score = 1, given_by = 'person', removed = excluded.removed`, target.ID, t.Theme, t.Removed); err != nil {
			return err
		}
	}
	return nil
}

// carryPlace brings along where the document stands: in another, in a report's
// list, with its parts, and where it was read last.
func (c *carried) carryPlace(ctx context.Context, tx *sql.Tx, target, source *library.Document) (err error) {
	if c.Parts, err = collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE part_of = ? AND id <> ? ORDER BY id`, source.ID, target.ID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE document SET part_of = ? WHERE part_of = ? AND id <> ?`, target.ID, source.ID, target.ID); err != nil {
		return err
	}
	if target.PartOf == nil && source.PartOf != nil && *source.PartOf != target.ID {
		c.PartOf = true
		if _, err := tx.ExecContext(ctx, `UPDATE document SET part_of = ? WHERE id = ?`, *source.PartOf, target.ID); err != nil {
			return err
		}
	}
	if err := c.carryListed(ctx, tx, target.ID, source.ID); err != nil {
		return err
	}
	if source.Pages == 0 {
		return nil
	}
	place, err := collect[string](ctx, tx, `SELECT value FROM setting WHERE key = ?`, library.SettingReadAt(source.ID))
	if err != nil || len(place) == 0 {
		return err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING`, library.SettingReadAt(target.ID), place[0])
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return err
	}
	c.Place = place[0]
	return nil
}

// carryListed lets a report's list name the document that stays, and what this one
// lists be listed by it. A document has one place in lists: a second record of it
// keeps its own.
func (c *carried) carryListed(ctx context.Context, tx *sql.Tx, target, source library.DocumentID) error {
	r, err := tx.ExecContext(ctx, `UPDATE OR IGNORE listed_record SET document = ? WHERE document = ?`, target, source)
	if err != nil {
		return err
	}
	n, err := r.RowsAffected()
	if err != nil {
		return err
	}
	c.Listed = n > 0
	// Entries that the other report has too are not listed twice.
	if c.Records, err = collect[library.DocumentID](ctx, tx, `SELECT document FROM listed_record WHERE report = ?1
		AND place NOT IN (SELECT place FROM listed_record WHERE report = ?2) ORDER BY document`, source, target); err != nil {
		return err
	}
	if c.Events, err = collect[int64](ctx, tx, `SELECT id FROM listed_event WHERE report = ?1
		AND place NOT IN (SELECT place FROM listed_event WHERE report = ?2) ORDER BY id`, source, target); err != nil {
		return err
	}
	return relist(ctx, tx, target, c.Records, c.Events)
}

func relist(ctx context.Context, tx *sql.Tx, report library.DocumentID, records []library.DocumentID, events []int64) error {
	if _, err := tx.ExecContext(ctx, `UPDATE OR IGNORE listed_record SET report = ? WHERE document IN (SELECT value FROM json_each(?))`, report, jsonList(records)); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE OR IGNORE listed_event SET report = ? WHERE id IN (SELECT value FROM json_each(?))`, report, jsonList(events))
	return err
}

// carryCorrections lets what a person set on the one stand on the other, unless
// they set it there too.
func (c *carried) carryCorrections(ctx context.Context, tx *sql.Tx, target, source *library.Document) error {
	given, err := editedFields(ctx, tx, source.ID)
	if err != nil {
		return err
	}
	there, err := editedFields(ctx, tx, target.ID)
	if err != nil {
		return err
	}
	for field := range there {
		delete(given, field)
	}
	delete(given, "tags")
	delete(given, fieldLabels) // of other pages
	if len(given) == 0 {
		return nil
	}
	c.Given, c.Before, c.Sources = patchOf(source, given), patchOf(target, given), map[string]library.FieldSource{}
	for field := range given {
		c.Sources[field] = target.Sources[field]
	}
	return correct(ctx, tx, target.ID, c.Given, func(edited map[string]bool, sources map[string]library.FieldSource) {
		for field := range given {
			edited[field], sources[field] = true, library.FieldSource{From: library.FromPerson}
		}
	})
}

// correct writes fields of a description, and who set them as change says.
func correct(ctx context.Context, tx *sql.Tx, id library.DocumentID, p library.DocumentPatch, change func(edited map[string]bool, sources map[string]library.FieldSource)) error {
	if _, err := applyPatch(ctx, tx, id, p); err != nil {
		return err
	}
	d, err := wholeDocument(ctx, tx, id)
	if err != nil {
		return err
	}
	edited, err := editedFields(ctx, tx, id)
	if err != nil {
		return err
	}
	sources := d.Sources
	if sources == nil {
		sources = map[string]library.FieldSource{}
	}
	change(edited, sources)
	if err := setEditedFields(ctx, tx, id, edited); err != nil {
		return err
	}
	return setSources(ctx, tx, id, sources)
}

// patchOf gives fields of a description as a change to them.
func patchOf(d *library.Document, fields map[string]bool) library.DocumentPatch {
	var p library.DocumentPatch
	for field, set := range map[string]func(){
		"kind":             func() { p.Kind = &d.Kind },
		"title":            func() { p.Title = &d.Title },
		"title_other":      func() { p.TitleOther = &d.TitleOther },
		"subtitle":         func() { p.Subtitle = &d.Subtitle },
		"keywords":         func() { p.Keywords = &d.Keywords },
		"isbn":             func() { p.ISBN = &d.ISBN },
		"issn":             func() { p.ISSN = &d.ISSN },
		"citation_printed": func() { p.CitationPrinted = &d.CitationPrinted },
		"series":           func() { p.Series = &d.Series },
		"number":           func() { p.Number = &d.Number },
		"year":             func() { p.Year = &d.Year },
		"date":             func() { p.Date = &d.Date },
		"publisher":        func() { p.Publisher = &d.Publisher },
		"language":         func() { p.Language = &d.Language },
		"abstract":         func() { p.Abstract = &d.Abstract },
		"people":           func() { p.People = &d.People },
		"contents":         func() { p.Contents = &d.Contents },
	} {
		if fields[field] {
			set()
		}
	}
	return p
}

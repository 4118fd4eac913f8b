package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"naru/internal/analysis"
	"naru/internal/library"
)

// indexDescription brings the index row of a document's description, and the
// folded text it is filtered by as one types, in line with its tables. Keywords
// are found as titles are; a list filtered by what it does not show would puzzle.
func indexDescription(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	d, err := wholeDocument(ctx, tx, id)
	if err != nil {
		return err
	}
	names := make([]string, len(d.People))
	for i, p := range d.People {
		names[i] = p.Name
	}
	others, err := otherNames(ctx, tx, id)
	if err != nil {
		return fmt.Errorf("index names: %w", err)
	}
	names = append(names, others...)
	// Parts are kept on lines of their own: runs of Hangul must not cross them.
	title := lines(d.Title, d.Subtitle, d.TitleOther)
	author := strings.Join(names, ";\n")
	series := lines(d.Series, d.Number)
	if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO document_fts (rowid, title, author, series, abstract) VALUES (?, ?, ?, ?, ?)`,
		id, analysis.IndexText(lines(append([]string{title}, d.Keywords...)...)), analysis.IndexText(author), analysis.IndexText(series), analysis.IndexText(d.Abstract)); err != nil {
		return fmt.Errorf("index description: %w", err)
	}
	if _, err := tx.ExecContext(ctx, `UPDATE document SET folded = ? WHERE id = ?`, foldForTyping(lines(title, author, series)), id); err != nil {
		return err
	}
	// It may belong to other documents now: it is compared anew.
	_, err = tx.ExecContext(ctx, `DELETE FROM match_done WHERE document = ?`, id)
	return err
}

// lines joins parts so that no run of syllables goes from one into the next:
// a line break alone would not end it.
func lines(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, ".\n")
}

// indexNote brings a note's index row in line with its tables.
func indexNote(ctx context.Context, tx *sql.Tx, id library.NoteID) error {
	var title, body string
	if err := tx.QueryRowContext(ctx, `SELECT title, body FROM note WHERE id = ?`, id).Scan(&title, &body); err != nil {
		return err
	}
	quotes, err := collect[string](ctx, tx, `SELECT text FROM quote WHERE note = ? AND trashed IS NULL ORDER BY id`, id)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO note_fts (rowid, t, quoted) VALUES (?, ?, ?)`,
		id, analysis.IndexText(lines(title, body)), analysis.IndexText(lines(quotes...)))
	return err
}

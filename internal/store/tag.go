package store

import (
	"context"
	"database/sql"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
)

// foldTag is what tags are compared by: case and composition do not matter.
func foldTag(tag string) string { return strings.ToLower(norm.NFC.String(strings.TrimSpace(tag))) }

func foldAll(values []string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = foldTag(v)
	}
	return out
}

// setTags replaces the tags of a document; the first spelling of each is kept.
func setTags(ctx context.Context, tx *sql.Tx, id library.DocumentID, tags []string) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM document_tag WHERE document = ?`, id); err != nil {
		return err
	}
	for _, tag := range tags {
		tag = norm.NFC.String(strings.TrimSpace(tag))
		if tag == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO document_tag (document, folded, tag) VALUES (?, ?, ?)
			ON CONFLICT (document, folded) DO NOTHING`, id, foldTag(tag), tag); err != nil {
			return err
		}
	}
	return nil
}

func addTags(ctx context.Context, tx *sql.Tx, list string, byID map[library.DocumentID]*library.Document) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var id library.DocumentID
		var tag string
		if err := scan(&id, &tag); err != nil {
			return err
		}
		if d := byID[id]; d != nil {
			d.Tags = append(d.Tags, tag)
		}
		return nil
	}, `SELECT document, tag FROM document_tag
		WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, folded`, list)
}

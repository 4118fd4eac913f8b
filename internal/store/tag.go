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
	return insertTags(ctx, tx, id, tags)
}

// tagDuplicate gives a document the tags that its file came with again, as one does
// that was moved to another subfolder. Those it has stay: who gave them is not known.
func tagDuplicate(ctx context.Context, tx *sql.Tx, id library.DocumentID, o library.ImportOptions) error {
	if len(o.Tags) == 0 || o.DryRun {
		return nil
	}
	id, err := mergedInto(ctx, tx, id)
	if err != nil {
		return err
	}
	there, err := collect[int](ctx, tx, `SELECT 1 FROM document WHERE id = ?`, id)
	if err != nil || len(there) == 0 { // deleted since it was looked for
		return err
	}
	return insertTags(ctx, tx, id, o.Tags)
}

func insertTags(ctx context.Context, tx *sql.Tx, id library.DocumentID, tags []string) error {
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

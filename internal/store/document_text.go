package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// countText brings what is known of a document's pages in all in line with them.
func countText(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO document_text (document, pages, without, ocr, bytes)
		SELECT ?1, count(*), coalesce(sum(source = 'none'), 0), coalesce(sum(source = 'ocr'), 0), coalesce(sum(bytes), 0)
		FROM page WHERE document = ?1`, id)
	if err != nil {
		return fmt.Errorf("count the text of document %d: %w", id, err)
	}
	return nil
}

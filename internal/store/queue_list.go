package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

const itemColumns = `i.id, i.batch, i.path, i.sha256, i.document, i.status, i.reason, i.message, i.reader,
	i.pages, i.pages_without_text, i.ocr_pages, i.seconds, i.changed`

// scanItem reads itemColumns and what follows them.
func scanItem(scan func(...any) error, more ...any) (library.ImportItem, error) {
	var it library.ImportItem
	var changed string
	err := scan(append([]any{&it.ID, &it.Batch, &it.Path, &it.SHA256, &it.Document, &it.Status, &it.Reason, &it.Message, &it.Reader,
		&it.Pages, &it.PagesWithoutText, &it.OCRPages, &it.Seconds, &changed}, more...)...)
	it.Changed = parseStamp(changed)
	return it, err
}

// Items implements ingest.Queue: the last queued first, so rows keep their places
// while files end. Where a document went into another by now, that one is named.
func (s *Store) Items(ctx context.Context, batch int64, status ...library.ImportStatus) ([]library.ImportItem, error) {
	items := []library.ImportItem{}
	err := s.view(ctx, "list queued files", func(tx *sql.Tx) error {
		into, err := allMerged(ctx, tx)
		if err != nil {
			return err
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			it, err := scanItem(scan)
			it.Document = into.of(it.Document)
			items = append(items, it)
			return err
		}, `SELECT `+itemColumns+` FROM import_item i
			WHERE (? = 0 OR i.batch = ?) AND CASE ? WHEN '[]' THEN i.status <> 'forgotten'
				ELSE i.status IN (SELECT value FROM json_each(?)) END
			ORDER BY i.id DESC`, batch, batch, jsonList(status), jsonList(status))
	})
	return items, err
}

// CountItems implements ingest.Queue.
func (s *Store) CountItems(ctx context.Context, batch int64) (map[library.ImportStatus]int, error) {
	counts := map[library.ImportStatus]int{}
	err := s.view(ctx, "count queued files", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var status library.ImportStatus
			var n int
			if err := scan(&status, &n); err != nil {
				return err
			}
			counts[status] = n
			return nil
		}, `SELECT status, count(*) FROM import_item WHERE (? = 0 OR batch = ?) GROUP BY status`, batch, batch)
	})
	return counts, err
}

// FailedBefore implements ingest.Queue. The version of the reader is what the
// failed item carried as its Reader.
func (s *Store) FailedBefore(ctx context.Context, sha256, readerVersion string) (*library.ImportItem, error) {
	var found *library.ImportItem
	err := s.view(ctx, "look up failed file", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			it, err := scanItem(scan)
			found = &it
			return err
		}, `SELECT `+itemColumns+` FROM import_item i WHERE i.sha256 = ? AND i.sha256 <> '' AND i.status = 'failed' AND i.reader = ?
			ORDER BY i.changed DESC, i.id DESC LIMIT 1`, sha256, readerVersion)
	})
	return found, err
}

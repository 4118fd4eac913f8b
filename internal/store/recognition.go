package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/recognise"
)

// QueuePages implements recognise.Queue.
func (s *Store) QueuePages(ctx context.Context, engine string, ids ...library.DocumentID) (int, error) {
	var n int64
	err := s.update(ctx, "queue pages for recognition", func(tx *sql.Tx) error {
		for _, id := range ids {
			if err := requireDocument(ctx, tx, id); err != nil {
				return err
			}
		}
		list := jsonList(ids)
		r, err := tx.ExecContext(ctx, `INSERT INTO recognition (document, page, status, changed)
			SELECT p.document, p.number, 'waiting', ? FROM document d JOIN page p ON p.document = d.id
			WHERE d.trashed IS NULL AND d.pages_without_text > 0 AND d.sha256 <> '' AND p.source = 'none'
			AND d.reader IN (`+drawnFromFile+`)
			AND (? = '[]' OR d.id IN (SELECT value FROM json_each(?)))
			AND NOT EXISTS (SELECT 1 FROM recognition r WHERE r.document = p.document AND r.page = p.number
				AND r.status = 'blank' AND r.engine = ?)
			ON CONFLICT (document, page) DO UPDATE SET status = 'waiting', reason = '', changed = excluded.changed`,
			s.stampNow(), list, list, engine)
		if err != nil {
			return err
		}
		n, err = r.RowsAffected()
		return err
	})
	return int(n), err
}

// drawnFromFile are the readers of documents whose pages are drawn from the file
// itself. The pages of the others are set from the text that was read, so there is
// nothing more to be read on them.
const drawnFromFile = `'naru', 'pdfium', 'ledongthuc'`

// waiting are the pages that may be read now.
const waiting = ` FROM recognition r JOIN document d ON d.id = r.document JOIN page p ON p.id = r.document * 1048576 + r.page
	WHERE r.status = 'waiting' AND d.trashed IS NULL AND d.incomplete <> 'reading' AND p.source = 'none'`

// NextPage implements recognise.Queue. What was asked for last comes first: a
// person waits for it.
func (s *Store) NextPage(ctx context.Context) (*recognise.Task, error) {
	var t recognise.Task
	err := s.view(ctx, "take a page for recognition", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT r.document, r.page, d.title, d.file, d.sha256, p.width, p.height`+waiting+`
			ORDER BY r.changed DESC, r.document, r.page LIMIT 1`).
			Scan(&t.Document, &t.Page, &t.Title, &t.File, &t.SHA256, &t.Width, &t.Height)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &t, nil
}

// WaitingPages implements recognise.Queue.
func (s *Store) WaitingPages(ctx context.Context) (int, error) {
	var n int
	err := s.view(ctx, "count pages for recognition", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT count(*)`+waiting).Scan(&n)
	})
	return n, err
}

// EndPage implements recognise.Queue.
func (s *Store) EndPage(ctx context.Context, t recognise.Task, e recognise.Ending) (bool, error) {
	if n := utf8.RuneCountInString(e.Text); n != len(e.Boxes) {
		return false, library.Errorf(library.Invalid, "%d places for %d characters", len(e.Boxes), n)
	}
	kept := false
	err := s.update(ctx, "keep a recognised page", func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM page p JOIN document d ON d.id = p.document
			WHERE p.id = ? AND p.source = 'none' AND d.trashed IS NULL AND d.sha256 = ?`, pageID(t.Document, t.Page), t.SHA256).Scan(&n); err != nil {
			return err
		}
		if kept = n > 0; !kept {
			// A waiting row that no page answers would come again and again.
			_, err := tx.ExecContext(ctx, `DELETE FROM recognition WHERE document = ? AND page = ? AND status = 'waiting'`, t.Document, t.Page)
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO recognition (document, page, status, reason, engine, changed) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (document, page) DO UPDATE SET status = excluded.status, reason = excluded.reason,
			engine = excluded.engine, changed = excluded.changed`,
			t.Document, t.Page, e.Status, e.Reason, e.Engine, s.stampNow()); err != nil {
			return fmt.Errorf("end page: %w", err)
		}
		if e.Status != library.RecognitionRead {
			return nil
		}
		return s.replaceText(ctx, tx, t.Document, t.Page, library.SourceOCR, e.Text, e.Boxes)
	})
	return kept && err == nil, err
}

// FailPages implements recognise.Queue.
func (s *Store) FailPages(ctx context.Context, id library.DocumentID, engine string, reason library.Code) ([]int, error) {
	var pages []int
	err := s.update(ctx, "end the pages of a document", func(tx *sql.Tx) (err error) {
		if pages, err = collect[int](ctx, tx, `SELECT page FROM recognition WHERE document = ? AND status = 'waiting' ORDER BY page`, id); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE recognition SET status = 'failed', reason = ?, engine = ?, changed = ?
			WHERE document = ? AND status = 'waiting'`, reason, engine, s.stampNow(), id)
		return err
	})
	return pages, err
}

// DropWaiting implements recognise.Queue.
func (s *Store) DropWaiting(ctx context.Context) (int, error) {
	var n int64
	err := s.update(ctx, "drop pages for recognition", func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `DELETE FROM recognition WHERE status = 'waiting'`)
		if err != nil {
			return err
		}
		n, err = r.RowsAffected()
		return err
	})
	return int(n), err
}

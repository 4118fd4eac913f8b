package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"naru/internal/ingest"
	"naru/internal/library"
)

// batchOptions is what is kept of a batch's options: never the password.
type batchOptions struct {
	Themes  []string `json:"themes,omitempty"`
	Tags    []string `json:"tags,omitempty"`
	Watched bool     `json:"watched,omitempty"`
	DryRun  bool     `json:"dry_run,omitempty"`
	Again   bool     `json:"again,omitempty"`
}

// Enqueue implements ingest.Queue.
func (s *Store) Enqueue(ctx context.Context, batch int64, items []library.ImportItem, o library.ImportOptions) (int64, error) {
	err := s.update(ctx, "queue files", func(tx *sql.Tx) (err error) {
		if batch == 0 {
			if batch, err = s.insertBatch(ctx, tx, batchOptions{o.Themes, o.Tags, o.Watched, o.DryRun, o.Again}); err != nil {
				return err
			}
		}
		insert, err := tx.PrepareContext(ctx, `INSERT INTO import_item (batch, origin, path, sha256, document, status, reason, message,
			reader, pages, pages_without_text, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
		if err != nil {
			return err
		}
		defer insert.Close()
		now := s.stampNow()
		for _, it := range items {
			if it.Status != library.ImportSkipped && it.Status != library.ImportDuplicate {
				it.Status = library.ImportWaiting
			}
			if _, err := insert.ExecContext(ctx, batch, batch, it.Path, it.SHA256, it.Document, it.Status, it.Reason, it.Message,
				it.Reader, it.Pages, it.PagesWithoutText, now); err != nil {
				return fmt.Errorf("queue %s: %w", it.Path, err)
			}
			if it.Status == library.ImportDuplicate {
				if err := rememberFile(ctx, tx, it); err != nil {
					return err
				}
				if err := tagDuplicate(ctx, tx, it.Document, o); err != nil {
					return fmt.Errorf("tag document %d: %w", it.Document, err)
				}
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return batch, nil
}

func (s *Store) insertBatch(ctx context.Context, tx *sql.Tx, o batchOptions) (int64, error) {
	text, err := json.Marshal(o)
	if err != nil {
		return 0, err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO import_batch (created, options) VALUES (?, ?)`, s.stampNow(), string(text))
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// NextWaiting implements ingest.Queue.
func (s *Store) NextWaiting(ctx context.Context, n int) ([]ingest.Job, error) {
	var jobs []ingest.Job
	err := s.update(ctx, "take files from the queue", func(tx *sql.Tx) (err error) {
		if jobs, err = readJobs(ctx, tx, `WHERE i.status = 'waiting' ORDER BY i.id LIMIT ?`, n); err != nil || len(jobs) == 0 {
			return err
		}
		var ids []int64
		for k := range jobs {
			jobs[k].Item.Status = library.ImportReading
			ids = append(ids, jobs[k].Item.ID)
		}
		_, err = tx.ExecContext(ctx, `UPDATE import_item SET status = 'reading', changed = ?
			WHERE id IN (SELECT value FROM json_each(?))`, s.stampNow(), jsonList(ids))
		return err
	})
	if err != nil {
		return nil, err
	}
	return jobs, nil
}

// Begun implements ingest.Queue.
func (s *Store) Begun(ctx context.Context) ([]ingest.Job, error) {
	var jobs []ingest.Job
	err := s.view(ctx, "list files whose first pages are in", func(tx *sql.Tx) (err error) {
		jobs, err = readJobs(ctx, tx, `JOIN document d ON d.id = i.document
			WHERE i.status = 'waiting' AND d.incomplete = ? ORDER BY i.id`, library.IncompleteReading)
		return err
	})
	return jobs, err
}

// readJobs reads queued files with the options of their batches.
func readJobs(ctx context.Context, tx *sql.Tx, which string, args ...any) ([]ingest.Job, error) {
	var jobs []ingest.Job
	err := each(ctx, tx, func(scan func(...any) error) error {
		var origin, batch string
		it, err := scanItem(scan, &origin, &batch)
		if err != nil {
			return err
		}
		o, err := jobOptions(origin, batch)
		jobs = append(jobs, ingest.Job{Item: it, Options: o})
		return err
	}, `SELECT `+itemColumns+`, o.options, b.options FROM import_item i
		JOIN import_batch o ON o.id = i.origin JOIN import_batch b ON b.id = i.batch `+which, args...)
	return jobs, err
}

// jobOptions are those the file first came with; that it is tried again may come
// with a later batch.
func jobOptions(origin, batch string) (library.ImportOptions, error) {
	var o, b batchOptions
	if err := errors.Join(json.Unmarshal([]byte(origin), &o), json.Unmarshal([]byte(batch), &b)); err != nil {
		return library.ImportOptions{}, library.Errorf(library.Damaged, "options of an import: %w", err)
	}
	return library.ImportOptions{Themes: o.Themes, Tags: o.Tags, Watched: o.Watched, DryRun: o.DryRun, Again: o.Again || b.Again}, nil
}

// FinishItem implements ingest.Queue.
func (s *Store) FinishItem(ctx context.Context, item library.ImportItem) error {
	return s.update(ctx, "end queued file", func(tx *sql.Tx) error { return s.finishItem(ctx, tx, item) })
}

func (s *Store) finishItem(ctx context.Context, tx *sql.Tx, it library.ImportItem) error {
	r, err := tx.ExecContext(ctx, `UPDATE import_item SET sha256 = ?, document = ?, status = ?, reason = ?, message = ?, reader = ?,
		pages = ?, pages_without_text = ?, ocr_pages = ?, seconds = ?, changed = ? WHERE id = ?`,
		it.SHA256, it.Document, it.Status, it.Reason, it.Message, it.Reader,
		it.Pages, it.PagesWithoutText, it.OCRPages, it.Seconds, s.stampNow(), it.ID)
	if err != nil {
		return fmt.Errorf("end queued file: %w", err)
	}
	if n, err := r.RowsAffected(); err == nil && n == 0 {
		return notFound("queued file", it.ID)
	}
	if it.Status == library.ImportDuplicate {
		jobs, err := readJobs(ctx, tx, `WHERE i.id = ?`, it.ID)
		if err != nil {
			return err
		}
		if err := tagDuplicate(ctx, tx, it.Document, jobs[0].Options); err != nil {
			return fmt.Errorf("tag document %d: %w", it.Document, err)
		}
	}
	return rememberFile(ctx, tx, it)
}

// RequeueInterrupted implements ingest.Queue.
func (s *Store) RequeueInterrupted(ctx context.Context) (int, error) {
	return s.changeItems(ctx, "queue interrupted files again",
		`UPDATE import_item SET status = 'waiting', changed = ? WHERE status = 'reading'`)
}

// SkipWaiting implements ingest.Queue.
func (s *Store) SkipWaiting(ctx context.Context, reason library.Code) (int, error) {
	return s.changeItems(ctx, "skip waiting files",
		`UPDATE import_item SET status = 'skipped', changed = ?, reason = ?, document = 0 WHERE status = 'waiting'`, reason)
}

func (s *Store) changeItems(ctx context.Context, doing, query string, args ...any) (int, error) {
	var n int64
	err := s.update(ctx, doing, func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, query, append([]any{s.stampNow()}, args...)...)
		if err != nil {
			return err
		}
		n, err = r.RowsAffected()
		return err
	})
	return int(n), err
}

// RequeueFailed implements ingest.Queue. Items keep the options they first came
// with. Nothing to queue: batch 0.
func (s *Store) RequeueFailed(ctx context.Context, ids ...int64) (int64, error) {
	var batch int64
	err := s.update(ctx, "queue failed files again", func(tx *sql.Tx) error {
		query, args := `SELECT id FROM import_item WHERE status = 'failed'`, []any(nil)
		if len(ids) > 0 {
			query = `SELECT id FROM import_item WHERE status IN ('failed', 'forgotten') AND id IN (SELECT value FROM json_each(?))`
			args = []any{jsonList(ids)}
		}
		failed, err := collect[int64](ctx, tx, query, args...)
		if err != nil || len(failed) == 0 {
			return err
		}
		if batch, err = s.insertBatch(ctx, tx, batchOptions{Again: true}); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE import_item SET batch = ?, status = 'waiting', reason = '', message = '', changed = ?
			WHERE id IN (SELECT value FROM json_each(?))`, batch, s.stampNow(), jsonList(failed))
		return err
	})
	if err != nil {
		return 0, err
	}
	return batch, nil
}

package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// OfferVersion implements ingest.Offers.
func (s *Store) OfferVersion(ctx context.Context, of library.DocumentID, item library.ImportItem) (bool, error) {
	offered := true
	err := s.update(ctx, "offer a new version", func(tx *sql.Tx) error {
		apart, err := collect[int64](ctx, tx, `SELECT id FROM new_version WHERE path = ? AND sha256 = ? AND status = 'apart'`, item.Path, item.SHA256)
		if err != nil || len(apart) > 0 {
			offered = false
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM new_version WHERE path = ? AND status = 'offered' AND sha256 <> ?`, item.Path, item.SHA256); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO new_version (document, path, sha256, size, modified, found) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (path, sha256) DO UPDATE SET document = excluded.document, size = excluded.size,
				modified = excluded.modified, found = excluded.found, status = 'offered'`,
			of, item.Path, item.SHA256, item.Size, item.Modified.UnixNano(), s.stampNow()); err != nil {
			return err
		}
		item.Document, item.Status, item.Reason = of, library.ImportSkipped, library.NewVersionFound
		return s.finishItem(ctx, tx, item)
	})
	return offered && err == nil, err
}

const offerQuery = `SELECT v.id, v.document, d.title, v.path, v.sha256, v.found FROM new_version v
	JOIN document d ON d.id = v.document WHERE v.status = 'offered' AND d.trashed IS NULL `

func readOffers(ctx context.Context, tx *sql.Tx, which string, args ...any) ([]library.NewVersion, error) {
	offers := []library.NewVersion{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var v library.NewVersion
		var found string
		err := scan(&v.ID, &v.Document, &v.Title, &v.Path, &v.SHA256, &found)
		v.Found = parseStamp(found)
		offers = append(offers, v)
		return err
	}, offerQuery+which, args...)
	return offers, err
}

func offerByID(ctx context.Context, tx *sql.Tx, id int64) (*library.NewVersion, error) {
	offers, err := readOffers(ctx, tx, `AND v.id = ?`, id)
	if err != nil {
		return nil, err
	}
	if len(offers) == 0 {
		return nil, notFound("version", id)
	}
	return &offers[0], nil
}

// NewVersions implements ingest.Offers.
func (s *Store) NewVersions(ctx context.Context) ([]library.NewVersion, error) {
	var offers []library.NewVersion
	err := s.view(ctx, "list new versions", func(tx *sql.Tx) (err error) {
		offers, err = readOffers(ctx, tx, `ORDER BY v.found DESC, v.id DESC`)
		return err
	})
	return offers, err
}

// NewVersion implements ingest.Offers.
func (s *Store) NewVersion(ctx context.Context, id int64) (*library.NewVersion, error) {
	var offer *library.NewVersion
	err := s.view(ctx, "read new version", func(tx *sql.Tx) (err error) {
		offer, err = offerByID(ctx, tx, id)
		return err
	})
	return offer, err
}

// EndOffer implements ingest.Offers.
func (s *Store) EndOffer(ctx context.Context, id int64, apart bool) error {
	return s.update(ctx, "end the offer of a new version", func(tx *sql.Tx) error {
		if _, err := offerByID(ctx, tx, id); err != nil {
			return err
		}
		status := "ignored"
		if apart {
			status = "apart"
		}
		_, err := tx.ExecContext(ctx, `UPDATE new_version SET status = ? WHERE id = ?`, status, id)
		return err
	})
}

// ReplaceVersion implements ingest.Offers. What was recognised on the former
// pages says nothing of the new ones and is dropped.
func (s *Store) ReplaceVersion(ctx context.Context, id int64, d library.Document, pages []library.Page, file library.ImportItem) (*library.VersionChange, error) {
	pages, err := numbered(pages)
	if err != nil {
		return nil, err
	}
	countPages(&d, pages)
	var change *library.VersionChange
	err = s.update(ctx, "take a new version", func(tx *sql.Tx) error {
		offer, err := offerByID(ctx, tx, id)
		if err != nil {
			return err
		}
		taken, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document WHERE sha256 = ? AND sha256 <> ''`, d.SHA256)
		if err != nil {
			return err
		}
		if len(taken) > 0 {
			return &library.Error{Code: library.Conflict, Args: map[string]any{"document": taken[0]},
				Err: fmt.Errorf("document %d has these bytes", taken[0])}
		}
		there, err := wholeDocument(ctx, tx, offer.Document)
		if err != nil {
			return err
		}
		if err := s.rememberFormer(ctx, tx, there, d.SHA256); err != nil {
			return fmt.Errorf("remember the former original: %w", err)
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM recognition WHERE document = ?`, there.ID); err != nil {
			return err
		}
		moves, err := s.replaceContent(ctx, tx, there, d, pages, nil)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE new_version SET status = 'accepted' WHERE id = ?`, id); err != nil {
			return err
		}
		if err := rememberAs(ctx, tx, file.Path, file.Size, file.Modified, d.SHA256, there.ID); err != nil {
			return err
		}
		change, err = versionChange(ctx, tx, there.ID, moves)
		return err
	})
	return change, err
}

func versionChange(ctx context.Context, tx *sql.Tx, id library.DocumentID, moves quoteMoves) (*library.VersionChange, error) {
	c := &library.VersionChange{Document: id, Quotes: moves.total, Moved: moves.moved}
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM note WHERE document = ? AND trashed IS NULL`, id).Scan(&c.Notes)
	if err != nil {
		return nil, err
	}
	c.Lost, err = readQuotes(ctx, tx, `q.id IN (SELECT value FROM json_each(?))`, `q.page, q.id`, jsonList(moves.lost))
	return c, err
}

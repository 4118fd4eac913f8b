package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"naru/internal/library"
)

// Where an offer stands.
const (
	offerOpen      = "open"
	offerDismissed = "dismissed"
)

// KeepOffer offers that two documents belong together. What was turned down, or
// is done already, is not offered again; a standing offer takes the new reasons.
func (s *Store) KeepOffer(ctx context.Context, o library.Offer) (kept bool, err error) {
	err = s.update(ctx, "offer that documents belong together", func(tx *sql.Tx) error {
		one, other := min(o.Into.ID, o.From.ID), max(o.Into.ID, o.From.ID)
		linked, err := collect[int](ctx, tx, `SELECT 1 FROM document_link WHERE one = ? AND other = ?`, one, other)
		if err != nil || len(linked) > 0 {
			return err
		}
		because, err := json.Marshal(o.Because)
		if err != nil {
			return err
		}
		r, err := tx.ExecContext(ctx, `INSERT INTO offer (one, other, target, kind, confidence, because, status, made) VALUES (?, ?, ?, ?, ?, ?, 'open', ?)
			ON CONFLICT (one, other) DO UPDATE SET target = excluded.target, kind = excluded.kind, confidence = excluded.confidence, because = excluded.because
				WHERE status = 'open'`,
			one, other, o.Into.ID, o.Kind, o.Confidence, string(because), s.stampNow())
		if err != nil {
			return err
		}
		n, err := r.RowsAffected()
		kept = n > 0
		return err
	})
	return kept && err == nil, err
}

// DropOffers takes back the standing offers of a document, which is compared anew.
func (s *Store) DropOffers(ctx context.Context, id library.DocumentID) error {
	return s.update(ctx, "take back offers", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM offer WHERE (one = ?1 OR other = ?1) AND status = 'open'`, id)
		return err
	})
}

// settleOffer notes how a person answered about two documents, also where nobody
// asked.
func (s *Store) settleOffer(ctx context.Context, tx *sql.Tx, kind library.OfferKind, into, from library.DocumentID, status string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO offer (one, other, target, kind, confidence, because, status, made) VALUES (?, ?, ?, ?, 0, '[]', ?, ?)
		ON CONFLICT (one, other) DO UPDATE SET status = excluded.status`, min(into, from), max(into, from), into, kind, status, s.stampNow())
	return err
}

// Dismissed lists the documents that a person said do not belong to one.
func (s *Store) Dismissed(ctx context.Context, id library.DocumentID) (map[library.DocumentID]bool, error) {
	out := map[library.DocumentID]bool{}
	err := s.view(ctx, "read what was turned down", func(tx *sql.Tx) error {
		ids, err := collect[library.DocumentID](ctx, tx, `SELECT one + other - ?1 FROM offer WHERE (one = ?1 OR other = ?1) AND status = 'dismissed'`, id)
		for _, d := range ids {
			out[d] = true
		}
		return err
	})
	return out, err
}

// Offers lists the standing offers, surest first; of one document, or of all (0).
// Those of documents in the trash stay aside.
func (s *Store) Offers(ctx context.Context, id library.DocumentID) ([]library.Offer, error) {
	var out []library.Offer
	err := s.view(ctx, "list offers", func(tx *sql.Tx) (err error) {
		out, err = readOffersOf(ctx, tx, `o.status = 'open' AND (?1 = 0 OR o.one = ?1 OR o.other = ?1)`, id)
		return err
	})
	return out, err
}

// Offer reads a standing offer.
func (s *Store) Offer(ctx context.Context, id library.OfferID) (*library.Offer, error) {
	var o *library.Offer
	err := s.view(ctx, "read offer", func(tx *sql.Tx) error {
		all, err := readOffersOf(ctx, tx, `o.id = ? AND o.status = 'open'`, id)
		if err == nil && len(all) == 0 {
			err = notFound("offer", id)
		}
		if err == nil {
			o = &all[0]
		}
		return err
	})
	return o, err
}

// CountOffers counts the standing offers.
func (s *Store) CountOffers(ctx context.Context) (n int, err error) {
	err = s.view(ctx, "count offers", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT count(*) FROM offer WHERE status = 'open'
			AND one NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)
			AND other NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)`).Scan(&n)
	})
	return n, err
}

func readOffersOf(ctx context.Context, tx *sql.Tx, which string, args ...any) ([]library.Offer, error) {
	out := []library.Offer{}
	var ids []library.DocumentID
	err := each(ctx, tx, func(scan func(...any) error) error {
		var o library.Offer
		var one, other library.DocumentID
		var because string
		if err := scan(&o.ID, &one, &other, &o.Into.ID, &o.Kind, &o.Confidence, &because); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(because), &o.Because); err != nil {
			return library.Errorf(library.Damaged, "reasons of offer %d: %w", o.ID, err)
		}
		o.From.ID = one + other - o.Into.ID
		ids = append(ids, one, other)
		out = append(out, o)
		return nil
	}, `SELECT o.id, o.one, o.other, o.target, o.kind, o.confidence, o.because FROM offer o
		WHERE `+which+` AND o.one NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)
		AND o.other NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL) ORDER BY o.confidence DESC, o.id`, args...)
	if err != nil {
		return nil, err
	}
	documents, err := documentsByID(ctx, tx, ids, false)
	if err != nil {
		return nil, err
	}
	byID := map[library.DocumentID]library.Document{}
	for _, d := range documents {
		byID[d.ID] = d
	}
	for i := range out {
		out[i].Into, out[i].From = byID[out[i].Into.ID], byID[out[i].From.ID]
	}
	return out, nil
}

// DismissOffer and RecallOffer: see library.Records.
func (s *Store) DismissOffer(ctx context.Context, id library.OfferID) error {
	return s.turnOffer(ctx, "turn an offer down", id, offerOpen, offerDismissed)
}

// RecallOffer offers again what was turned down.
func (s *Store) RecallOffer(ctx context.Context, id library.OfferID) error {
	return s.turnOffer(ctx, "offer again", id, offerDismissed, offerOpen)
}

func (s *Store) turnOffer(ctx context.Context, doing string, id library.OfferID, from, to string) error {
	return s.update(ctx, doing, func(tx *sql.Tx) error {
		var status string
		err := tx.QueryRowContext(ctx, `SELECT status FROM offer WHERE id = ?`, id).Scan(&status)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return notFound("offer", id)
		case err != nil:
			return err
		case status != from && status != to:
			return fmt.Errorf("offer %d is %s", id, status)
		}
		_, err = tx.ExecContext(ctx, `UPDATE offer SET status = ? WHERE id = ?`, to, id)
		return err
	})
}

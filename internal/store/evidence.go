package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"naru/internal/evidence"
	"naru/internal/library"
)

// KeepEvidence brings the cards of some pages of a document in line with what was
// found on them. What a person decided or corrected stays as it is, and is only
// told where it stands now; what was proposed and is not found any more goes. A
// figure that a document states in the same words on several pages is one card,
// on the first. One that stands where it stood is the same, though its sentence was
// parted otherwise when it was found: what was decided about it holds. Nothing is kept of a document that is gone or in the trash.
func (s *Store) KeepEvidence(ctx context.Context, id library.DocumentID, pages []int, found []evidence.Found) (added, gone int, err error) {
	err = s.update(ctx, "keep evidence", func(tx *sql.Tx) error {
		added, gone = 0, 0
		var there bool
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM document WHERE id = ? AND trashed IS NULL)`, id).Scan(&there); err != nil || !there {
			return err
		}
		keys := make([]string, 0, len(found))
		seen := map[string]bool{}
		for _, f := range found {
			if seen[f.Key] {
				continue
			}
			seen[f.Key] = true
			keys = append(keys, f.Key)
			isNew, err := s.keepCard(ctx, tx, id, pages, f)
			if err != nil {
				return fmt.Errorf("page %d: %w", f.Page, err)
			}
			if isNew {
				added++
			}
		}
		r, err := tx.ExecContext(ctx, `DELETE FROM evidence WHERE document = ? AND status = 'proposed' AND edited = 0
			AND page IN (SELECT value FROM json_each(?)) AND place_key NOT IN (SELECT value FROM json_each(?))`, id, jsonList(pages), jsonList(keys))
		if err != nil {
			return err
		}
		n, err := r.RowsAffected()
		gone = int(n)
		return err
	})
	return added, gone, err
}

func (s *Store) keepCard(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []int, f evidence.Found) (isNew bool, err error) {
	var card library.EvidenceID
	var page int
	var decided, placed bool
	err = tx.QueryRowContext(ctx, `SELECT id, page, status <> 'proposed' OR edited = 1, placed FROM evidence WHERE document = ? AND place_key = ?`, id, f.Key).
		Scan(&card, &page, &decided, &placed)
	if errors.Is(err, sql.ErrNoRows) {
		err = tx.QueryRowContext(ctx, `UPDATE evidence SET place_key = ? WHERE id = (SELECT id FROM evidence WHERE document = ? AND page = ? AND from_char = ? AND printed = ?
			AND (instr(sentence, ?) > 0 OR instr(?, sentence) > 0) ORDER BY id LIMIT 1) RETURNING id, page, status <> 'proposed' OR edited = 1, placed`,
			f.Key, id, f.Page, f.From, f.Printed, f.Sentence, f.Sentence).Scan(&card, &page, &decided, &placed)
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		r, err := tx.ExecContext(ctx, `INSERT INTO evidence (document, place_key, page, from_char, to_char, printed, sentence, said_when, value, upper, unit, bound, change,
			what, base, date, year, place, folded, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, f.Key, f.Page, f.From, f.To, f.Printed, f.Sentence, f.When, f.Value, f.Upper, f.Unit, f.Bound, f.Change,
			f.What, f.Base, f.Date, yearOf(f.Date), f.Place, foldCard(f.Evidence), s.stampNow())
		if err != nil {
			return false, err
		}
		last, err := r.LastInsertId()
		if err != nil {
			return false, err
		}
		return true, setCardTerms(ctx, tx, library.EvidenceID(last), f.Terms)
	case err != nil:
		return false, err
	}
	looked := false
	for _, p := range pages {
		looked = looked || p == page
	}
	if !placed && (looked || f.Page < page) {
		if _, err := tx.ExecContext(ctx, `UPDATE evidence SET page = ?, from_char = ?, to_char = ?, printed = ?, sentence = ? WHERE id = ?`,
			f.Page, f.From, f.To, f.Printed, f.Sentence, card); err != nil {
			return false, err
		}
	}
	if decided {
		return false, nil
	}
	if _, err := tx.ExecContext(ctx, `UPDATE evidence SET said_when = ?, value = ?, upper = ?, unit = ?, bound = ?, change = ?, what = ?, base = ?, date = ?, year = ?, place = ?, folded = ?
		WHERE id = ?`, f.When, f.Value, f.Upper, f.Unit, f.Bound, f.Change, f.What, f.Base, f.Date, yearOf(f.Date), f.Place, foldCard(f.Evidence), card); err != nil {
		return false, err
	}
	return false, setCardTerms(ctx, tx, card, f.Terms)
}

func setCardTerms(ctx context.Context, tx *sql.Tx, id library.EvidenceID, terms []library.TermID) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM evidence_term WHERE evidence = ?`, id); err != nil {
		return err
	}
	for _, t := range terms {
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO evidence_term (evidence, term) VALUES (?, ?)`, id, t); err != nil {
			return err
		}
	}
	return nil
}

// yearOf gives the last year of a date.
func yearOf(date string) int {
	if _, last, ok := strings.Cut(date, "/"); ok {
		date = last
	}
	year, _, _ := strings.Cut(date, "-")
	n, err := strconv.Atoi(year)
	if err != nil {
		return 0
	}
	return n
}

// foldCard is what a card is found by as one types.
func foldCard(e library.Evidence) string {
	return foldForTyping(strings.Join([]string{e.What, e.Base, e.Printed, e.Place, e.Sentence}, "\n"))
}

// SetEvidence implements library.EvidenceKeeper.
func (s *Store) SetEvidence(ctx context.Context, status library.EvidenceStatus, ids ...library.EvidenceID) (map[library.EvidenceID]library.EvidenceStatus, error) {
	switch status {
	case library.EvidenceProposed, library.EvidenceConfirmed, library.EvidenceRejected:
	default:
		return nil, library.Errorf(library.Invalid, "no status of evidence: %q", status)
	}
	before := map[library.EvidenceID]library.EvidenceStatus{}
	err := s.update(ctx, "decide about evidence", func(tx *sql.Tx) error {
		clear(before)
		for _, id := range ids {
			var was library.EvidenceStatus
			err := tx.QueryRowContext(ctx, `SELECT status FROM evidence WHERE id = ?`, id).Scan(&was)
			if errors.Is(err, sql.ErrNoRows) {
				return notFound("evidence", id)
			}
			if err != nil {
				return err
			}
			if before[id] = was; was == status {
				continue
			}
			if _, err := tx.ExecContext(ctx, `UPDATE evidence SET status = ?, changed = ? WHERE id = ?`, status, s.stampNow(), id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return before, nil
}

// EditEvidence implements library.EvidenceKeeper; the fields are checked already.
func (s *Store) EditEvidence(ctx context.Context, id library.EvidenceID, f library.EvidenceFields) (*library.Evidence, error) {
	var card *library.Evidence
	err := s.update(ctx, "edit evidence", func(tx *sql.Tx) error {
		is, err := cardByID(ctx, tx, id)
		if err != nil {
			return err
		}
		is.EvidenceFields = f
		if _, err := tx.ExecContext(ctx, `UPDATE evidence SET value = ?, upper = ?, unit = ?, bound = ?, change = ?, what = ?, base = ?, date = ?, year = ?, place = ?, folded = ?,
			edited = 1, changed = ? WHERE id = ?`, f.Value, f.Upper, f.Unit, f.Bound, f.Change, f.What, f.Base, f.Date, yearOf(f.Date), f.Place, foldCard(*is), s.stampNow(), id); err != nil {
			return err
		}
		card, err = cardByID(ctx, tx, id)
		return err
	})
	return card, err
}

// TieEvidence notes which note quotes a card.
func (s *Store) TieEvidence(ctx context.Context, id library.EvidenceID, note library.NoteID) error {
	return s.update(ctx, "tie evidence to a note", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE evidence SET note = ?, status = 'confirmed', changed = ? WHERE id = ?`, note, s.stampNow(), id)
		return err
	})
}

// dumpEvidence writes what people decided about figures; what is only proposed
// follows from the pages.
func dumpEvidence(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type     string                 `json:"type"`
			Document string                 `json:"document"`
			Page     int                    `json:"page"`
			Printed  string                 `json:"printed"`
			Sentence string                 `json:"sentence"`
			Status   library.EvidenceStatus `json:"status"`
			Edited   bool                   `json:"edited"`
			Own      bool                   `json:"own"`
			Noted    bool                   `json:"noted"`
			library.EvidenceFields
		}{Type: "evidence"}
		if err := scan(&line.Document, &line.Page, &line.Printed, &line.Sentence, &line.Status, &line.Edited, &line.Own, &line.Noted,
			&line.Value, &line.Upper, &line.Unit, &line.Bound, &line.Change, &line.What, &line.Base, &line.Date, &line.Place); err != nil {
			return err
		}
		return out.Encode(line)
	}, `SELECT CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END AS k, e.page, e.printed, e.sentence, e.status, e.edited, e.own, e.note IS NOT NULL,
		e.value, e.upper, e.unit, e.bound, e.change, e.what, e.base, e.date, e.place
		FROM evidence e JOIN document d ON d.id = e.document WHERE e.status <> 'proposed' OR e.edited = 1
		ORDER BY k, e.page, e.from_char, e.place_key`)
}

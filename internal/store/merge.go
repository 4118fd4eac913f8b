package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"naru/internal/library"
)

// MergeDocuments makes one document of two: see library.Records.
func (s *Store) MergeDocuments(ctx context.Context, kind library.OfferKind, into, from library.DocumentID, auto bool) (*library.Merge, error) {
	var m *library.Merge
	err := s.update(ctx, "merge documents", func(tx *sql.Tx) (err error) {
		m, err = s.merge(ctx, tx, kind, into, from, auto)
		return err
	})
	return m, err
}

func (s *Store) merge(ctx context.Context, tx *sql.Tx, kind library.OfferKind, into, from library.DocumentID, auto bool) (*library.Merge, error) {
	target, source, err := mergeable(ctx, tx, into, from)
	if err != nil {
		return nil, err
	}
	c, err := s.carry(ctx, tx, target, source)
	if err != nil {
		return nil, fmt.Errorf("carry what belongs to document %d: %w", from, err)
	}
	if err := recountDocument(ctx, tx, from, -1); err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE document SET trashed = ? WHERE id = ?`, s.stampNow(), from); err != nil {
		return nil, err
	}
	text, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO merged (kind, source, target, auto, made, carried) VALUES (?, ?, ?, ?, ?, ?)`,
		kind, from, into, auto, s.stampNow(), string(text))
	if err != nil {
		return nil, err
	}
	// What was asked of the two is answered.
	if _, err := tx.ExecContext(ctx, `DELETE FROM offer WHERE one = ? AND other = ?`, min(into, from), max(into, from)); err != nil {
		return nil, err
	}
	if err := describeAgain(ctx, tx, into, nil); err != nil {
		return nil, err
	}
	id, err := r.LastInsertId()
	if err != nil {
		return nil, err
	}
	return mergeByID(ctx, tx, library.MergeID(id))
}

// mergeable reads the two documents, or says why they cannot become one.
func mergeable(ctx context.Context, tx *sql.Tx, into, from library.DocumentID) (target, source *library.Document, err error) {
	for _, id := range []library.DocumentID{into, from} {
		if err := requireDocument(ctx, tx, id); err != nil {
			return nil, nil, err
		}
	}
	if into == from {
		return nil, nil, &library.Error{Code: library.Invalid, Args: map[string]any{"itself": into}, Err: fmt.Errorf("document %d is one already", into)}
	}
	if target, err = wholeDocument(ctx, tx, into); err != nil {
		return nil, nil, err
	}
	if source, err = wholeDocument(ctx, tx, from); err != nil {
		return nil, nil, err
	}
	if target.SHA256 == "" && source.SHA256 != "" {
		return nil, nil, &library.Error{Code: library.Invalid, Args: map[string]any{"has_file": from},
			Err: fmt.Errorf("document %d has a file, document %d has none", from, into)}
	}
	for _, d := range []*library.Document{target, source} {
		if d.Incomplete == library.IncompleteReading {
			return nil, nil, library.Errorf(library.Temporary, "document %d is still being read", d.ID)
		}
	}
	return target, source, nil
}

// describeAgain writes the description of a document anew: what is taken from
// records follows from those that went into it. Change, which may be nil, alters it
// first.
func describeAgain(ctx context.Context, tx *sql.Tx, id library.DocumentID, change func(*library.Document)) error {
	d, err := wholeDocument(ctx, tx, id)
	if err != nil {
		return err
	}
	// Nothing was read: it stays described by the rules that did.
	if err := tx.QueryRowContext(ctx, `SELECT described FROM document WHERE id = ?`, id).Scan(&d.DescribedBy); err != nil {
		return err
	}
	if change != nil {
		change(d)
	}
	return describe(ctx, tx, id, *d)
}

// UnmergeDocuments takes two documents apart: see library.Records.
func (s *Store) UnmergeDocuments(ctx context.Context, id library.MergeID) (*library.Merge, error) {
	var m *library.Merge
	err := s.update(ctx, "take documents apart", func(tx *sql.Tx) (err error) {
		if m, err = mergeByID(ctx, tx, id); err != nil {
			return err
		}
		if err := requireDocument(ctx, tx, m.Into); err != nil {
			return err
		}
		return s.unmerge(ctx, tx, m)
	})
	return m, err
}

func (s *Store) unmerge(ctx context.Context, tx *sql.Tx, m *library.Merge) error {
	var text string
	if err := tx.QueryRowContext(ctx, `SELECT carried FROM merged WHERE id = ?`, m.ID).Scan(&text); err != nil {
		return err
	}
	var c carried
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		return library.Errorf(library.Damaged, "what merge %d carried: %w", m.ID, err)
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM merged WHERE id = ?`, m.ID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE document SET trashed = NULL WHERE id = ?`, m.From.ID); err != nil {
		return err
	}
	if err := recountDocument(ctx, tx, m.From.ID, +1); err != nil {
		return err
	}
	if err := c.bringBack(ctx, tx, m.Into, m.From.ID); err != nil {
		return fmt.Errorf("bring back what belonged to document %d: %w", m.From.ID, err)
	}
	if err := describeAgain(ctx, tx, m.Into, withoutRecords); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM match_done WHERE document = ?`, m.From.ID); err != nil {
		return err
	}
	return s.settleOffer(ctx, tx, m.Kind, m.Into, m.From.ID, offerDismissed)
}

const mergeColumns = `id, kind, source, target, auto, made, carried`

func scanMerge(scan func(...any) error) (m library.Merge, err error) {
	var made, text string
	if err := scan(&m.ID, &m.Kind, &m.From.ID, &m.Into, &m.Auto, &made, &text); err != nil {
		return m, err
	}
	var c carried
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		return m, library.Errorf(library.Damaged, "what merge %d carried: %w", m.ID, err)
	}
	m.Made, m.Notes, m.Quotes, m.Lost = parseStamp(made), len(c.Notes), len(c.Quotes), c.Lost
	return m, nil
}

func mergeByID(ctx context.Context, tx *sql.Tx, id library.MergeID) (*library.Merge, error) {
	all, err := readMerges(ctx, tx, `WHERE id = ?`, id)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, notFound("merge", id)
	}
	return &all[0], nil
}

func readMerges(ctx context.Context, tx *sql.Tx, which string, args ...any) ([]library.Merge, error) {
	out := []library.Merge{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		m, err := scanMerge(scan)
		out = append(out, m)
		return err
	}, `SELECT `+mergeColumns+` FROM merged `+which, args...)
	if err != nil {
		return nil, err
	}
	ids := make([]library.DocumentID, len(out))
	for i, m := range out {
		ids[i] = m.From.ID
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
		out[i].From = byID[out[i].From.ID]
	}
	return out, nil
}

// Merges lists what went into a document that is not in the trash, 0: into any.
func (s *Store) Merges(ctx context.Context, id library.DocumentID) ([]library.Merge, error) {
	var out []library.Merge
	err := s.view(ctx, "list what was merged", func(tx *sql.Tx) (err error) {
		out, err = readMerges(ctx, tx, `WHERE (?1 = 0 OR target = ?1) AND target IN (SELECT id FROM document WHERE trashed IS NULL)
			ORDER BY made DESC, id DESC`, id)
		return err
	})
	return out, err
}

// merges tells which documents went into which.
type merges map[library.DocumentID]library.DocumentID

func allMerged(ctx context.Context, tx *sql.Tx) (merges, error) {
	m := merges{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var from, into library.DocumentID
		err := scan(&from, &into)
		m[from] = into
		return err
	}, `SELECT source, target FROM merged`)
	return m, err
}

// of is mergedInto, for many.
func (m merges) of(id library.DocumentID) library.DocumentID {
	for {
		next, went := m[id]
		if !went {
			return id
		}
		id = next
	}
}

// MergedInto implements ingest.Catalogue.
func (s *Store) MergedInto(ctx context.Context, id library.DocumentID) (into library.DocumentID, err error) {
	err = s.view(ctx, "look where a document went", func(tx *sql.Tx) error {
		into, err = mergedInto(ctx, tx, id)
		return err
	})
	return into, err
}

// mergedInto gives the document that a document went into, through as many as
// there are; itself where it went into none.
func mergedInto(ctx context.Context, tx *sql.Tx, id library.DocumentID) (library.DocumentID, error) {
	for {
		next, err := collect[library.DocumentID](ctx, tx, `SELECT target FROM merged WHERE source = ?`, id)
		if err != nil || len(next) == 0 {
			return id, err
		}
		id = next[0]
	}
}

package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// carryEvidence brings the cards that a person decided about or corrected along to
// the document that takes this one in. Where that has a card of the same words and
// nobody decided about it, it takes over the decision.
func (c *carried) carryEvidence(ctx context.Context, tx *sql.Tx, target, source *library.Document) (err error) {
	const decided = `document = ? AND (status <> 'proposed' OR edited = 1)`
	if c.Evidence, err = collect[library.EvidenceID](ctx, tx, `SELECT id FROM evidence WHERE `+decided+`
		AND place_key NOT IN (SELECT place_key FROM evidence WHERE document = ?) ORDER BY id`, source.ID, target.ID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE evidence SET document = ? WHERE id IN (SELECT value FROM json_each(?))`, target.ID, jsonList(c.Evidence)); err != nil {
		return err
	}
	if c.Decided, err = collect[library.EvidenceID](ctx, tx, `SELECT t.id FROM evidence t JOIN evidence s ON s.place_key = t.place_key
		WHERE t.document = ? AND s.document = ? AND t.status = 'proposed' AND s.status <> 'proposed' ORDER BY t.id`, target.ID, source.ID); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE evidence AS t SET status = (SELECT s.status FROM evidence s WHERE s.document = ? AND s.place_key = t.place_key)
		WHERE t.id IN (SELECT value FROM json_each(?))`, source.ID, jsonList(c.Decided))
	return err
}

// evidenceBack returns the cards that went along, and the decisions that were taken
// over.
func (c *carried) evidenceBack(ctx context.Context, tx *sql.Tx, target, source library.DocumentID) error {
	if _, err := tx.ExecContext(ctx, `UPDATE evidence SET document = ? WHERE document = ? AND id IN (SELECT value FROM json_each(?))`,
		source, target, jsonList(c.Evidence)); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE evidence SET status = 'proposed' WHERE document = ? AND id IN (SELECT value FROM json_each(?))`, target, jsonList(c.Decided))
	return err
}

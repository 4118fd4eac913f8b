package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
	"naru/internal/query"
)

// noteCandidates finds notes by their words, or by their own tags where no word
// is asked for.
func noteCandidates(ctx context.Context, tx *sql.Tx, root query.Node, only []library.DocumentID) ([]candidate, error) {
	a := split(root)
	u := noteUnit
	from, score, match := "note_fts CROSS JOIN note n ON n.id = note_fts.rowid", "-bm25(note_fts)", condition{"note_fts MATCH ?", []any{a.match}}
	if a.match == "" {
		if !asksFor(root, query.FieldTag, true) {
			return nil, nil
		}
		u.ownTags = true
		from, score, match = "note n", "0.0", condition{sql: "1"}
	}
	w := append(where{match, {sql: noteKept}}, u.narrowing(a, only)...)
	cond, args := w.build()
	var out []candidate
	err := each(ctx, tx, func(scan func(...any) error) error {
		c := candidate{kind: library.HitNote}
		err := scan(&c.id, &c.document, &c.page, &c.score)
		out = append(out, c)
		return err
	}, `SELECT n.id, coalesce(n.document, 0), n.page, `+score+` FROM `+from+` WHERE `+cond, args...)
	return out, err
}

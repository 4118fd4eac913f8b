package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"naru/internal/library"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
)

var _ taxonomy.Store = (*Store)(nil)

// ThemeEdits lists what people did to themes, by id.
func (s *Store) ThemeEdits(ctx context.Context) ([]vocabulary.Edit, error) {
	var out []vocabulary.Edit
	err := s.view(ctx, "read themes", func(tx *sql.Tx) (err error) {
		out, err = themeEdits(ctx, tx)
		return err
	})
	return out, err
}

func themeEdits(ctx context.Context, tx *sql.Tx) ([]vocabulary.Edit, error) {
	out := []vocabulary.Edit{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var e vocabulary.Edit
		err := scan(&e.ID, &e.Entry)
		out = append(out, e)
		return err
	}, `SELECT id, entry FROM theme_edit ORDER BY id`)
	return out, err
}

// KeepTaxonomy implements taxonomy.Store.
func (s *Store) KeepTaxonomy(ctx context.Context, k taxonomy.Kept) (library.ThemeRevision, error) {
	r := library.ThemeRevision{Made: s.now().UTC(), Changes: k.Changes, Changed: k.Changed}
	err := s.update(ctx, "keep the taxonomy", func(tx *sql.Tx) error {
		before, err := themeEdits(ctx, tx)
		if err != nil {
			return err
		}
		moved, err := moveChoices(ctx, tx, k.Merged)
		if err != nil {
			return fmt.Errorf("move people's choices: %w", err)
		}
		if err := s.setTaxonomy(ctx, tx, k); err != nil {
			return err
		}
		var cells [3]string
		for i, v := range []any{k.Changes, before, moved} {
			b, err := json.Marshal(v)
			if err != nil {
				return err
			}
			cells[i] = string(b)
		}
		res, err := tx.ExecContext(ctx, `INSERT INTO theme_revision (made, changes, before, moved, changed) VALUES (?, ?, ?, ?, ?)`,
			stamp(r.Made), cells[0], cells[1], cells[2], k.Changed)
		if err == nil {
			r.ID, err = res.LastInsertId()
		}
		return err
	})
	return r, err
}

// setTaxonomy writes the edits, the themes and what rules give by them.
func (s *Store) setTaxonomy(ctx context.Context, tx *sql.Tx, k taxonomy.Kept) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM theme_edit`); err != nil {
		return err
	}
	for _, e := range k.Edits {
		if _, err := tx.ExecContext(ctx, `INSERT INTO theme_edit (id, entry) VALUES (?, ?)`, e.ID, e.Entry); err != nil {
			return fmt.Errorf("theme %s: %w", e.ID, err)
		}
	}
	flat, err := flatten(nil, k.Tree, "")
	if err != nil {
		return err
	}
	if err := setThemes(ctx, tx, flat); err != nil {
		return err
	}
	if err := reclassify(ctx, tx, k.Rules, k.Fingerprint); err != nil {
		return err
	}
	return dropThemes(ctx, tx)
}

// ThemeRevisions implements taxonomy.Store.
func (s *Store) ThemeRevisions(ctx context.Context) ([]library.ThemeRevision, error) {
	out := []library.ThemeRevision{}
	err := s.view(ctx, "list what was done to themes", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			r, err := scanRevision(scan)
			out = append(out, r)
			return err
		}, `SELECT id, made, changes, changed FROM theme_revision ORDER BY id DESC`)
	})
	return out, err
}

func scanRevision(scan func(...any) error, more ...any) (library.ThemeRevision, error) {
	var r library.ThemeRevision
	var made, changes string
	if err := scan(append([]any{&r.ID, &made, &changes, &r.Changed}, more...)...); err != nil {
		return r, err
	}
	r.Made = parseStamp(made)
	if err := json.Unmarshal([]byte(changes), &r.Changes); err != nil {
		return r, library.Errorf(library.Damaged, "read revision %d of the taxonomy: %w", r.ID, err)
	}
	return r, nil
}

// LastTaxonomy implements taxonomy.Store.
func (s *Store) LastTaxonomy(ctx context.Context) (library.ThemeRevision, []vocabulary.Edit, error) {
	var r library.ThemeRevision
	var before []vocabulary.Edit
	err := s.view(ctx, "read what was done to themes", func(tx *sql.Tx) error {
		var cell string
		var err error
		row := tx.QueryRowContext(ctx, `SELECT id, made, changes, changed, before FROM theme_revision ORDER BY id DESC LIMIT 1`)
		if r, err = scanRevision(row.Scan, &cell); err != nil {
			if errors.Is(err, sql.ErrNoRows) {
				return &library.Error{Code: library.NotFound, Args: map[string]any{"theme_undo": ""}, Err: errors.New("nothing was done to the themes")}
			}
			return err
		}
		if err := json.Unmarshal([]byte(cell), &before); err != nil {
			return library.Errorf(library.Damaged, "read revision %d of the taxonomy: %w", r.ID, err)
		}
		return nil
	})
	return r, before, err
}

// UndoTaxonomy implements taxonomy.Store.
func (s *Store) UndoTaxonomy(ctx context.Context, id int64, k taxonomy.Kept) error {
	return s.update(ctx, "take the taxonomy back", func(tx *sql.Tx) error {
		var cell string
		if err := tx.QueryRowContext(ctx, `SELECT moved FROM theme_revision WHERE id = ?`, id).Scan(&cell); err != nil {
			return err
		}
		var moved []movedChoice
		if err := json.Unmarshal([]byte(cell), &moved); err != nil {
			return library.Errorf(library.Damaged, "read revision %d of the taxonomy: %w", id, err)
		}
		// The themes are there again before choices go back to them, and rules come
		// after: they give nothing where a person decided.
		flat, err := flatten(nil, k.Tree, "")
		if err != nil {
			return err
		}
		if err := setThemes(ctx, tx, flat); err != nil {
			return err
		}
		if err := moveBack(ctx, tx, moved); err != nil {
			return fmt.Errorf("move people's choices back: %w", err)
		}
		if err := s.setTaxonomy(ctx, tx, k); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM theme_revision WHERE id = ?`, id)
		return err
	})
}

// DeclinedProposals implements taxonomy.Store.
func (s *Store) DeclinedProposals(ctx context.Context) (map[string]int, error) {
	out := map[string]int{}
	err := s.view(ctx, "read declined proposals", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var key string
			var n int
			err := scan(&key, &n)
			out[key] = n
			return err
		}, `SELECT proposal, supports FROM theme_declined`)
	})
	return out, err
}

// DeclineProposal implements taxonomy.Store.
func (s *Store) DeclineProposal(ctx context.Context, key string, supports int) error {
	return s.update(ctx, "decline a proposal", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO theme_declined (proposal, supports) VALUES (?, ?)
			ON CONFLICT (proposal) DO UPDATE SET supports = excluded.supports`, key, supports)
		return err
	})
}

// dumpTaxonomy writes what people did to themes. What was kept before, and how
// often terms stand in documents, follows or is past.
func dumpTaxonomy(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	edits, err := themeEdits(ctx, tx)
	if err != nil {
		return err
	}
	for _, e := range edits {
		if err := out.Encode(struct {
			Type  string          `json:"type"`
			ID    string          `json:"id"`
			Entry json.RawMessage `json:"entry"`
		}{"theme edit", e.ID, json.RawMessage(e.Entry)}); err != nil {
			return err
		}
	}
	return nil
}

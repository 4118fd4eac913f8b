package store

import (
	"context"
	"database/sql"
	"fmt"
)

// segmentsMerged is how many segments of an index, of one size, are merged into one
// of the next. FTS5's own 4 rewrites every block of an index of a million pages
// seven times as the library grows, 8 does five times; a word is then looked up in
// about twenty segments.
const segmentsMerged = 8

// fewSegments is the same where it happens at once. A document adds about one block
// to the index of titles, and FTS5 thinks of merging after 64: blocks of single
// documents would pile up to sixteen of each size. At a million pages that made 24
// segments, each of them a block to read for each word of each search, and that more
// than once. This index is a hundredth of that of pages, so that merging it more
// often costs nothing that can be measured.
const fewSegments = 3

// merging is how an index is merged.
type merging struct {
	table, setting string
	value          int
	whole          bool // merged into one where it was merged otherwise before
}

func mergings() []merging {
	return []merging{
		{table: "page_fts", setting: "automerge", value: segmentsMerged},
		{table: "note_fts", setting: "automerge", value: segmentsMerged},
		{table: "document_fts", setting: "automerge", value: segmentsMerged},
		{table: "note_fts", setting: "crisismerge", value: fewSegments, whole: true},
		{table: "document_fts", setting: "crisismerge", value: fewSegments, whole: true},
	}
}

// setMerging tells FTS5, which keeps it in the library.
func (s *Store) setMerging(ctx context.Context) error {
	return s.update(ctx, "set how the index is merged", func(tx *sql.Tx) error {
		for _, m := range mergings() {
			if err := m.set(ctx, tx); err != nil {
				return fmt.Errorf("%s of %s: %w", m.setting, m.table, err)
			}
		}
		return nil
	})
}

func (m merging) set(ctx context.Context, tx *sql.Tx) error {
	var set bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM `+m.table+`_config WHERE k = ? AND v = ?)`, m.setting, m.value).Scan(&set)
	if err != nil || set {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO `+m.table+` (`+m.table+`, rank) VALUES (?, ?)`, m.setting, m.value); err != nil || !m.whole {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO `+m.table+` (`+m.table+`) VALUES ('optimize')`)
	return err
}

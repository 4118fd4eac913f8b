package postings

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// Index is an FTS5 table as one transaction sees it. It is of no use after the
// transaction, and in one goroutine at a time.
type Index struct {
	Rows   int     // indexed
	Tokens []int64 // by column

	tx       *sql.Tx
	table    string
	segments []*segment
	numbers  string // of the segments, as JSON
	leaf     *sql.Stmt
	places   *sql.Stmt
	// Read counts the blocks read so far.
	Read int
}

// Open reads what a table's index is made of. The caller closes it.
func Open(ctx context.Context, tx *sql.Tx, table string, columns int) (*Index, error) {
	x := &Index{tx: tx, table: table}
	var version int
	var averages, structure []byte
	err := tx.QueryRowContext(ctx, `SELECT coalesce((SELECT v FROM `+table+`_config WHERE k = 'version'), 0),
		(SELECT block FROM `+table+`_data WHERE id = ?), (SELECT block FROM `+table+`_data WHERE id = ?)`,
		averagesRow, structureRow).Scan(&version, &averages, &structure)
	if err != nil {
		return nil, fmt.Errorf("read the structure of %s: %w", table, err)
	}
	if version != 4 {
		return nil, unknown("version %d", version)
	}
	r := reader{b: averages}
	if len(averages) > 0 { // else nothing was ever indexed
		x.Rows = r.number()
	}
	x.Tokens = make([]int64, columns)
	for i := range x.Tokens {
		if r.at < len(averages) {
			x.Tokens[i] = int64(r.long())
		}
	}
	if x.segments, err = readStructure(structure); err != nil {
		return nil, err
	}
	ids := make([]int, len(x.segments))
	for i, s := range x.segments {
		ids[i] = s.id
		if err := x.tombstones(ctx, s); err != nil {
			return nil, err
		}
	}
	numbers, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	x.numbers = string(numbers)
	if x.leaf, err = tx.PrepareContext(ctx, `SELECT id, block FROM `+table+`_data WHERE id BETWEEN ? AND ? ORDER BY id`); err != nil {
		return nil, fmt.Errorf("prepare reading %s: %w", table, err)
	}
	// The term's leaf is the last that begins no later than it; the list ends no
	// later than where the next begins.
	x.places, err = tx.PrepareContext(ctx, `SELECT
		coalesce((SELECT pgno FROM `+table+`_idx WHERE segid = s.value AND term <= ?1 ORDER BY term DESC LIMIT 1), 0),
		coalesce((SELECT pgno FROM `+table+`_idx WHERE segid = s.value AND term > ?1 ORDER BY term LIMIT 1), 0)
		FROM json_each(?2) s ORDER BY s.key`)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("prepare reading %s: %w", table, err), x.leaf.Close())
	}
	return x, nil
}

// Close frees what reading took.
func (x *Index) Close() error { return errors.Join(x.leaf.Close(), x.places.Close()) }

func (x *Index) tombstones(ctx context.Context, s *segment) error {
	if s.tombstones == 0 {
		return nil
	}
	s.deleted = map[int64]bool{}
	rows, err := x.tx.QueryContext(ctx, `SELECT block FROM `+x.table+`_data WHERE id BETWEEN ? AND ?`,
		leafRow(s.id+tombstoneSeg, 0), leafRow(s.id+tombstoneSeg, s.tombstones-1))
	if err != nil {
		return fmt.Errorf("read tombstones: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var block sql.RawBytes
		if err := rows.Scan(&block); err != nil {
			return fmt.Errorf("read tombstones: %w", err)
		}
		if err := readTombstones(block, s.deleted); err != nil {
			return err
		}
	}
	return rows.Err()
}

// place is where a segment may hold a term: its list starts on leaf from and ends
// on leaf to at the latest.
type place struct{ from, to int }

// leaves is how many leaves may have to be read.
func (p place) leaves() int { return p.to - p.from + 1 }

// find gives the places of a term (with its prefix byte) in all segments.
func (x *Index) find(ctx context.Context, term []byte) ([]place, error) {
	rows, err := x.places.QueryContext(ctx, term, x.numbers)
	if err != nil {
		return nil, fmt.Errorf("find a term: %w", err)
	}
	defer rows.Close()
	out := make([]place, 0, len(x.segments))
	for rows.Next() {
		var from, next int
		if err := rows.Scan(&from, &next); err != nil {
			return nil, fmt.Errorf("find a term: %w", err)
		}
		if len(out) == len(x.segments) {
			return nil, unknown("more places than segments")
		}
		s := x.segments[len(out)]
		// The lowest bit tells of a list's own index, which is not used here.
		p := place{from: max(from>>1, s.first), to: s.last}
		if next != 0 {
			p.to = min(max(next>>1, p.from), s.last)
		}
		out = append(out, p)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("find a term: %w", err)
	}
	if len(out) != len(x.segments) {
		return nil, unknown("%d places in %d segments", len(out), len(x.segments))
	}
	return out, nil
}

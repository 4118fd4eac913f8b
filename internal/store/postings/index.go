package postings

import (
	"context"
	"database/sql"
	"encoding/json"
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
	ask      questions
	// Read counts the blocks read so far.
	Read int
}

// Open reads what a table's index is made of.
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
	x.ask = questionsOf(table)
	return x, nil
}

// questions are what a table is asked; the connection keeps them prepared.
type questions struct {
	run    string // leaves from one to another
	some   string // leaves by their numbers, in that order: a cross join is walked as it is written
	places string // of a term in segments
	starts string // of the terms from one to another in a segment
}

func questionsOf(table string) questions {
	return questions{
		run:  `SELECT id, block FROM ` + table + `_data WHERE id BETWEEN ? AND ? ORDER BY id`,
		some: `SELECT d.id, d.block FROM json_each(?) j CROSS JOIN ` + table + `_data d ON d.id = j.value`,
		// The term's leaf is the last that begins no later than it; the list ends no
		// later than where the next begins.
		places: `SELECT
			coalesce((SELECT pgno FROM ` + table + `_idx WHERE segid = s.value AND term <= ?1 ORDER BY term DESC LIMIT 1), 0),
			coalesce((SELECT pgno FROM ` + table + `_idx WHERE segid = s.value AND term > ?1 ORDER BY term LIMIT 1), 0)
			FROM json_each(?2) s ORDER BY s.key`,
		starts: `SELECT pgno FROM ` + table + `_idx WHERE segid = ? AND term >= ? AND term <= ? ORDER BY term`,
	}
}

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
// on leaf to at the latest. Skips: the last list on leaf from has an index.
type place struct {
	from, to int
	skips    bool
}

// leaves is how many leaves may have to be read.
func (p place) leaves() int { return p.to - p.from + 1 }

// find gives the places of a term (with its prefix byte) in all segments.
func (x *Index) find(ctx context.Context, term []byte) ([]place, error) {
	rows, err := x.tx.QueryContext(ctx, x.ask.places, term, x.numbers)
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
		p := place{from: max(from>>1, s.first), to: s.last, skips: from&1 != 0 && from>>1 >= s.first}
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

package postings

import (
	"context"
	"database/sql"
	"fmt"
	"math"
)

// skips tell which row each leaf begins with that a long list goes on over: FTS5
// keeps such an index of a list (a doclist index) beside it.
type skips struct {
	leaves []int
	rows   []int64
}

// skipBit marks the rowids of lists' own indexes. Their pages are numbered on from
// the leaf on which the list's term begins; there are fewer than leaves.
const skipBit = 1 << 36

// readSkips reads the index of a list that goes on beyond its first leaf.
func (x *Index) readSkips(ctx context.Context, s *segment, p place) (*skips, error) {
	out := &skips{}
	rows, err := x.tx.QueryContext(ctx, x.ask.run, leafRow(s.id, p.from)|skipBit, leafRow(s.id, p.to-1)|skipBit)
	if err != nil {
		return nil, fmt.Errorf("read the index of a list: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var block sql.RawBytes
		if err := rows.Scan(&id, &block); err != nil {
			return nil, fmt.Errorf("read the index of a list: %w", err)
		}
		if err := out.parse(block, p); err != nil {
			return nil, err
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read the index of a list: %w", err)
	}
	if len(out.leaves) == 0 {
		return nil, unknown("a list whose index is missing")
	}
	return out, nil
}

// parse adds a page of the index: a flag, the first leaf and its first row, and for
// each leaf after it the distance to its first row, 0 where none begins on it.
func (k *skips) parse(block []byte, p place) error {
	r := reader{b: block, at: 1}
	leaf, row := r.number(), int64(r.long())
	n := len(k.leaves)
	if r.bad || leaf <= p.from || n > 0 && (leaf <= k.leaves[n-1] || row <= k.rows[n-1]) {
		return unknown("the index of a list that begins with row %d of leaf %d", row, leaf)
	}
	for {
		if leaf > p.to {
			return unknown("the index of a list goes on beyond leaf %d", p.to)
		}
		k.leaves, k.rows = append(k.leaves, leaf), append(k.rows, row)
		for more := int64(0); more == 0; leaf++ {
			if r.at >= len(block) {
				return nil
			}
			if more = int64(r.long()); r.bad || more < 0 || row > math.MaxInt64-more {
				return unknown("the index of a list is cut off")
			}
			row += more
		}
	}
}

// wanted are the leaves on which rows may begin that are wanted.
func (k *skips) wanted(from pick) []int {
	var out []int
	for i, leaf := range k.leaves {
		last := int64(noRow)
		if i+1 < len(k.rows) {
			last = k.rows[i+1]
		}
		if from.next(k.rows[i]) < last {
			out = append(out, leaf)
		}
	}
	return out
}

package postings

import (
	"cmp"
	"math/bits"
	"slices"
)

// row is a row id and where it stands in a list.
type row struct {
	id int64
	at int
}

// Few rows are sorted by comparing; many by their digits of so many bits.
const (
	fewRows   = 256
	digitBits = 11
)

// inOrder sorts rows by id, digit by digit from the lowest: the rows of a prefix
// are many and their ids dense, so that three or four rounds do, where comparing
// takes seventeen. What was given is overwritten.
func inOrder(rows []row) []row {
	if len(rows) < fewRows {
		slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.id, b.id) })
		return rows
	}
	least, most := rows[0].id, rows[0].id
	for _, r := range rows {
		least, most = min(least, r.id), max(most, r.id)
	}
	other := make([]row, len(rows))
	for shift := 0; shift < bits.Len64(uint64(most-least)); shift += digitBits {
		var starts [1<<digitBits + 1]int
		for _, r := range rows {
			starts[digit(r.id-least, shift)+1]++
		}
		for d := range 1 << digitBits {
			starts[d+1] += starts[d]
		}
		for _, r := range rows {
			d := digit(r.id-least, shift)
			other[starts[d]] = r
			starts[d]++
		}
		rows, other = other, rows
	}
	return rows
}

func digit(n int64, shift int) int { return int(uint64(n)>>shift) & (1<<digitBits - 1) }

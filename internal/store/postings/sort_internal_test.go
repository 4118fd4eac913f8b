package postings

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestRowsAreSortedByTheirIDsHoweverMany(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, n := range []int{0, 1, 2, fewRows - 1, fewRows, 5000} {
		for _, spread := range []int64{1, 1 << 11, 1<<33 + 5, 1<<62 - 1} {
			rows := make([]row, n)
			for i := range rows {
				rows[i] = row{r.Int64N(spread), i}
			}
			want := slices.Clone(rows)
			slices.SortStableFunc(want, func(a, b row) int { return cmp.Compare(a.id, b.id) })
			got := inOrder(rows)
			for i := range want {
				if got[i].id != want[i].id {
					t.Fatalf("%d rows below %d: row %d is %d, want %d", n, spread, i, got[i].id, want[i].id)
				}
			}
			slices.SortFunc(got, func(a, b row) int { return a.at - b.at })
			for i := range got {
				if got[i].at != i {
					t.Fatalf("%d rows below %d: the row at %d was lost", n, spread, i)
				}
			}
		}
	}
}

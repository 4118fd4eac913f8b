package postings_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"naru/internal/store/postings"
)

// TestOnlyTheLeavesThatAreWantedAreRead looks for few rows in the lists of common
// words, which go on over hundreds of leaves.
func TestOnlyTheLeavesThatAreWantedAreRead(t *testing.T) {
	for _, leaf := range []int{32, 100} { // their own indexes, too, go on over many pages
		db := open(t, leaf, 4)
		r := rand.New(rand.NewPCG(9, uint64(leaf)))
		var all []int64
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		for d := range int64(60) {
			for p := range int64(1 + r.IntN(60)) {
				id := (d+1)<<20 + p + 1
				words := "common"
				for range r.IntN(8) {
					words += " common commoner"
				}
				if r.IntN(20) == 0 { // places that go on over leaves
					for range 120 {
						words += " common"
					}
				}
				exec(t, tx, `INSERT INTO f (rowid, a, b) VALUES (?, ?, 'more')`, id, words+fmt.Sprint(" word", id))
				all = append(all, id)
			}
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		exec(t, db, `INSERT INTO f (f) VALUES ('optimize')`)
		if tx, err = db.Begin(); err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		read := func(e postings.Expression, scope *postings.Scope) ([]int64, int) {
			t.Helper()
			x, err := postings.Open(ctx, tx, "f", 2)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := x.Words().Rows(ctx, e, scope)
			if err != nil {
				t.Fatal(err)
			}
			return rows, x.Read
		}
		common := postings.Phrase{Terms: []string{"common"}}
		rows, whole := read(common, nil)
		if !slices.Equal(rows, all) || whole < 100 {
			t.Fatalf("leaves of %d: %d rows of %d, of %d leaves", leaf, len(rows), len(all), whole)
		}
		for range 50 {
			some := []int64{all[r.IntN(len(all))], all[r.IntN(len(all))], all[r.IntN(len(all))] + 1<<19}
			slices.Sort(some)
			some = slices.Compact(some)
			want := slices.DeleteFunc(slices.Clone(some), func(id int64) bool { return !slices.Contains(all, id) })
			got, n := read(common, &postings.Scope{Rows: some})
			if !slices.Equal(got, want) || n > whole/2 {
				t.Fatalf("leaves of %d: of %v %v, of %d leaves", leaf, some, got, n)
			}
			from := all[r.IntN(len(all))]
			want = slices.DeleteFunc(slices.Clone(all), func(id int64) bool { return id < from })
			if got, n = read(common, &postings.Scope{From: from}); !slices.Equal(got, want) || n > 12+whole*len(want)*3/2/len(all)+whole/10 {
				t.Fatalf("leaves of %d: from %d %d rows instead of %d, of %d leaves", leaf, from, len(got), len(want), n)
			}
			only := &postings.Set{}
			only.Add(from >> 20)
			latest := all[len(all)-5]
			want = slices.DeleteFunc(slices.Clone(all), func(id int64) bool { return id < latest && id>>20 != from>>20 })
			if got, n = read(common, &postings.Scope{From: latest, Also: only}); !slices.Equal(got, want) || n > whole/2 {
				t.Fatalf("leaves of %d: document %d and from %d on %v, of %d leaves", leaf, from>>20, latest, got, n)
			}
			want = slices.DeleteFunc(slices.Clone(all), func(id int64) bool { return id>>20 != from>>20 })
			if got, n = read(common, &postings.Scope{Only: only}); !slices.Equal(got, want) || n > whole/2 {
				t.Fatalf("leaves of %d: of document %d %v, of %d leaves", leaf, from>>20, got, n)
			}
			prefix := postings.Phrase{Terms: []string{"com"}, Prefix: true}
			if got, n = read(prefix, &postings.Scope{Only: only}); !slices.Equal(got, want) || n > whole {
				t.Fatalf("leaves of %d: com* of document %d %v, of %d leaves", leaf, from>>20, got, n)
			}
		}
	}
}

func TestASetTellsTheNextOfItsNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 300 {
		s, in := &postings.Set{}, map[int64]bool{}
		for range r.IntN(6) {
			n := int64(r.IntN(300))
			s.Add(n)
			in[n] = true
		}
		from := int64(r.IntN(320)) - 5
		want := int64(-1)
		for n := from; n < 300 && want < 0; n++ {
			if in[n] {
				want = n
			}
		}
		if got := s.Next(from); got != want {
			t.Fatalf("%v from %d: %d, want %d", in, from, got, want)
		}
	}
	if n := (*postings.Set)(nil).Next(0); n != -1 {
		t.Errorf("an empty set holds %d", n)
	}
}

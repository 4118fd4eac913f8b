package postings_test

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"

	"naru/internal/store/postings"
)

var ctx = context.Background()

// open makes an index like a library's, with leaves so small that lists and places
// run over many of them.
func open(t testing.TB, leaf, automerge int) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+t.TempDir()+"/x.sqlite")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	exec(t, db, `CREATE VIRTUAL TABLE f USING fts5 (a, b, content='', contentless_delete=1, tokenize='ascii')`)
	exec(t, db, `INSERT INTO f (f, rank) VALUES ('pgsz', ?)`, leaf)
	exec(t, db, `INSERT INTO f (f, rank) VALUES ('automerge', ?)`, automerge)
	return db
}

func exec(t testing.TB, db interface {
	Exec(string, ...any) (sql.Result, error)
}, query string, args ...any) {
	t.Helper()
	if _, err := db.Exec(query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// word gives words whose frequencies fall as in language, some of which begin
// others.
func word(r *rand.Rand) string {
	words := []string{"a", "b", "ab", "abc", "근로", "근로자", "로자", "c", "visa", "visas", "work", "ω", "d9", "e", "f", "ff"}
	if r.IntN(20) == 0 {
		return fmt.Sprintf("rare%d", r.IntN(400))
	}
	return words[int(r.ExpFloat64()*3)%len(words)]
}

func text(r *rand.Rand, most int) string {
	words := make([]string, r.IntN(most))
	for i := range words {
		words[i] = word(r)
	}
	return strings.Join(words, " ")
}

// change adds, replaces and deletes rows in a few transactions.
func change(t testing.TB, db *sql.DB, r *rand.Rand, live map[int64]bool) {
	for range 4 {
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		for range 30 {
			id := int64(1+r.IntN(12))<<20 + int64(1+r.IntN(40))
			switch {
			case r.IntN(6) == 0:
				exec(t, tx, `DELETE FROM f WHERE rowid = ?`, id)
				delete(live, id)
			default:
				exec(t, tx, `INSERT OR REPLACE INTO f (rowid, a, b) VALUES (?, ?, ?)`, id, text(r, 60), text(r, 12))
				live[id] = true
			}
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
	}
}

// expression makes one up.
func expression(r *rand.Rand, depth int) string {
	phrase := func() string {
		words := make([]string, 1+r.IntN(3)*r.IntN(2))
		for i := range words {
			words[i] = word(r)
		}
		p := `"` + strings.Join(words, " ") + `"`
		if r.IntN(6) == 0 {
			p += " *"
		}
		return p
	}
	if depth == 0 {
		return phrase()
	}
	sub := func() string { return expression(r, depth-1) }
	switch r.IntN(8) {
	case 0, 1:
		return "(" + sub() + " OR " + sub() + ")"
	case 2, 3:
		return "(" + sub() + ") AND (" + sub() + ")"
	case 4:
		return "(" + sub() + ") NOT (" + sub() + ")"
	case 5:
		return "NEAR(" + phrase() + " " + phrase() + ", " + fmt.Sprint(r.IntN(12)) + ")"
	}
	return phrase()
}

func matched(t testing.TB, tx *sql.Tx, match string) []int64 {
	t.Helper()
	rows, err := tx.Query(`SELECT rowid FROM f WHERE f MATCH ? ORDER BY rowid`, match)
	if err != nil {
		t.Fatalf("%s: %v", match, err)
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		out = append(out, id)
	}
	return out
}

func TestWhatIsReadIsWhatFTS5Matches(t *testing.T) {
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 7))
		db := open(t, []int{32, 64, 200, 4050}[seed%4], []int{0, 2, 4, 8}[seed%3])
		live := map[int64]bool{}
		for range 5 {
			change(t, db, r, live)
			tx, err := db.Begin()
			if err != nil {
				t.Fatal(err)
			}
			x, err := postings.Open(ctx, tx, "f", 2)
			if err != nil {
				t.Fatal(err)
			}
			if x.Rows != len(live) {
				t.Errorf("%d rows, want %d", x.Rows, len(live))
			}
			for range 40 {
				match := expression(r, r.IntN(4))
				e, err := postings.Parse(match)
				if err != nil {
					t.Fatalf("%s: %v", match, err)
				}
				want := matched(t, tx, match)
				got, err := x.Words().Rows(ctx, e, nil)
				if err != nil {
					t.Fatalf("%s: %v", match, err)
				}
				if !slices.Equal(got, want) {
					t.Fatalf("seed %d: %s: %v, want %v", seed, match, got, want)
				}
				// The same of some rows and documents.
				scope := &postings.Scope{Only: &postings.Set{}, Without: &postings.Set{}}
				for d := range int64(13) {
					if r.IntN(2) == 0 {
						scope.Only.Add(d)
					}
					if r.IntN(5) == 0 {
						scope.Without.Add(d)
					}
				}
				scope.From = int64(r.IntN(6)) << 20
				part := slices.DeleteFunc(slices.Clone(want), func(id int64) bool {
					return !scope.Only.Has(id>>20) || scope.Without.Has(id>>20) || id < scope.From
				})
				got, err = x.Words().Rows(ctx, e, scope)
				if err != nil || !slices.Equal(got, part) {
					t.Fatalf("seed %d: %s in a scope: %v, %v, want %v", seed, match, got, err, part)
				}
				some := []int64{}
				for id := range live {
					if r.IntN(30) == 0 {
						some = append(some, id)
					}
				}
				slices.Sort(some)
				part = slices.DeleteFunc(slices.Clone(want), func(id int64) bool { return !slices.Contains(some, id) })
				got, err = x.Words().Rows(ctx, e, &postings.Scope{Rows: some})
				if err != nil || !slices.Equal(got, part) {
					t.Fatalf("seed %d: %s of %v: %v, %v, want %v", seed, match, some, got, err, part)
				}
			}
			tx.Rollback()
		}
	}
}

func TestPlacesAreWhereTheWordsStand(t *testing.T) {
	db := open(t, 32, 4)
	exec(t, db, `INSERT INTO f (rowid, a, b) VALUES (1, 'x y z x y', 'y x y')`)
	long := strings.Repeat("x ", 500) + strings.Repeat("z ", 300) + "x y"
	exec(t, db, `INSERT INTO f (rowid, a, b) VALUES (2, ?, '')`, long)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	x, err := postings.Open(ctx, tx, "f", 2)
	if err != nil {
		t.Fatal(err)
	}
	const second = 1 << 32
	for _, c := range []struct {
		phrase postings.Phrase
		want   [][]int64
	}{
		{postings.Phrase{Terms: []string{"x", "y"}}, [][]int64{{0, 3, second + 1}, {800}}},
		{postings.Phrase{Terms: []string{"y"}}, [][]int64{{1, 4, second, second + 2}, {801}}},
		{postings.Phrase{Terms: []string{"z"}, Prefix: true}, [][]int64{{2}, nil}},
	} {
		l, err := x.Words().Phrase(ctx, c.phrase, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(l.IDs, []int64{1, 2}) {
			t.Fatalf("%v: rows %v", c.phrase, l.IDs)
		}
		for i, want := range c.want {
			got := l.Places(i, nil)
			if want == nil {
				want = make([]int64, 300)
				for k := range want {
					want[k] = int64(500 + k)
				}
			}
			if !slices.Equal(got, want) || l.Count(i) != len(want) {
				t.Errorf("%v: row %d: %v (counted %d), want %v", c.phrase, i+1, got, l.Count(i), want)
			}
		}
	}
}

func TestWhatIsNoExpressionIsSaid(t *testing.T) {
	for _, match := range []string{"", "a", `"a`, `"a" "b"`, `("a"`, `"a")`, `{t} : ("a")`, `""`, `NEAR("a", x)`, `"a" OR`, `NOT "a"`, `"a" ^"b"`, `^"a"`} {
		if e, err := postings.Parse(match); err == nil {
			t.Errorf("%q reads as %v", match, e)
		}
	}
}

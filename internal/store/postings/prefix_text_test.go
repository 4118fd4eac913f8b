package postings_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/store/postings"
)

// syllables fills an index with many terms that begin alike, each on a few rows,
// and gives the text of each row.
func syllables(t *testing.T) (*sql.DB, map[int64]string) {
	t.Helper()
	db := open(t, 64, 4)
	texts := map[int64]string{}
	for d := range int64(40) {
		for p := range int64(5) {
			id := d<<20 + p + 1
			texts[id] = fmt.Sprintf("알%d x 를%d y 를%d", d, d*5+p, p)
			if p == 4 {
				texts[id] = "common x"
			}
			texts[id] += strings.Repeat(" z", int(d%3))
			exec(t, db, `INSERT INTO f (rowid, a, b) VALUES (?, ?, '')`, id, texts[id])
		}
	}
	return db, texts
}

// Where few rows are left, the blocks of a prefix would take longer than the rows'
// texts: these give the same rows and places.
func TestAPrefixIsFoundInTheTextsOfFewRowsAsInTheIndex(t *testing.T) {
	db, texts := syllables(t)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	x, err := postings.Open(ctx, tx, "f", 1)
	if err != nil {
		t.Fatal(err)
	}
	some := []int64{1, 3<<20 + 2, 3<<20 + 5, 17<<20 + 4, 39<<20 + 1}
	for _, p := range []postings.Phrase{
		{Terms: []string{"를"}, Prefix: true},
		{Terms: []string{"x", "를"}, Prefix: true},
		{Terms: []string{"알3"}, Prefix: true},
		{Terms: []string{"없"}, Prefix: true},
	} {
		want, err := x.Words().Phrase(ctx, p, &postings.Scope{Rows: some})
		if err != nil {
			t.Fatal(err)
		}
		before := x.Read
		w := x.Words()
		asked := 0
		w.Text = func(_ context.Context, rows []int64, f func(int64, string)) error {
			for _, id := range rows {
				asked++
				f(id, texts[id])
			}
			return nil
		}
		got, err := w.Phrase(ctx, p, &postings.Scope{Rows: some})
		if err != nil || !slices.Equal(got.IDs, want.IDs) {
			t.Fatalf("%v: rows %v, %v, want %v", p, got, err, want.IDs)
		}
		for i := range want.IDs {
			if g, w := got.Places(i, nil), want.Places(i, nil); !slices.Equal(g, w) {
				t.Errorf("%v: row %d: places %v, want %v", p, want.IDs[i], g, w)
			}
		}
		if p.Terms[0] == "를" && (asked != len(some) || x.Read != before) {
			t.Errorf("%v: %d texts and %d blocks were read", p, asked, x.Read-before)
		}
	}
}

// A prefix with too many blocks for the budget is looked for in some of the rows.
func TestABudgetKeepsTheNewestRowsForAPrefix(t *testing.T) {
	db, texts := syllables(t)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	x, err := postings.Open(ctx, tx, "f", 1)
	if err != nil {
		t.Fatal(err)
	}
	e, err := postings.Parse(`"x" AND "를" *`)
	if err != nil {
		t.Fatal(err)
	}
	all, err := x.Words().Rows(ctx, e, nil)
	if err != nil {
		t.Fatal(err)
	}
	w := x.Words()
	w.Text = func(_ context.Context, rows []int64, f func(int64, string)) error {
		for _, id := range rows {
			f(id, texts[id])
		}
		return nil
	}
	w.Budget = &postings.Budget{Leaves: x.Read + 8}
	got, err := w.Rows(ctx, e, &postings.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) == 0 || len(got) >= len(all) || !w.Budget.Spent || !slices.Equal(got, all[len(all)-len(got):]) {
		t.Errorf("%d rows of %d, spent %v: %v", len(got), len(all), w.Budget.Spent, got)
	}
}

// What a small budget left undone is asked again with a larger one: what was read
// whole is not read anew.
func TestAPhraseThatWasReadIsKnown(t *testing.T) {
	db, _ := syllables(t)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	x, err := postings.Open(ctx, tx, "f", 1)
	if err != nil {
		t.Fatal(err)
	}
	w := x.Words()
	w.Budget = &postings.Budget{Leaves: 1000}
	first, err := w.Phrase(ctx, postings.Phrase{Terms: []string{"x"}}, &postings.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	before := x.Read
	again, err := w.Phrase(ctx, postings.Phrase{Terms: []string{"x"}}, &postings.Scope{})
	if err != nil || x.Read != before || !slices.Equal(first.IDs, again.IDs) {
		t.Errorf("%d blocks were read again, %v", x.Read-before, err)
	}
	without := &postings.Set{}
	without.Add(3)
	other, err := w.Phrase(ctx, postings.Phrase{Terms: []string{"x"}}, &postings.Scope{Without: without})
	if err != nil || len(other.IDs) != len(first.IDs)-5 {
		t.Errorf("without a document %d rows of %d, %v", len(other.IDs), len(first.IDs), err)
	}
}

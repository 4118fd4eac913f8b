package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
)

// madeUp fills a library with random text of few words, some of it trashed or
// replaced, over many transactions.
func madeUp(t *testing.T, r *rand.Rand, documents int) *Store {
	t.Helper()
	ctx := context.Background()
	s, err := Open(ctx, Options{Path: filepath.Join(t.TempDir(), "library.sqlite")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for i := range documents {
		d := library.Document{Title: someText(r, 4), Abstract: someText(r, 6), Series: someText(r, 2), SHA256: fmt.Sprint(i),
			Year: 2015 + r.IntN(8), Language: []string{"ko", "en"}[r.IntN(2)], Kind: []library.Kind{library.KindReport, library.KindBrief}[r.IntN(2)],
			People: []library.Credit{{Name: someText(r, 2) + "x", Role: library.RoleAuthor}}, Tags: []string{"t" + fmt.Sprint(r.IntN(3))}}
		pages := make([]library.Page, 1+r.IntN(12))
		for k := range pages {
			pages[k].Text = someText(r, 40)
		}
		id, err := s.AddDocument(ctx, d, pages, library.ImportItem{})
		if err != nil {
			t.Fatal(err)
		}
		switch r.IntN(8) {
		case 0:
			err = s.TrashDocument(ctx, id)
		case 1:
			for k := range pages {
				pages[k].Text = someText(r, 30)
			}
			err = s.CompleteDocument(ctx, id, d, pages, library.ImportItem{})
		case 2:
			_, err = s.AddNote(ctx, library.Note{Document: id, Page: 1, Body: someText(r, 12) + " #t1"})
		case 3:
			_, err = s.AddNote(ctx, library.Note{Body: someText(r, 12)})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

var someWords = []string{"migration", "migrants", "policy", "visa", "worker", "labour", "the", "고용허가제", "외국인 근로자", "근로자의", "정책", "이민정책", "사업장", "E-9", "2020"}

func someText(r *rand.Rand, most int) string {
	words := make([]string, 1+r.IntN(most))
	for i := range words {
		words[i] = someWords[min(int(r.ExpFloat64()*4), len(someWords)-1)]
		if r.IntN(6) == 0 {
			words[i] += "."
		}
	}
	return strings.Join(words, " ")
}

// someQuery makes up what a person may type, brackets and fields and all.
func someQuery(r *rand.Rand, depth int) string {
	word := func() string {
		w := someWords[r.IntN(len(someWords))]
		if i := strings.IndexByte(w, ' '); i > 0 {
			w = strings.ReplaceAll(w, " ", "")
		}
		return w
	}
	sub := func() string { return someQuery(r, depth-1) }
	if depth > 0 {
		switch r.IntN(7) {
		case 0:
			return "(" + sub() + " OR " + sub() + ")"
		case 1, 2:
			return "(" + sub() + " " + sub() + ")"
		case 3:
			return "(" + sub() + ") -(" + sub() + ")"
		case 4:
			return "NOT (" + sub() + ")"
		}
	}
	switch r.IntN(12) {
	case 0:
		return fmt.Sprintf("year:%d..%d", 2015+r.IntN(4), 2018+r.IntN(5))
	case 1:
		return "title:" + word()
	case 2:
		return "kind:brief"
	case 3:
		return `"` + word() + " " + word() + `"`
	case 4:
		return word() + " NEAR/4 " + word()
	case 5:
		return "migr*"
	case 6:
		return "note:" + word()
	case 7:
		return "tag:t1"
	}
	return word()
}

func someFilter(r *rand.Rand) library.DocumentFilter {
	var f library.DocumentFilter
	switch r.IntN(5) {
	case 0:
		f.YearFrom = 2018
	case 1:
		f.Languages = []string{"ko"}
	case 2:
		for id := range library.DocumentID(12) {
			f.IDs = append(f.IDs, 1+3*id)
		}
	}
	return f
}

// keysOf gives the hits without their scores.
func keysOf(list []candidate) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = fmt.Sprintf("%s %d", c.kind, c.id)
	}
	slices.Sort(out)
	return out
}

func all(h hits) []candidate {
	list := slices.Clone(h.others)
	for i, id := range h.pages.ids {
		list = append(list, pageCandidate(id, h.pages.score[i]))
	}
	return list
}

// TestWhatIsReadFromTheIndexIsWhatFTS5Finds compares the hits that are read by the
// block with those that FTS5 gives row by row, over trees of all kinds.
func TestWhatIsReadFromTheIndexIsWhatFTS5Finds(t *testing.T) {
	ctx := context.Background()
	found := 0
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 3))
		s := madeUp(t, r, 50)
		for range 150 {
			typed := someQuery(r, r.IntN(4))
			p := query.Compile(typed, query.Options{Typing: r.IntN(2) == 0, Expand: func(term string) []string {
				if term == "visa" {
					return []string{"E-9", "고용허가제"}
				}
				return nil
			}})
			if p.Root == nil {
				continue
			}
			f := someFilter(r)
			err := s.view(ctx, "compare", func(tx *sql.Tx) error {
				c := &collector{tx: tx, sets: newDocumentSets(tx), weights: defaultWeights(), plan: p, only: f.IDs}
				read, err := c.collectIndexed(ctx)
				if err != nil {
					return err
				}
				asked, err := c.collectAsked(ctx)
				if err != nil {
					return err
				}
				if got, want := keysOf(all(read)), keysOf(all(asked)); !slices.Equal(got, want) {
					t.Errorf("seed %d: %s (%v):\nread  %v\nasked %v", seed, typed, f, got, want)
				}
				if !slices.IsSorted(read.pages.ids) {
					t.Errorf("%s: pages are not in order", typed)
				}
				found += len(read.pages.ids)
				return nil
			})
			if err != nil {
				t.Fatalf("%s: %v", typed, err)
			}
			quick, err := s.FindFirst(ctx, p, f, library.SortRelevance, 7, 0)
			if err != nil {
				t.Fatal(err)
			}
			whole, err := s.Find(ctx, p, f, library.SortRelevance, 7, 0)
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Verbatim) == 0 && (quick.Total != whole.Total || quick.Documents != whole.Documents || !reflect.DeepEqual(quick.Hits, whole.Hits)) {
				t.Errorf("%s: at once %d hits %v, then %d %v", typed, quick.Total, quick.Hits, whole.Total, whole.Hits)
			}
			if quick.Exact && !reflect.DeepEqual(quick, whole) {
				t.Errorf("%s: a quick answer says that it is whole: %v, then %v", typed, quick, whole)
			}
		}
	}
	if found < 1000 {
		t.Errorf("only %d pages were found in all", found)
	}
}

func TestTheBestAreThoseThatSortingPutsFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		list := make([]int, r.IntN(60))
		for i := range list {
			list[i] = r.IntN(40)
		}
		n := r.IntN(70)
		b := newBest(n, cmp.Compare[int])
		for _, x := range list {
			b.offer(x)
		}
		slices.Sort(list)
		want := list
		if n > 0 {
			want = list[:min(n, len(list))]
		}
		if got := b.sorted(); !slices.Equal(got, want) {
			t.Fatalf("the %d best of %v: %v", n, list, got)
		}
	}
}

// TestTheFirstHitsOfCommonWordsAreNearlyTheBest looks at few blocks of the index
// only, as a quick search of a very large library does.
func TestTheFirstHitsOfCommonWordsAreNearlyTheBest(t *testing.T) {
	ctx := context.Background()
	r := rand.New(rand.NewPCG(5, 5))
	s := madeUp(t, r, 0)
	err := s.update(ctx, "make leaves small", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO page_fts (page_fts, rank) VALUES ('pgsz', 64)`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 80 {
		pages := make([]library.Page, 20)
		for k := range pages {
			pages[k].Text = someText(r, 60)
		}
		if _, err := s.AddDocument(ctx, library.Document{Title: fmt.Sprint("Report ", i), SHA256: fmt.Sprint(i)}, pages, library.ImportItem{}); err != nil {
			t.Fatal(err)
		}
	}
	sum, n := 0.0, 0
	for _, typed := range []string{"migration", "policy", "visa", "migration policy", "migrants visa worker", "외국인근로자", "정책", "고용허가제 정책", "labour OR visa", "migration -policy"} {
		p := query.Compile(typed, query.Options{})
		err := s.view(ctx, "compare", func(tx *sql.Tx) error {
			collect := func(quick bool) (hits, bool) {
				c := &collector{tx: tx, sets: newDocumentSets(tx), weights: defaultWeights(), plan: p, quick: quick, bounds: bounds{leaves: 60, rows: 700, titled: 5}}
				h, err := c.collect(ctx)
				if err != nil {
					t.Fatalf("%s: %v", typed, err)
				}
				return h, c.partly
			}
			whole, _ := collect(false)
			first, partly := collect(true)
			if !partly || len(first.pages.ids) == 0 || len(first.pages.ids) >= len(whole.pages.ids) {
				t.Errorf("%s: %d pages at once (partly %v) of %d", typed, len(first.pages.ids), partly, len(whole.pages.ids))
			}
			score := map[int64]float64{}
			for i, id := range whole.pages.ids {
				score[id] = whole.pages.score[i]
			}
			for _, id := range first.pages.ids {
				if _, ok := score[id]; !ok {
					t.Errorf("%s: page %d is no hit", typed, id)
				}
			}
			gain := func(h hits) (sum float64) {
				top := newBest(10, better)
				for i, id := range h.pages.ids {
					top.offer(pageCandidate(id, h.pages.score[i]))
				}
				for i, c := range top.sorted() {
					sum += score[c.id] / math.Log2(float64(i+2))
				}
				return sum
			}
			share := gain(first) / gain(whole)
			if share < 0.65 {
				t.Errorf("%s: the first ten are worth %.2f of the best ten", typed, share)
			}
			sum, n = sum+share, n+1
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if mean := sum / float64(n); mean < 0.85 {
		t.Errorf("the first ten are worth %.2f of the best ten on the whole", mean)
	}
}

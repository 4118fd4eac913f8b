package spell

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
)

// slowly is the textbook's distance: a key more, less, other, or two swapped.
func slowly(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j-1]+cost, d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestSequencesAreNearAsTheTextbookCounts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		var b strings.Builder
		for range 3 + r.IntN(9) {
			b.WriteByte("abcd1"[r.IntN(5)])
		}
		return b.String()
	}
	yes := 0
	for range 20000 {
		a, b, edits := word(), word(), 1+r.IntN(2)
		n := newVicinity(a, edits)
		if want := slowly(a, b) <= n.edits; n.holds(b) != want {
			t.Fatalf("%s is %d from %s; within %d: %v", b, slowly(a, b), a, n.edits, !want)
		} else if want {
			yes++
		}
	}
	if yes < 100 {
		t.Errorf("only %d pairs were near: nothing was tried", yes)
	}
}

func TestWordsWithinSoManyEdits(t *testing.T) {
	d, err := Build(context.Background(), func(_ context.Context, yield func(string, string, int) error) error {
		for term, n := range map[string]int{
			"labour": 90, "labor": 40, "labours": 7, "harbour": 60, "neighbour": 55, "quota": 80, "이민": 99, "이면": 9, "시민": 70, "주민": 60,
			"고용허가제": 50, "고용허가": 80, "외국인": 90, "act": 99, "cat": 50, "at": 40,
		} {
			if err := yield(term, "", n); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, word string
		edits      int
		want       string
	}{
		{"one edit, the commonest first", "Labour", 1, "labor labours"},
		{"two edits", "labour", 2, "harbour labor labours"},
		{"a word that the library does not hold", "quata", 1, "quota"},
		{"two keys swapped are one edit", "quoat", 1, "quota"},
		{"Korean by keys: one of 이민", "이민", 1, "시민 이면"},
		{"Korean, two keys", "이민", 2, "시민 주민 이면"},
		{"a vowel in a long word", "고용허거제", 1, "고용허가제"},
		{"a syllable of two keys less", "고용허가제", 2, "고용허가"},
		{"few keys have one edit", "act", 2, "cat"},
		{"too few keys", "at", 2, ""},
		{"a code", "e9", 2, ""},
		{"nothing", "", 2, ""},
	} {
		var got []string
		for _, w := range d.Within(c.word, c.edits, 10) {
			got = append(got, w.Text)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: within %d of %q are %q, want %q", c.name, c.edits, c.word, s, c.want)
		}
	}
	if got := d.Within("labour", 2, 2); len(got) != 2 {
		t.Errorf("asked for 2: %v", got)
	}
	var none *Dictionary
	if none.Within("labour", 2, 10) != nil {
		t.Error("no dictionary holds words")
	}
	if Near("at", 1) != nil || !Near("Sokyung", 1)(Keys("Sookyung")) || Near("Sokyung", 1)(Keys("Su-kyoung")) || !Near("Sokyung", 2)(Keys("Su-kyoung")) {
		t.Error("names are not compared by their keys")
	}
}

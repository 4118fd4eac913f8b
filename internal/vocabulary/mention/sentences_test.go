package mention_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"naru/internal/vocabulary/mention"
)

// What documents are chosen by is told from what only looks like it: rooms,
// vitamins, aircraft, goals of football, the laws of other countries.
func TestTermsOfSentencesAsTheyAreWritten(t *testing.T) {
	table, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	th := thesaurus(t)
	f, faceted := mention.New(th), th.Faceted()
	n, right, found, wanted := 0, 0, 0, 0
	for line := range strings.SplitSeq(string(table), "\n") {
		text, list, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		want := strings.Fields(list)
		slices.Sort(want)
		var got []string
		for _, m := range f.Find(strings.Split(text, " // ")) {
			if slices.Contains(faceted, m.Concept) {
				got = append(got, m.Concept)
			}
		}
		slices.Sort(got)
		found, wanted = found+len(got), wanted+len(want)
		for _, id := range got {
			if slices.Contains(want, id) {
				right++
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q speaks of %q, want %q", text, got, want)
		}
	}
	t.Logf("%d sentences: precision %.3f, recall %.3f", n, float64(right)/float64(found), float64(right)/float64(wanted))
	if n < 150 {
		t.Errorf("only %d sentences were read", n)
	}
}

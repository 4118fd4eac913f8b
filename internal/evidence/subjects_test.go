package evidence_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"naru/internal/evidence"
)

// leastNamed is the share of figures of which it must be told rightly what they
// count, or left open where the sentence does not say.
const leastNamed = 0.95

// A figure says little without what it is of: the nearest noun is not always it.
func TestWhatFiguresOfSentencesAreOf(t *testing.T) {
	table, err := os.ReadFile("testdata/subjects.tsv")
	if err != nil {
		t.Fatal(err)
	}
	finder := evidence.New()
	right, all := 0, 0
	for line := range strings.Lines(string(table)) {
		text, list, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		found := finder.Find(text)
		for stated := range strings.SplitSeq(list, ";") {
			printed, what, ok := strings.Cut(strings.TrimSpace(stated), " = ")
			if !ok {
				continue
			}
			all++
			k := slices.IndexFunc(found, func(f evidence.Figure) bool { return f.Printed == printed })
			if k < 0 {
				t.Logf("%q: %s is missed", text, printed)
				continue
			}
			got := shownOf(found[k])
			if slices.Contains(strings.Split(strings.ToLower(what), "|"), got) {
				right++
			} else {
				t.Logf("%q: %s is of %q, not of %q", text, printed, got, what)
			}
		}
	}
	t.Logf("%d of %d figures are named rightly", right, all)
	if all < 100 || float64(right) < leastNamed*float64(all) {
		t.Errorf("%d of %d figures are named rightly", right, all)
	}
}

// shownOf is what a card shows a figure to be of: what is counted, else the whole that
// it is a share of; "-" where neither is said.
func shownOf(f evidence.Figure) string {
	for _, name := range []string{f.What, f.Base} {
		if name != "" {
			return strings.ToLower(name)
		}
	}
	return "-"
}

package classify_test

import (
	"os"
	"strings"
	"testing"

	"naru/internal/classify"
)

// rows calls with the two cells of each line of a table.
func rows(t *testing.T, name string, with func(key, text string)) {
	t.Helper()
	table, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.SplitSeq(string(table), "\n") {
		key, text, ok := strings.Cut(line, "\t")
		if ok && !strings.HasPrefix(line, "#") {
			n++
			with(key, text)
		}
	}
	if n < 20 {
		t.Errorf("only %d texts were read", n)
	}
}

func TestTextsOfOtherFieldsThatBorrowTheWordsAreUnsure(t *testing.T) {
	c := classify.New(taxonomy(t))
	rows(t, "testdata/other.tsv", func(name, text string) {
		if got := c.Classify("", "", []string{text}); len(got) != 0 {
			t.Errorf("%s is taken for %v because of %v", name, ids(got), got[0].Because)
		}
	})
}

func TestPlainTextsOfTheFieldGetTheirTheme(t *testing.T) {
	c := classify.New(taxonomy(t))
	rows(t, "testdata/clear.tsv", func(want, text string) {
		got := ids(c.Classify("", "", []string{text}))
		if len(got) == 0 || got[0] != want && !strings.HasPrefix(got[0], want+".") {
			t.Errorf("%q is of %v, want %s first", text, got, want)
		}
	})
}

package catalog_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/catalog"
	"naru/internal/quality/describing"
)

// Floors of what is read off the front pages in testdata/layouts.
const (
	leastPrecision = 0.98
	leastRecall    = 0.97
)

// TestFrontPagesAsTheyArePrinted reads pages laid out as the field's publishers lay
// theirs out; what they say is made up. Each file says first what its pages print,
// a field a line, as the tables of naru/internal/quality/describing do, and then
// shows the pages: a line may begin with how large it is set ("24| A Title").
// With -v it prints every fault and a table of the fields.
func TestFrontPagesAsTheyArePrinted(t *testing.T) {
	files, err := filepath.Glob("testdata/layouts/*.txt")
	if err != nil || len(files) < 56 {
		t.Fatalf("%d layouts, %v", len(files), err)
	}
	figures := map[describing.Field]*tally{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		said, pages, ok := strings.Cut(string(text), "\n====\n")
		if !ok {
			t.Fatalf("%s shows no pages", file)
		}
		doc := sized(strings.ReplaceAll(pages, "\n====\n", "\n\f"))
		labels := catalog.Labels(doc)
		for _, f := range describing.Judge(askedBy(t, said), describing.Described{Document: catalog.Describe(doc, "0123.pdf"), Labels: labels}) {
			for _, name := range []describing.Field{f.Field, "all"} {
				if figures[name] == nil {
					figures[name] = &tally{}
				}
				figures[name].count(f)
			}
			if f.Verdict == describing.Wrong || f.Verdict == describing.Missed {
				t.Logf("%s: %s %s: want %.90q, got %.90q", filepath.Base(file), f.Verdict, f.Field, f.Wanted, f.Given)
			}
		}
	}
	for _, name := range append(describing.Fields(), "all") {
		if f := figures[name]; f != nil {
			t.Logf("%4d asked %4d given  precision %.3f  recall %.3f  %s", f.asked, f.given, f.precision(), f.recall(), name)
		}
	}
	if all := figures["all"]; all.precision() < leastPrecision || all.recall() < leastRecall {
		t.Errorf("precision %.3f and recall %.3f, want %.2f and %.2f", all.precision(), all.recall(), leastPrecision, leastRecall)
	}
}

// askedBy reads what a layout's pages print: "title: …", "title or: …",
// "number may: …"; what the field tells besides stands behind two bars.
func askedBy(t *testing.T, said string) describing.Truth {
	t.Helper()
	var table strings.Builder
	table.WriteString("sha256\tfield\tmark\tvalue\tdetail\tpage\n")
	sha := strings.Repeat("0", 64)
	for line := range strings.SplitSeq(strings.TrimSpace(said), "\n") {
		field, value, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("%q says nothing of a field", line)
		}
		field, mark, _ := strings.Cut(field, " ")
		value, detail, _ := strings.Cut(value, " || ")
		table.WriteString(strings.Join([]string{sha, field, mark, value, detail, ""}, "\t") + "\n")
	}
	truth, err := describing.Parse("sha256\thalf\tfile\n"+sha+"\tseen\tmade\n", table.String())
	if err != nil {
		t.Fatal(err)
	}
	return truth[0]
}

// tally counts the verdicts on a field.
type tally struct{ asked, given, right, extra int }

func (c *tally) count(f describing.Finding) {
	if f.Verdict == describing.OfFile {
		return
	}
	if f.Wanted != "" {
		c.asked++
	}
	if f.Given != "" {
		c.given++
	}
	switch f.Verdict {
	case describing.Right:
		c.right++
	case describing.Extra:
		c.extra++
	}
}

func (c *tally) precision() float64 { return share(c.right+c.extra, c.given) }
func (c *tally) recall() float64    { return share(c.right, c.asked) }

// share is a part of a whole; all of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

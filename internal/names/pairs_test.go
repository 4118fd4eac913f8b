package names_test

import (
	"os"
	"strings"
	"testing"

	"naru/internal/names"
)

// Several hundred pairs of forms as they are met in print, with what may be said
// of them.
func TestPairsOfFormsAsTheyAreMet(t *testing.T) {
	table, err := os.ReadFile("testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	verdicts := map[string][]names.Verdict{
		"likely": {names.Likely}, "possible": {names.Possible}, "alike": {names.Likely, names.Possible}, "no": {names.No},
	}
	n := 0
	for line := range strings.SplitSeq(string(table), "\n") {
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 3 {
			continue
		}
		n++
		want := verdicts[cells[0]]
		for _, pair := range [][2]string{{cells[1], cells[2]}, {cells[2], cells[1]}} {
			verdict, reason := names.Compare(pair[0], pair[1])
			right := false
			for _, w := range want {
				right = right || verdict == w
			}
			if len(cells) > 3 && cells[3] != "" && verdict != names.No {
				right = right && string(reason) == cells[3]
			}
			if !right {
				t.Errorf("Compare(%q, %q) = %d %s, want %s", pair[0], pair[1], verdict, reason, strings.Join(append([]string{cells[0]}, cells[3:]...), " "))
				break
			}
			if verdict != names.No && !common(names.Parse(pair[0]).Keys(), names.Parse(pair[1]).Keys()) {
				t.Errorf("%q and %q are alike but would never be compared: they have no key in common", pair[0], pair[1])
				break
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d pairs were read", n)
	}
}

package evidence_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"naru/internal/evidence"
)

// What single sentences state must be found at least so well.
const sentencePrecision, sentenceRecall = 0.95, 0.9

// Figures are told from numbers that are none: sections, telephones, statutes,
// fines, suppositions, codes.
func TestFiguresOfSentences(t *testing.T) {
	table, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	finder := evidence.New()
	n, right, wrong, missed, dates, datesRight := 0, 0, 0, 0, 0, 0
	for line := range strings.SplitSeq(string(table), "\n") {
		text, list, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		type stated struct {
			value, date string
			maybe, seen bool
		}
		var want []stated
		for s := range strings.SplitSeq(list, ";") {
			s = strings.TrimSpace(s)
			if s == "" {
				continue
			}
			s, maybe := strings.CutPrefix(s, "?")
			value, date, _ := strings.Cut(s, " @")
			want = append(want, stated{value: value, date: date, maybe: maybe})
		}
	figures:
		for _, f := range finder.Find(text) {
			value := told([]evidence.Figure{{Value: math.Abs(f.Value), Upper: f.Upper, Unit: f.Unit}})
			for i := range want {
				if w := &want[i]; !w.seen && w.value == value {
					w.seen = true
					if w.date != "" {
						dates++
						if f.Date == w.date {
							datesRight++
						} else {
							t.Logf("%q: %s is of %q, not of %q", text, value, w.date, f.Date)
						}
					}
					if !w.maybe {
						right++
					}
					continue figures
				}
			}
			wrong++
			t.Logf("%q does not state %s (%s)", text, value, f.Printed)
		}
		for _, w := range want {
			if !w.seen && !w.maybe {
				missed++
				t.Logf("%q: %s is missed", text, w.value)
			}
		}
	}
	precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
	told := fmt.Sprintf("%d sentences: %d right, %d wrong, %d missed: precision %.3f, recall %.3f; %d of %d dates", n, right, wrong, missed, precision, recall, datesRight, dates)
	t.Log(told)
	if n < 120 || precision < sentencePrecision || recall < sentenceRecall || datesRight*10 < dates*9 {
		t.Error(told)
	}
}

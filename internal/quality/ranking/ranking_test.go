package ranking_test

import (
	"math"
	"strings"
	"testing"

	"naru/internal/quality/ranking"
)

func TestABetterOrderHasTheHigherFigure(t *testing.T) {
	grades := map[string]int{"a": 3, "b": 2, "c": 1, "d": 0}
	log3 := math.Log2(3)
	for _, c := range []struct {
		name  string
		order []string
		k     int
		want  float64
	}{
		{"the best order", []string{"a", "b", "c", "d"}, 10, 1},
		{"nothing found", nil, 10, 0},
		{"what nobody graded gains nothing", []string{"x", "y"}, 10, 0},
		{"the best one second", []string{"d", "a"}, 2, 7 / log3 / (7 + 3/log3)},
		{"only the first k count", []string{"d", "a"}, 1, 0},
		{"found twice counts once", []string{"a", "a"}, 2, 7 / (7 + 3/log3)},
	} {
		if got := ranking.NDCG(c.order, grades, c.k); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if got := ranking.NDCG([]string{"a"}, map[string]int{"a": 0}, 10); !math.IsNaN(got) {
		t.Errorf("without any answer: %v", got)
	}
}

func TestJudgementsAreReadOrRefusedWithTheirLine(t *testing.T) {
	got, err := ranking.Load(strings.NewReader("# words\n\n고용허가제\t3\ta b.pdf\tabout it\r\nvisa\t1\tc.pdf\tin passing\n고용허가제\t0\tc.pdf\tno\n"))
	if err != nil || len(got) != 2 || got[0].Query != "고용허가제" || got[0].Grades["a b.pdf"] != 3 || len(got[0].Grades) != 2 {
		t.Errorf("%v, %v", got, err)
	}
	for text, want := range map[string]string{
		"visa 3 a.pdf":               "line 1",
		"visa\t4\ta.pdf":             "line 1",
		"visa\tx\ta.pdf":             "line 1",
		"visa\t1\ta\t\nvisa\t2\ta\t": "twice",
		"visa\t0\ta.pdf\tno":         "no document",
	} {
		if _, err := ranking.Load(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

package query_test

import (
	"testing"
	"unicode/utf8"

	"naru/internal/query"
)

// What compiles also runs: that is tried on a live index beside the store.
func FuzzMarking(f *testing.F) {
	for _, s := range [][2]string{
		{"법 고용*", "고용허가제와 법률, 이민"}, {`"labour market"`, "The labour\nmarket"}, {"E-9", "E‑9 ½ ㈜ Cafe\u0301"},
		{"cafe", "\xffCaf\u00e9\u00ad\u200b"}, {"-a", "a"}, {"이", "이\u3000\u11a8민"}, {`"a b"`, "a  b a\u00adb"}, {"1", "½½"}, {"a·b", "··········a"},
	} {
		f.Add(s[0], s[1], 20)
	}
	f.Fuzz(func(t *testing.T, typed, text string, size int) {
		for _, exact := range []bool{false, true} {
			p := query.Compile(typed, query.Options{Exact: exact})
			check(t, p.Ranges(text), utf8.RuneCountInString(text))
			snippet, ranges := p.Snippet(text, size%500)
			check(t, ranges, utf8.RuneCountInString(snippet))
			if n := utf8.RuneCountInString(snippet); n > max(size%500, 0)+2 {
				t.Fatalf("a snippet of %d characters where %d were asked for", n, size%500)
			}
			p.Holds(text)
		}
	})
}

// check fails unless ranges are sorted, apart, not empty and within n.
func check(t *testing.T, ranges [][2]int, n int) {
	t.Helper()
	last := -1
	for _, r := range ranges {
		if r[0] < 0 || r[0] <= last || r[1] <= r[0] || r[1] > n {
			t.Fatalf("ranges %v in %d characters", ranges, n)
		}
		last = r[1]
	}
}

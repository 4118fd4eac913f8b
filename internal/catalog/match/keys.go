package match

import (
	"fmt"
	"slices"
	"strings"
)

// Rules names how keys are made and works compared: what was matched by others is
// matched again.
const Rules = 3

// maxKeys bounds the keys of a work; a title has some twenty.
const maxKeys = 60

// Keys are words under which a work is looked for: works that may belong together
// share one at least. Most are pairs of words of a title that follow each other,
// whatever their spelling; one is its number.
func (w *Work) Keys() []string {
	var keys []string
	if w.series.Key != "" && w.issue.No > 0 {
		i := w.issue.in(w.Year)
		if i.Year > 0 {
			keys = append(keys, fmt.Sprintf("n:%s:%d-%d", w.series.Key, i.Year, i.No))
		}
		if w.issue.Year == 0 {
			keys = append(keys, fmt.Sprintf("n:%s:%d", w.series.Key, i.No))
		}
	}
	if w.isbn != "" {
		keys = append(keys, "n:isbn:"+w.isbn)
	}
	for _, t := range []title{w.title, w.other} {
		keys = append(keys, t.keys...)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	return keys[:min(len(keys), maxKeys)]
}

// titleKeys gives the pairs of neighbouring features of a title; of one that has a
// single feature, that.
func titleKeys(terms []string) []string {
	if len(terms) == 1 {
		return []string{"t:" + terms[0]}
	}
	var out []string
	for k := 1; k < len(terms); k++ {
		out = append(out, "t:"+strings.Join([]string{terms[k-1], terms[k]}, " "))
	}
	return out
}

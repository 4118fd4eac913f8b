package fit

import (
	"unicode"

	"naru/internal/library"
)

// fitAhead is how far apart the same characters of two readings of a page may
// drift before a character counts as missing: a line's worth.
const fitAhead = 120

// To gives the places of a layout to another reading of the same page: the
// text as stored. Both run in the same order and differ little (a hyphen, a
// blank, a line). Characters that the layout lacks have no place.
func To(l *library.PageLayout, stored string) *library.PageLayout {
	if l.Text == stored {
		return l
	}
	from, to := []rune(l.Text), []rune(stored)
	out := &library.PageLayout{Text: stored, Boxes: make([]library.Rect, len(to))}
	next := 0
	for i := 0; i < len(to); i++ {
		if unicode.IsSpace(to[i]) && (next >= len(from) || from[next] != to[i]) {
			continue
		}
		k := match(from, next, to, i)
		if k < 0 || k >= len(l.Boxes) {
			continue
		}
		out.Boxes[i] = l.Boxes[k]
		next = k + 1
	}
	return out
}

// match finds to[i] in from[next:], near; further away only together with the
// characters that follow it.
func match(from []rune, next int, to []rune, i int) int {
	for k := next; k < len(from) && k < next+fitAhead; k++ {
		if from[k] != to[i] {
			continue
		}
		if k-next < 2 || sameRun(from[k:], to[i:]) {
			return k
		}
	}
	return -1
}

// sameRun: the next few characters agree.
func sameRun(a, b []rune) bool {
	n := min(len(a), len(b), 5)
	for i := range n {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

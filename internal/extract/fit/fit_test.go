package fit_test

import (
	"testing"

	"naru/internal/extract/fit"
	"naru/internal/library"
)

// layoutOf places the n-th character of a text at n.
func layoutOf(text string) *library.PageLayout {
	l := &library.PageLayout{Text: text}
	for i := range []rune(text) {
		x := float64(i) / 1000
		l.Boxes = append(l.Boxes, library.Rect{X0: x, X1: x + .001, Y0: .1, Y1: .2})
	}
	return l
}

func TestALayoutIsFittedToAnotherReadingOfThePage(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		want           []int // place of each character of to; -1: none
	}{
		{"the same", "abc", "abc", []int{0, 1, 2}},
		{"a hyphen kept", "Gyeonggido", "Gyeonggi-do", []int{0, 1, 2, 3, 4, 5, 6, 7, -1, 8, 9}},
		{"a hyphen dropped", "over-seas", "overseas", []int{0, 1, 2, 3, 5, 6, 7, 8}},
		{"a line left out", "page 3\n이민정책", "이민정책", []int{7, 8, 9, 10}},
		{"a line end for a blank", "고용 허가", "고용\n허가", []int{0, 1, -1, 3, 4}},
		{"another text", "abc", "xyz", []int{-1, -1, -1}},
		{"nothing", "", "ab", []int{-1, -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			from := layoutOf(c.from)
			got := fit.To(from, c.to)
			if got.Text != c.to || len(got.Boxes) != len(c.want) {
				t.Fatalf("got %q with %d boxes", got.Text, len(got.Boxes))
			}
			for i, k := range c.want {
				var want library.Rect
				if k >= 0 {
					want = from.Boxes[k]
				}
				if got.Boxes[i] != want {
					t.Errorf("character %d stands at %v, want %v", i, got.Boxes[i], want)
				}
			}
		})
	}
}

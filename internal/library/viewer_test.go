package library_test

import (
	"reflect"
	"testing"

	"naru/internal/library"
)

func TestARangeOfCharactersIsOneRectangleALineHoweverItRuns(t *testing.T) {
	none := library.Rect{} // a space
	for name, c := range map[string]struct{ boxes, want []library.Rect }{
		"two lines across": {
			[]library.Rect{{X0: .8, Y0: .1, X1: .82, Y1: .12}, {X0: .82, Y0: .1, X1: .84, Y1: .12}, {X0: .1, Y0: .13, X1: .12, Y1: .15}, {X0: .12, Y0: .13, X1: .14, Y1: .15}},
			[]library.Rect{{X0: .8, Y0: .1, X1: .84, Y1: .12}, {X0: .1, Y0: .13, X1: .14, Y1: .15}},
		},
		"two lines down, the second to the left": {
			[]library.Rect{{X0: .8, Y0: .8, X1: .82, Y1: .82}, {X0: .8, Y0: .82, X1: .82, Y1: .84}, none, {X0: .8, Y0: .85, X1: .82, Y1: .87},
				{X0: .7, Y0: .1, X1: .72, Y1: .12}, {X0: .7, Y0: .12, X1: .72, Y1: .14}},
			[]library.Rect{{X0: .8, Y0: .8, X1: .82, Y1: .87}, {X0: .7, Y0: .1, X1: .72, Y1: .14}},
		},
		"a line up": {
			[]library.Rect{{X0: .1, Y0: .5, X1: .12, Y1: .52}, {X0: .1, Y0: .48, X1: .12, Y1: .5}},
			[]library.Rect{{X0: .1, Y0: .48, X1: .12, Y1: .52}},
		},
		"lines of one character": {
			[]library.Rect{{X0: .1, Y0: .1, X1: .12, Y1: .12}, {X0: .1, Y0: .14, X1: .12, Y1: .16}},
			[]library.Rect{{X0: .1, Y0: .1, X1: .12, Y1: .12}, {X0: .1, Y0: .14, X1: .12, Y1: .16}},
		},
	} {
		l := library.PageLayout{Boxes: c.boxes}
		if got := l.Rects(0, len(c.boxes)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

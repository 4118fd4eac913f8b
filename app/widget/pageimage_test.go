package widget

import (
	"testing"

	"naru/internal/library"
)

func TestTheNearestCharacterIsOnTheLineOfThePointer(t *testing.T) {
	boxes := []library.Rect{
		{X0: .1, Y0: .10, X1: .2, Y1: .12}, {X0: .2, Y0: .10, X1: .3, Y1: .12}, {}, // a short line
		{X0: .1, Y0: .14, X1: .2, Y1: .16}, {X0: .8, Y0: .14, X1: .9, Y1: .16}, // a long one
	}
	for _, c := range []struct {
		name string
		x, y float64
		want int
	}{
		{"on a character", .15, .11, 0},
		{"right of the short line", .85, .11, 1},
		{"on the long line", .85, .15, 4},
		{"above everything", .12, 0, 0},
		{"below everything", .12, .9, 3},
	} {
		if got := nearestCharacter(boxes, c.x, c.y, 1.41); got != c.want {
			t.Errorf("%s: character %d, want %d", c.name, got, c.want)
		}
	}
	if got := nearestCharacter([]library.Rect{{}}, .5, .5, 1); got != -1 {
		t.Errorf("a page without places gives %d", got)
	}
}

func TestZoomWalksThroughItsSteps(t *testing.T) {
	v := &PageView{Page: &PageImage{}, Scroller: NewPageView().Scroller, width: 595, height: 842, zoom: .56}
	v.Page = NewPageImage()
	for _, c := range []struct {
		by   int
		want float64
	}{{1, .67}, {1, .75}, {-1, .67}, {-1, .5}, {-1, .33}, {-1, .25}, {-1, .25}} {
		v.ZoomBy(c.by)
		if v.Zoom() != c.want {
			t.Errorf("zoom %v, want %v", v.Zoom(), c.want)
		}
	}
}

package library

import (
	"context"
	"image"
)

// Rect is a rectangle on a page as fractions of its width and height, origin
// at the top left, y downwards: 0 ≤ X0 ≤ X1 ≤ 1.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// PageLayout places a page's text: Boxes[i] holds the i-th character (rune) of
// Text, which is the page's stored text. A zero Rect: no place (a line break).
type PageLayout struct {
	Text  string
	Boxes []Rect
}

// PageViewer draws pages. It keeps the last document open in a child process.
type PageViewer interface {
	// PageImage renders a page to about width pixels (at most 4000).
	PageImage(ctx context.Context, id DocumentID, page, width int) (image.Image, error)
	// PageLayout returns where each character stands.
	PageLayout(ctx context.Context, id DocumentID, page int) (*PageLayout, error)
}

// Rects joins the boxes of a character range into one rectangle per line, also
// where lines run down or up the page, as on a scan that lies on its side.
func (l *PageLayout) Rects(from, to int) []Rect {
	var out []Rect
	runs := unknownRun // how the line of the last rectangle runs
	for i := max(from, 0); i < to && i < len(l.Boxes); i++ {
		b := l.Boxes[i]
		if b == (Rect{}) {
			continue
		}
		if n := len(out); n > 0 {
			p := &out[n-1]
			switch {
			case runs != runsDown && overlap(p.Y0, p.Y1, b.Y0, b.Y1):
				runs = runsAcross
			case runs == runsDown && overlap(p.X0, p.X1, b.X0, b.X1), runs == unknownRun && goesDown(*p, b):
				runs = runsDown
			default:
				out, runs = append(out, b), unknownRun
				continue
			}
			p.X0, p.Y0 = min(p.X0, b.X0), min(p.Y0, b.Y0)
			p.X1, p.Y1 = max(p.X1, b.X1), max(p.Y1, b.Y1)
			continue
		}
		out = append(out, b)
	}
	return out
}

// How a line runs, told by its second character.
const (
	unknownRun = iota
	runsAcross
	runsDown
)

// overlap reports whether two extents share more than half of the shorter one:
// characters of one line do across it.
func overlap(a0, a1, b0, b1 float64) bool {
	return min(a1, b1)-max(a0, b0) > 0.5*min(a1-a0, b1-b0)
}

// goesDown reports whether b stands right above or below a, nearer than lines of
// one character each would stand.
func goesDown(a, b Rect) bool {
	gap := max(a.Y0, b.Y0) - min(a.Y1, b.Y1)
	return overlap(a.X0, a.X1, b.X0, b.X1) && gap < 0.5*max(a.Y1-a.Y0, b.Y1-b.Y0)
}

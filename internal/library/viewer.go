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

// Rects joins the boxes of a character range into one rectangle per line.
func (l *PageLayout) Rects(from, to int) []Rect {
	var out []Rect
	for i := max(from, 0); i < to && i < len(l.Boxes); i++ {
		b := l.Boxes[i]
		if b == (Rect{}) {
			continue
		}
		if n := len(out); n > 0 && sameLine(out[n-1], b) {
			p := &out[n-1]
			p.X0, p.Y0 = min(p.X0, b.X0), min(p.Y0, b.Y0)
			p.X1, p.Y1 = max(p.X1, b.X1), max(p.Y1, b.Y1)
			continue
		}
		out = append(out, b)
	}
	return out
}

// sameLine reports whether b goes on the line of a: they overlap by more than
// half of the lower one's height.
func sameLine(a, b Rect) bool {
	overlap := min(a.Y1, b.Y1) - max(a.Y0, b.Y0)
	return overlap > 0.5*min(a.Y1-a.Y0, b.Y1-b.Y0)
}

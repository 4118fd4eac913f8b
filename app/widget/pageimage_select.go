package widget

import (
	"math"

	"naru/internal/library"
)

// lineWeight makes vertical distance count more than horizontal: a pointer
// right of a short line means that line, not a longer one above it.
const lineWeight = 20

// nearestCharacter is the index of the box nearest to x, y (fractions of the
// page), -1 where no character has a place. aspect is height over width.
func nearestCharacter(boxes []library.Rect, x, y, aspect float64) int {
	best, at := math.Inf(1), -1
	for i, b := range boxes {
		if b == (library.Rect{}) {
			continue
		}
		dx := gap(x, b.X0, b.X1)
		dy := gap(y, b.Y0, b.Y1) * aspect * lineWeight
		if d := dx*dx + dy*dy; d < best {
			best, at = d, i
			if d == 0 {
				break
			}
		}
	}
	return at
}

// gap is how far v lies outside of from…to.
func gap(v, from, to float64) float64 {
	switch {
	case v < from:
		return from - v
	case v > to:
		return v - to
	}
	return 0
}

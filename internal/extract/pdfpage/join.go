package pdfpage

import (
	"math"
	"unicode"
)

// joint is what stands between two runs.
type joint int

const (
	withNothing joint = iota
	withBlank
	withLine
	withHyphen // the hyphen of a word that goes on in the next line
)

// join tells what belongs between run a and run b, which is written next.
func (f *flow) join(a, b *run) joint {
	first, last := &f.glyphs[b.from], &f.glyphs[a.to-1]
	next := firstRune(first.text)
	// b's start in a's own space: along its line and above it.
	x, y := a.place.back(b.place.e, b.place.f)
	stands := f.row(a, b, x, y)
	if stands == below {
		if f.atHyphen() && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
			return withHyphen
		}
		return withLine
	}
	if next == ' ' || lastRune(last.text) == ' ' {
		return withNothing
	}
	if stands == raised && a.items == 1 && isIndexed(lastRune(last.text), next) {
		return withBlank
	}
	toA := b.scale / a.scale // from b's own space into a's
	lastWide, wide := math.Abs(last.width), math.Abs(first.width)*toA
	room := usual(1000*max(math.Abs(last.width)/a.size, math.Abs(first.width)/b.size), 400, 700, 800) / 1000
	if math.Abs(last.width)/a.size >= math.Abs(first.width)/b.size {
		room *= a.size
	} else {
		room *= b.size * toA
	}
	if apart(x, last.x, wide, lastWide, room) {
		return withBlank
	}
	return withNothing
}

// isIndexed: what stands higher or lower is the index of a formula; 3rd, and a
// footnote's mark, are parts of what they stand behind.
func isIndexed(on, index rune) bool {
	return !unicode.IsDigit(on) && !unicode.In(index, unicode.Nd, unicode.Po, unicode.Pe, unicode.Pf)
}

// rowing is how a run stands to the one before.
type rowing int

const (
	level  rowing = iota // on one line
	raised               // in one row, but higher or lower
	below                // in another row, or far in front
)

// row tells how b, which begins at x,y in a's own space, stands to a.
func (f *flow) row(a, b *run, x, y float64) rowing {
	toA := b.scale / a.scale
	if a.place.a*b.place.a+a.place.b*b.place.b < 0.9*a.along*b.along {
		return below // they run in different directions
	}
	first, last := &f.glyphs[b.from], &f.glyphs[a.to-1]
	sizeB := b.size * toA
	if x < -max(a.size, sizeB) || y > reachUp*a.size+reachDown*sizeB || y < -reachDown*a.size-reachUp*sizeB {
		return below
	}
	room := max(math.Abs(last.width), math.Abs(first.width)*toA) / 4
	if y <= 2*room && y >= -3*room || math.Abs(y) < 1/a.scale && math.Abs(y) <= math.Abs(x) {
		return level
	}
	if y > -reachDown*a.size && y < reachUp*a.size || -y > -reachDown*sizeB && -y < reachUp*sizeB {
		return raised
	}
	return below
}

// apart: the gap in front of b is one between words.
func apart(x, last, wide, lastWide, room float64) bool {
	if math.Abs(last+lastWide-x) <= room {
		return false
	}
	from := x - last
	return math.Abs(from) > room+lastWide || from > wide+lastWide
}

// usual is the part of a character's width (in thousandths of its font's size)
// that a gap between words has at least.
func usual(width, narrow, middle, wide float64) float64 {
	switch {
	case width < narrow:
		return width / 2
	case width < middle:
		return width / 4
	case width < wide:
		return width / 5
	}
	return width / 6
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s {
		last = r
	}
	return last
}

package tesseract

import (
	"strings"
	"unicode"

	"naru/internal/library"
	"naru/internal/recognise"
)

// lineOf is the words of one line.
type lineOf struct {
	words []word
	first bool // of its paragraph
}

// lines puts words together that stand on one line.
func lines(words []word) []lineOf {
	var out []lineOf
	for i, w := range words {
		switch {
		case i > 0 && w.sameLine(words[i-1]):
			l := &out[len(out)-1]
			l.words = append(l.words, w)
		default:
			first := i > 0 && (w.block != words[i-1].block || w.par != words[i-1].par)
			out = append(out, lineOf{[]word{w}, first})
		}
	}
	return out
}

// confidence is the mean over the characters of words, and their number.
func confidence(words []word) (mean float64, chars int) {
	for _, w := range words {
		n := len([]rune(w.text))
		mean += float64(n) * w.confidence
		chars += n
	}
	if chars > 0 {
		mean /= float64(chars)
	}
	return mean, chars
}

// Floors of confidence, and the fewest characters that count as a page with text.
// Measured on set pages, scans and pages that hold no text: lines that are text
// come with 48 to 97, specks and rules taken for letters with 0 to 35; pages of
// text with 74 to 97, handwriting and labels of charts with 56 to 62, and those
// read as nobody would.
const (
	floorOfLine = 40
	floorOfPage = 65
	minChars    = 3
)

// marks are what rules and specks are taken for when they stand alone.
const marks = "_|~¦"

// legible leaves out what no one would take for text: marks that stand alone,
// lines below the floor, and what remains of a page that is below it as a whole.
func legible(words []word) []word {
	var kept []word
	for _, l := range lines(words) {
		if mean, _ := confidence(l.words); mean < floorOfLine {
			continue
		}
		apart := false // what stood there parted its neighbours
		for _, w := range l.words {
			if strings.Trim(w.text, marks) == "" {
				apart = true
				continue
			}
			w.apart, apart = w.apart || apart, false
			kept = append(kept, w)
		}
	}
	if mean, chars := confidence(kept); mean < floorOfPage || chars < minChars {
		return nil
	}
	return kept
}

// compose writes words as text with a place for each character, in an image of
// width and height pixels that was turned clockwise by turned degrees.
func compose(words []word, width, height, turned int) *recognise.Reading {
	r := &recognise.Reading{Turned: turned}
	r.Confidence, _ = confidence(words)
	add := func(c rune, b library.Rect) { r.Text, r.Boxes = append(r.Text, c), append(r.Boxes, b) }
	for i, l := range lines(words) {
		if i > 0 {
			add('\n', library.Rect{})
			if l.first {
				add('\n', library.Rect{})
			}
		}
		for k, w := range l.words {
			if k > 0 && w.apart {
				add(' ', library.Rect{})
			}
			if k == 0 || w.apart {
				r.Words++
			}
			if k+1 < len(l.words) { // boxes of syllables reach into the next one
				if next := l.words[k+1].x0; next > w.x0 {
					w.x1 = min(w.x1, next)
				}
			}
			places := spread(w)
			for n, c := range []rune(w.text) {
				add(c, turnBack(fractions(places[n], width, height), turned))
			}
		}
	}
	return r
}

// box is a place in pixels.
type box struct{ x0, y0, x1, y1 float64 }

// spread divides a word's box among its characters by their usual widths: the
// program's own places of letters are worse.
func spread(w word) []box {
	runes := []rune(w.text)
	total := 0.0
	for _, r := range runes {
		total += advance(r)
	}
	out := make([]box, len(runes))
	x, unit := float64(w.x0), float64(w.x1-w.x0)/max(total, 0.01)
	for i, r := range runes {
		next := x + unit*advance(r)
		out[i] = box{x, float64(w.y0), next, float64(w.y1)}
		x = next
	}
	return out
}

// advance is about how wide a character stands, in ems.
func advance(r rune) float64 {
	switch {
	case isEastAsian(r):
		return 1
	case r == 'i' || r == 'j' || r == 'l' || r == 'I' || r == '|' || unicode.IsPunct(r) && r < 0x80:
		return 0.3
	case r == 'm' || r == 'w' || r == 'M' || r == 'W':
		return 0.85
	case unicode.Is(unicode.M, r):
		return 0
	case unicode.IsUpper(r):
		return 0.68
	}
	return 0.53
}

// fractions of an image's width and height.
func fractions(b box, width, height int) library.Rect {
	part := func(v float64, of int) float64 { return min(max(v/float64(max(of, 1)), 0), 1) }
	return library.Rect{X0: part(b.x0, width), Y0: part(b.y0, height), X1: part(b.x1, width), Y1: part(b.y1, height)}
}

// turnBack gives the place in the image as it was before it was turned clockwise.
func turnBack(r library.Rect, turned int) library.Rect {
	switch turned {
	case 90:
		return library.Rect{X0: r.Y0, Y0: 1 - r.X1, X1: r.Y1, Y1: 1 - r.X0}
	case 180:
		return library.Rect{X0: 1 - r.X1, Y0: 1 - r.Y1, X1: 1 - r.X0, Y1: 1 - r.Y0}
	case 270:
		return library.Rect{X0: 1 - r.Y1, Y0: r.X0, X1: 1 - r.Y0, Y1: r.X1}
	}
	return r
}

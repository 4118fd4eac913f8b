package flow

import (
	"unicode"

	"naru/internal/linesize"
)

// Sizes is how large the text of a block is set, counted as it is written.
type Sizes struct {
	letters map[float64]int
}

// Add counts a piece of text that is set in so many points; 0: not known.
func (s *Sizes) Add(text string, points float64) {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	if n == 0 {
		return
	}
	if s.letters == nil {
		s.letters = map[float64]int{}
	}
	s.letters[points] += n
}

// Take gives the size that most letters have, and begins anew.
func (s *Sizes) Take() float64 {
	best, most := 0.0, 0
	for points, n := range s.letters {
		if n > most || n == most && points > best {
			best, most = points, n
		}
	}
	clear(s.letters)
	return best
}

// usual is how large text is set of which nothing is said, in points.
const usual = 10

// ofHeading are the sizes in which programs show headings where the source says
// nothing, the highest level first.
var ofHeading = [...]float64{24, 18, 14, 12, 11, 11}

// LineSizes gives how large the lines of the page are set, as linesize writes them.
// A source that says nothing of sizes and marks headings shows these larger; "" where
// it marks none either.
func (p *Page) LineSizes() string {
	said, marked := false, false
	for i := range p.Blocks {
		said = said || p.Blocks[i].Size > 0
		marked = marked || p.Blocks[i].Kind == Heading
	}
	if !said && !marked {
		return ""
	}
	text := []rune(p.Text)
	points := make([]float64, len(text))
	from, at := 0, 0 // in characters, in bytes
	for i := range p.Blocks {
		end := len(p.Text)
		if i+1 < len(p.Blocks) {
			end = p.At[i+1]
		}
		n := len([]rune(p.Text[at:end]))
		size := p.Blocks[i].shown(said)
		for k := from; k < from+n; k++ {
			points[k] = size
		}
		from, at = from+n, end
	}
	return linesize.Of(text, func(char int) float64 { return points[char] })
}

// shown is how large a block is shown; said: the document says sizes.
func (b *Block) shown(said bool) float64 {
	switch {
	case b.Size > 0:
		return b.Size
	case !said && b.Kind == Heading:
		return ofHeading[min(max(b.Level, 1), len(ofHeading))-1]
	}
	return usual
}

package catalog

import (
	"slices"
	"strings"

	"naru/internal/extract"
)

// setLines are lines with how large each is set, in points; 0: not known.
type setLines struct {
	texts []string
	sizes []float64
	body  float64 // how large running text is set; 0: not known
	// small are the words that stand in small letters near by: none of a name.
	small map[string]bool
	// heads are how many lines of other front pages are set in a size.
	heads map[float64]int
	// around are the front pages' lines in one text, for what they print again.
	around string
}

// unsized are lines of which nobody knows how large they are set.
func unsized(texts []string) setLines { return setLines{texts: texts} }

func (l setLines) len() int { return len(l.texts) }

func (l setLines) size(k int) float64 {
	if k < 0 || k >= len(l.sizes) {
		return 0
	}
	return l.sizes[k]
}

// from gives the lines from the k-th on.
func (l setLines) from(k int) setLines {
	return setLines{l.texts[k:], l.sizes[min(k, len(l.sizes)):], l.body, l.small, l.heads, l.around}
}

// names reports a line of names: words that the text writes small elsewhere are
// none.
func (l setLines) names(k int) bool {
	if len(bylineNames(l.texts[k])) == 0 {
		return false
	}
	for _, w := range strings.Fields(l.texts[k]) {
		if w = squeeze(w); runes(w) > 2 && l.small[w] && !slices.Contains(smallWords, w) && w != "with" {
			return false
		}
	}
	return true
}

// printsOn reports a line that another one prints with the beginning of the next
// right behind its end: a title that a citation repeats.
func (l setLines) printsOn(k int) bool {
	words, next := strings.Fields(l.texts[k]), strings.Fields(l.texts[k+1])
	return len(words) > 1 && len(next) > 0 && strings.Contains(l.around, strings.Join(append(words[len(words)-2:], next[0]), " "))
}

// smallWithin is how many pages from the front are looked at for words written
// small.
const smallWithin = 12

// smallWordsIn gathers the words of the first pages that begin with a small letter.
func smallWordsIn(doc *extract.Document) map[string]bool {
	out := map[string]bool{}
	for _, p := range doc.Pages[:min(smallWithin, len(doc.Pages))] {
		for w := range strings.FieldsSeq(p.Text) {
			if w[0] >= 'a' && w[0] <= 'z' {
				if w = squeeze(w); w != "" {
					out[w] = true
				}
			}
		}
	}
	return out
}

// display reports a line that is set larger than running text.
func (l setLines) display(k int) bool { return l.body > 0 && l.size(k) >= otherSize*l.body }

const (
	// likeSize is how much two lines of one text may differ in size: programs that
	// fit text to a box stretch each line for itself.
	likeSize = 1.08
	// otherSize is from where on they are set to look different.
	otherSize = 1.15
)

// like reports two lines of one size, as far as that is known of both.
func (l setLines) like(a, b int) bool {
	x, y := l.size(a), l.size(b)
	return x > 0 && y > 0 && max(x, y) <= likeSize*min(x, y)
}

// differ reports two lines of which it is known that they are not of one size.
func (l setLines) differ(a, b int) bool { return l.size(a) > 0 && l.size(b) > 0 && !l.like(a, b) }

// unlike reports two lines set to look different.
func (l setLines) unlike(a, b int) bool {
	x, y := l.size(a), l.size(b)
	return x > 0 && y > 0 && max(x, y) >= otherSize*min(x, y)
}

// tiny reports a line too small, beside the first, to be a part of what that says.
func (l setLines) tiny(n int) bool {
	const least = 0.38
	return l.size(n) > 0 && l.size(n) < least*l.size(0)
}

// near reports two lines of which one is no more than a connecting word's size
// smaller.
func (l setLines) near(a, b int) bool {
	const most = 1.6
	x, y := l.size(a), l.size(b)
	return max(x, y) < most*min(x, y)
}

// bodySize is how large most of the text is set; 0 where that is not known.
func bodySize(p part) float64 {
	letters := map[float64]int{}
	for k, size := range p.sizes {
		if size > 0 {
			letters[size] += runes(p.lines[k])
		}
	}
	body, most := 0.0, 0
	for size, n := range letters {
		if n > most || n == most && size < body {
			body, most = size, n
		}
	}
	return body
}

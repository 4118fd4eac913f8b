package pdfpage

import (
	"math"
	"slices"
	"unicode"

	"naru/internal/extract/arrange"
)

// char is a character of a page's text.
type char struct {
	// The glyph and the run it comes from; -1: it was made up, as the blank in a
	// gap.
	glyph, run int32
}

// flow makes a text out of runs: lines, blanks in gaps, one word out of one that
// is broken by a hyphen. It does as PDFium does, so that the pages that each of
// them reads are of one kind; what arrange mends, it leaves to arrange.
type flow struct {
	runs   []run
	glyphs []glyph
	marks  *marks
	chars  []char
	text   arrange.Text
	line   arrange.Text // the one under way
	before int          // the run last written; -1: none
	queue  []int        // runs of one row
	full   bool         // there was more than maxChars
}

// all writes all runs.
func (f *flow) all() {
	f.before = -1
	for i := range f.runs {
		f.add(i)
	}
	f.empty()
	f.closeLine()
}

// sameShown is how many runs back one is looked for that shows the same in the
// same place.
const sameShown = 5

// add takes in a run. Those drawn one after the other in one row are written from
// left to right, in whatever order they come.
func (f *flow) add(i int) {
	r := &f.runs[i]
	if len(f.queue) == 0 {
		f.queue = append(f.queue, i)
		return
	}
	for k := i - 1; k >= 0 && k >= i-sameShown; k-- {
		if f.twice(r, &f.runs[k]) {
			return
		}
	}
	last := &f.runs[f.queue[len(f.queue)-1]]
	room := max(f.lastWidth(last), f.firstWidth(r)) / 2
	if math.Abs(r.place.f-last.place.f) > room || len(f.queue) >= maxRow {
		f.empty()
		f.queue = append(f.queue, i)
		return
	}
	k := len(f.queue)
	for k > 0 && r.place.e < f.runs[f.queue[k-1]].place.e {
		k--
	}
	f.queue = slices.Insert(f.queue, k, i)
}

// empty writes the queue.
func (f *flow) empty() {
	for _, i := range f.queue {
		f.write(i)
	}
	f.queue = f.queue[:0]
}

// firstWidth and lastWidth are advances on the page.
func (f *flow) firstWidth(r *run) float64 { return f.glyphs[r.from].width * r.scale }
func (f *flow) lastWidth(r *run) float64  { return f.glyphs[r.to-1].width * r.scale }

// twice: a was drawn before as b, for the sake of weight or of a shadow.
func (f *flow) twice(a, b *run) bool {
	if a.items != b.items || a.to-a.from != b.to-b.from || a.font != b.font || a.size != b.size || !a.intersects(b) {
		return false
	}
	for i := range a.to - a.from {
		if f.glyphs[a.from+i].code != f.glyphs[b.from+i].code {
			return false
		}
	}
	if both := min(a.right, b.right) - max(a.left, b.left); math.Abs(both-(a.right-a.left)) > (a.right-a.left)/2 {
		return false
	}
	largest := max(a.right-a.left, a.top-a.bottom, a.size)
	return math.Abs(a.place.e-b.place.e) <= 0.9*f.lastWidth(a) && math.Abs(a.place.f-b.place.f) <= largest/8
}

// write writes a run behind what was written before.
func (f *flow) write(index int) {
	r := &f.runs[index]
	instead, isReplaced := f.replaced(r, f.before)
	if isReplaced && instead == "" { // it was written with the run before
		f.before = index
		return
	}
	if f.before >= 0 {
		switch f.join(&f.runs[f.before], r) {
		case withBlank:
			f.put(' ', -1, -1)
		case withLine:
			f.endLine()
		case withHyphen:
			f.breakWord()
		}
	}
	f.before = index
	if isReplaced {
		f.writeInstead([]rune(instead), r, index)
		return
	}
	gaps := f.gaps(r)
	for i := r.from; i < r.to; i++ {
		g := &f.glyphs[i]
		if i > r.from && gaps.wide(f, i) && !f.endsBlank() {
			f.put(' ', -1, -1)
		}
		switch {
		case f.drawnTwice(r, i):
			if i == r.from && f.blankBefore() {
				f.cut(len(f.line.Runes) - 1)
			}
			continue
		case len(g.text) == 1: // nearly always, or Hangul
			f.put(rune(g.text[0]), i, index)
			continue
		}
		for _, c := range g.text {
			if parts := unlinked(c); parts != "" {
				for _, part := range parts {
					f.put(part, i, index)
				}
				continue
			}
			f.put(c, i, index)
		}
	}
}

// unlinked are the letters of a ligature; "" where c is none.
func unlinked(c rune) string {
	if c < 0xFB00 || c > 0xFB06 {
		return ""
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "ſt", "st"}[c-0xFB00]
}

// Where the same glyph stands twice: among how many before, and how near, in
// sizes of the font.
const (
	sameGlyphs = 7
	sameNear   = 0.07
)

// drawnTwice: the glyph stands where the same one was drawn just before.
func (f *flow) drawnTwice(r *run, i int) bool {
	n := len(f.line.From)
	g := &f.glyphs[i]
	for k := n - 1; k >= 0 && k >= n-sameGlyphs; k-- {
		c := &f.chars[f.line.From[k]]
		if c.glyph < 0 || int(c.glyph) == i || f.glyphs[c.glyph].code != g.code || f.runs[c.run].font != r.font {
			continue
		}
		x1, y1 := r.place.at(g.x, 0)
		x2, y2 := f.runs[c.run].place.at(f.glyphs[c.glyph].x, 0)
		near := sameNear * r.size * r.along
		if math.Abs(x1-x2) < near && math.Abs(y1-y2) < near {
			return true
		}
	}
	return false
}

// put writes one character.
func (f *flow) put(r rune, glyph, run int) {
	if r == ' ' && f.blankBefore() {
		return // one is enough
	}
	if len(f.chars) >= maxChars {
		f.full = true
		return
	}
	f.line.Runes = append(f.line.Runes, r)
	f.line.From = append(f.line.From, len(f.chars))
	f.chars = append(f.chars, char{int32(glyph), int32(run)})
}

func (f *flow) blankBefore() bool {
	n := len(f.line.Runes)
	return n > 0 && f.line.Runes[n-1] == ' '
}

// endsBlank: a blank, or nothing at all, stands in front.
func (f *flow) endsBlank() bool {
	if len(f.line.Runes) > 0 {
		return f.blankBefore()
	}
	n := len(f.text.Runes)
	return n == 0 || f.text.Runes[n-1] == ' '
}

func (f *flow) closeLine() {
	f.text.Runes = append(f.text.Runes, f.line.Runes...)
	f.text.From = append(f.text.From, f.line.From...)
	f.line.Runes, f.line.From = f.line.Runes[:0], f.line.From[:0]
}

func (f *flow) endLine() {
	f.closeLine()
	if len(f.text.Runes) > 0 {
		f.text.Runes = append(f.text.Runes, '\r', '\n')
		f.text.From = append(f.text.From, -1, -1)
	}
}

// breakWord marks the hyphen at the end as one of a word that goes on.
func (f *flow) breakWord() {
	n := len(f.line.Runes)
	for n > 0 && f.line.Runes[n-1] == ' ' {
		n--
	}
	if n == 0 {
		f.endLine()
		return
	}
	f.cut(n)
	f.line.Runes[n-1] = '\uFFFE'
}

func (f *flow) cut(n int) { f.line.Runes, f.line.From = f.line.Runes[:n], f.line.From[:n] }

// atHyphen: what was written ends in a hyphen behind a letter.
func (f *flow) atHyphen() bool {
	text := f.line.Runes
	if len(text) == 0 {
		text = f.text.Runes
	}
	n := len(text)
	for n > 1 && text[n-1] == ' ' {
		n--
	}
	return n > 1 && isHyphen(text[n-1]) && unicode.IsLetter(text[n-2])
}

func isHyphen(r rune) bool { return r == '-' || r == '\u00AD' }

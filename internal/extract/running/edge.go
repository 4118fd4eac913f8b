package running

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// depth is how many lines at each edge of a page may be head or foot: title and
// chapter, a line of publisher, the number.
const depth = 4

// maxLine is the number of characters above which a line is body, whatever it
// repeats.
const maxLine = 160

// line is one line at the edge of a page.
type line struct {
	from, to int    // characters of the page's text, without the line's end
	text     string // without blanks around
	words    []string
	// same and key are how it compares with lines of other pages: in lower case,
	// with one space between words; in key each number is the same, too. Both ""
	// for what is too short or too long to tell.
	same, key string
}

// edges are the first and last lines of a page, outermost first, blank ones left
// out. No line is on both.
type edges struct {
	runes     int // of the whole text
	top, foot []line
	table     bool   // its text begins with rows of figures
	taken     [2]int // lines that are head or foot, of top and of foot
}

// side gives one of the two edges: 0 top, 1 foot.
func (e *edges) side(s int) []line {
	if s == 0 {
		return e.top
	}
	return e.foot
}

// next is the outermost line of an edge that is not taken yet.
func (e *edges) next(s int) *line {
	lines := e.side(s)
	if e.taken[s] >= len(lines) {
		return nil
	}
	return &lines[e.taken[s]]
}

func edgesOf(text string) edges {
	var e edges
	end := 0 // byte where the top lines end
	from := 0
	for at := 0; at < len(text) && len(e.top) < depth; {
		raw, _, _ := strings.Cut(text[at:], "\n")
		n := utf8.RuneCountInString(raw)
		if l, ok := newLine(raw, from, from+n); ok {
			e.top = append(e.top, l)
		}
		from += n + 1
		at = min(at+len(raw)+1, len(text))
		end = at
	}
	e.runes = utf8.RuneCountInString(text)
	to := e.runes
	for rest := text; len(rest) > end && len(e.foot) < depth; {
		k := strings.LastIndexByte(rest, '\n') + 1
		raw := rest[k:]
		n := utf8.RuneCountInString(raw)
		if l, ok := newLine(raw, to-n, to); ok {
			e.foot = append(e.foot, l)
		}
		to -= n + 1
		rest = rest[:max(k-1, 0)]
	}
	e.table = beginsWithTable(text)
	// A page of few lines: those nearest to its end are the foot's.
	if len(e.foot) == 0 && len(e.top) > 1 {
		half := len(e.top) / 2
		for i := len(e.top) - 1; i >= len(e.top)-half; i-- {
			e.foot = append(e.foot, e.top[i])
		}
		e.top = e.top[:len(e.top)-half]
	}
	return e
}

// beginsWithTable: more than half of the lines below where a head may be begin
// or end with figures.
func beginsWithTable(text string) bool {
	const look = 12
	lines, figures := 0, 0
	for at := 0; at < len(text) && lines < depth+look; {
		raw, _, _ := strings.Cut(text[at:], "\n")
		at += len(raw) + 1
		words := strings.Fields(raw)
		if len(words) == 0 {
			continue
		}
		if lines++; lines > depth && (isFigure(words[0]) || isFigure(words[len(words)-1])) {
			figures++
		}
	}
	return lines >= 2*depth && 2*figures > lines-depth
}

// figures: at least two and half of the words are figures.
func (l *line) figures() bool {
	n := 0
	for _, w := range l.words {
		if isFigure(w) {
			n++
		}
	}
	return n >= 2 && 2*n >= len(l.words)
}

// isFigure: a number, a date, a share, a sum of money.
func isFigure(word string) bool {
	digits, others := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			others++
		}
	}
	return digits > others
}

func newLine(raw string, from, to int) (line, bool) {
	text := strings.TrimSpace(raw)
	if text == "" {
		return line{}, false
	}
	l := line{from: from, to: to, text: text}
	if to-from <= maxLine {
		l.words = strings.Fields(text)
		if l.key = keyOf(l.words); l.key != "" {
			l.same = strings.ToLower(strings.Join(l.words, " "))
		}
	}
	return l, true
}

// keyOf is "" where nothing but numbers and signs is left.
func keyOf(words []string) string {
	var b strings.Builder
	letters := 0
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if (i == 0 || i == len(words)-1) && romanValue(w) > 0 {
			b.WriteByte('#')
			continue
		}
		digits := false
		for _, r := range w {
			if unicode.IsDigit(r) {
				if !digits {
					b.WriteByte('#')
				}
				digits = true
				continue
			}
			digits = false
			if unicode.IsLetter(r) {
				letters++
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if letters < 2 {
		return ""
	}
	return b.String()
}

// body is the page between the lines that were taken.
func (e *edges) body() Page {
	if e.taken == [2]int{} {
		return Page{}
	}
	p := Page{BodyFrom: 0, BodyTo: e.runes}
	lines := append(append([]line(nil), e.top[e.taken[0]:]...), e.foot[e.taken[1]:]...)
	if len(lines) == 0 && len(e.top)+len(e.foot) < 2*depth { // nothing but head and foot
		return Page{BodyFrom: e.runes, BodyTo: e.runes}
	}
	if n := e.taken[0]; n > 0 {
		p.BodyFrom = min(e.top[n-1].to+1, e.runes)
	}
	if n := e.taken[1]; n > 0 {
		p.BodyTo = max(e.foot[n-1].from-1, p.BodyFrom)
	}
	return p
}

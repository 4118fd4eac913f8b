package unpack

import (
	"strings"
	"unicode"

	"naru/internal/library"
	"naru/internal/pattern"
)

// line is a line of a report without the marks of its layout.
type line struct {
	text    string // cells are parted by tabs
	page    int
	bullet  bool
	square  bool // the bullet is one of those that headings have
	heading bool // marked as one, as Markdown does
	width   int  // of the page's longest line of text, in columns
	whole   bool // a row of a table, put together from its columns
	doubt   []string
}

var (
	htmlTag    = pattern.New(`(?i)</?(?:p|br|b|i|u|em|strong|ul|ol|li|span|div|sup|sub|table|thead|tbody|tr|td|th|h\d|a|img)(?:\s[^<>]{0,80})?/?>`)
	emphasis   = pattern.New(`(\*{1,3}|__)([^*_\s](?:[^*]*?[^*\s])?)(\*{1,3}|__)`)
	marker     = pattern.New(`^(?:[-*•·▪■□◦○●▶►❍◆◇※]|[-–])\s+`)
	endOfRange = pattern.New(`^\d{1,2}(?:st|nd|rd|th)?,\s*(?:19|20)\d\d\)?$`)
	pageNumber = pattern.New(`^[-–—\s|]*(\d{1,4})[-–—\s|]*$`)
	pipeRule   = pattern.New(`^[\s|:+-]*-{2,}[\s|:+-]*$`)
)

// linesOf gives the lines of the pages' bodies, empty ones left out.
func linesOf(pages []library.Page) []line {
	var out []line
	var grid alignment
	for _, p := range pages {
		from := len(out)
		body := grid.align(strings.Split(strings.ReplaceAll(p.Body(), "\r", ""), "\n"))
		for k, raw := range body {
			l, ok := lineOf(raw)
			if !ok || isFoot(l.text, k == 0 || k == len(body)-1, p) {
				continue
			}
			l.page = p.Number
			out = append(out, l)
		}
		widest := 0
		for _, l := range out[from:] {
			if !strings.Contains(l.text, "\t") { // rows of tables stand in columns of their own
				widest = max(widest, columns(l.text))
			}
		}
		for k := from; k < len(out); k++ {
			out[k].width = widest
		}
	}
	return out
}

// isFoot tells a page's number at its first or last line.
func isFoot(text string, edge bool, p library.Page) bool {
	m := pageNumber.FindStringSubmatch(text)
	return edge && m != nil && (m[1] == p.Label || m[1] == itoa(p.Number))
}

func lineOf(raw string) (line, bool) {
	var l line
	raw = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return '\t'
		case r == '\u2012': // a dash as wide as a figure
			return '–'
		case r == '\u2010' || r == '\u2011':
			return '-'
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.IsControl(r):
			return -1
		}
		return r
	}, raw)
	text := strings.Trim(raw, " ")
	if pipeRule.MatchString(text) {
		return l, false
	}
	if strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|") && strings.Count(text, "|") > 2 {
		text = strings.ReplaceAll(text[1:len(text)-1], "|", "\t")
	}
	if h := strings.TrimLeft(text, "#"); h != text && strings.HasPrefix(h, " ") && !strings.HasPrefix(strings.TrimLeft(h, " "), "|") {
		l.heading, text = true, h
	}
	text = htmlTag.ReplaceAllString(text, " ")
	text = emphasis.ReplaceAllString(text, "$2")
	text = strings.TrimLeft(text, " ")
	if m := marker.FindString(text); m != "" && !strings.Contains(text, "\t") {
		if _, date := parseSpan(strings.TrimRight(text[len(m):], ")]"), 2000); !date && !endOfRange.MatchString(text[len(m):]) { // "– May 25" ends a range
			l.bullet, text = true, text[len(m):]
			l.square = strings.ContainsAny(m, "■□◆◇▶►※")
		}
	}
	cells := strings.Split(text, "\t")
	for k, c := range cells {
		cells[k] = squeeze(c)
	}
	l.text = mendFigures(strings.Join(cells, "\t"))
	return l, strings.Trim(l.text, "\t") != ""
}

// squeeze makes every run of spaces one.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// columns is the width of a text: Hangul and Han characters take two columns.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		if unicode.In(r, unicode.Hangul, unicode.Han) {
			n++
		}
	}
	return n
}

// breaks tells whether a line had to break before the next one: whether the first
// word of that would not have fitted into the width. Letters differ in width, so
// near is enough.
func breaks(text, next string, width int, near float64) bool {
	word, _, _ := strings.Cut(next, " ")
	return float64(columns(text)+1+columns(word)) >= near*float64(width)
}

// join puts a broken line together with its continuation.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

func hangul(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Hangul, r) {
			return true
		}
	}
	return false
}

// startsLower tells whether a text begins with a small letter: the rest of a
// sentence rather than a new one.
func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}

// endsSentence tells whether a text ends with a full stop or its like.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’)]`)
	return s != "" && strings.ContainsRune(".!?。", rune(s[len(s)-1]))
}

func bareNumber(s string) bool {
	if s == "" || len(s) > 4 {
		return false
	}
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

package widget

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Snippet shows a stretch of text over a fixed number of lines with the matched
// words bold and coloured. It begins late enough to show the first match, and
// ends in an ellipsis.
type Snippet struct {
	widget.BaseWidget
	Lines int
	// SizeName and HitColor are those of text and of what matches.
	SizeName fyne.ThemeSizeName
	HitColor fyne.ThemeColorName

	text    []rune
	matches [][2]int
}

// NewSnippet makes an empty snippet.
func NewSnippet(lines int) *Snippet {
	s := &Snippet{Lines: lines, SizeName: theme.SizeSnippet, HitColor: theme.ColorHit}
	s.ExtendBaseWidget(s)
	return s
}

// Set gives the text and the character ranges that match. White space of any
// kind shows as one space.
func (s *Snippet) Set(text string, matches [][2]int) {
	s.text = []rune(text)
	for i, r := range s.text {
		if unicode.IsSpace(r) {
			s.text[i] = ' '
		}
	}
	s.matches = matches
	s.Refresh()
}

// Text gives the words.
func (s *Snippet) Text() string { return string(s.text) }

// AccessibilityLabel gives the words to screen readers.
func (s *Snippet) AccessibilityLabel() string { return string(s.text) }

// AccessibilityRole says that it is text.
func (s *Snippet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the snippet.
func (s *Snippet) CreateRenderer() fyne.WidgetRenderer { return &snippetRenderer{s: s} }

type snippetRenderer struct {
	s      *Snippet
	pieces []fyne.CanvasObject
}

func (r *snippetRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, float32(r.s.Lines)*r.lineHeight())
}

// lineHeight is tighter than the font's own: a snippet's two lines belong together.
func (r *snippetRenderer) lineHeight() float32 {
	return LineHeight(r.s.SizeName) * 0.96
}

// Layout breaks the text into lines and draws each line's words in runs, as few
// as its hits allow. Where the lines end before the first hit does, they begin
// later.
func (r *snippetRenderer) Layout(size fyne.Size) {
	r.pieces = r.pieces[:0]
	if size.Width < 20 || len(r.s.text) == 0 {
		return
	}
	first, end := r.s.firstHit()
	for _, start := range r.s.starts(first) {
		r.pieces = r.pieces[:0]
		if r.fill(size, start) >= end {
			return
		}
	}
}

// fill draws the text from a character on, and tells up to which.
func (r *snippetRenderer) fill(size fyne.Size, start int) (shown int) {
	textSize := theme.Length(r.s.SizeName)
	var l runs
	var wide float32 // of the words in l: measuring the growing line would be quadratic
	line := 0
	end := func() {
		r.pieces = append(r.pieces, l.draw(textSize, r.s.HitColor, float32(line)*r.lineHeight(), r.lineHeight())...)
		line++
		l, wide = nil, 0
	}
	shown = start
	for _, w := range r.words(textSize, start) {
		last := line == r.s.Lines-1
		room := size.Width
		if last {
			room -= textSize // for the ellipsis
		}
		if wide+w.width() > room && len(l) > 0 {
			if last {
				l = l.add("…", false)
				end()
				return shown
			}
			end()
		}
		if w.width() > room && len(l) == 0 { // one word wider than a line: cut it
			first := w.parts[0]
			l = l.add(Ellipsis(first.text, room, textSize, fyne.TextStyle{Bold: first.hit}), first.hit)
			end()
			if first.width <= room {
				shown += len([]rune(first.text))
			}
			return shown
		}
		if len(l) == 0 && len(w.parts) == 1 && strings.TrimSpace(w.parts[0].text) == "" {
			shown = w.to
			continue
		}
		for _, p := range w.parts {
			l = l.add(p.text, p.hit)
		}
		shown = w.to
		wide += w.width()
	}
	end()
	return shown
}

// firstHit gives the characters that the first match is made of; none: 0, 0.
func (s *Snippet) firstHit() (from, to int) {
	for _, m := range s.matches {
		a, b := max(0, m[0]), min(m[1], len(s.text))
		if a < b && (to == 0 || a < from) {
			from, to = a, b
		}
	}
	return from, to
}

// starts lists where the lines may begin, the first choice first: with the text,
// unless the match is far behind; shortly before it; with its word; with itself.
func (s *Snippet) starts(first int) []int {
	wordAt := func(i int) int {
		for i > 0 && s.text[i-1] != ' ' {
			i--
		}
		return i
	}
	const far, before = 60, 20
	out := []int{wordAt(max(first-before, 0)), wordAt(first), first}
	if first <= far*s.Lines {
		out = append([]int{0}, out...)
	}
	return out
}

type piece struct {
	text  string
	hit   bool
	width float32
}

type word struct {
	parts []piece
	to    int // the character that it ends before
}

// width counts a pixel for each part: where a hit begins and ends, drawing moves
// to a whole one.
func (w word) width() float32 {
	sum := float32(len(w.parts) - 1)
	for _, p := range w.parts {
		sum += p.width
	}
	return sum
}

// words cuts the text into words with their trailing space, and each word into
// what matches and what does not.
func (r *snippetRenderer) words(size float32, start int) []word {
	text := r.s.text
	hit := make([]bool, len(text))
	for _, m := range r.s.matches {
		for i := max(0, m[0]); i < m[1] && i < len(text); i++ {
			hit[i] = true
		}
	}
	var out []word
	if start > 0 {
		out = append(out, word{parts: []piece{measured("… ", false, size)}, to: start})
	}
	for i := start; i < len(text); {
		end := i
		for end < len(text) && text[end] != ' ' {
			end++
		}
		for end < len(text) && text[end] == ' ' {
			end++
		}
		w := word{to: end}
		for a := i; a < end; {
			b := a
			for b < end && hit[b] == hit[a] {
				b++
			}
			w.parts = append(w.parts, measured(string(text[a:b]), hit[a], size))
			a = b
		}
		out = append(out, w)
		i = end
	}
	return out
}

func measured(text string, hit bool, size float32) piece {
	return piece{text, hit, fyne.MeasureText(text, size, fyne.TextStyle{Bold: hit}).Width}
}

func (r *snippetRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
func (r *snippetRenderer) Objects() []fyne.CanvasObject { return r.pieces }
func (r *snippetRenderer) Destroy()                     {}

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

	text    []rune
	matches [][2]int
}

// NewSnippet makes an empty snippet.
func NewSnippet(lines int) *Snippet {
	s := &Snippet{Lines: lines}
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
	return LineHeight(theme.SizeSnippet) * 0.96
}

func (r *snippetRenderer) Layout(size fyne.Size) {
	r.pieces = r.pieces[:0]
	if size.Width < 20 || len(r.s.text) == 0 {
		return
	}
	textSize := theme.Length(theme.SizeSnippet)
	high := r.lineHeight()
	ink, hit := theme.Get(theme.ColorInk), theme.Get(theme.ColorHit)
	var x float32
	line := 0
	put := func(text string, bold bool, w float32) {
		t := canvas.NewText(text, ink)
		t.TextSize = textSize
		if bold {
			t.TextStyle.Bold = true
			t.Color = hit
		}
		t.Move(fyne.NewPos(x, float32(line)*high))
		t.Resize(fyne.NewSize(w, high))
		r.pieces = append(r.pieces, t)
		x += w
	}
	words := r.words(textSize)
	for _, w := range words {
		last := line == r.s.Lines-1
		room := size.Width
		if last {
			room -= textSize // for the ellipsis
		}
		wide := w.width()
		if x+wide > room && x > 0 {
			if last {
				put("…", false, textSize)
				return
			}
			line++
			x = 0
		}
		if wide > room && x == 0 { // one word wider than a line: cut it
			style := fyne.TextStyle{Bold: w.parts[0].hit}
			put(Ellipsis(w.parts[0].text, room, textSize, style), w.parts[0].hit, room)
			return
		}
		for _, p := range w.parts {
			if x == 0 && strings.TrimSpace(p.text) == "" && len(w.parts) == 1 {
				continue
			}
			put(p.text, p.hit, p.width)
		}
	}
}

type piece struct {
	text  string
	hit   bool
	width float32
}

type word struct{ parts []piece }

func (w word) width() float32 {
	var sum float32
	for _, p := range w.parts {
		sum += p.width
	}
	return sum
}

// words cuts the text into words with their trailing space, and each word into
// what matches and what does not.
func (r *snippetRenderer) words(size float32) []word {
	text := r.s.text
	hit := make([]bool, len(text))
	first := -1
	for _, m := range r.s.matches {
		for i := max(0, m[0]); i < m[1] && i < len(text); i++ {
			hit[i] = true
			if first < 0 || i < first {
				first = i
			}
		}
	}
	start := 0
	if first > 60*r.s.Lines { // a match far behind would be cut away
		start = first - 20
		for start > 0 && text[start] != ' ' {
			start--
		}
	}
	var out []word
	if start > 0 {
		out = append(out, word{parts: []piece{measured("… ", false, size)}})
	}
	for i := start; i < len(text); {
		end := i
		for end < len(text) && text[end] != ' ' {
			end++
		}
		for end < len(text) && text[end] == ' ' {
			end++
		}
		var w word
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

package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Text is one line of text in a colour and size of the theme. It takes no
// padding of its own, and where it may shrink it ends in an ellipsis instead of
// being cut.
type Text struct {
	widget.BaseWidget

	Color    fyne.ThemeColorName
	SizeName fyne.ThemeSizeName
	Bold     bool
	Shrink   bool // may be narrower than its words
	Align    fyne.TextAlign
	Tail     string // how the words end, where that stays when they are shortened

	text string
}

// NewText makes a line of body text in ink.
func NewText(text string) *Text {
	t := &Text{Color: theme.ColorInk, SizeName: theme.SizeBody, text: text}
	t.ExtendBaseWidget(t)
	return t
}

// NewStyled makes a line of text in a colour and size.
func NewStyled(text string, c fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool) *Text {
	t := NewText(text)
	t.Color, t.SizeName, t.Bold = c, size, bold
	return t
}

// NewCaption makes a small muted line.
func NewCaption(text string) *Text {
	return NewStyled(text, theme.ColorMuted, theme.SizeCaption, false)
}

// Shrinking makes t shorten itself with an ellipsis where room is short.
func (t *Text) Shrinking() *Text {
	t.Shrink = true
	return t
}

// SetText changes the words.
func (t *Text) SetText(text string) {
	if t.text == text {
		return
	}
	t.text = text
	t.Refresh()
}

// SetColor changes the colour.
func (t *Text) SetColor(c fyne.ThemeColorName) {
	if t.Color == c {
		return
	}
	t.Color = c
	t.Refresh()
}

// SetBold changes the weight.
func (t *Text) SetBold(bold bool) {
	if t.Bold == bold {
		return
	}
	t.Bold = bold
	t.Refresh()
}

// Text gives the words, whole also where the line shows them shortened.
func (t *Text) Text() string { return t.text }

// FullWidth is the width that all of its words need.
func (t *Text) FullWidth() float32 {
	return fyne.MeasureText(t.text, theme.Length(t.SizeName), fyne.TextStyle{Bold: t.Bold}).Width + 1
}

// AccessibilityLabel gives the words to screen readers.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole says that it is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the text.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{t: t, line: canvas.NewText("", theme.Get(t.Color))}
	r.apply()
	return r
}

type textRenderer struct {
	t    *Text
	line *canvas.Text
	full fyne.Size
}

func (r *textRenderer) apply() {
	r.line.Color = theme.Get(r.t.Color)
	r.line.TextSize = theme.Length(r.t.SizeName)
	r.line.TextStyle = fyne.TextStyle{Bold: r.t.Bold}
	r.line.Alignment = r.t.Align
	r.full = fyne.MeasureText(r.t.text, r.line.TextSize, r.line.TextStyle)
	if h := LineHeight(r.t.SizeName); r.full.Height < h {
		r.full.Height = h
	}
}

func (r *textRenderer) MinSize() fyne.Size {
	if r.t.Shrink {
		return fyne.NewSize(0, r.full.Height)
	}
	return r.full
}

func (r *textRenderer) Layout(s fyne.Size) {
	text := r.t.text
	if r.t.Shrink && r.full.Width > s.Width+0.5 {
		text = r.t.shortened(s.Width)
	}
	r.line.Text = text
	h := r.full.Height
	r.line.Move(fyne.NewPos(0, (s.Height-h)/2))
	r.line.Resize(fyne.NewSize(s.Width, h))
	r.line.Refresh()
}

// shortened fits the words into a width. Their tail stays where half of that is
// left for what stands before it.
func (t *Text) shortened(width float32) string {
	size, style := theme.Length(t.SizeName), fyne.TextStyle{Bold: t.Bold}
	if head, ok := strings.CutSuffix(t.text, t.Tail); ok && t.Tail != "" {
		tail := " " + t.Tail
		if left := width - fyne.MeasureText(tail, size, style).Width; left >= width/2 {
			return Ellipsis(strings.TrimRight(head, " "), left, size, style) + tail
		}
	}
	return Ellipsis(t.text, width, size, style)
}

func (r *textRenderer) Refresh() {
	r.apply()
	r.Layout(r.t.Size())
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *textRenderer) Destroy()                     {}

// LineHeight is the height of a line of text of a size.
func LineHeight(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("가Ag", theme.Length(size), fyne.TextStyle{}).Height
}

// Ellipsis shortens text to a width, ending in "…". The cut is found by halves:
// measuring is what costs.
func Ellipsis(text string, width, size float32, style fyne.TextStyle) string {
	runes := []rune(text)
	fits := func(n int) bool {
		return fyne.MeasureText(string(runes[:n])+"…", size, style).Width <= width
	}
	if width <= 0 || len(runes) == 0 {
		return ""
	}
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if fits(mid) {
			low = mid
		} else {
			high = mid - 1
		}
	}
	for low > 0 && runes[low-1] == ' ' {
		low--
	}
	return string(runes[:low]) + "…"
}

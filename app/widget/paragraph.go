package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Paragraph is a short text (a few sentences) that wraps at words, in a colour
// and size of the theme. Long texts are not its business: it measures each word.
type Paragraph struct {
	widget.BaseWidget
	Color    fyne.ThemeColorName
	SizeName fyne.ThemeSizeName
	Align    fyne.TextAlign
	text     string
	width    float32
}

// NewParagraph makes a muted paragraph of body text.
func NewParagraph(text string) *Paragraph {
	p := &Paragraph{Color: theme.ColorMuted, SizeName: theme.SizeBody, text: text}
	p.ExtendBaseWidget(p)
	return p
}

// NewInked makes a paragraph in ink, as what is to be read stands, in a size.
func NewInked(text string, size fyne.ThemeSizeName) *Paragraph {
	p := NewParagraph(text)
	p.Color, p.SizeName = theme.ColorInk, size
	return p
}

// SetText changes the words.
func (p *Paragraph) SetText(text string) {
	p.text = text
	p.Refresh()
}

// Text gives the words.
func (p *Paragraph) Text() string { return p.text }

// AccessibilityLabel gives the words to screen readers.
func (p *Paragraph) AccessibilityLabel() string { return p.text }

// AccessibilityRole says that it is text.
func (p *Paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the paragraph.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer { return &paragraphRenderer{p: p} }

type paragraphRenderer struct {
	p     *Paragraph
	lines []fyne.CanvasObject
}

// wrap breaks the text into lines of a width.
func (r *paragraphRenderer) wrap(width float32) []string {
	size := theme.Length(r.p.SizeName)
	measure := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width }
	var out []string
	for _, para := range strings.Split(r.p.text, "\n") {
		line := ""
		for _, w := range strings.Fields(para) {
			switch {
			case line == "":
				line = w
			case measure(line+" "+w) <= width:
				line += " " + w
			default:
				out = append(out, line)
				line = w
			}
		}
		if measure(line) > width {
			line = Ellipsis(line, width, size, fyne.TextStyle{})
		}
		out = append(out, line)
	}
	return out
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	w := r.p.width
	if w <= 0 {
		w = 400
	}
	return fyne.NewSize(0, float32(len(r.wrap(w)))*LineHeight(r.p.SizeName))
}

func (r *paragraphRenderer) Layout(s fyne.Size) {
	r.p.width = s.Width
	r.lines = r.lines[:0]
	if s.Width <= 0 {
		return
	}
	high := LineHeight(r.p.SizeName)
	for i, l := range r.wrap(s.Width) {
		t := canvas.NewText(l, theme.Get(r.p.Color))
		t.TextSize = theme.Length(r.p.SizeName)
		t.Alignment = r.p.Align
		t.Move(fyne.NewPos(0, float32(i)*high))
		t.Resize(fyne.NewSize(s.Width, high))
		r.lines = append(r.lines, t)
	}
}

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *paragraphRenderer) Destroy()                     {}

// Middle centres its objects at a width (100 % text size), as high as they need.
type Middle struct{ Width float32 }

// MinSize is called by Fyne.
func (m *Middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout is called by Fyne. Twice, since what wraps knows its height after it
// was given a width.
func (m *Middle) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := min(theme.Scaled(m.Width), s.Width-32)
	for _, o := range objects {
		o.Resize(fyne.NewSize(w, o.MinSize().Height))
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos((s.Width-w)/2, max(16, (s.Height-h)/2)))
	}
}

// NewPathText shows a path in one line, shortened where it must be.
func NewPathText(path string) *Text {
	return NewText(path).Shrinking()
}

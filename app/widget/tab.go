package widget

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
)

// Tab is the name of one way to look at something, underlined while it is the one shown.
type Tab struct {
	Tap
	text string
	on   bool
}

// NewTab makes a tab without a name; Set gives it one.
func NewTab(tapped func()) *Tab {
	t := &Tab{}
	t.OnTapped = tapped
	t.ExtendBaseWidget(t)
	return t
}

// Set changes the name, and whether it is the one shown.
func (t *Tab) Set(text string, on bool) {
	if t.text == text && t.on == on {
		return
	}
	t.text, t.Label, t.on = text, text, on
	t.Refresh()
}

// AccessibilityRole says that it is a tab.
func (t *Tab) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// FocusGained and FocusLost show where the keys go.
func (t *Tab) FocusGained() { t.Tap.FocusGained(); t.Refresh() }

// FocusLost is called by Fyne.
func (t *Tab) FocusLost() { t.Tap.FocusLost(); t.Refresh() }

// CreateRenderer draws the tab.
func (t *Tab) CreateRenderer() fyne.WidgetRenderer {
	r := &tabRenderer{t: t, text: canvas.NewText("", nil), line: canvas.NewRectangle(nil)}
	r.apply()
	return r
}

type tabRenderer struct {
	t    *Tab
	text *canvas.Text
	line *canvas.Rectangle
}

func (r *tabRenderer) apply() {
	r.text.Text, r.text.TextSize = r.t.text, float32(math.Round(float64(theme.Length(theme.SizeBody)*1.06)))
	r.text.TextStyle = fyne.TextStyle{Bold: r.t.on}
	r.text.Color, r.line.FillColor = theme.Get(theme.ColorInk), theme.Get(theme.ColorClear)
	if r.t.on {
		r.text.Color, r.line.FillColor = theme.Get(theme.ColorAccent), theme.Get(theme.ColorAccent)
	}
}

// MinSize is that of the bold word, so that choosing a tab moves none.
func (r *tabRenderer) MinSize() fyne.Size {
	m := fyne.MeasureText(r.t.text, r.text.TextSize, fyne.TextStyle{Bold: true})
	return fyne.NewSize(m.Width+4, m.Height+12)
}

func (r *tabRenderer) Layout(s fyne.Size) {
	m := fyne.MeasureText(r.t.text, r.text.TextSize, r.text.TextStyle)
	r.text.Move(fyne.NewPos((s.Width-m.Width)/2, (s.Height-m.Height)/2))
	r.text.Resize(m)
	r.line.Move(fyne.NewPos(0, s.Height-3))
	r.line.Resize(fyne.NewSize(s.Width, 2))
}

func (r *tabRenderer) Refresh() {
	r.apply()
	r.Layout(r.t.Size())
	r.text.Refresh()
	r.line.Refresh()
}

func (r *tabRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text, r.line} }
func (r *tabRenderer) Destroy()                     {}

// Text gives the name.
func (t *Tab) Text() string { return t.text }

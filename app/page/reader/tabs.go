package reader

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
	"naru/app/widget"
)

// tab is one of the four ways to look at a document.
type tab int

const (
	tabPage tab = iota
	tabText
	tabContents
	tabAbout
)

// tabKeys are the translation keys of the tabs' names.
var tabKeys = []string{"reader.tab.page", "reader.tab.text", "reader.tab.contents", "reader.tab.about"}

// tabWord is the name of a tab, underlined while it is the one shown.
type tabWord struct {
	widget.Tap
	text string
	on   bool
}

func newTabWord(tapped func()) *tabWord {
	t := &tabWord{}
	t.OnTapped = tapped
	t.ExtendBaseWidget(t)
	return t
}

func (t *tabWord) set(text string, on bool) {
	if t.text == text && t.on == on {
		return
	}
	t.text, t.Label, t.on = text, text, on
	t.Refresh()
}

// AccessibilityRole says that it is a tab.
func (t *tabWord) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// FocusGained and FocusLost show where the keys go.
func (t *tabWord) FocusGained() { t.Tap.FocusGained(); t.Refresh() }

// FocusLost is called by Fyne.
func (t *tabWord) FocusLost() { t.Tap.FocusLost(); t.Refresh() }

func (t *tabWord) CreateRenderer() fyne.WidgetRenderer {
	r := &tabWordRenderer{t: t, text: canvas.NewText("", nil), line: canvas.NewRectangle(nil)}
	r.apply()
	return r
}

type tabWordRenderer struct {
	t    *tabWord
	text *canvas.Text
	line *canvas.Rectangle
}

func (r *tabWordRenderer) apply() {
	r.text.Text, r.text.TextSize = r.t.text, float32(math.Round(float64(theme.Length(theme.SizeBody)*1.06)))
	r.text.TextStyle = fyne.TextStyle{Bold: r.t.on}
	r.text.Color, r.line.FillColor = theme.Get(theme.ColorInk), theme.Get(theme.ColorClear)
	if r.t.on {
		r.text.Color, r.line.FillColor = theme.Get(theme.ColorAccent), theme.Get(theme.ColorAccent)
	}
}

// MinSize is that of the bold word, so that choosing a tab moves none.
func (r *tabWordRenderer) MinSize() fyne.Size {
	m := fyne.MeasureText(r.t.text, r.text.TextSize, fyne.TextStyle{Bold: true})
	return fyne.NewSize(m.Width+4, m.Height+12)
}

func (r *tabWordRenderer) Layout(s fyne.Size) {
	m := fyne.MeasureText(r.t.text, r.text.TextSize, r.text.TextStyle)
	r.text.Move(fyne.NewPos((s.Width-m.Width)/2, (s.Height-m.Height)/2))
	r.text.Resize(m)
	r.line.Move(fyne.NewPos(0, s.Height-3))
	r.line.Resize(fyne.NewSize(s.Width, 2))
}

func (r *tabWordRenderer) Refresh() {
	r.apply()
	r.Layout(r.t.Size())
	r.text.Refresh()
	r.line.Refresh()
}

func (r *tabWordRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text, r.line} }
func (r *tabWordRenderer) Destroy()                     {}

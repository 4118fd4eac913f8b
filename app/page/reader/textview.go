package reader

import (
	"math"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// textView shows the text of one page with its hits bold and coloured, and lets
// it be selected. Only the lines in view are drawn.
type textView struct {
	fw.BaseWidget

	onSelected func()
	onCopy     func()
	onKey      func(*fyne.KeyEvent)
	onMenu     func(fyne.Position)

	source     []rune           // the stored text
	body       widget.CharRange // of it, without running head and foot
	paragraphs []paragraph
	hits       [][2]int
	current    int // the hit one is at, -1: none
	selected   widget.CharRange
	from       int

	scroll *widget.Scroller
	lines  []textLine
	size   fyne.Size // of the text
	wide   float32   // the width that lines were broken for
	look   textLook
}

// textLook is what the lines depend on besides the width.
type textLook struct{ size, line float32 }

var (
	_ fyne.Draggable     = (*textView)(nil)
	_ fyne.Focusable     = (*textView)(nil)
	_ fyne.Shortcutable  = (*textView)(nil)
	_ desktop.Mouseable  = (*textView)(nil)
	_ desktop.Cursorable = (*textView)(nil)
)

func newTextView() *textView {
	v := &textView{current: -1, from: -1}
	v.ExtendBaseWidget(v)
	v.scroll = widget.NewScroller(v, fyne.ScrollVerticalOnly)
	v.scroll.OnScrolled = func(fyne.Position) { v.Refresh() }
	return v
}

// set shows the text of another page with its hits; nil shows none.
func (v *textView) set(page *library.Page, hits [][2]int) {
	text := ""
	v.body = widget.CharRange{}
	if page != nil {
		text, v.body = page.Text, bodyOf(page)
	}
	v.source = []rune(text)
	v.paragraphs = reflow(text)
	v.hits, v.current, v.selected, v.from = hits, -1, widget.CharRange{}, -1
	v.wide = 0
	v.arrange(v.Size().Width)
	v.scroll.ScrollToTop()
	v.Refresh()
	v.scroll.Refresh()
}

// setCurrent marks the hit one is at and brings it into view.
func (v *textView) setCurrent(i int) {
	v.current = i
	v.Refresh()
	if i < 0 || i >= len(v.hits) {
		return
	}
	for _, l := range v.lines {
		for _, r := range l.runs {
			if r.hit == i {
				v.reveal(l.y)
				return
			}
		}
	}
}

func (v *textView) reveal(y float32) {
	o, h := v.scroll.Offset.Y, v.scroll.Size().Height
	if y >= o && y+v.look.line <= o+h-textMargin {
		return
	}
	v.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y-h/3, 0), max(v.size.Height-h, 0))))
}

// selectedText is what is selected, its printed lines joined as they are shown.
func (v *textView) selectedText() string {
	if v.selected.Empty() {
		return ""
	}
	var b strings.Builder
	for _, p := range v.paragraphs {
		var part []rune
		for i, at := range p.at {
			if at >= v.selected.From && at < v.selected.To {
				part = append(part, p.text[i])
			}
		}
		if len(part) > 0 {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(string(part))
		}
	}
	return b.String()
}

func (v *textView) choose(r widget.CharRange) {
	if r == v.selected {
		return
	}
	v.selected = r
	v.Refresh()
	if v.onSelected != nil {
		v.onSelected()
	}
}

const textMargin = 16

// arrange breaks the lines anew where the width or the look changed.
func (v *textView) arrange(width float32) {
	// Whole units: text of a broken size is drawn with wide gaps.
	size := float32(math.Round(float64(theme.Length(theme.SizeBody) * 1.08)))
	look := textLook{size: size, line: fyne.MeasureText("가Ag", size, fyne.TextStyle{}).Height * 1.2}
	if width <= 2*textMargin || (width == v.wide && look == v.look) {
		return
	}
	v.wide, v.look = width, look
	lines, height := breakLines(v.paragraphs, width-2*textMargin, look.line, look.line*.5, v.hitOf,
		func(s string, bold bool) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{Bold: bold}).Width })
	v.lines = lines
	v.size = fyne.NewSize(width, height+2*textMargin)
}

// hitOf is the hit that a character of the stored text belongs to. Hits come in
// order and do not overlap.
func (v *textView) hitOf(at int) int {
	i := sort.Search(len(v.hits), func(i int) bool { return v.hits[i][1] > at })
	if i < len(v.hits) && v.hits[i][0] <= at {
		return i
	}
	return -1
}

// at is the character of the stored text at a place, -1 in an empty text.
func (v *textView) at(pos fyne.Position) int {
	if len(v.lines) == 0 {
		return -1
	}
	y := pos.Y - textMargin
	i := sort.Search(len(v.lines), func(i int) bool { return v.lines[i].y+v.look.line > y })
	i = min(i, len(v.lines)-1)
	l := v.lines[i]
	p := v.paragraphs[l.paragraph]
	x := pos.X - textMargin
	for n, r := range l.runs {
		if x > r.x+r.width && n < len(l.runs)-1 {
			continue
		}
		k := fitting(p.text[r.from:r.to], x-r.x, r.hit >= 0, func(s string, bold bool) float32 {
			return fyne.MeasureText(s, v.look.size, fyne.TextStyle{Bold: bold}).Width
		})
		return p.at[min(r.from+k, r.to-1)]
	}
	return -1
}

func (v *textView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	return fyne.NewSize(80, v.size.Height)
}

// Resize breaks the lines for the new width; the height follows from it.
func (v *textView) Resize(s fyne.Size) {
	was := v.size.Height
	v.arrange(s.Width)
	v.BaseWidget.Resize(fyne.NewSize(s.Width, max(s.Height, v.size.Height)))
	if v.size.Height != was {
		v.scroll.Refresh()
	}
}

func (v *textView) Cursor() desktop.Cursor { return desktop.TextCursor }

func (v *textView) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	if e.Button == desktop.MouseButtonSecondary && v.onMenu != nil {
		v.onMenu(e.AbsolutePosition)
	}
	if e.Button == desktop.MouseButtonPrimary {
		v.from = v.at(e.Position)
		v.choose(widget.CharRange{})
	}
}

func (v *textView) MouseUp(*desktop.MouseEvent) {}

func (v *textView) Dragged(e *fyne.DragEvent) {
	if v.from < 0 {
		v.from = v.at(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
	}
	a, b := v.from, v.at(e.Position)
	if a < 0 || b < 0 {
		return
	}
	if a > b {
		a, b = b, a
	}
	v.choose(widget.CharRange{From: a, To: b + 1})
}

// bottom scrolls to the end of the text.
func (v *textView) bottom() {
	v.scroll.ScrollToBottom()
	v.Refresh()
}

func (v *textView) DragEnd()       { v.from = -1 }
func (v *textView) FocusGained()   {}
func (v *textView) FocusLost()     {}
func (v *textView) TypedRune(rune) {}

func (v *textView) TypedKey(e *fyne.KeyEvent) {
	if v.onKey != nil {
		v.onKey(e)
	}
}

func (v *textView) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if v.onCopy != nil {
			v.onCopy()
		}
	case *fyne.ShortcutSelectAll:
		v.choose(v.body)
	}
}

func (v *textView) CreateRenderer() fyne.WidgetRenderer { return &textRenderer{view: v} }

// bodyOf is the range of a page's text without running head and foot.
func bodyOf(p *library.Page) widget.CharRange {
	n := len([]rune(p.Text))
	if p.BodyTo == 0 {
		return widget.CharRange{To: n}
	}
	to := min(p.BodyTo, n)
	return widget.CharRange{From: min(p.BodyFrom, to), To: to}
}

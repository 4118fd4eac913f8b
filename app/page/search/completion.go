package search

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
)

// maxCompletions is how many continuations are offered at once.
const maxCompletions = 7

// completion is the list under the search box of what the words typed may
// become. The box keeps the keyboard: the list is drawn over the window's
// content, not as an overlay, which would take the focus away from typing.
type completion struct {
	s       *Screen
	words   []string
	at      int    // the one chosen by the arrow keys, -1: none
	typed   string // what the words continue
	timer   *time.Timer
	asking  task.Newest
	rows    *fyne.Container
	card    *fyne.Container
	content *fyne.Container
}

func newCompletion(s *Screen) *completion {
	c := &completion{s: s, at: -1}
	c.asking.Host = s.host
	c.rows = nw.NewColumn(0, -1)
	box := nw.NewCard()
	box.Fill = "menuBackground"
	c.card = container.NewStack(box, nw.NewInset(4, 4, 4, 4, c.rows))
	c.content = container.New(&underBox{c}, c.card)
	c.content.Hide()
	return c
}

// ask looks for continuations once a person has paused.
func (c *completion) ask(text string) {
	c.stop()
	if text == "" || !c.s.box.HasFocus() {
		c.hide()
		return
	}
	if c.s.opt.Delay == 0 {
		c.find(text)
		return
	}
	c.timer = time.AfterFunc(c.s.opt.Delay, func() { fyne.Do(func() { c.find(text) }) })
}

func (c *completion) find(text string) {
	var words []string
	lang := c.s.host.P().Lang
	c.asking.Run(func(ctx context.Context) (err error) {
		words, err = c.s.lib.Complete(library.WithLanguage(ctx, lang), text, maxCompletions)
		return err
	}, func(err error) {
		// Without continuations one types on; the search itself says what is wrong.
		if err != nil || c.s.box.Text() != text || !c.s.box.HasFocus() {
			c.hide()
			return
		}
		c.show(text, words)
	})
}

func (c *completion) show(typed string, words []string) {
	c.typed, c.words, c.at = typed, words, -1
	c.rows.RemoveAll()
	for i, w := range words {
		c.rows.Add(newCompletionRow(c, i, w))
	}
	c.content.Hidden = len(words) == 0
	c.content.Refresh()
}

// hide takes the list away and asks no more.
func (c *completion) hide() {
	c.stop()
	c.words, c.at = nil, -1
	if !c.content.Hidden {
		c.content.Hide()
	}
}

func (c *completion) stop() {
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.asking.Drop()
}

// open tells whether the list is shown.
func (c *completion) open() bool { return len(c.words) > 0 }

// move goes down or up the list; above the first nothing is chosen.
func (c *completion) move(by int) {
	c.at = min(max(c.at+by, -1), len(c.words)-1)
	c.mark()
}

func (c *completion) mark() {
	for i, o := range c.rows.Objects {
		o.(*completionRow).mark(i == c.at)
	}
}

// accept puts a continuation into the box. The name of a field waits for its
// value, anything else is searched.
func (c *completion) accept(i int) {
	if i < 0 || i >= len(c.words) {
		return
	}
	text := c.words[i]
	c.hide()
	c.s.box.SetText(text)
	c.s.box.FocusEnd()
	if text[len(text)-1] == ':' {
		c.ask(text)
		return
	}
	c.hide() // what setting the text asked for
	c.s.now()
}

// key takes the keys that mean something to the list; true: done.
func (c *completion) key(k fyne.KeyName) bool {
	if !c.open() {
		return false
	}
	switch k {
	case fyne.KeyDown:
		c.move(1)
	case fyne.KeyUp:
		c.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.at < 0 {
			c.hide()
			return false
		}
		c.accept(c.at)
	case fyne.KeyEscape:
		c.hide()
	default:
		return false
	}
	return true
}

// left hears that the box lost the keyboard. A press on the list is no reason
// to take it away before it is taken up.
func (c *completion) left() {
	for _, o := range c.rows.Objects {
		if c.open() && o.(*completionRow).hovered {
			return
		}
	}
	c.hide()
}

// LeaveList takes the list under the box away: one goes elsewhere.
func (s *Screen) LeaveList() { s.complete.hide() }

// underBox places the list under the search box, wherever that is.
type underBox struct{ c *completion }

func (l *underBox) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *underBox) Layout(o []fyne.CanvasObject, z fyne.Size) {
	d := fyne.CurrentApp().Driver()
	box := l.c.s.box
	at := d.AbsolutePositionForObject(box).Subtract(d.AbsolutePositionForObject(l.c.content))
	width := min(box.Size().Width, theme.Scaled(640))
	high := min(o[0].MinSize().Height, max(z.Height-at.Y-box.Size().Height-8, 0))
	o[0].Move(fyne.NewPos(at.X, at.Y+box.Size().Height+2))
	o[0].Resize(fyne.NewSize(width, high))
}

// completionRow is one continuation: what was typed stands plain, the rest bold.
type completionRow struct {
	widget.BaseWidget
	c       *completion
	i       int
	ground  *nw.Box
	text    *nw.Snippet
	hovered bool
	content *fyne.Container
}

var _ desktop.Hoverable = (*completionRow)(nil)

func newCompletionRow(c *completion, i int, text string) *completionRow {
	r := &completionRow{c: c, i: i, ground: nw.NewBox(theme.ColorClear), text: nw.NewSnippet(1)}
	r.ground.Radius = 4
	r.text.SizeName, r.text.HitColor = theme.SizeBody, theme.ColorInk
	runes := []rune(text)
	n := commonStart(runes, []rune(c.typed))
	r.text.Set(text, [][2]int{{n, len(runes)}})
	icon := nw.NewIcon(nw.Search, theme.ColorMuted)
	r.content = container.NewStack(r.ground, nw.NewInset(5, 10, 5, 8, nw.NewRow(8, 1, icon, r.text)))
	r.ExtendBaseWidget(r)
	return r
}

// commonStart counts the characters that two texts begin with alike, but for
// upper and lower case.
func commonStart(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && lower(a[n]) == lower(b[n]) {
		n++
	}
	return n
}

// CreateRenderer is called by Fyne.
func (r *completionRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.content)
}

func (r *completionRow) mark(on bool) {
	fill := theme.ColorClear
	if on {
		fill = theme.ColorSoft
	} else if r.hovered {
		fill = theme.ColorHover
	}
	r.ground.SetFill(fill)
}

// Tapped takes the continuation up.
func (r *completionRow) Tapped(*fyne.PointEvent) { r.c.accept(r.i) }

// MouseIn is called by Fyne.
func (r *completionRow) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.mark(r.i == r.c.at)
}

// MouseMoved is called by Fyne.
func (r *completionRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *completionRow) MouseOut() {
	r.hovered = false
	r.mark(r.i == r.c.at)
}

// AccessibilityLabel gives the words to screen readers.
func (r *completionRow) AccessibilityLabel() string { return r.text.Text() }

package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/internal/library"
	"naru/internal/timeline/axis"
)

// band draws the lanes over the axis. It moves by drag, wheel and arrows.
type band struct {
	fw.BaseWidget
	OnItem  func(i int)            // an item was chosen
	OnOpen  func(i int)            // an item was opened
	OnHover func(text string)      // "": nothing under the pointer
	OnMoved func()                 // the view changed
	words   bandWords              // what is written
	items   []library.TimelineItem // by date
	placed  []placed               // of the items
	view    axis.View
	all     axis.View // of everything
	chosen  int       // -1: none
	focused bool
	dragged float64 // part of a day that the pointer moved
	hits    []bandHit
}

// bandWords writes names and numbers in the person's language.
type bandWords struct {
	kind   func(library.TimelineKind) string
	number func(int) string
	period func(string) string
	count  func(k library.TimelineKind, period string, n int) string
	item   func(library.TimelineItem) string
}

// placed are the days of an item.
type placed struct {
	begin, end axis.Day
	coarse     bool // known by its year only
}

// bandHit is a place under the pointer.
type bandHit struct {
	at       fyne.Position
	size     fyne.Size
	item     int // -1: a column
	from, to axis.Day
	told     string
}

func newBand() *band {
	b := &band{chosen: -1}
	b.ExtendBaseWidget(b)
	return b
}

// set gives the items; the view stays if there was one.
func (b *band) set(l *library.TimelineList) {
	b.items, b.placed, b.chosen = l.Items, b.placed[:0], -1
	for _, i := range l.Items {
		p := placed{coarse: len(i.Spans[0].From) == len("2020")}
		p.begin, _ = axis.Begin(i.From)
		p.end, _ = axis.End(i.To)
		if i.To == library.OpenEnd {
			p.end = 1 << 30
		}
		b.placed = append(b.placed, p)
	}
	b.all = axis.Fitting(l.First, l.Last, b.view.Width)
	if b.view.To <= b.view.From {
		b.view = b.all
	}
	b.Refresh()
}

// show looks at a stretch of time.
func (b *band) show(v axis.View) {
	v.Width = b.view.Width
	b.view = v
	b.Refresh()
	if b.OnMoved != nil {
		b.OnMoved()
	}
}

// fit looks at everything.
func (b *band) fit() { b.show(b.all) }

// zoom looks closer (above 1) or from farther away, around the middle.
func (b *band) zoom(factor float64) { b.show(b.view.Zoomed(factor, b.view.Width/2)) }

func (b *band) move(share float64) { b.show(b.view.Moved(share)) }

// inView lists the items that are in view.
func (b *band) inView() []int {
	var out []int
	for i, p := range b.placed {
		if p.begin < b.view.To && p.end > b.view.From {
			out = append(out, i)
		}
	}
	return out
}

// choose marks an item, and brings it into view.
func (b *band) choose(i int) {
	b.chosen = i
	if i >= 0 && (b.placed[i].begin >= b.view.To || b.placed[i].end <= b.view.From) {
		days := b.view.To - b.view.From
		from := b.placed[i].begin - days/2
		b.show(axis.View{From: from, To: from + days})
		return
	}
	b.Refresh()
}

// Tapped chooses an item, or looks into a column.
func (b *band) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	h, ok := b.at(e.Position)
	switch {
	case !ok:
	case h.item >= 0:
		b.OnItem(h.item)
	default:
		room := max((h.to-h.from)/12, 1)
		b.show(axis.View{From: h.from - room, To: h.to + room})
	}
}

func (b *band) at(p fyne.Position) (bandHit, bool) {
	for k := len(b.hits) - 1; k >= 0; k-- {
		h := b.hits[k]
		if p.X >= h.at.X && p.X < h.at.X+h.size.Width && p.Y >= h.at.Y && p.Y < h.at.Y+h.size.Height {
			return h, true
		}
	}
	return bandHit{}, false
}

// Dragged moves along.
func (b *band) Dragged(e *fyne.DragEvent) {
	if b.view.Width > 0 {
		b.dragged += float64(e.Dragged.DX)
		perDay := b.view.Width / float64(b.view.To-b.view.From)
		if days := axis.Day(b.dragged / perDay); days != 0 {
			b.dragged -= float64(days) * perDay
			b.show(axis.View{From: b.view.From - days, To: b.view.To - days})
		}
	}
}

// DragEnd is called by Fyne.
func (b *band) DragEnd() { b.dragged = 0 }

// Scrolled looks closer or from farther away where the pointer is; sideways it
// moves along.
func (b *band) Scrolled(e *fyne.ScrollEvent) {
	switch {
	case e.Scrolled.DX != 0 && abs(e.Scrolled.DX) > abs(e.Scrolled.DY):
		b.move(-float64(e.Scrolled.DX) / 400)
	case e.Scrolled.DY > 0:
		b.show(b.view.Zoomed(1.25, float64(e.Position.X-b.left())))
	case e.Scrolled.DY < 0:
		b.show(b.view.Zoomed(0.8, float64(e.Position.X-b.left())))
	}
}

func abs(v float32) float32 { return max(v, -v) }

// MouseIn is called by Fyne.
func (b *band) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved tells what is under the pointer.
func (b *band) MouseMoved(e *desktop.MouseEvent) {
	h, _ := b.at(e.Position)
	b.OnHover(h.told)
}

// MouseOut is called by Fyne.
func (b *band) MouseOut() { b.OnHover("") }

// FocusGained is called by Fyne.
func (b *band) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost is called by Fyne.
func (b *band) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune looks closer (+) and from farther away (−).
func (b *band) TypedRune(r rune) {
	switch r {
	case '+', '=':
		b.zoom(1.6)
	case '-', '_', '−':
		b.zoom(1 / 1.6)
	}
}

// TypedKey moves along, and from item to item.
func (b *band) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		b.move(-0.2)
	case fyne.KeyRight:
		b.move(0.2)
	case fyne.KeyPageUp:
		b.move(-0.9)
	case fyne.KeyPageDown:
		b.move(0.9)
	case fyne.KeyHome:
		b.fit()
	case fyne.KeyUp:
		b.step(-1)
	case fyne.KeyDown:
		b.step(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if b.chosen >= 0 {
			b.OnOpen(b.chosen)
		}
	}
}

// step chooses the item before or after, the first in view where none is chosen.
func (b *band) step(by int) {
	i := b.chosen + by
	if b.chosen < 0 {
		seen := b.inView()
		if len(seen) == 0 {
			return
		}
		i = seen[0]
	}
	if i >= 0 && i < len(b.items) {
		b.OnItem(i)
	}
}

// AccessibilityLabel reads what is in view.
func (b *band) AccessibilityLabel() string {
	s := b.view.From.Date() + " – " + b.view.To.Date() + ":"
	for k, i := range b.inView() {
		if k == 40 {
			break
		}
		s += " " + b.items[i].Title + ";"
	}
	return s
}

// AccessibilityRole says that it is read.
func (b *band) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

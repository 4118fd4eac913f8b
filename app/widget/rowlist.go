package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// RowList is a long list of rows of one height. It keeps only the rows that
// can be seen, moves a selection by keyboard, and draws a line under each row
// instead of Fyne's gaps.
type RowList struct {
	widget.BaseWidget

	// Length, Height (of one row), Create and Update say what the rows are.
	Length func() int
	Height func() float32
	Create func() fyne.CanvasObject
	Update func(i int, row fyne.CanvasObject)

	OnSelected  func(i int)                   // the selection moved, by pointer or key
	OnOpened    func(i int)                   // Enter, or a click on a row
	OnSecondary func(i int, at fyne.Position) // right click, or the menu key
	OnKey       func(e *fyne.KeyEvent) bool   // other keys; true: done
	OnEnd       func()                        // the last row came into sight
	OnToggled   func(i int)                   // Space; nil: as Enter

	Ground fyne.ThemeColorName
	Bar    bool // an accent bar at the left of the selected row

	scroll   *container.Scroll
	inner    *fyne.Container
	pool     []*rowShell
	shown    map[int]*rowShell
	selected int
	focused  bool
}

// NewRowList makes a list; fields that are nil must be set before it is shown.
func NewRowList() *RowList {
	l := &RowList{selected: -1, shown: map[int]*rowShell{}, Ground: theme.ColorPanel}
	l.inner = container.New(&rowLayout{l})
	l.scroll = container.NewVScroll(l.inner)
	l.scroll.OnScrolled = func(fyne.Position) { l.place() }
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer draws the list.
func (l *RowList) CreateRenderer() fyne.WidgetRenderer { return &rowListRenderer{l} }

// Refresh draws all rows again, after their contents, number or height changed.
func (l *RowList) Refresh() {
	if l.selected >= l.length() {
		l.selected = -1
	}
	l.drop()
	l.inner.Resize(fyne.NewSize(l.scroll.Size().Width, l.inner.MinSize().Height))
	l.scroll.Refresh()
	l.place()
	l.BaseWidget.Refresh()
}

// Selected gives the selected row, -1 for none.
func (l *RowList) Selected() int { return l.selected }

// Select moves the selection and shows it, without a callback.
func (l *RowList) Select(i int) {
	if i < -1 || i >= l.length() {
		return
	}
	l.Mark(i)
	if i >= 0 {
		l.reveal(i)
	}
}

// Mark moves the selection without a callback and leaves what is in sight as it is.
func (l *RowList) Mark(i int) {
	if i < -1 || i >= l.length() {
		return
	}
	old := l.selected
	l.selected = i
	for _, n := range []int{old, i} {
		if s, ok := l.shown[n]; ok {
			s.mark()
		}
	}
}

// ScrollToTop shows the first row.
func (l *RowList) ScrollToTop() {
	l.scroll.ScrollToTop()
	l.place()
}

// AtTop reports whether the first row is at the top of what is in sight.
func (l *RowList) AtTop() bool { return l.scroll.Offset.Y <= 0 }

// LastInSight gives the last row that can be seen, if only in part; -1 for none.
func (l *RowList) LastInSight() int {
	h := l.Height()
	if h <= 0 {
		return -1
	}
	return min(l.length()-1, int((l.scroll.Offset.Y+l.scroll.Size().Height)/h))
}

// FocusGained is called by Fyne.
func (l *RowList) FocusGained() {
	l.focused = true
	l.markSelected()
}

// FocusLost is called by Fyne.
func (l *RowList) FocusLost() {
	l.focused = false
	l.markSelected()
}

// TypedRune is called by Fyne.
func (l *RowList) TypedRune(rune) {}

// TypedKey moves the selection.
func (l *RowList) TypedKey(e *fyne.KeyEvent) {
	page := 1
	if h := l.Height(); h > 0 {
		page = max(1, int(l.scroll.Size().Height/h)-1)
	}
	switch e.Name {
	case fyne.KeyDown:
		l.move(l.selected + 1)
	case fyne.KeyUp:
		l.move(l.selected - 1)
	case fyne.KeyPageDown:
		l.move(l.selected + page)
	case fyne.KeyPageUp:
		l.move(l.selected - page)
	case fyne.KeyHome:
		l.move(0)
	case fyne.KeyEnd:
		l.move(l.length() - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if e.Name == fyne.KeySpace && l.OnToggled != nil {
			if l.selected >= 0 {
				l.OnToggled(l.selected)
			}
			return
		}
		if l.selected >= 0 && l.OnOpened != nil {
			l.OnOpened(l.selected)
		}
	default:
		if l.OnKey != nil {
			l.OnKey(e)
		}
	}
}

// move selects the row nearest to i and tells of it.
func (l *RowList) move(i int) {
	n := l.length()
	if n == 0 {
		return
	}
	i = min(max(i, 0), n-1)
	if i == l.selected {
		return
	}
	l.Select(i)
	if l.OnSelected != nil {
		l.OnSelected(i)
	}
}

func (l *RowList) length() int {
	if l.Length == nil {
		return 0
	}
	return l.Length()
}

func (l *RowList) reveal(i int) {
	h := l.Height()
	top, view := l.scroll.Offset.Y, l.scroll.Size().Height
	y := float32(i) * h
	switch {
	case y < top:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	case y+h > top+view && view > 0:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y+h-view))
	}
	l.place()
}

func (l *RowList) markSelected() {
	if s, ok := l.shown[l.selected]; ok {
		s.mark()
	}
}

// drop gives all rows back to the pool.
func (l *RowList) drop() {
	for i, s := range l.shown {
		s.Hide()
		l.pool = append(l.pool, s)
		delete(l.shown, i)
	}
}

// place shows the rows in sight and gives the others back.
func (l *RowList) place() {
	if l.Height == nil || l.Create == nil || l.Update == nil {
		return
	}
	h, n := l.Height(), l.length()
	view := l.scroll.Size()
	if h <= 0 || view.Height <= 0 || view.Width <= 0 {
		return
	}
	first := max(0, int(l.scroll.Offset.Y/h))
	last := min(n-1, int((l.scroll.Offset.Y+view.Height)/h))
	for i, s := range l.shown {
		if i < first || i > last {
			s.Hide()
			l.pool = append(l.pool, s)
			delete(l.shown, i)
		}
	}
	for i := first; i <= last; i++ {
		s, ok := l.shown[i]
		if !ok {
			s = l.take()
			s.i = i
			l.shown[i] = s
			l.Update(i, s.content)
		}
		s.Move(fyne.NewPos(0, float32(i)*h))
		s.Resize(fyne.NewSize(view.Width, h))
		s.Show()
		s.mark()
	}
	if n > 0 && last == n-1 && l.OnEnd != nil {
		l.OnEnd()
	}
}

func (l *RowList) take() *rowShell {
	if n := len(l.pool); n > 0 {
		s := l.pool[n-1]
		l.pool = l.pool[:n-1]
		return s
	}
	s := newRowShell(l, l.Create())
	l.inner.Objects = append(l.inner.Objects, s)
	return s
}

type rowListRenderer struct{ l *RowList }

func (r *rowListRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *rowListRenderer) Layout(s fyne.Size) {
	r.l.scroll.Resize(s)
	r.l.inner.Resize(fyne.NewSize(s.Width, max(s.Height, r.l.inner.MinSize().Height)))
	r.l.place()
}
func (r *rowListRenderer) Refresh()                     { r.l.place() }
func (r *rowListRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.scroll} }
func (r *rowListRenderer) Destroy()                     {}

// rowLayout asks for the height of all rows; place sets them.
type rowLayout struct{ l *RowList }

func (r *rowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if r.l.Height == nil {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(0, float32(r.l.length())*r.l.Height())
}
func (r *rowLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// rowShell is a row's ground, line, selection and behaviour under the pointer.
type rowShell struct {
	widget.BaseWidget
	list         *RowList
	i            int
	content      fyne.CanvasObject
	ground, over *Box
	bar, line    *Box
}

func newRowShell(l *RowList, content fyne.CanvasObject) *rowShell {
	s := &rowShell{list: l, content: content, ground: NewBox(l.Ground), over: NewBox(theme.ColorClear), bar: NewBox(theme.ColorClear), line: NewLine()}
	s.ExtendBaseWidget(s)
	return s
}

func (s *rowShell) mark() {
	on := s.i == s.list.selected
	fill, bar := s.list.Ground, theme.ColorClear
	if on && s.list.Bar {
		bar = theme.ColorAccent
	}
	if on && (s.list.focused || !s.list.Bar) {
		fill = theme.ColorSoft
	}
	s.ground.SetFill(fill)
	s.bar.SetFill(bar)
}

func (s *rowShell) CreateRenderer() fyne.WidgetRenderer { return &rowShellRenderer{s} }

// Tapped selects and opens.
func (s *rowShell) Tapped(*fyne.PointEvent) {
	l, i := s.list, s.i
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	moved := l.selected != i
	l.Select(i)
	if moved && l.OnSelected != nil {
		l.OnSelected(i)
	}
	if l.OnOpened != nil {
		l.OnOpened(i)
	}
}

// TappedSecondary offers what can be done with the row.
func (s *rowShell) TappedSecondary(e *fyne.PointEvent) {
	s.list.Select(s.i)
	if s.list.OnSecondary != nil {
		s.list.OnSecondary(s.i, e.AbsolutePosition)
	}
}

func (s *rowShell) MouseIn(*desktop.MouseEvent)    { s.over.SetFill(theme.ColorHover) }
func (s *rowShell) MouseMoved(*desktop.MouseEvent) {}
func (s *rowShell) MouseOut()                      { s.over.SetFill(theme.ColorClear) }

type rowShellRenderer struct{ s *rowShell }

func (r *rowShellRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *rowShellRenderer) Layout(z fyne.Size) {
	s := r.s
	s.ground.Resize(z)
	s.over.Resize(z)
	s.bar.Resize(fyne.NewSize(3, z.Height))
	s.content.Resize(fyne.NewSize(z.Width, z.Height-1))
	s.line.Move(fyne.NewPos(0, z.Height-1))
	s.line.Resize(fyne.NewSize(z.Width, 1))
}
func (r *rowShellRenderer) Refresh() { r.s.mark() }
func (r *rowShellRenderer) Objects() []fyne.CanvasObject {
	s := r.s
	return []fyne.CanvasObject{s.ground, s.over, s.bar, s.content, s.line}
}
func (r *rowShellRenderer) Destroy() {}

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// sideBar lists the places and the themes.
type sideBar struct {
	w       *Window
	content *fyne.Container
	column  *fyne.Container
	open    map[string]bool // themes whose children are shown
	waiting int             // files on their way in
}

func newSideBar(w *Window) *sideBar {
	s := &sideBar{w: w, open: map[string]bool{}}
	s.column = nw.NewColumn(0, -1)
	s.content = container.NewStack(nw.NewBox(theme.ColorGround), container.NewVScroll(nw.NewInset(10, 8, 10, 8, s.column)))
	return s
}

// setWaiting shows how many files are on their way in.
func (s *sideBar) setWaiting(n int) {
	if s.waiting != n {
		s.waiting = n
		s.show()
	}
}

// unfold shows the children of a theme.
func (s *sideBar) unfold(id string) {
	if id != "" {
		s.open[id] = true
	}
}

func (s *sideBar) show() {
	p := s.w.P()
	s.column.RemoveAll()
	chosen := ""
	if s.w.current == PlaceShelf || s.w.current == PlaceReader {
		if f := s.w.shelf.Filter(); len(f.Themes) == 1 {
			chosen = f.Themes[0]
		}
	}
	for _, pl := range s.w.places {
		if pl.icon == nil {
			continue
		}
		item := newSideItem(p.T("app.place."+pl.id), func() {
			if pl.id == PlaceShelf {
				s.w.ShowTheme("")
				return
			}
			s.w.goAndType(pl.id)
		})
		item.glyph = pl.icon
		item.on = s.w.current == pl.id && (pl.id != PlaceShelf || chosen == "")
		if pl.id == PlaceImports && s.waiting > 0 {
			item.count = count(p, s.waiting)
		}
		s.column.Add(item)
		if pl.id == PlaceSearch {
			s.addSaved(item, p)
		}
	}
	if len(s.w.subjects.Tree) > 0 {
		s.column.Add(s.themesHeading())
	}
	for _, t := range s.w.subjects.Tree {
		s.addTheme(t, chosen, p)
	}
	s.column.Refresh()
	canvas.Refresh(s.content)
}

// maxSaved is how many saved searches the side lists; the others stand on the
// search screen while its box is empty.
const maxSaved = 6

// addSaved lists the saved searches under the place, each with how many new
// documents answer it.
func (s *sideBar) addSaved(place *sideItem, p message.Printer) {
	list := s.w.search.Saved()
	for i, one := range list {
		if i == maxSaved {
			rest := newSideItem(p.T("app.saved.more", message.Args{"count": len(list) - i}), s.w.ShowSaved)
			rest.indent = true
			s.column.Add(rest)
			break
		}
		item := newSideItem(one.Name, func() { s.w.RunSaved(one.ID) })
		item.indent = true
		if one.New > 0 {
			item.count = "+" + count(p, one.New)
			item.Label = p.T("app.saved.new", message.Args{"name": one.Name, "count": one.New})
		}
		if s.w.current == PlaceSearch && s.w.search.SavedInView() == one.ID {
			item.on, place.on = true, false
		}
		s.column.Add(item)
	}
}

func (s *sideBar) addTheme(t library.Theme, chosen string, p message.Printer) {
	item := newSideItem(t.Name(p.Lang), func() {
		if chosen == t.ID && s.w.current == PlaceShelf { // pressed again: fold or unfold
			s.open[t.ID] = !s.open[t.ID]
			s.show()
			return
		}
		s.w.ShowTheme(t.ID)
	})
	item.dot = s.w.subjects.Color(t.ID)
	item.count = count(p, t.Count)
	item.on = chosen == t.ID
	s.column.Add(item)
	inside := contains(t.Children, chosen)
	if len(t.Children) > 0 {
		item.folds, item.opened = true, s.open[t.ID] || inside
	}
	if !item.opened {
		return
	}
	for _, c := range t.Children {
		child := newSideItem(c.Name(p.Lang), func() { s.w.ShowTheme(c.ID) })
		child.indent = true
		child.count = count(p, c.Count)
		child.on = chosen == c.ID
		s.column.Add(child)
	}
}

// themesHeading stands over the themes, with the way to where they are edited.
func (s *sideBar) themesHeading() fyne.CanvasObject {
	p := s.w.P()
	words := nw.NewStyled(p.T("app.themes"), theme.ColorMuted, theme.SizeCaption, true).Shrinking()
	if s.w.deps.Taxonomy == nil {
		return nw.NewInset(12, 8, 4, 8, words)
	}
	edit := nw.NewIconButton(nw.Settings, p.T("app.themes.edit"), s.w.editThemes)
	return nw.NewInset(6, 4, 0, 8, nw.NewRow(4, 0, words, edit))
}

func contains(list []library.Theme, id string) bool {
	for _, t := range list {
		if t.ID == id {
			return true
		}
	}
	return false
}

// sideItem is a line of the side: icon or dot, name, count.
type sideItem struct {
	nw.Tap
	glyph         *nw.Glyph
	dot           fyne.ThemeColorName
	name, count   string
	on, indent    bool
	folds, opened bool
}

func newSideItem(name string, tapped func()) *sideItem {
	i := &sideItem{name: name}
	i.OnTapped = tapped
	i.Label = name
	i.ExtendBaseWidget(i)
	i.Redraw(i.Refresh)
	return i
}

func (i *sideItem) CreateRenderer() fyne.WidgetRenderer {
	r := &sideItemRenderer{i: i, box: nw.NewBox(theme.ColorClear), over: nw.NewBox(theme.ColorClear)}
	r.box.Radius, r.over.Radius = 6, 6
	r.name = nw.NewText(i.name).Shrinking()
	r.count = nw.NewCaption(i.count)
	r.fold = nw.NewIcon(nil, theme.ColorMuted)
	r.fold.Side = 10
	r.icon = nw.NewIcon(i.glyph, theme.ColorInk)
	r.dot = nw.NewDot(theme.ColorMuted)
	r.apply()
	return r
}

type sideItemRenderer struct {
	i           *sideItem
	box, over   *nw.Box
	name, count *nw.Text
	icon, fold  *nw.Icon
	dot         *nw.Dot
}

func (r *sideItemRenderer) apply() {
	i := r.i
	fill, ink := theme.ColorClear, theme.ColorInk
	if i.on {
		fill, ink = theme.ColorSoft, theme.ColorAccent
	}
	r.box.Line, r.box.Stroke = "", 0
	if i.Focused() {
		r.box.Line, r.box.Stroke = theme.ColorAccent, 1
	}
	r.box.SetFill(fill)
	r.over.SetFill(theme.ColorClear)
	if i.Hovered() {
		r.over.SetFill(theme.ColorHover)
	}
	r.name.SetText(i.name)
	r.name.SetColor(ink)
	r.name.SetBold(i.on)
	r.count.SetText(i.count)
	r.icon.SetColor(ink)
	r.icon.Hidden = i.glyph == nil
	r.dot.Hidden = i.dot == ""
	if i.dot != "" {
		r.dot.Color = i.dot
	}
	switch {
	case !i.folds:
		r.fold.SetGlyph(nil)
	case i.opened:
		r.fold.SetGlyph(nw.Down)
	default:
		r.fold.SetGlyph(nw.Right)
	}
}

func (r *sideItemRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, max(28, nw.LineHeight(theme.SizeBody)+9))
}

// Layout leaves a gutter at the left for the mark that unfolds, so that dots,
// names and counts stand in columns whether a theme has children or not.
func (r *sideItemRenderer) Layout(z fyne.Size) {
	r.box.Resize(z)
	r.over.Resize(z)
	middle := func(o fyne.CanvasObject, x, w, h, drop float32) {
		o.Move(fyne.NewPos(x, (z.Height-h)/2+drop))
		o.Resize(fyne.NewSize(w, h))
	}
	icon, dot, fold := r.icon.MinSize(), r.dot.MinSize(), r.fold.MinSize()
	gutter := theme.Scaled(11)
	middle(r.fold, 1, fold.Width, fold.Height, 0.5)
	middle(r.icon, gutter-3, icon.Width, icon.Height, 0.5)
	middle(r.dot, gutter+1, dot.Width, dot.Height, 0.5)
	x := gutter + icon.Width + 3
	if r.i.indent {
		x += 6
	}
	right := z.Width - 8
	c := r.count.MinSize()
	middle(r.count, right-c.Width, c.Width, c.Height, 0.5)
	middle(r.name, x, max(0, right-c.Width-6-x), r.name.MinSize().Height, 0)
}

func (r *sideItemRenderer) Refresh() {
	r.apply()
	r.Layout(r.i.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *sideItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.over, r.icon, r.dot, r.name, r.count, r.fold}
}
func (r *sideItemRenderer) Destroy() {}

// count writes a number as sentences do, grouped by thousands.
func count(p message.Printer, n int) string {
	return p.T("app.number", message.Args{"count": n})
}

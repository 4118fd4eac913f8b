package themes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of one line at 100 %.
const rowHeight = 32

// What the list shows.
const (
	showAll       = ""
	showEdited    = "edited"
	showRetired   = "retired"
	showProposals = "proposals"
)

// side is the tree of themes.
type side struct {
	s       *Screen
	show    string
	list    []library.ThemeEntry
	title   *widget.Text
	add     *widget.Button
	more    *widget.Button
	chips   map[string]*widget.Chip
	rows    *widget.RowList
	hint    *widget.Hint
	content fyne.CanvasObject
}

func newSide(s *Screen) *side {
	d := &side{s: s, chips: map[string]*widget.Chip{}}
	d.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	d.add = widget.NewButton("", widget.Primary, s.askNew)
	d.more = widget.NewIconButton(widget.Dots, "", d.offerMore)
	flow := widget.NewFlow()
	for _, k := range []string{showAll, showEdited, showRetired, showProposals} {
		c := widget.NewChip("", widget.Outline, func() { d.choose(k) })
		d.chips[k] = c
		flow.Add(c)
	}
	d.rows = widget.NewRowList()
	d.rows.Bar = true
	d.rows.Length = func() int { return len(d.list) }
	d.rows.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.rows.Create = func() fyne.CanvasObject { return newRow() }
	d.rows.Update = d.update
	d.rows.OnOpened = func(i int) { s.Open(d.list[i].ID) }
	d.rows.OnSelected = func(i int) { s.Open(d.list[i].ID) }
	d.hint = widget.NewHint(240)
	head := widget.NewInset(14, 12, 10, 14, widget.NewColumn(10, -1, widget.NewRow(8, 0, d.title, d.add, d.more), flow))
	d.content = widget.NewColumn(0, 2, head, widget.NewLine(), container.NewStack(d.rows, d.hint))
	return d
}

// offerMore offers what is done to all themes.
func (d *side) offerMore() {
	w := d.s.host.Window()
	if w == nil {
		return
	}
	p := d.s.host.P()
	var items []*fyne.MenuItem
	if d.s.Pick != nil {
		items = append(items, fyne.NewMenuItem(p.T("themes.action.import"), d.s.pickImport), fyne.NewMenuItem(p.T("themes.action.export"), d.s.pickExport))
	}
	undo := fyne.NewMenuItem(p.T("themes.action.undo"), d.s.undoLast)
	undo.Disabled = !d.s.undoable || len(d.s.draft) > 0
	items = append(items, undo)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.more)
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at.AddXY(0, d.more.Size().Height+2))
}

func (d *side) choose(show string) {
	d.show = show
	d.refresh()
}

// of gives the themes of a choice.
func (d *side) of(show string) []library.ThemeEntry {
	proposed := map[string]bool{}
	for _, p := range d.s.proposals {
		proposed[p.Theme] = true
	}
	var out []library.ThemeEntry
	for _, e := range d.s.entries {
		in := false
		switch show {
		case showAll:
			in = !e.Retired
		case showEdited:
			in = e.ByPerson && !e.Retired
		case showRetired:
			in = e.Retired
		case showProposals:
			in = proposed[e.ID]
		}
		if in {
			out = append(out, e)
		}
	}
	return out
}

func (d *side) retranslate() {
	p := d.s.host.P()
	d.title.SetText(p.T("themes.title"))
	d.add.SetText(p.T("themes.new"))
	d.more.Label = p.T("themes.more")
	d.refresh()
}

// refresh shows the tree as it is.
func (d *side) refresh() {
	p := d.s.host.P()
	for show, c := range d.chips {
		n := len(d.of(show))
		if show == showAll {
			n = 0
			for _, e := range d.of(show) {
				if !isList(e.ID) {
					n++
				}
			}
		}
		key := "themes.show." + show
		if show == showAll {
			key = "themes.show.all"
		}
		c.Set(p.T(key)+" "+p.T("app.number", message.Args{"count": n}), "")
		c.Look = widget.Outline
		if show == d.show {
			c.Look = widget.Soft
		}
		c.Hidden = n == 0 && show != d.show && show != showAll
		c.Refresh()
	}
	d.list = d.of(d.show)
	d.hint.Say("")
	if len(d.list) == 0 && d.show != showAll {
		d.hint.Say(p.T("themes.none." + d.show))
	}
	d.rows.Refresh()
	d.mark()
	d.content.Refresh()
}

// mark selects the row of the theme that is shown.
func (d *side) mark() {
	for i, e := range d.list {
		if e.ID == d.s.id {
			d.rows.Select(i)
			return
		}
	}
	d.rows.Select(-1)
}

// row is a theme in the tree.
type row struct {
	fw.BaseWidget
	content     *fyne.Container
	indent      *fyne.Container
	dot         *widget.Dot
	name, count *widget.Text
	mark        *widget.Text
}

func newRow() *row {
	r := &row{
		dot: widget.NewDot(theme.ColorMuted), name: widget.NewText("").Shrinking(), mark: widget.NewCaption(""), count: widget.NewCaption(""),
	}
	r.indent = container.NewStack()
	r.content = widget.NewInset(0, 14, 0, 14, widget.NewRow(8, 2, r.indent, r.dot, r.name, r.mark, r.count))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

// childIndent is how far a child stands to the right of its parent.
const childIndent = 14

func (d *side) update(i int, o fyne.CanvasObject) {
	r := o.(*row)
	if i >= len(d.list) {
		return
	}
	e := &d.list[i]
	p := d.s.host.P()
	r.indent.Objects = nil
	child := e.Parent != "" && d.show == showAll
	if child {
		r.indent.Add(widget.NewSpace(childIndent, 0))
	}
	r.dot.Color = theme.Subject(e.Color)
	if isList(e.ID) || e.Retired {
		r.dot.Color = theme.ColorMuted
	}
	r.name.SetText(d.s.name(e))
	r.name.SetBold(e.Parent == "" && !isList(e.ID) && !e.Retired && d.show == showAll)
	ink := theme.ColorInk
	if e.Retired {
		ink = theme.ColorMuted
	}
	r.name.SetColor(ink)
	r.mark.SetText("")
	if e.ByPerson && d.show == showAll {
		key := "themes.mark.edited"
		if e.Own {
			key = "themes.mark.own"
		}
		r.mark.SetText(p.T(key))
	}
	r.count.SetText("")
	if e.Count > 0 {
		r.count.SetText(p.T("app.number", message.Args{"count": e.Count}))
	}
	r.dot.Refresh()
	r.content.Refresh()
}

package terms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/pace"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of two lines at 100 %.
const rowHeight = 50

// kinds are the kinds of terms in the order they are browsed in.
var kinds = []string{kindTree, "", "visa", "programme", "policy", "law", "organisation", "instrument", "index", "concept", kindMine, kindHidden}

// side is the list of terms with what narrows it.
type side struct {
	s       *Screen
	title   *widget.Text
	add     *widget.Button
	more    *widget.Button
	find    *widget.Find
	chips   []*widget.Chip
	working *widget.Text
	list    *widget.RowList
	hint    *widget.Hint
	typing  pace.Typing
	content fyne.CanvasObject
}

func newSide(s *Screen) *side {
	d := &side{s: s}
	d.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	d.add = widget.NewButton("", widget.Primary, s.add)
	d.more = widget.NewIconButton(widget.Dots, "", d.offerFiles)
	d.find = widget.NewFind(nil)
	d.find.OnChanged = d.typed
	flow := widget.NewFlow()
	for _, k := range kinds {
		c := widget.NewChip("", widget.Outline, func() { d.choose(k) })
		d.chips = append(d.chips, c)
		flow.Add(c)
	}
	d.working = widget.NewCaption("").Shrinking()
	d.working.Hide()
	d.list = widget.NewRowList()
	d.find.Into(d.list)
	d.list.Bar = true
	d.list.Length = func() int { return len(s.rows) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return newRow() }
	d.list.Update = d.update
	d.list.OnOpened = s.openRow
	d.list.OnSelected = s.selectRow
	d.list.OnKey = s.rowKey
	d.hint = widget.NewHint(240)
	head := widget.NewInset(14, 12, 10, 14, widget.NewColumn(10, -1, widget.NewRow(8, 0, d.title, d.add, d.more), d.find, flow, d.working))
	d.content = widget.NewColumn(0, 2, head, widget.NewLine(), container.NewStack(d.list, d.hint))
	return d
}

// offerFiles offers what brings terms in and out.
func (d *side) offerFiles() {
	w := d.s.host.Window()
	if w == nil || d.s.Pick == nil {
		return
	}
	p := d.s.host.P()
	menu := fyne.NewMenu("", fyne.NewMenuItem(p.T("terms.import"), d.s.pickImport), fyne.NewMenuItem(p.T("terms.export"), d.s.pickExport))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.more)
	fw.ShowPopUpMenuAtPosition(menu, w.Canvas(), at.AddXY(0, d.more.Size().Height+2))
}

// typed narrows the list by words, a moment after the last key.
func (d *side) typed(text string) {
	d.s.text = text
	d.typing.Then(d.s.clock, d.s.load)
}

// choose lists the terms of a kind.
func (d *side) choose(kind string) {
	d.s.kind = kind
	d.s.arrange()
}

// progress says how far the documents are looked through.
func (d *side) progress(p library.TermProgress) {
	d.working.Hidden = !p.Running || p.Total == 0
	d.working.SetText(d.s.host.P().T("terms.looking", message.Args{"done": p.Done, "total": p.Total}))
	d.content.Refresh()
}

func (d *side) retranslate() {
	p := d.s.host.P()
	d.title.SetText(p.T("terms.title"))
	d.add.SetText(p.T("terms.new"))
	d.more.Label = p.T("terms.more")
	d.find.SetPlaceHolder(p.T("terms.find"))
	d.refresh()
}

// kindName names a kind of terms.
func kindName(p message.Printer, kind string) string {
	switch kind {
	case kindTree:
		return p.T("terms.tree")
	case "":
		return p.T("terms.all")
	case kindMine:
		return p.T("terms.mine")
	case kindHidden:
		return p.T("terms.hidden")
	}
	return p.T("terms.types." + kind)
}

// refresh shows the list as it is.
func (d *side) refresh() {
	s, p := d.s, d.s.host.P()
	for i, k := range kinds {
		c, n := d.chips[i], len(s.of(k))
		text := kindName(p, k)
		if k != kindTree {
			text += " " + p.T("app.number", message.Args{"count": n})
		}
		c.Set(text, "")
		look := widget.Outline
		if k == s.kind {
			look = widget.Soft
		}
		c.Look = look
		c.Hidden = n == 0 && k != s.kind && (k == kindMine || k == kindHidden)
		c.Refresh()
	}
	d.hint.Say("")
	switch {
	case len(s.list) > 0:
	case s.text != "":
		d.hint.Say(p.T("terms.none_found"))
	case s.kind == kindMine:
		d.hint.Say(p.T("terms.none_mine"))
	case s.kind == kindHidden:
		d.hint.Say(p.T("terms.none_hidden"))
	}
	d.list.Refresh()
	d.mark()
	d.content.Refresh()
}

// fail says why there is no list.
func (d *side) fail(err error) {
	d.hint.Say(d.s.host.P().Err(err))
	d.content.Refresh()
}

// mark selects the row of the term that is shown.
func (d *side) mark() {
	for i, r := range d.s.rows {
		if d.s.detail == nil {
			break
		}
		if r.term != nil && r.term.ID == d.s.detail.id || r.group != nil && d.s.detail.group != nil && r.group.ID == d.s.detail.group.ID {
			d.list.Select(i)
			return
		}
	}
	d.list.Select(-1)
}

// row is a term in the list: its names and how often it is mentioned.
type row struct {
	fw.BaseWidget
	content             *fyne.Container
	name, beside, count *widget.Text
	fold                *widget.Icon
	indent              *fyne.Container
	setDepth            func(int)
}

// indentStep is how far a group's rows stand in from it, at 100 %.
const indentStep = 16

func newRow() *row {
	r := &row{
		name:   widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		beside: widget.NewCaption("").Shrinking(),
		count:  widget.NewCaption(""),
		fold:   widget.NewIcon(nil, theme.ColorMuted),
	}
	depth := float32(0)
	r.indent = widget.NewSized(widget.NewSpace(0, 0), func() fyne.Size { return fyne.NewSize(theme.Scaled(depth), 0) })
	r.setDepth = func(d int) { depth = float32(d * indentStep) }
	r.fold.Side = 12
	r.content = widget.NewInset(6, 14, 6, 14, widget.NewRow(8, 2, r.indent, r.fold, widget.NewColumn(1, -1, r.name, r.beside), r.count))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (d *side) update(i int, o fyne.CanvasObject) {
	s, r := d.s, o.(*row)
	if i >= len(s.rows) {
		return
	}
	p := s.host.P()
	r.setDepth(s.rows[i].depth)
	r.fold.Hidden = !s.asTree()
	if g := s.rows[i].group; g != nil {
		r.fold.SetGlyph(widget.Right)
		if s.unfolded[g.ID] {
			r.fold.SetGlyph(widget.Down)
		}
		r.name.SetText(groupName(p, *g))
		r.beside.SetText(p.T("terms.terms", message.Args{"count": g.Count}))
		r.count.SetText("")
		r.content.Refresh()
		return
	}
	t := *s.rows[i].term
	r.fold.SetGlyph(nil)
	name, beside := names(t, p.Lang)
	r.name.SetText(name)
	r.beside.SetText(beside)
	r.count.SetText("")
	if t.Mentions > 0 {
		r.count.SetText(p.T("app.number", message.Args{"count": t.Mentions}))
	}
	r.content.Refresh()
}

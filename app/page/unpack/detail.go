package unpack

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// detail shows one row with all its fields, to be corrected where it stands.
type detail struct {
	*widget.Sheet
	s       *Screen
	e       *entry
	problem *widget.Paragraph
	save    *widget.Button // of what is in the catalogue
	restore *widget.Button
	leave   *widget.Button
}

func newDetail(s *Screen) *detail { return &detail{Sheet: widget.NewSheet(300), s: s} }

// show lays out the row that is chosen.
func (d *detail) show() {
	p := d.s.host.P()
	d.e = d.s.current
	d.Clear()
	if d.e == nil {
		if len(d.s.list) > 0 {
			d.Say(p.T("unpack.choose"))
		}
		d.Refresh()
		return
	}
	d.head(p)
	d.problem = widget.NewParagraph("")
	d.problem.Color = theme.ColorDanger
	d.problem.Hide()
	if d.e.tab == tabRecords && d.e.in() {
		d.facts(p)
	} else {
		d.form(p)
		d.Add(0, d.problem)
	}
	d.buttons(p)
	d.Scroll.ScrollToTop()
	d.Refresh()
}

// head says what it is, where the report lists it, and what is unsure.
func (d *detail) head(p message.Printer) {
	e := d.e
	page, label := e.page()
	if label == "" {
		label = strconv.Itoa(page)
	}
	kind := widget.NewChip(p.T("unpack.kind."+[]string{"record", "course", "event"}[e.tab]), widget.Soft, nil)
	where := widget.NewButton(p.T("unpack.on_page", message.Args{"page": words.Page(p, label)}), widget.Small, d.s.openPage)
	d.Add(0, widget.NewFlow(kind, where))
	switch {
	case e.in() && e.tab == tabRecords:
		d.Add(8, widget.NewParagraph(p.T("unpack.record_in")))
	case e.in():
		d.Add(8, widget.NewParagraph(p.T("unpack.event_in")))
	case len(e.unsure()) > 0:
		names := make([]string, len(e.unsure()))
		for k, f := range e.unsure() {
			names[k] = p.T("unpack.field." + f)
		}
		text := widget.NewInked(p.T("unpack.check", message.Args{"fields": strings.Join(names, ", ")}), theme.SizeBody)
		d.Add(4, container.NewStack(widget.NewBox(theme.ColorSoft), widget.NewInset(6, 10, 6, 10, text)))
	}
}

// facts shows a publication that is in: it is corrected as any document is.
func (d *detail) facts(p message.Printer) {
	for _, f := range recordFields {
		text := f.get(p, d.e)
		if text == "" {
			continue
		}
		d.Add(10, widget.NewCaption(p.T("unpack.field."+f.name)))
		for _, part := range strings.Split(text, "\n") {
			d.Add(4, widget.NewInked(part, theme.SizeSnippet))
		}
	}
}

// form makes an entry for every field. What is typed is taken at once: nothing of
// it is in the catalogue before a person takes it in, or saves it.
func (d *detail) form(p message.Printer) {
	e, fields := d.e, eventFields
	if e.tab == tabRecords {
		fields = recordFields
	}
	doubt := map[string]bool{}
	for _, f := range e.unsure() {
		doubt[f] = !e.in()
	}
	captioned := func(f field) fyne.CanvasObject {
		caption := widget.NewCaption(f.caption(p)).Shrinking()
		if doubt[f.name] {
			caption.Color, caption.Bold = theme.ColorAccent, true
		}
		return widget.NewColumn(4, -1, widget.NewInset(4, 0, 0, 0, caption), d.entry(p, e, f))
	}
	for k := 0; k < len(fields); k++ {
		if fields[k].half && k+1 < len(fields) && fields[k+1].half {
			d.Add(4, container.New(&beside{gap: 10, least: 110}, captioned(fields[k]), captioned(fields[k+1])))
			k++
			continue
		}
		d.Add(4, captioned(fields[k]))
	}
}

func (d *detail) entry(p message.Printer, e *entry, f field) fyne.CanvasObject {
	in := widget.NewEntry()
	if f.rows > 1 {
		in = widget.NewLines(f.rows)
	}
	if f.hint != "" {
		in.SetPlaceHolder(p.T(f.hint))
	}
	in.SetText(f.get(p, e))
	in.OnChanged = func(text string) {
		f.set(p, e, text)
		d.problem.Hide()
		d.marks()
		d.s.rows.list.Refresh()
	}
	return in
}

// buttons offer what can be done with the row.
func (d *detail) buttons(p message.Printer) {
	e, s := d.e, d.s
	d.save = widget.NewButton(p.T("unpack.save"), widget.Primary, func() { s.saveEvent(e) })
	d.restore = widget.NewButton(p.T("unpack.restore"), widget.Outline, func() {
		e.restore()
		d.show()
		s.rows.list.Refresh()
	})
	d.leave = widget.NewButton("", widget.Outline, func() { s.tick(e) })
	row := []fyne.CanvasObject{d.leave, d.restore}
	switch {
	case e.in() && e.tab == tabRecords:
		row = []fyne.CanvasObject{widget.NewButton(p.T("unpack.open_record"), widget.Outline, func() {
			s.host.OpenPage(e.record.Accepted, 0, library.SearchRequest{})
		})}
	case e.in():
		d.restore.SetText(p.T("unpack.discard"))
		row = []fyne.CanvasObject{d.save, d.restore, widget.NewButton(p.T("unpack.remove"), widget.Outline, func() { s.removeEvent(e) })}
	}
	d.Add(14, widget.NewFlow(row...))
	d.marks()
}

// marks shows what follows from what is ticked and typed.
func (d *detail) marks() {
	if d.e == nil || d.save == nil {
		return
	}
	p, e := d.s.host.P(), d.e
	able(d.save, e.edited())
	d.restore.Hidden = !e.edited()
	d.leave.SetText(p.T("unpack.take"))
	if e.chosen {
		d.leave.SetText(p.T("unpack.leave"))
	}
	d.Refresh()
}

// say tells what is wrong with what was typed.
func (d *detail) say(key string) {
	if d.problem == nil {
		return
	}
	d.problem.SetText(d.s.host.P().T(key))
	d.problem.Show()
	d.Refresh()
	d.Scroll.ScrollToBottom()
}

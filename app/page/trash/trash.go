package trash

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/message"
)

// Item is one thing in the trash.
type Item struct {
	Name, Below string
	// Back puts it back.
	Back func(ctx context.Context) error
	// Gone takes it out for good; nil: not offered.
	Gone func(ctx context.Context) error
}

// Section is one kind of things.
type Section struct {
	Key     string // of its name: "trash.courses"; with ".sure", of what goes with it
	Changed screen.Change
	List    func(ctx context.Context) ([]Item, error)
	// Empty takes all of the kind out for good; nil: not offered.
	Empty func(ctx context.Context) error
}

// Dialog is the trash while it is looked at.
type Dialog struct {
	host     screen.Host
	sections []Section
	listed   [][]Item
	rows     []line
	list     *widget.RowList
	none     *widget.Paragraph
	all      *widget.Button
	loading  task.Newest
	dialog   dialog.Dialog
}

// line is a row: the heading of a section, or a thing in it.
type line struct {
	section int
	item    int // -1: the heading
}

// rowHeight is a row of two lines at 100 %.
const rowHeight = 52

// Show opens the trash; nil where there is no window.
func Show(host screen.Host, sections []Section) *Dialog {
	win := host.Window()
	if win == nil {
		return nil
	}
	p := host.P()
	d := &Dialog{host: host, sections: sections, none: widget.NewParagraph("")}
	d.loading.Host = host
	d.none.Align = fyne.TextAlignCenter
	d.list = widget.NewRowList()
	d.list.Length = func() int { return len(d.rows) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return newRow() }
	d.list.Update = func(i int, o fyne.CanvasObject) { d.update(d.rows[i], o.(*row)) }
	d.list.OnOpened = func(int) {} // its buttons say what can be done
	d.all = widget.NewButton(p.T("trash.empty_all"), widget.Outline, d.askAll)
	d.all.Hide() // until it is known that there is something
	shut := widget.NewButton(p.T("app.close"), widget.Outline, func() { d.dialog.Hide() })
	foot := widget.NewInset(10, 0, 0, 0, widget.NewRow(8, 0, widget.NewSpace(1, 1), d.all, shut))
	body := container.NewBorder(nil, foot, nil, nil, d.list, container.New(&widget.Middle{Width: 360}, d.none))
	d.dialog = dialog.NewCustomWithoutButtons(p.T("trash.title"), body, win)
	z := win.Canvas().Size()
	d.dialog.Resize(fyne.NewSize(min(theme.Scaled(620), z.Width-40), min(theme.Scaled(520), z.Height-40)))
	d.dialog.Show()
	d.load()
	return d
}

// load lists what is in the trash.
func (d *Dialog) load() {
	listed := make([][]Item, len(d.sections))
	d.loading.Run(func(ctx context.Context) error {
		for k, s := range d.sections {
			var err error
			if listed[k], err = s.List(ctx); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			d.host.Fail(err)
			return
		}
		d.listed, d.rows = listed, nil
		for k, items := range listed {
			if len(items) == 0 {
				continue
			}
			d.rows = append(d.rows, line{k, -1})
			for i := range items {
				d.rows = append(d.rows, line{k, i})
			}
		}
		text := ""
		if len(d.rows) == 0 {
			text = d.host.P().T("trash.none")
		}
		d.none.SetText(text)
		d.all.Hidden = len(d.rows) == 0 || len(d.emptied()) == 0
		d.all.Refresh()
		d.list.Refresh()
	})
}

func (d *Dialog) update(l line, r *row) {
	p, s := d.host.P(), d.sections[l.section]
	if l.item < 0 {
		r.heading(d.count(l.section), p.T("trash.empty"), d.emptier(l.section))
		return
	}
	i := d.listed[l.section][l.item]
	var gone func()
	if i.Gone != nil {
		gone = func() {
			d.ask(i.Name, p.T("trash.sure.one", message.Args{"name": i.Name})+" "+p.T(s.Key+".sure"), func() { d.remove(i.Name, i.Gone) })
		}
	}
	r.item(i, p.T("trash.back"), func() { d.back(s, i) }, p.T("trash.gone"), gone)
}

// back puts a thing back.
func (d *Dialog) back(s Section, i Item) {
	d.host.Go(i.Back, func(err error) {
		if err != nil {
			d.host.Fail(err)
			return
		}
		d.load()
		d.host.Changed(s.Changed)
		d.host.Say(d.host.P().T("trash.was_back", message.Args{"name": i.Name}), nil)
	})
}

// count names a section with how many things are in it.
func (d *Dialog) count(k int) string {
	return d.host.P().T(d.sections[k].Key, message.Args{"count": len(d.listed[k])})
}

// emptier asks whether a section is to go for good; nil where it may not.
func (d *Dialog) emptier(k int) func() {
	s := d.sections[k]
	if s.Empty == nil {
		return nil
	}
	return func() {
		p := d.host.P()
		d.ask(p.T("trash.empty"), p.T("trash.sure", message.Args{"what": d.count(k)})+" "+p.T(s.Key+".sure"), func() { d.Empty(k) })
	}
}

// emptied are the sections that hold something and may go for good.
func (d *Dialog) emptied() []int {
	var out []int
	for k, s := range d.sections {
		if s.Empty != nil && k < len(d.listed) && len(d.listed[k]) > 0 {
			out = append(out, k)
		}
	}
	return out
}

// askAll asks whether all of the trash is to go for good.
func (d *Dialog) askAll() {
	var what []string
	for _, k := range d.emptied() {
		what = append(what, d.count(k))
	}
	p := d.host.P()
	d.ask(p.T("trash.empty_all"), p.T("trash.sure", message.Args{"what": strings.Join(what, ", ")})+" "+p.T("trash.sure.all"), d.EmptyAll)
}

// ask asks before something goes for good.
func (d *Dialog) ask(title, text string, do func()) {
	p := d.host.P()
	words := widget.NewParagraph(text + " " + p.T("trash.sure.end"))
	words.Color = theme.ColorInk
	width := min(theme.Scaled(420), d.host.Window().Canvas().Size().Width-80)
	body := widget.NewSized(words, func() fyne.Size { return fyne.NewSize(width, theme.Scaled(96)) })
	ask := dialog.NewCustomConfirm(title, p.T("trash.sure.yes"), p.T("app.cancel"), body, func(yes bool) {
		if yes {
			do()
		}
	}, d.host.Window())
	ask.SetConfirmImportance(fw.DangerImportance)
	ask.Show()
}

// Empty takes all of a section out for good.
func (d *Dialog) Empty(k int) { d.remove(d.count(k), d.sections[k].Empty) }

// EmptyAll takes all of the trash out for good.
func (d *Dialog) EmptyAll() {
	var what []string
	var work []func(ctx context.Context) error
	for _, k := range d.emptied() {
		what, work = append(what, d.count(k)), append(work, d.sections[k].Empty)
	}
	d.remove(strings.Join(what, ", "), func(ctx context.Context) error {
		for _, do := range work {
			if err := do(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

// remove takes something out for good and shows what is left.
func (d *Dialog) remove(what string, work func(ctx context.Context) error) {
	d.all.Disable()
	d.host.Go(work, func(err error) {
		d.all.Enable()
		d.load()
		if err != nil {
			d.host.Fail(err)
			return
		}
		d.host.Say(d.host.P().T("trash.was_emptied", message.Args{"what": what}), nil)
	})
}

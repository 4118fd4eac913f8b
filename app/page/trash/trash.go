package trash

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

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
}

// Section is one kind of things.
type Section struct {
	Key     string // of its name: "trash.courses"
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
	body := container.NewStack(d.list, container.New(&widget.Middle{Width: 360}, d.none))
	d.dialog = dialog.NewCustom(p.T("trash.title"), p.T("app.close"), body, win)
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
		d.list.Refresh()
	})
}

func (d *Dialog) update(l line, r *row) {
	p, s := d.host.P(), d.sections[l.section]
	if l.item < 0 {
		r.heading(p.T(s.Key, message.Args{"count": len(d.listed[l.section])}), p.T("trash.empty"), d.emptier(l.section))
		return
	}
	i := d.listed[l.section][l.item]
	r.item(i, p.T("trash.back"), func() { d.back(s, i) })
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

// emptier asks whether a section is to go for good; nil where it may not.
func (d *Dialog) emptier(k int) func() {
	s := d.sections[k]
	if s.Empty == nil {
		return nil
	}
	return func() {
		p := d.host.P()
		text := p.T("trash.sure", message.Args{"what": p.T(s.Key, message.Args{"count": len(d.listed[k])})})
		ask := dialog.NewConfirm(p.T("trash.empty"), text, func(yes bool) {
			if yes {
				d.Empty(k)
			}
		}, d.host.Window())
		ask.SetConfirmText(p.T("trash.sure.yes"))
		ask.SetDismissText(p.T("app.cancel"))
		ask.Show()
	}
}

// Empty takes all of a section out for good.
func (d *Dialog) Empty(k int) {
	s := d.sections[k]
	n := len(d.listed[k])
	d.host.Go(s.Empty, func(err error) {
		if err != nil {
			d.host.Fail(err)
			return
		}
		d.load()
		p := d.host.P()
		d.host.Say(p.T("trash.was_emptied", message.Args{"what": p.T(s.Key, message.Args{"count": n})}), nil)
	})
}

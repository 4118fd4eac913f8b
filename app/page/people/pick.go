package people

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// picker asks who is the same as someone.
type picker struct {
	s      *Screen
	page   *library.PersonPage
	list   []library.Person
	rows   *widget.RowList
	none   *widget.Paragraph
	search task.Newest
	stop   func()
	dialog dialog.Dialog
}

// pickOther asks who is the same as the one shown, and compares the two.
func (d *detail) pickOther() {
	win := d.s.host.Window()
	if win == nil || d.page == nil {
		return
	}
	p := d.s.host.P()
	k := &picker{s: d.s, page: d.page}
	k.search.Host = d.s.host
	find := fw.NewEntry()
	find.SetPlaceHolder(p.T("people.find"))
	find.OnChanged = func(text string) {
		if k.stop != nil {
			k.stop()
		}
		k.stop = d.s.clock.After(fetchPause, func() { k.load(text) })
	}
	k.rows = widget.NewRowList()
	k.rows.Length = func() int { return len(k.list) }
	k.rows.Height = func() float32 { return theme.Scaled(rowHeight) }
	k.rows.Create = func() fyne.CanvasObject { return newRow() }
	k.rows.Update = k.update
	k.rows.OnOpened = k.choose
	k.none = widget.NewParagraph("")
	k.none.Align = fyne.TextAlignCenter
	name, _ := d.page.NameIn(p.Lang)
	cancel := widget.NewButton(p.T("people.cancel"), widget.Outline, func() { k.dialog.Hide() })
	body := container.NewBorder(widget.NewInset(0, 0, 8, 0, find), widget.NewInset(8, 0, 0, 0, widget.NewFlow(cancel)), nil, nil,
		container.NewStack(k.rows, container.New(&widget.Middle{Width: 240}, k.none)))
	k.dialog = dialog.NewCustomWithoutButtons(p.T("people.who_is_the_same", message.Args{"name": name}), body, win)
	z := win.Canvas().Size()
	k.dialog.Resize(fyne.NewSize(min(theme.Scaled(460), z.Width-40), min(theme.Scaled(520), z.Height-40)))
	k.dialog.Show()
	win.Canvas().Focus(find)
	k.load("")
}

// pickLimit is how many are listed to choose from.
const pickLimit = 200

func (k *picker) load(text string) {
	var list *library.PeopleList
	k.search.Run(func(ctx context.Context) (err error) {
		list, err = k.s.lib.People(ctx, library.PeopleFilter{Text: text, Kind: k.page.Kind, Limit: pickLimit})
		return err
	}, func(err error) {
		if err != nil {
			k.none.SetText(k.s.host.P().Err(err))
			return
		}
		k.list = nil
		for _, who := range list.People {
			if who.ID != k.page.ID {
				k.list = append(k.list, who)
			}
		}
		k.none.SetText("")
		if len(k.list) == 0 {
			k.none.SetText(k.s.host.P().T("people.none_found"))
		}
		k.rows.Refresh()
	})
}

func (k *picker) update(i int, o fyne.CanvasObject) {
	if i >= len(k.list) {
		return
	}
	r, p, who := o.(*row), k.s.host.P(), k.list[i]
	name, beside := who.NameIn(p.Lang)
	r.name.SetText(name)
	r.beside.SetText(joined(beside, years(who.FromYear, who.ToYear), mainRole(p, who)))
	r.count.SetText(p.T("app.number", message.Args{"count": who.Documents}))
	r.content.Refresh()
}

func (k *picker) choose(i int) {
	k.dialog.Hide()
	k.s.compare(k.page.Person, k.list[i])
}

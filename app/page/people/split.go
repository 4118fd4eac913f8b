package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// mostTicked is how many documents of a name can be ticked; who needs more takes
// the name out as a whole.
const mostTicked = 200

// splitForm asks what of a name is someone else's: the name with all its
// documents, or those ticked, where two people share it.
func (d *detail) splitForm(v library.NameVariant) {
	win := d.s.host.Window()
	if win == nil {
		return
	}
	p, page := d.s.host.P(), d.page
	var works []library.PersonWork
	for _, w := range page.Works {
		if w.Name == v.Name && !onlyPublished(w) {
			works = append(works, w)
		}
	}
	whole := len(page.Variants) > 1
	ticks := make([]*fw.Check, 0, min(len(works), mostTicked))
	column := widget.NewColumn(2, -1)
	var take *widget.Button
	changed := func(bool) {
		n := 0
		for _, c := range ticks {
			if c.Checked {
				n++
			}
		}
		switch {
		case n == 0 && whole:
			take.SetText(p.T("people.take_all"))
		default:
			take.SetText(p.T("people.take_some", message.Args{"count": n}))
		}
		if n == 0 && !whole || n == len(works) && !whole {
			take.Disable()
		} else {
			take.Enable()
		}
	}
	for _, w := range works[:min(len(works), mostTicked)] {
		c := fw.NewCheck(strings.TrimSpace(years(w.Year, w.Year)+"  "+w.Title), changed)
		ticks = append(ticks, c)
		column.Add(c)
	}
	var box dialog.Dialog
	take = widget.NewButton("", widget.Primary, func() {
		var documents []library.DocumentID
		for i, c := range ticks {
			if c.Checked {
				documents = append(documents, works[i].Document)
			}
		}
		box.Hide()
		d.s.split(page.ID, v.Name, documents)
	})
	changed(false)
	key := "people.split_words"
	if !whole {
		key = "people.split_words_one"
	}
	words := widget.NewParagraph(p.T(key, message.Args{"name": v.Name}))
	cancel := widget.NewButton(p.T("people.cancel"), widget.Outline, func() { box.Hide() })
	body := container.NewBorder(widget.NewInset(0, 0, 8, 0, words), widget.NewInset(10, 0, 0, 0, widget.NewFlow(take, cancel)), nil, nil,
		container.NewScroll(column))
	box = dialog.NewCustomWithoutButtons(p.T("people.split_title", message.Args{"name": v.Name}), body, win)
	z := win.Canvas().Size()
	box.Resize(fyne.NewSize(min(theme.Scaled(560), z.Width-40), min(theme.Scaled(480), z.Height-40)))
	box.Show()
}

// onlyPublished tells a document that someone has no part in but to publish it.
func onlyPublished(w library.PersonWork) bool {
	return len(w.Roles) == 1 && w.Roles[0] == library.RolePublisher
}

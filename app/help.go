package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
)

// ShowKeys lists every action that has a key.
func (w *Window) ShowKeys() {
	p := w.P()
	column := nw.NewColumn(4, -1)
	for _, menu := range menus {
		first := true
		for _, a := range w.actions() {
			keys := screen.Describe(a.Shortcut)
			if a.Menu != menu || keys == "" {
				continue
			}
			if first {
				column.Add(nw.NewInset(8, 0, 2, 0, nw.NewStyled(p.T(menu), theme.ColorAccent, theme.SizeBody, true).Shrinking()))
				first = false
			}
			column.Add(nw.NewRow(12, 0, nw.NewText(p.T(a.Key)).Shrinking(), nw.NewStyled(keys, theme.ColorMuted, theme.SizeBody, false)))
		}
	}
	for _, key := range []string{"app.keys.list", "app.keys.escape"} {
		column.Add(nw.NewInset(8, 0, 0, 0, nw.NewParagraph(p.T(key))))
	}
	w.showHelp("app.action.keys", column)
}

// queryHelp pairs what may be typed with what it finds.
var queryHelp = []string{"words", "phrase", "or", "not", "near", "prefix", "like", "title", "author", "series", "year", "theme", "lang", "term", "tag", "note"}

// ShowQueries explains what may be typed into the search box.
func (w *Window) ShowQueries() {
	p := w.P()
	column := nw.NewColumn(8, -1, nw.NewParagraph(p.T("app.queries.text")))
	for _, k := range queryHelp {
		q := p.T("app.queries." + k + ".query")
		chip := nw.NewChip(q, nw.Soft, func() {
			if top := w.win.Canvas().Overlays().Top(); top != nil {
				w.win.Canvas().Overlays().Remove(top)
			}
			w.SearchFor(q)
		})
		column.Add(nw.NewColumn(2, -1, nw.NewRow(0, -1, chip), nw.NewParagraph(p.T("app.queries."+k))))
	}
	w.showHelp("app.action.queries", column)
}

func (w *Window) showHelp(title string, column fyne.CanvasObject) {
	p := w.P()
	d := dialog.NewCustom(p.T(title), p.T("app.close"), container.NewVScroll(nw.NewInset(0, 16, 0, 4, column)), w.win)
	z := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(520), z.Width-40), min(theme.Scaled(620), z.Height-40)))
	d.Show()
}

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/picker"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/message"
)

// ShowTrouble shows a window for a library that cannot be opened: what happened
// and what to do, with a way to another library.
func ShowTrouble(a fyne.App, regular, bold fyne.Resource, p message.Printer, dir string, err error, open func(dir string) error) {
	a.Settings().SetTheme(theme.New(theme.Light, 1, regular, bold))
	win := a.NewWindow(p.T("trouble.window"))
	win.SetPadded(false)
	said := nw.NewParagraph(p.Err(err))
	other := nw.NewButton(p.T("trouble.other"), nw.Primary, func() {
		k := &picker.Picker{Window: func() fyne.Window { return win }, P: func() message.Printer { return p }}
		k.Folder(p.T("picker.title.library"), func(chosen string) {
			if chosen == "" {
				return
			}
			if failed := open(chosen); failed != nil {
				said.SetText(p.Err(failed))
			}
		})
	})
	leave := nw.NewButton(p.T("trouble.quit"), nw.Outline, a.Quit)
	column := nw.NewColumn(12, -1,
		nw.NewStyled(p.T("trouble.title"), theme.ColorInk, theme.SizeTitle, true),
		nw.NewCaption(dir),
		said,
		nw.NewRow(8, -1, other, leave),
	)
	win.SetContent(container.NewStack(nw.NewBox(theme.ColorPanel), nw.NewInset(28, 32, 28, 32, column)))
	win.Resize(fyne.NewSize(660, 460))
	win.Show()
}

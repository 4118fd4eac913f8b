package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/backups"
	"naru/app/page/picker"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Trouble is what can be done where a library cannot be opened.
type Trouble struct {
	Dir  string // of the library
	Open func(dir string) error
	// Again tries once more; Usual opens the library of the person's own folder,
	// nil: not offered.
	Again    func() error
	Usual    func() error
	Restore  func(file string) error
	List     func(ctx context.Context) ([]library.Backup, error)
	LookInto func(ctx context.Context, file string) (*library.BackupContents, error)
}

// ShowTrouble shows a window for a library that cannot be opened: what happened
// and what to do, with a way to another library, and to a backup where the library
// is damaged.
func ShowTrouble(a fyne.App, regular, bold fyne.Resource, p message.Printer, err error, t Trouble) {
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
			if failed := t.Open(chosen); failed != nil {
				said.SetText(p.Err(failed))
			}
		})
	})
	leave := nw.NewButton(p.T("trouble.quit"), nw.Outline, a.Quit)
	try := func(f func() error) func() {
		return func() {
			if failed := f(); failed != nil {
				said.SetText(p.Err(failed))
			}
		}
	}
	again := nw.NewButton(p.T("trouble.again"), nw.Outline, try(t.Again))
	buttons := nw.NewFlow(again, other, leave)
	if t.Usual != nil {
		buttons = nw.NewFlow(again, other, nw.NewButton(p.T("trouble.usual"), nw.Outline, try(t.Usual)), leave)
	}
	if library.CodeOf(err) == library.Damaged {
		other.Look = nw.Outline
		buttons = nw.NewFlow(nw.NewButton(p.T("backup.choose"), nw.Primary, func() { chooseInTrouble(win, p, t, said) }), again, other, leave)
	}
	column := nw.NewColumn(12, -1,
		nw.NewStyled(p.T("trouble.title"), theme.ColorInk, theme.SizeTitle, true),
		nw.NewPathText(t.Dir),
		said,
		buttons,
	)
	win.SetContent(container.NewStack(nw.NewBox(theme.ColorPanel), nw.NewInset(28, 32, 28, 32, column)))
	win.Resize(fyne.NewSize(660, 460))
	win.Show()
}

// chooseInTrouble asks for a backup where there is no window of a library.
func chooseInTrouble(win fyne.Window, p message.Printer, t Trouble, said *nw.Paragraph) {
	c := &backups.Chooser{
		Window: func() fyne.Window { return win }, P: func() message.Printer { return p },
		Go: func(work func(ctx context.Context) error, done func(err error)) {
			go func() {
				err := work(context.Background())
				fyne.Do(func() { done(err) })
			}()
		},
		Fail: func(err error) { said.SetText(p.Err(err)) },
		List: t.List, LookInto: t.LookInto, Restore: t.Restore,
		File: func(title string, done func(path string)) {
			k := &picker.Picker{Window: func() fyne.Window { return win }, P: func() message.Printer { return p }}
			k.File(title, []string{".sqlite"}, done)
		},
	}
	c.Show()
}

package backups

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Chooser asks which backup to go back to.
type Chooser struct {
	Window func() fyne.Window
	P      func() message.Printer
	// Go does work off the UI goroutine and then done on it.
	Go   func(work func(ctx context.Context) error, done func(err error))
	Fail func(error)
	// List gives the library's backups, and LookInto reads one through.
	List     func(ctx context.Context) ([]library.Backup, error)
	LookInto func(ctx context.Context, file string) (*library.BackupContents, error)
	// File asks for a backup that lies elsewhere; nil: not offered.
	File func(title string, done func(path string))
	// Restore starts Naru anew on the library as the backup holds it.
	Restore func(file string) error
}

// Show lists the backups.
func (c *Chooser) Show() {
	var found []library.Backup
	c.Go(func(ctx context.Context) (err error) {
		found, err = c.List(ctx)
		return err
	}, func(err error) {
		if err != nil {
			c.Fail(err)
			return
		}
		c.show(found)
	})
}

func (c *Chooser) show(found []library.Backup) {
	p, win := c.P(), c.Window()
	list := nw.NewRowList()
	list.Length = func() int { return len(found) }
	list.Height = func() float32 { return nw.LineHeight(theme.SizeBody) + 14 }
	list.Create = func() fyne.CanvasObject { return newRow() }
	list.Update = func(i int, o fyne.CanvasObject) { setRow(p, o, found[i]) }
	none := nw.NewCaption(p.T("backup.none"))
	none.Align = fyne.TextAlignCenter
	none.Hidden = len(found) > 0
	buttons := nw.NewFlow()
	body := nw.NewColumn(10, 1, nw.NewParagraph(p.T("backup.choose.text")),
		container.NewStack(nw.NewCard(), nw.NewInset(1, 1, 1, 1, list), none), buttons)
	d := dialog.NewCustomWithoutButtons(p.T("backup.title"), body, win)
	take := func(file string) {
		d.Hide()
		c.look(file)
	}
	list.OnOpened = func(i int) { take(found[i].File) }
	list.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			d.Hide()
		}
		return e.Name == fyne.KeyEscape
	}
	if c.File != nil {
		buttons.Add(nw.NewButton(p.T("backup.other"), nw.Outline, func() {
			d.Hide()
			c.File(p.T("backup.title"), func(path string) {
				if path != "" {
					c.look(path)
				}
			})
		}))
	}
	buttons.Add(nw.NewButton(p.T("app.cancel"), nw.Outline, d.Hide))
	z := win.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(600), z.Width-40), min(theme.Scaled(480), z.Height-40)))
	d.Show()
	win.Canvas().Focus(list)
}

// look reads the backup through and asks.
func (c *Chooser) look(file string) {
	p, win := c.P(), c.Window()
	waiting := dialog.NewCustomWithoutButtons(p.T("backup.title"), nw.NewInset(8, 8, 8, 8, nw.NewText(p.T("backup.reading"))), win)
	waiting.Show()
	var found *library.BackupContents
	c.Go(func(ctx context.Context) (err error) {
		found, err = c.LookInto(ctx, file)
		return err
	}, func(err error) {
		waiting.Hide()
		if err != nil {
			c.Fail(err)
			return
		}
		c.ask(found)
	})
}

func (c *Chooser) ask(b *library.BackupContents) {
	p, win := c.P(), c.Window()
	words := nw.NewParagraph(p.T("backup.ask", message.Args{
		"when":      When(p, b.Made),
		"documents": p.T("app.count.documents", message.Args{"count": b.Documents}),
		"pages":     p.T("app.count.pages", message.Args{"count": b.Pages}),
		"notes":     p.T("app.count.notes", message.Args{"count": b.Notes}),
	}))
	words.Color = theme.ColorInk
	d := dialog.NewCustomConfirm(p.T("backup.ask.title"), p.T("backup.do"), p.T("app.cancel"), container.NewPadded(words), func(yes bool) {
		if !yes {
			return
		}
		c.Go(func(context.Context) error { return c.Restore(b.File) }, func(err error) {
			if err != nil {
				c.Fail(err)
			}
		})
	}, win)
	z := win.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(480), z.Width-40), theme.Scaled(230)))
	d.Show()
}

// When says a moment in the time of this computer.
func When(p message.Printer, t time.Time) string {
	t = t.Local()
	return p.Date(t.Format(time.DateOnly)) + " " + t.Format("15:04")
}

func newRow() fyne.CanvasObject {
	return nw.NewInset(0, 12, 0, 12, nw.NewRow(12, 1,
		nw.NewText(""), nw.NewCaption("").Shrinking(), nw.NewCaption("")))
}

func setRow(p message.Printer, o fyne.CanvasObject, b library.Backup) {
	row := o.(*fyne.Container).Objects[0].(*fyne.Container)
	row.Objects[0].(*nw.Text).SetText(When(p, b.Made))
	row.Objects[1].(*nw.Text).SetText(p.T("backup.kind." + string(b.Kind)))
	row.Objects[2].(*nw.Text).SetText(fmt.Sprintf("%.1f MB", float64(b.Bytes)/1e6))
	row.Refresh()
}

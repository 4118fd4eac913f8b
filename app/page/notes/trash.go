package notes

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// ShowTrash lists the notes that were removed, to be brought back.
func (n *Notes) ShowTrash() {
	var list []library.Note
	n.host.Go(func(ctx context.Context) (err error) {
		list, err = n.lib.Trash.TrashedNotes(ctx)
		return err
	}, func(err error) {
		if err != nil {
			n.host.Fail(err)
			return
		}
		n.showTrashed(list)
	})
}

func (n *Notes) showTrashed(list []library.Note) {
	p, win := n.host.P(), n.host.Window()
	rows := widget.NewColumn(6, -1)
	if len(list) == 0 {
		rows.Add(widget.NewParagraph(p.T("notes.trash.empty")))
	}
	for _, note := range list {
		var line *fyne.Container
		back := widget.NewButton(p.T("notes.trash.restore"), widget.Outline, func() {
			line.Hide()
			n.bringBack(note.ID)
		})
		title := note.Title
		if title == "" {
			title = p.T("notes.trash.untitled")
		}
		line = widget.NewRow(8, 0, widget.NewColumn(0, -1,
			widget.NewStyled(title, theme.ColorInk, theme.SizeBody, true).Shrinking(),
			widget.NewCaption(shortened(oneLine(note.Body), 200)).Shrinking()), back)
		rows.Add(line)
	}
	d := dialog.NewCustom(p.T("notes.trash.title"), p.T("app.close"), container.NewVScroll(rows), win)
	z := win.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(560), z.Width-40), min(theme.Scaled(420), z.Height-40)))
	d.Show()
}

// bringBack takes a note out of the trash and shows it.
func (n *Notes) bringBack(id library.NoteID) {
	n.host.Go(func(ctx context.Context) error { return n.lib.Notes.RestoreNote(ctx, id) }, func(err error) {
		if err != nil {
			n.host.Fail(err)
			return
		}
		n.host.Changed(screen.NotesChanged)
		n.Open(id)
	})
}

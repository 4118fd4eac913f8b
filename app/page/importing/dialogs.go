package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Picker asks a person for a path and gives it to done; nothing where they
// changed their mind.
type Picker interface {
	File(done func(path string, err error))
	Folder(done func(path string, err error))
}

// dialogs are Fyne's. They choose one file at a time: for many there is the
// folder, and the window to drop them on.
type dialogs struct{ host screen.Host }

// suffixes that the file dialog lists; whether a file can be read is decided
// when it is read.
var suffixes = []string{".pdf", ".PDF", ".hwpx", ".hwp", ".docx", ".html", ".htm", ".epub", ".md", ".txt"}

func (d dialogs) File(done func(string, error)) {
	o := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			done("", err)
			return
		}
		path := r.URI().Path()
		_ = r.Close() // only its name was wanted
		done(path, nil)
	}, d.host.Window())
	o.SetFilter(storage.NewExtensionFileFilter(suffixes))
	d.show(o)
}

func (d dialogs) Folder(done func(string, error)) {
	d.show(dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil || u == nil {
			done("", err)
			return
		}
		done(u.Path(), nil)
	}, d.host.Window()))
}

// show opens a file dialog as large as the window lets it be.
func (d dialogs) show(o *dialog.FileDialog) {
	p := d.host.P()
	o.SetConfirmText(p.T("imports.dialog.add"))
	o.SetDismissText(p.T("imports.dialog.dismiss"))
	s := d.host.Window().Canvas().Size()
	o.Resize(fyne.NewSize(min(s.Width*.9, 900), min(s.Height*.9, 640)))
	o.Show()
}

func (s *Imports) pickFiles()  { s.Pick.File(s.picked) }
func (s *Imports) pickFolder() { s.Pick.Folder(s.picked) }

func (s *Imports) picked(path string, err error) {
	if err != nil {
		s.host.Fail(library.Errorf(library.Unreadable, "choose what to add: %w", err))
		return
	}
	if path != "" {
		s.Add(path)
	}
}

// askPassword asks for the password of a locked file and tries it again.
func (s *Imports) askPassword(i library.ImportItem) {
	w := s.host.Window()
	if w == nil {
		return
	}
	p := s.host.P()
	entry := fw.NewPasswordEntry()
	entry.SetPlaceHolder(p.T("imports.password.hint"))
	key := "imports.password.ask"
	if i.Reason == library.WrongPass {
		key = "imports.password.again"
	}
	words := widget.NewParagraph(p.T(key, message.Args{"file": base(i.Path)}))
	words.Color = theme.ColorInk
	box := widget.NewColumn(10, -1, words, entry, widget.NewParagraph(p.T("imports.password.kept")))
	d := dialog.NewCustomConfirm(p.T("imports.password.title"), p.T("imports.password.open"), p.T("imports.dialog.dismiss"),
		container.NewPadded(box), func(ok bool) {
			if ok && entry.Text != "" {
				s.Retry(entry.Text, i.ID)
			}
		}, w)
	entry.OnSubmitted = func(string) { d.Confirm() }
	size := w.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(420), size.Width*.9), theme.Scaled(230)))
	d.Show()
	w.Canvas().Focus(entry)
}

func centre(o fyne.CanvasObject) *fyne.Container { return container.NewCenter(o) }

func newMiddle(o fyne.CanvasObject) *fyne.Container {
	return container.New(&widget.Middle{Width: 460}, o)
}

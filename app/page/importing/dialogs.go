package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Picker asks a person for paths; done gets none where they changed their mind.
type Picker interface {
	Files(title string, done func(paths []string))
	Folder(title string, done func(path string))
}

func (s *Imports) pickFiles() {
	s.Pick.Files(s.host.P().T("picker.title.files"), func(paths []string) { s.Add(paths...) })
}

func (s *Imports) pickFolder() {
	s.Pick.Folder(s.host.P().T("picker.title.folder"), func(path string) {
		if path != "" {
			s.Add(path)
		}
	})
}

// askPassword asks for the password of a locked file and tries it again.
func (s *Imports) askPassword(i library.ImportItem) {
	w := s.host.Window()
	if w == nil {
		return
	}
	p := s.host.P()
	entry := widget.NewEntry()
	entry.Password = true
	entry.SetPlaceHolder(p.T("imports.password.hint"))
	key := "imports.password.ask"
	if i.Reason == library.WrongPass {
		key = "imports.password.again"
	}
	words := widget.NewInked(p.T(key, message.Args{"file": base(i.Path)}), theme.SizeBody)
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

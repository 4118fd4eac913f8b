package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// source says quietly where a field came from; a page is a button that goes
// there. nil: nobody knows.
func (a *about) source(from library.FieldSource) fyne.CanvasObject {
	said := sourceWords(a.r.host.P(), from, a.r.printed)
	switch {
	case said == "":
		return nil
	case from.Page > 0:
		return widget.NewButton(said, widget.Small, func() {
			a.r.showTab(tabPage)
			a.r.goTo(from.Page, 0)
		})
	}
	return widget.NewCaption(said)
}

// onTop sets a source at the head of its row, however many lines the value has.
func (a *about) onTop(from library.FieldSource) fyne.CanvasObject {
	o := a.source(from)
	if o == nil {
		return nil
	}
	return container.NewVBox(widget.NewInset(1, 0, 0, 8, o))
}

// sourced sets a source at the end of a heading's line.
func (a *about) sourced(head fyne.CanvasObject, from library.FieldSource) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, a.source(from), head)
}

// sourceWords names a source; label gives the printed number of a page.
func sourceWords(p message.Printer, from library.FieldSource, label func(page int) string) string {
	switch {
	case from.From == "":
		return ""
	case from.Page > 0:
		return p.T("reader.source.page", message.Args{"page": label(from.Page)})
	}
	return nameOr(p, "reader.source.", string(from.From))
}

// readable lets its content be no wider than lines can be read and a source be
// told to its value.
type readable struct{}

// readableWidth is that width at the usual text size.
const readableWidth = 760

// MinSize is called by Fyne.
func (readable) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout is called by Fyne.
func (readable) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(min(size.Width, theme.Scaled(readableWidth)), size.Height))
}

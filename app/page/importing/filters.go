package importing

import (
	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// statuses in the order of their chips; "" is all.
var statuses = []library.ImportStatus{
	"", library.ImportFailed, library.ImportImported, library.ImportDuplicate,
	library.ImportSkipped, library.ImportReading, library.ImportWaiting,
}

// filters are chips that narrow the list to a status.
type filters struct {
	s       *Imports
	chips   []*widget.Chip
	content *fyne.Container
}

func newFilters(s *Imports) *filters {
	f := &filters{s: s}
	flow := widget.NewFlow()
	for _, status := range statuses {
		c := widget.NewChip("", widget.Outline, func() { s.choose(status) })
		if status != "" {
			c.Dot = statusColors[status]
		}
		f.chips = append(f.chips, c)
		flow.Add(c)
	}
	f.content = widget.NewInset(0, 16, 10, 16, flow)
	return f
}

// refresh shows the counts. A status without files has no chip.
func (f *filters) refresh() {
	p, counts := f.s.host.P(), f.s.counts()
	for i, status := range statuses {
		n, key, dot := counts[status], "imports.filter."+string(status), statusColors[status]
		if status == "" {
			n, key, dot = len(f.s.items), "imports.filter.all", fyne.ThemeColorName("")
		}
		c := f.chips[i]
		c.Hidden = n == 0 && f.s.status != status
		c.Look = widget.Outline
		if f.s.status == status {
			c.Look = widget.Soft
		}
		c.Set(p.T(key, message.Args{"count": n}), dot)
		c.Refresh()
	}
	f.content.Hidden = len(f.s.items) == 0
	f.content.Refresh()
}

// emptyView says what to do where nothing was imported yet.
type emptyView struct {
	s             *Imports
	title         *widget.Text
	words         *widget.Paragraph
	files, folder *widget.Button
	buttons       *fyne.Container
	content       *fyne.Container
}

func newEmptyView(s *Imports) *emptyView {
	e := &emptyView{s: s}
	icon := widget.NewIcon(widget.Imports, theme.ColorAccent)
	icon.Side = 40
	e.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	e.title.Align = fyne.TextAlignCenter
	e.words = widget.NewParagraph("")
	e.words.Align = fyne.TextAlignCenter
	e.files = widget.NewButton("", widget.Primary, s.pickFiles)
	e.folder = widget.NewButton("", widget.Outline, s.pickFolder)
	e.buttons = centre(widget.NewRow(8, -1, e.files, e.folder))
	e.content = newMiddle(widget.NewColumn(12, -1, centre(icon), e.title, e.words, e.buttons))
	return e
}

func (e *emptyView) retranslate() {
	p := e.s.host.P()
	e.files.SetText(p.T("imports.add_files"))
	e.folder.SetText(p.T("imports.add_folder"))
	e.refresh()
}

func (e *emptyView) refresh() {
	p, s := e.s.host.P(), e.s
	// Before the first answer it is not known whether anything was imported.
	e.content.Hidden = len(s.shown) > 0 || !s.loaded
	e.buttons.Hidden = len(s.items) > 0 || s.failure != nil
	switch {
	case s.failure != nil:
		e.title.SetText("")
		e.words.SetText(p.Err(s.failure))
	case len(s.items) > 0:
		e.title.SetText("")
		e.words.SetText(p.T("imports.none_of_these"))
	default:
		e.title.SetText(p.T("shelf.start.title"))
		e.words.SetText(p.T("shelf.start.text"))
	}
	e.content.Refresh()
}

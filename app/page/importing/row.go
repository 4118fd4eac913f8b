package importing

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of two lines at 100 %.
const rowHeight = 54

// row is a file in the list: its name, what became of it, and what can be done.
type row struct {
	fw.BaseWidget
	s        *Imports
	item     library.ImportItem
	dot      *widget.Dot
	name     *widget.Text
	status   *widget.Text
	why      *widget.Text
	open     *widget.Button
	password *widget.Button
	retry    *widget.Button
	forget   *widget.Button
	content  *fyne.Container
}

func newRow(s *Imports) *row {
	r := &row{s: s}
	r.dot = widget.NewDot(theme.ColorMuted)
	r.name = widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	r.status = widget.NewStyled("", theme.ColorMuted, theme.SizeCaption, true)
	r.why = widget.NewCaption("").Shrinking()
	r.open = widget.NewButton("", widget.Small, func() { s.open(r.item) })
	r.password = widget.NewButton("", widget.Small, func() { s.askPassword(r.item) })
	r.retry = widget.NewButton("", widget.Small, func() { s.Retry("", r.item.ID) })
	r.forget = widget.NewButton("", widget.Small, func() { s.Forget(r.item.ID) })
	r.content = widget.NewInset(7, 16, 7, 20, widget.NewRow(10, 1, r.dot,
		widget.NewColumn(2, -1, r.name, widget.NewRow(8, 1, r.status, r.why)), r.open, r.password, r.retry, r.forget))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

// statusColors tell how files stand; the word beside says the same.
var statusColors = map[library.ImportStatus]fyne.ThemeColorName{
	library.ImportWaiting:   theme.ColorMuted,
	library.ImportReading:   theme.ColorAccent,
	library.ImportImported:  "success",
	library.ImportDuplicate: theme.ColorMuted,
	library.ImportFailed:    theme.ColorDanger,
	library.ImportSkipped:   "warning",
}

// show fills the row.
func (r *row) show(i library.ImportItem) {
	p := r.s.host.P()
	r.item = i
	c := statusColors[i.Status]
	if partly(i) {
		c = "warning"
	}
	r.dot.Color = c
	r.dot.Refresh()
	r.name.SetText(base(i.Path))
	r.status.SetText(p.T("imports.status." + string(i.Status)))
	r.status.SetColor(c)
	r.why.SetText(why(p, i))
	r.open.SetText(p.T("imports.open"))
	r.open.Hidden = i.Document == 0
	r.password.SetText(p.T("imports.password"))
	r.password.Hidden = !needsPassword(i)
	r.retry.SetText(p.T("imports.retry"))
	r.retry.Hidden = i.Status != library.ImportFailed && !partly(i) || needsPassword(i)
	r.forget.SetText(p.T("imports.forget"))
	r.forget.Hidden = i.Status != library.ImportFailed
	r.content.Refresh()
}

// partly tells whether only the first pages of a file are in.
func partly(i library.ImportItem) bool {
	return i.Status == library.ImportImported && i.Reason != ""
}

// needsPassword tells whether a file would come in with the right password.
func needsPassword(i library.ImportItem) bool {
	return i.Status == library.ImportFailed && (i.Reason == library.Locked || i.Reason == library.WrongPass)
}

// why is the line beside the status: the sentence of the reason, else what came
// in, and where the file lies. The sentence is made here and not taken from the
// item, so that it follows the person's language.
func why(p message.Printer, i library.ImportItem) string {
	var parts []string
	switch {
	case i.Status == library.ImportReading && i.Document != 0:
		parts = append(parts, p.T("imports.readable", message.Args{"count": i.Pages}))
	case i.Status == library.ImportImported && i.Reason != "":
		parts = append(parts, p.T("imports.partly", message.Args{"count": i.Pages, "reason": p.Reason(i.Reason)}))
	case i.Reason != "":
		parts = append(parts, p.Reason(i.Reason))
	case i.Status == library.ImportDuplicate:
		parts = append(parts, p.T("imports.duplicate"))
	case i.Pages > 0:
		parts = append(parts, p.T("app.count.pages", message.Args{"count": i.Pages}))
		if i.PagesWithoutText > 0 {
			parts = append(parts, p.T("imports.without_text", message.Args{"count": i.PagesWithoutText}))
		}
	}
	parts = append(parts, filepath.Dir(i.Path))
	return strings.Join(parts, " · ")
}

// base is the last part of a path, written for either system.
func base(path string) string {
	if i := strings.LastIndexAny(path, `/\`); i >= 0 && i < len(path)-1 {
		return path[i+1:]
	}
	return path
}

package series

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

const (
	// rowsShown is how many rows of the grid are drawn at first, and at a time.
	rowsShown = 30
	// perRow is how many numbers of a series that runs through stand in a row.
	perRow = 10
	// listShown is how many missing numbers are listed with their titles.
	listShown = 60
	// yearWidth is the width of the year before its row, at 100 %.
	yearWidth = 62
)

// gridRow is a year, or ten numbers, of the grid.
type gridRow struct {
	label  string
	year   int
	issues []library.Issue
}

// rowsOf arranges the numbers of a series in rows. What has no number that fits
// is apart.
func rowsOf(page *library.SeriesPage) (rows []gridRow, unsure []library.Issue) {
	for _, i := range page.Issues {
		if i.State == library.IssueUnsure {
			unsure = append(unsure, i)
			continue
		}
		r := gridRow{label: fmt.Sprint(i.Year), year: i.Year}
		if i.Year == 0 {
			r.label = "–"
		}
		if page.Numbering == library.NumberedThrough {
			from := (i.No-1)/perRow*perRow + 1
			r = gridRow{label: fmt.Sprintf("%d–%d", from, from+perRow-1)}
		}
		if n := len(rows); n == 0 || rows[n-1].label != r.label {
			rows = append(rows, r)
		}
		last := &rows[len(rows)-1]
		last.issues = append(last.issues, i)
	}
	return rows, unsure
}

// fewMissing is how many missing numbers of all years are listed together.
const fewMissing = 15

// newestMissing is the last year of which a number is missing, whose numbers are
// listed first where all would be many; 0: all years.
func newestMissing(page *library.SeriesPage) int {
	if page.Numbering != library.NumberedByYear || len(page.Missing) <= fewMissing {
		return 0
	}
	for _, i := range page.Issues { // newest first
		if missing(i) {
			return i.Year
		}
	}
	return 0
}

func missing(i library.Issue) bool {
	return i.State == library.IssueWanted || i.State == library.IssueGap
}

// grid draws the numbers, with what their forms mean.
func (d *detail) grid() {
	p := d.s.host.P()
	rows, _ := rowsOf(d.page)
	if len(rows) > 0 {
		legend := widget.NewFlow()
		for _, state := range []library.IssueState{library.IssueFile, library.IssueWanted, library.IssueGap} {
			legend.Add(widget.NewRow(5, -1, newCell("01", state, "", nil), widget.NewCaption(p.T("series.state."+string(state)))))
		}
		d.Add(14, legend)
		d.Add(8, widget.NewLine())
	}
	for k, r := range rows {
		if k == d.rows {
			d.Add(10, widget.NewFlow(widget.NewButton(p.T("series.more_rows", message.Args{"count": len(rows) - k}), widget.Outline, func() {
				d.rows += rowsShown
				d.show()
			})))
			break
		}
		d.Add(8, d.gridRow(r))
	}
}

// unsure lists what has no number that fits.
func (d *detail) unsure() {
	_, list := rowsOf(d.page)
	if len(list) == 0 {
		return
	}
	p := d.s.host.P()
	d.Section(p.T("series.unsure", message.Args{"count": len(list)}))
	d.Add(2, widget.NewParagraph(p.T("series.unsure_why")))
	d.issues(list)
}

func (d *detail) gridRow(r gridRow) fyne.CanvasObject {
	look := widget.Quiet
	if r.year != 0 && r.year == d.year {
		look = widget.Soft
	}
	year := widget.NewButton(r.label, look, func() {
		d.year = r.year
		d.twice = nil
		d.show()
	})
	if r.year == 0 {
		year.OnTapped = nil
	}
	cells := widget.NewFlow()
	cells.Layout.(*widget.Flow).Gap = 6
	for _, i := range r.issues {
		cells.Add(d.cell(i))
	}
	left := widget.NewSized(year, func() fyne.Size { return fyne.NewSize(theme.Scaled(yearWidth), year.MinSize().Height) })
	return widget.NewRow(10, 1, left, cells)
}

// cell is one number, which opens its document; a number that several have lists
// them.
func (d *detail) cell(i library.Issue) fyne.CanvasObject {
	p := d.s.host.P()
	text := i.Number
	if d.page.Numbering == library.NumberedByYear {
		if _, no, ok := strings.Cut(i.Number, "-"); ok {
			text = no
		}
	}
	if text == "" {
		text = "·"
	}
	if i.Duplicate {
		text += " ×" + fmt.Sprint(len(i.Documents))
	}
	label := i.Number + words.Dot + p.T("series.state."+string(i.State))
	if len(i.Documents) > 0 {
		label += words.Dot + words.Title(p, i.Documents[0])
	}
	return newCell(text, i.State, label, func() { d.openIssue(i) })
}

func (d *detail) openIssue(i library.Issue) {
	switch len(i.Documents) {
	case 0:
		d.s.host.Say(d.s.host.P().T("series.gap_said", message.Args{"number": i.Number}), nil)
	case 1:
		d.openDocument(i.Documents[0])
	default:
		d.twice = &i
		d.show()
	}
}

func (d *detail) openDocument(doc library.Document) {
	d.s.host.OpenPage(doc.ID, 0, library.SearchRequest{})
}

// missing lists the numbers that have no file, of the year chosen or of all, with
// what is known of them; or the documents of one number.
func (d *detail) missing() {
	p := d.s.host.P()
	if d.twice != nil {
		d.Section(p.T("series.twice", message.Args{"number": d.twice.Number}))
		d.issues([]library.Issue{*d.twice})
		return
	}
	var list []library.Issue
	for _, i := range d.page.Issues {
		if missing(i) && (d.year == 0 || i.Year == d.year) {
			list = append(list, i)
		}
	}
	d.Add(18, widget.NewLine())
	key, args := "series.missing", message.Args{"count": len(list)}
	if d.year != 0 {
		key, args["year"] = "series.missing_year", fmt.Sprint(d.year)
	}
	if len(list) == 0 {
		key += ".none"
	}
	head := []fyne.CanvasObject{widget.NewStyled(p.T(key, args), theme.ColorInk, theme.SizeStrong, true).Shrinking()}
	if d.year != 0 && len(d.page.Missing) > len(list) {
		head = append(head, widget.NewButton(p.T("series.all_years"), widget.Quiet, func() {
			d.year = 0
			d.show()
		}))
	}
	d.Add(12, widget.NewRow(8, 0, head...))
	d.issues(list)
}

// issues lists numbers with their documents.
func (d *detail) issues(list []library.Issue) {
	p := d.s.host.P()
	shown := 0
	for _, i := range list {
		if shown++; shown > listShown {
			d.Add(8, widget.NewCaption(p.T("series.more", message.Args{"count": len(list) - listShown})))
			return
		}
		if len(i.Documents) == 0 {
			d.Add(8, d.line(i.Number, widget.NewParagraph(p.T("series.gap_line")), nil))
		}
		for _, doc := range i.Documents {
			meta := words.People(p, doc, 3)
			what := widget.NewColumn(1, -1, widget.NewTextLink(words.Title(p, doc), true, func() { d.openDocument(doc) }))
			if meta != "" {
				what.Add(widget.NewCaption(meta).Shrinking())
			}
			var file fyne.CanvasObject
			if doc.Wanted && d.s.AddFile != nil {
				file = widget.NewButton(p.T("series.add_file"), widget.Outline, func() { d.s.AddFile(doc.ID) })
			}
			d.Add(8, d.line(i.Number, what, file))
		}
	}
}

// line is a number, what is known of it, and what can be done.
func (d *detail) line(number string, what, do fyne.CanvasObject) fyne.CanvasObject {
	if number == "" {
		number = "–"
	}
	label := widget.NewStyled(number, theme.ColorMuted, theme.SizeSnippet, true)
	left := widget.NewSized(label, func() fyne.Size {
		return fyne.NewSize(max(theme.Scaled(yearWidth+6), label.MinSize().Width), label.MinSize().Height)
	})
	row := []fyne.CanvasObject{left, what}
	if do != nil {
		row = append(row, do)
	}
	return widget.NewRow(10, 1, row...)
}

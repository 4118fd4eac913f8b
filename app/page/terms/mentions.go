package terms

import (
	"strconv"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

const (
	// documentsShown is how many documents are listed at first, and at a time.
	documentsShown = 15
	// pagesShown is how many pages of a document have a button.
	pagesShown = 16
	// chartHeight is the height of the years at 100 %.
	chartHeight = 120
)

// mentions tells where the library speaks of the term, and when.
func (d *detail) mentions() {
	p, t := d.s.host.P(), d.page
	d.Add(18, widget.NewLine())
	if t.Documents == 0 {
		d.Add(14, widget.NewParagraph(p.T("terms.nowhere")+" "+p.T("terms.unread")))
		return
	}
	d.Add(14, widget.NewStyled(mentioned(p, t.PolicyTerm), theme.ColorInk, theme.SizeStrong, true).Shrinking())
	if bars := years(p, t.ByYear); len(bars) > 0 {
		d.Add(8, widget.NewCaption(p.T("terms.by_year")))
		chart := widget.NewBars()
		chart.Label = p.T("terms.by_year")
		told := widget.NewCaption("").Shrinking()
		chart.OnHover = told.SetText
		chart.Set(bars)
		d.Add(4, widget.NewSized(chart, func() fyne.Size { return fyne.NewSize(0, theme.Scaled(chartHeight)) }))
		d.Add(2, told)
	}
	d.Add(8, widget.NewCaption(p.T("terms.by_document")))
	for i, m := range t.ByDocument {
		if i == d.shown {
			more := widget.NewButton(p.T("terms.more_documents", message.Args{"count": len(t.ByDocument) - i}), widget.Outline, d.showMore)
			d.Add(12, widget.NewFlow(more))
			break
		}
		d.Add(10, d.document(m))
	}
}

// showMore lists more documents.
func (d *detail) showMore() {
	d.shown += documentsShown
	d.show()
}

// years are the columns of the chart; documents without a year stand first.
func years(p message.Printer, list []library.TermYear) []widget.Bar {
	var out []widget.Bar
	for _, y := range list {
		name := strconv.Itoa(y.Year)
		if y.Year == 0 {
			name = p.T("terms.year_short")
		}
		out = append(out, widget.Bar{Name: name, Parts: []widget.Part{{
			Name: p.T("app.count.documents", message.Args{"count": y.Documents}), Color: theme.ColorAccent, Count: y.Mentions}}})
	}
	return out
}

// document is one document with its pages, each a click away with the term
// marked on it.
func (d *detail) document(m library.TermMentions) fyne.CanvasObject {
	p := d.s.host.P()
	open := func(page int) func() {
		return func() { d.s.host.OpenPage(m.Document, page, marking(d.entry)) }
	}
	title := widget.NewTextLink(m.Title, true, open(m.Pages[0]))
	meta := p.T("terms.mentions", message.Args{"count": m.Mentions})
	if m.Year > 0 {
		meta = strconv.Itoa(m.Year) + words.Dot + meta
	}
	pages := widget.NewFlow()
	for i, n := range m.Pages {
		if i == pagesShown {
			pages.Add(widget.NewCaption(p.T("terms.more_pages", message.Args{"count": len(m.Pages) - i})))
			break
		}
		label := strconv.Itoa(n)
		if i < len(m.Labels) {
			label = m.Labels[i]
		}
		pages.Add(widget.NewButton(words.Page(p, label), widget.Small, open(n)))
	}
	return widget.NewColumn(3, -1, title, widget.NewCaption(meta), pages)
}

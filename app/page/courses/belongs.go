package courses

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

// links lists what the course belongs to; each can be opened and untied.
func (d *detail) links(p message.Printer, c library.Course) {
	d.Section(p.T("courses.links"))
	if len(c.Links) == 0 {
		d.Add(6, widget.NewParagraph(p.T("courses.no_links")))
	}
	for _, l := range c.Links {
		name, dot := l.Title, fyne.ThemeColorName("")
		if l.Page > 0 {
			name += words.Dot + words.Page(p, fmt.Sprint(l.Page))
		}
		if l.Course != "" {
			dot = theme.ColorHit
			if strings.HasPrefix(string(l.Course), "r") {
				dot = theme.ColorAccent
			}
		}
		untie := widget.NewIconButton(widget.Cross, p.T("courses.unlink"), func() { d.s.unlink(c, l) })
		d.Add(6, widget.NewRow(4, 0, widget.NewDottedLink(name, dot, false, func() { d.follow(l) }), untie))
	}
	d.Add(10, widget.NewFlow(widget.NewButton(p.T("courses.link"), widget.Outline, d.link)))
}

// follow opens what a link leads to.
func (d *detail) follow(l library.CourseLink) {
	if l.Course != "" {
		d.open(l.Course)
		return
	}
	d.s.host.OpenPage(l.Document, l.Page, library.SearchRequest{})
}

// offered lists documents that may belong to the course, with the words they
// share; a person says which do.
func (d *detail) offered(p message.Printer) {
	if len(d.offers) == 0 {
		return
	}
	c := *d.course
	d.Add(16, widget.NewCaption(p.T("courses.offers")))
	for _, o := range d.offers {
		l := library.CourseLink{Document: o.Document, Title: o.Title}
		because := widget.NewCaption(p.T("courses.because", message.Args{"words": strings.Join(o.Because, ", ")})).Shrinking()
		d.Add(8, widget.NewTextLink(o.Title, false, func() { d.follow(l) }))
		d.Add(0, because)
		d.Add(4, widget.NewFlow(
			widget.NewButton(p.T("courses.belongs"), widget.Small, func() { d.s.tie(c, l) }),
			widget.NewButton(p.T("courses.belongs_not"), widget.Small, func() { d.s.dismiss(c, o) })))
	}
}

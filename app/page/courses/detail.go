package courses

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// detail is what is told of one course.
type detail struct {
	*widget.Sheet
	s      *Screen
	id     library.CourseID
	course *library.Course // nil: none is shown
	offers []library.CourseOffer
}

func newDetail(s *Screen) *detail { return &detail{Sheet: widget.NewSheet(240), s: s} }

// open shows a course.
func (d *detail) open(id library.CourseID) {
	d.id = id
	d.load(d.Scroll.ScrollToTop)
}

// reload takes in what changed of the course that is shown.
func (d *detail) reload() {
	if d.id != "" {
		d.load(nil)
	}
}

func (d *detail) load(then func()) {
	id, lang := d.id, d.s.host.P().Lang
	var c *library.Course
	var offers []library.CourseOffer
	d.s.reading.Run(func(ctx context.Context) (err error) {
		if c, err = d.s.lib.Course(ctx, id); err != nil {
			return err
		}
		offers, err = d.s.lib.CourseOffers(library.WithLanguage(ctx, lang), id)
		return err
	}, func(err error) {
		if err != nil {
			if library.CodeOf(err) != library.NotFound {
				d.s.host.Fail(err)
			}
			c, offers, d.id = nil, nil, ""
		}
		d.course, d.offers = c, offers
		d.show()
		d.s.show()
		if then != nil {
			then()
		}
	})
}

// show writes all that is known.
func (d *detail) show() {
	p := d.s.host.P()
	d.Clear()
	if d.course == nil {
		d.Say(p.T("courses.choose"))
	} else {
		d.facts(p, *d.course)
		d.links(p, *d.course)
		d.offered(p)
	}
	d.Refresh()
}

func (d *detail) facts(p message.Printer, c library.Course) {
	d.Add(0, widget.NewRow(7, 1, widget.NewDot(kindColor(c.Kind)), widget.NewCaption(kindName(p, c.Kind)).Shrinking()))
	d.Title(6, c.Title)
	d.Add(8, widget.NewInked(p.When(c.When), theme.SizeStrong))
	printed := c.DatePrinted
	if printed == "" && !c.Known() && c.Report != 0 {
		printed = p.T("courses.no_date")
	}
	d.Fact(p.T("courses.audience"), audienceLine(p, c))
	if len(c.Unsure) > 0 {
		warn := widget.NewParagraph(p.T("courses.unsure"))
		warn.Color, warn.SizeName = theme.ColorHit, theme.SizeCaption
		d.Add(2, warn)
	}
	d.Fact(p.T("courses.host"), c.Host)
	d.Fact(p.T("courses.place"), c.Place)
	d.Fact(p.T("courses.printed"), printed)
	if c.Table != "" {
		d.Fact(p.T("courses.category"), strings.Join(nonempty(c.Table+" "+fmt.Sprint(c.No), c.Category), words.Dot))
	}
	if c.Participants > 0 {
		d.Fact(p.T("participants.title"), p.Participants(c.Participants, c.ParticipantsBound))
	}
	d.Fact(p.T("courses.note"), c.Note)
	if c.Report != 0 {
		d.Fact(p.T("courses.report"), c.ReportTitle)
	}
	d.buttons(p, c)
}

// audienceLine says whom it is for, and which words say so.
func audienceLine(p message.Printer, c library.Course) string {
	if len(c.Audience) == 0 {
		return p.T("courses.audience.unsure")
	}
	line := audienceNames(p, c.Audience)
	switch {
	case len(c.AudienceBecause) > 0:
		line += " (" + p.T("courses.audience.because", message.Args{"words": strings.Join(c.AudienceBecause, ", ")}) + ")"
	case c.AudienceBy == library.ByPerson && c.Kind != library.CourseOwn:
		line += " (" + p.T("courses.audience.by_person") + ")"
	}
	return line
}

func nonempty(list ...string) []string {
	var out []string
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// buttons offer what can be done with the course.
func (d *detail) buttons(p message.Printer, c library.Course) {
	var row []fyne.CanvasObject
	if c.Report != 0 {
		row = append(row, widget.NewButton(p.T("courses.open_page", message.Args{"page": words.Page(p, fmt.Sprint(c.Page))}), widget.Primary, d.openPage))
	}
	edit := "courses.edit_listed"
	if c.Kind == library.CourseOwn {
		edit = "courses.edit"
	}
	row = append(row, widget.NewButton(p.T(edit), widget.Outline, d.edit))
	if c.Report != 0 && d.s.OnListed != nil {
		row = append(row, widget.NewButton(p.T("courses.correct"), widget.Outline, func() { d.s.OnListed(c.Report) }))
	}
	if c.Kind == library.CourseOwn {
		row = append(row, widget.NewButton(p.T("courses.remove"), widget.Outline, d.remove))
	}
	d.Add(16, widget.NewFlow(row...))
}

// openPage opens the report at the page that lists the course.
func (d *detail) openPage() {
	if c := d.course; c != nil && c.Report != 0 {
		d.s.host.OpenPage(c.Report, c.Page, library.SearchRequest{Query: quoted(c.Title)})
	}
}

// quoted makes a title a phrase to be marked on the page; its first words, since
// a table may break the rest over lines.
func quoted(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(`"“”:()[]?!,.`, r) || r == ' ' })
	if len(words) > 3 {
		words = words[:3]
	}
	return `"` + strings.Join(words, " ") + `"`
}

func (d *detail) edit() {
	switch {
	case d.course == nil:
	case d.course.Kind == library.CourseOwn:
		d.s.ask(*d.course)
	default:
		d.s.mark(*d.course)
	}
}

func (d *detail) remove() {
	if d.course != nil && d.course.Kind == library.CourseOwn {
		d.s.remove(*d.course)
	}
}

func (d *detail) link() {
	if d.course != nil {
		_ = d.s.pick(*d.course)
	}
}

package reader

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// about is the About tab: the document's description, its themes and why it has
// them, and the form to correct it.
type about struct {
	r      *Reader
	doc    *library.Document
	themes *words.Subjects
	form   *form // nil while nothing is corrected
	// numbered: the printed numbers of pages are known.
	numbered bool
	kin      kin
	taught   taught
	column   *fyne.Container
	scroll   *container.Scroll
	content  fyne.CanvasObject
}

func newAbout(r *Reader) *about {
	a := &about{r: r, themes: words.NewSubjects(nil)}
	a.column = container.New(&widget.Column{Gap: 8, Grow: -1})
	a.scroll = container.NewVScroll(container.New(readable{}, widget.NewInset(14, 16, 16, 16, a.column)))
	a.content = a.scroll
	return a
}

// set shows another document.
func (a *about) set(doc *library.Document) {
	a.doc, a.form, a.numbered, a.kin, a.taught = doc, nil, false, kin{}, taught{}
	a.show()
	a.scroll.ScrollToTop()
	a.loadTree()
	a.loadKin()
	a.loadTaught()
}

// shown fetches the printed numbers of the pages that fields were found on.
func (a *about) shown() {
	if a.doc == nil || a.numbered {
		return
	}
	a.r.withLabels(func(err error) {
		if err != nil { // places stand
			return
		}
		if a.numbered = true; a.form == nil {
			a.show()
		}
	})
}

// loadTree fetches the names of the themes.
func (a *about) loadTree() {
	var tree []library.Theme
	a.r.themes.Run(func(ctx context.Context) (err error) {
		tree, err = a.r.lib.Themes.ThemeTree(ctx)
		return err
	}, func(err error) {
		if err == nil { // without names the ids stand
			a.themes = words.NewSubjects(tree)
		}
		if a.form == nil {
			a.show()
		}
	})
}

// reload fetches the description again after it changed. A form that is being
// filled in stays.
func (a *about) reload() {
	r := a.r
	if r.doc == nil {
		return
	}
	id := r.doc.ID
	var doc *library.Document
	r.host.Go(func(ctx context.Context) (err error) {
		doc, err = r.lib.Documents.Document(ctx, id)
		return err
	}, func(err error) {
		if r.doc == nil || r.doc.ID != id {
			return
		}
		if err != nil {
			if library.CodeOf(err) == library.NotFound {
				r.leave() // it was moved to the trash
				return
			}
			r.host.Fail(err)
			return
		}
		r.doc, a.doc = doc, doc
		r.turned()
		if a.form == nil {
			a.show()
		}
		a.loadKin()
		a.loadTaught()
		r.bar.refresh()
	})
}

func (a *about) retranslate() {
	if a.doc == nil {
		return
	}
	if a.form != nil {
		a.form.retranslate()
		return
	}
	a.show()
}

// show draws the description.
func (a *about) show() {
	p, d := a.r.host.P(), a.doc
	a.column.RemoveAll()
	if d == nil {
		return
	}
	title := fw.NewLabelWithStyle(d.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping, title.SizeName, title.Selectable = fyne.TextWrapWord, theme.SizeStrong, true
	edit := widget.NewButton(p.T("reader.about.edit"), widget.Outline, a.edit)
	a.column.Add(container.NewBorder(nil, nil, nil, container.NewVBox(edit), widget.NewInset(-7, 0, -7, -8, title)))
	if from := a.source(d.Sources["title"]); from != nil {
		a.column.Add(widget.NewRow(0, 1, from, widget.NewSpace(0, 1)))
	}
	a.showWanted(p)
	for _, f := range a.facts(p) {
		if f.value != "" {
			a.column.Add(a.fact(f))
		}
	}
	a.showKin(p)
	a.showTaught(p)
	a.column.Add(widget.NewLine())
	a.showThemes(p)
	if len(d.Tags) > 0 {
		a.column.Add(widget.NewLine())
		a.column.Add(a.head(p.T("reader.about.tags")))
		tags := widget.NewFlow()
		for _, t := range d.Tags {
			tags.Add(widget.NewChip("#"+t, widget.Outline, func() { a.r.host.SearchFor("tag:" + quoted(t)) }))
		}
		a.column.Add(tags)
	}
	a.showKeywords(p)
	if d.Abstract != "" {
		a.column.Add(widget.NewLine())
		a.column.Add(a.sourced(a.head(p.T("reader.about.abstract")), d.Sources["abstract"]))
		for _, part := range paragraphsOf(d.Abstract) {
			text := widget.NewInked(part, theme.SizeSnippet)
			a.column.Add(text)
		}
	}
	a.column.Refresh()
	a.scroll.Refresh()
}

// fact is a caption, its value, where that came from, and what it leads to.
type fact struct {
	caption, value string
	from           library.FieldSource
	open           func() // nil: nothing
}

// facts are the fields of the description, in the order shown.
func (a *about) facts(p message.Printer) []fact {
	d := a.doc
	date, dated := d.Date, d.Sources["date"]
	if date == "" && d.Year != 0 {
		date, dated = strconv.Itoa(d.Year), d.Sources["year"]
	}
	file := d.File
	if d.Pages == 0 {
		file = p.T("reader.no_file")
	}
	pages := ""
	if d.Pages > 0 {
		pages = p.T("app.count.pages", message.Args{"count": d.Pages})
	}
	missing := ""
	if d.PagesWithoutText > 0 {
		missing = p.T("reader.about.without_text", message.Args{"count": d.PagesWithoutText})
	}
	contents := ""
	if n := len(d.Contents); n > 0 {
		contents = p.T("reader.about.headings", message.Args{"count": n})
	}
	series := d.Sources["series"]
	if d.Series == "" {
		series = d.Sources["number"]
	}
	return []fact{
		{p.T("reader.about.subtitle"), d.Subtitle, d.Sources["subtitle"], nil},
		{p.T("reader.about.title_other"), d.TitleOther, d.Sources["title_other"], nil},
		{p.T("reader.about.series"), strings.TrimSpace(d.Series + " " + d.Number), series, a.toSeries()},
		{p.T("reader.about.date"), date, dated, nil},
		{p.T("reader.about.people"), people(p, d.People), d.Sources["people"], nil},
		{p.T("reader.about.kind"), words.Kind(p, d.Kind), d.Sources["kind"], nil},
		{p.T("reader.about.language"), words.Language(p, d.Language), d.Sources["language"], nil},
		{p.T("reader.about.publisher"), d.Publisher, d.Sources["publisher"], nil},
		{"ISBN", d.ISBN, d.Sources["isbn"], nil},
		{"ISSN", d.ISSN, d.Sources["issn"], nil},
		{p.T("reader.about.contents"), contents, d.Sources["contents"], nil},
		{p.T("reader.about.citation_printed"), d.CitationPrinted, d.Sources["citation_printed"], nil},
		{p.T("reader.about.file"), file, library.FieldSource{}, nil},
		{p.T("reader.about.pages"), pages, library.FieldSource{}, nil},
		{"", missing, library.FieldSource{}, nil},
		{p.T("reader.about.unsure_fields"), unsureWords(p, d.Unsure), library.FieldSource{}, nil},
	}
}

func (a *about) head(words string) fyne.CanvasObject {
	return widget.NewStyled(words, theme.ColorMuted, theme.SizeCaption, true)
}

// fact is a caption with its value beside it.
func (a *about) fact(f fact) fyne.CanvasObject {
	c := widget.NewCaption(f.caption).Shrinking()
	left := container.NewVBox(widget.NewInset(2, 0, 0, 0, widget.NewSized(c, func() fyne.Size {
		return fyne.NewSize(theme.Scaled(92), widget.LineHeight(theme.SizeCaption))
	})))
	if o := a.clickable(f); o != nil {
		return container.NewBorder(nil, nil, left, a.onTop(f.from), o)
	}
	if f.open != nil {
		return container.NewBorder(nil, nil, left, a.onTop(f.from), widget.NewTextLink(f.value, false, f.open).Accented())
	}
	v := widget.NewInked(f.value, theme.SizeBody)
	return container.NewBorder(nil, nil, left, a.onTop(f.from), v)
}

// people lists names by role: "Chief researcher: A (institute); Co-researchers: B, C".
func people(p message.Printer, credits []library.Credit) string {
	var roles []string
	names := map[string][]string{}
	for _, c := range credits {
		if _, ok := names[c.Role]; !ok {
			roles = append(roles, c.Role)
		}
		name := c.Name
		if c.Affiliation != "" {
			name += " (" + c.Affiliation + ")"
		}
		names[c.Role] = append(names[c.Role], name)
	}
	var parts []string
	for _, role := range roles {
		list := strings.Join(names[role], ", ")
		if role == "" {
			parts = append(parts, list)
			continue
		}
		parts = append(parts, p.T("reader.about.role", message.Args{"role": roleName(p, role), "names": list}))
	}
	return strings.Join(parts, "\n")
}

// quoted puts a value with spaces into quotes for the query language.
func quoted(s string) string {
	if strings.ContainsAny(s, " ():") {
		return `"` + strings.ReplaceAll(s, `"`, "") + `"`
	}
	return s
}

func paragraphsOf(s string) []string {
	var out []string
	for _, part := range strings.Split(s, "\n") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

package reader

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// form corrects a description. Only what was changed is written.
type form struct {
	a                                                        *about
	title, titleOther, series, number, year, date, publisher *formEntry
	people, tags, abstract                                   *formEntry
	subtitle, keywords, isbn, issn, citation                 *formEntry
	contents                                                 *formEntry // nil: too long for an entry
	labels                                                   *formEntry // nil: there are no pages
	kind, language                                           *formSelect
	kindValues                                               []library.Kind
	languageValues                                           []string
	problem                                                  *fw.Label
	save                                                     *widget.Button
}

// mostHeadings of contents that are corrected in the form: the layout of long texts in
// an entry takes the square of their length. Longer ones are by naructl describe.
const mostHeadings = 300

// edit puts the form in place of the description, once the pages' printed numbers are
// known.
func (a *about) edit() {
	switch {
	case a.doc == nil:
	case a.doc.Pages == 0:
		a.fill()
	default:
		a.r.withLabels(func(err error) {
			if err != nil {
				a.r.host.Fail(err)
				return
			}
			a.fill()
		})
	}
}

// fill puts the form there.
func (a *about) fill() {
	f := &form{a: a}
	d := a.doc
	f.title, f.titleOther = f.entry(d.Title, 2, true), f.entry(d.TitleOther, 2, true)
	f.series, f.number, f.publisher = f.entry(d.Series, 1, true), f.entry(d.Number, 1, true), f.entry(d.Publisher, 1, true)
	f.year, f.date = f.entry(yearText(d.Year), 1, true), f.entry(d.Date, 1, true)
	f.people = f.entry(words.CreditLines(a.r.host.P(), d.People), max(3, min(len(d.People)+1, 8)), false)
	f.tags, f.abstract = f.entry(strings.Join(d.Tags, ", "), 1, true), f.entry(d.Abstract, 6, false)
	f.subtitle, f.keywords = f.entry(d.Subtitle, 2, true), f.entry(strings.Join(d.Keywords, ", "), 2, true)
	f.isbn, f.issn, f.citation = f.entry(d.ISBN, 1, true), f.entry(d.ISSN, 1, true), f.entry(d.CitationPrinted, 3, true)
	if len(d.Contents) <= mostHeadings {
		f.contents = f.entry(library.ContentsText(d.Contents), max(3, min(len(d.Contents)+1, 12)), false)
	}
	if d.Pages > 0 {
		f.labels = f.entry(library.PageLabelsText(a.r.labels), 2, true)
	}
	f.kindValues = withValue(kinds, d.Kind)
	f.languageValues = withValue(languages, d.Language)
	f.kind, f.language = f.choice(), f.choice()
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	a.form = f
	f.build(slices.Index(f.kindValues, d.Kind), slices.Index(f.languageValues, d.Language))
	a.r.focus(f.title)
}

// withValue puts a value that is not among the usual ones in front.
func withValue[T comparable](values []T, v T) []T {
	var none T
	if v == none || slices.Contains(values, v) {
		return values
	}
	return append([]T{v}, values...)
}

func (f *form) retranslate() { f.build(f.kind.SelectedIndex(), f.language.SelectedIndex()) }

// build lays the form out in the current language.
func (f *form) build(kind, language int) {
	a := f.a
	p := a.r.host.P()
	f.kind.Options, f.language.Options = nil, nil
	for _, k := range f.kindValues {
		f.kind.Options = append(f.kind.Options, words.Kind(p, k))
	}
	for _, l := range f.languageValues {
		f.language.Options = append(f.language.Options, words.Language(p, l))
	}
	f.kind.PlaceHolder, f.language.PlaceHolder = p.T("reader.form.choose"), p.T("reader.form.choose")
	f.kind.SetSelectedIndex(kind)
	f.language.SetSelectedIndex(language)
	f.people.SetPlaceHolder(p.T("reader.form.people_hint"))
	f.tags.SetPlaceHolder(p.T("reader.form.tags_hint"))
	f.keywords.SetPlaceHolder(p.T("reader.form.tags_hint"))
	f.date.SetPlaceHolder("2020-04-01")
	f.save = widget.NewButton(p.T("reader.form.save"), widget.Primary, f.submit)
	cancel := widget.NewButton(p.T("reader.form.cancel"), widget.Outline, f.cancel)
	a.column.RemoveAll()
	add := func(key, field string, o fyne.CanvasObject) {
		caption := p.T(key)
		if from := sourceWords(p, a.doc.Sources[field], a.r.printed); from != "" {
			caption = p.T("reader.form.caption", message.Args{"field": caption, "source": from})
		}
		a.column.Add(widget.NewStyled(caption, theme.ColorMuted, theme.SizeCaption, false).Shrinking())
		a.column.Add(o)
	}
	add("reader.form.title", "title", f.title)
	add("reader.about.subtitle", "subtitle", f.subtitle)
	add("reader.about.title_other", "title_other", f.titleOther)
	add("reader.about.people", "people", f.people)
	add("reader.about.series", "series", f.series)
	add("reader.form.number", "number", f.number)
	add("reader.form.year", "year", f.year)
	add("reader.about.date", "date", f.date)
	add("reader.about.publisher", "publisher", f.publisher)
	add("reader.about.language", "language", f.language)
	add("reader.about.kind", "kind", f.kind)
	add("reader.about.isbn", "isbn", f.isbn)
	add("reader.about.issn", "issn", f.issn)
	add("reader.about.keywords", "keywords", f.keywords)
	add("reader.about.tags", "tags", f.tags)
	add("reader.about.abstract", "abstract", f.abstract)
	add("reader.about.citation_printed", "citation_printed", f.citation)
	if f.contents != nil {
		f.contents.SetPlaceHolder(p.T("reader.form.contents_hint"))
		add("reader.tab.contents", "contents", f.contents)
		a.column.Add(widget.NewParagraph(p.T("reader.form.contents_hint")))
	}
	if f.labels != nil {
		add("reader.form.labels", "labels", f.labels)
		a.column.Add(widget.NewParagraph(p.T("reader.form.labels_hint")))
	}
	a.column.Add(f.problem)
	a.column.Add(container.NewHBox(f.save, widget.NewSpace(4, 1), cancel))
	a.column.Refresh()
	a.scroll.Refresh()
	a.scroll.ScrollToTop()
}

func (f *form) cancel() {
	f.a.form = nil
	f.a.show()
	f.a.scroll.ScrollToTop()
}

// submit writes what was changed.
func (f *form) submit() {
	a := f.a
	r, p := a.r, a.r.host.P()
	patch, err := f.patch(p)
	if err != nil {
		f.say(p.T(err.Error()))
		return
	}
	if patch == (library.DocumentPatch{}) {
		f.cancel()
		return
	}
	f.save.Disable()
	id, before := a.doc.ID, *a.doc
	back := takenBack(patch, &before, r.labels)
	var again func()
	again = func() {
		a.put(id, patch, func() { r.host.Did(p.T("reader.form.saved"), func() { a.put(id, back, nil) }, again) })
	}
	var doc *library.Document
	r.host.Go(func(ctx context.Context) (err error) {
		doc, err = r.lib.Documents.UpdateDocument(ctx, id, patch)
		return err
	}, func(err error) {
		f.save.Enable()
		if err != nil {
			f.say(p.Err(err))
			return
		}
		a.took(doc, patch)
		r.host.Did(p.T("reader.form.saved"), func() { a.put(id, back, nil) }, again)
	})
}

// say shows what is wrong, and where.
func (f *form) say(problem string) {
	f.problem.SetText(problem)
	f.problem.Show()
	f.a.column.Refresh()
	f.a.scroll.ScrollToBottom()
}

// took shows a description that was changed, if its document is still open.
func (a *about) took(doc *library.Document, by library.DocumentPatch) {
	if a.r.doc != nil && a.r.doc.ID == doc.ID {
		a.r.doc, a.doc, a.form = doc, doc, nil
		if by.Labels != nil {
			a.r.labels, a.r.page = nil, nil // both are asked for anew
			a.r.goTo(a.r.number, 0)
		}
		a.r.turned()
		a.show()
		a.scroll.ScrollToTop()
	}
	a.r.host.Changed(screen.DocumentsChanged)
}

// put corrects a document, to undo a correction or to make it again.
func (a *about) put(id library.DocumentID, patch library.DocumentPatch, done func()) {
	r := a.r
	var doc *library.Document
	r.host.Go(func(ctx context.Context) (err error) {
		doc, err = r.lib.Documents.UpdateDocument(ctx, id, patch)
		return err
	}, func(err error) {
		if err != nil {
			r.host.Fail(err)
			return
		}
		a.took(doc, patch)
		if done != nil {
			done()
		}
	})
}

package reader

import (
	"context"
	"errors"
	"slices"
	"strconv"
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
	title, titleOther, series, number, year, date, publisher *fw.Entry
	people, tags, abstract                                   *fw.Entry
	kind, language                                           *fw.Select
	kindValues                                               []library.Kind
	languageValues                                           []string
	problem                                                  *fw.Label
	save                                                     *widget.Button
}

// edit puts the form in place of the description.
func (a *about) edit() {
	if a.doc == nil {
		return
	}
	f := &form{a: a}
	d := a.doc
	entry := func(text string) *fw.Entry { e := fw.NewEntry(); e.SetText(text); return e }
	long := func(text string, rows int) *fw.Entry {
		e := fw.NewMultiLineEntry()
		e.Wrapping = fyne.TextWrapWord
		e.SetMinRowsVisible(rows)
		e.SetText(text)
		return e
	}
	f.title, f.titleOther = long(d.Title, 2), long(d.TitleOther, 2)
	f.series, f.number, f.publisher = entry(d.Series), entry(d.Number), entry(d.Publisher)
	f.year, f.date = entry(yearText(d.Year)), entry(d.Date)
	f.people = long(peopleText(a.r.host.P(), d.People), 3)
	f.tags, f.abstract = entry(strings.Join(d.Tags, ", ")), long(d.Abstract, 5)
	f.kindValues = withValue(kinds, d.Kind)
	f.languageValues = withValue(languages, d.Language)
	f.kind, f.language = fw.NewSelect(nil, nil), fw.NewSelect(nil, nil)
	f.kind.SetSelectedIndex(-1)
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	a.form = f
	f.build(slices.Index(f.kindValues, d.Kind), slices.Index(f.languageValues, d.Language))
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
	f.date.SetPlaceHolder("2020-04-01")
	f.save = widget.NewButton(p.T("reader.form.save"), widget.Primary, f.submit)
	cancel := widget.NewButton(p.T("reader.form.cancel"), widget.Outline, f.cancel)
	a.column.RemoveAll()
	add := func(key string, o fyne.CanvasObject) {
		a.column.Add(widget.NewStyled(p.T(key), theme.ColorMuted, theme.SizeCaption, false))
		a.column.Add(o)
	}
	add("reader.form.title", f.title)
	add("reader.about.title_other", f.titleOther)
	add("reader.about.series", f.series)
	add("reader.form.number", f.number)
	add("reader.form.year", f.year)
	add("reader.about.date", f.date)
	add("reader.about.people", f.people)
	add("reader.about.kind", f.kind)
	add("reader.about.language", f.language)
	add("reader.about.publisher", f.publisher)
	add("reader.about.tags", f.tags)
	add("reader.about.abstract", f.abstract)
	a.column.Add(f.problem)
	a.column.Add(container.NewHBox(f.save, widget.NewSpace(4, 1), cancel))
	a.column.Refresh()
	a.scroll.Refresh()
	a.scroll.ScrollToTop()
}

func (f *form) cancel() {
	f.a.form = nil
	f.a.show()
}

// submit writes what was changed.
func (f *form) submit() {
	a := f.a
	r, p := a.r, a.r.host.P()
	patch, err := f.patch(p)
	if err != nil {
		f.problem.SetText(p.T(err.Error()))
		f.problem.Show()
		a.column.Refresh()
		return
	}
	f.save.Disable()
	id := a.doc.ID
	var doc *library.Document
	r.host.Go(func(ctx context.Context) (err error) {
		doc, err = r.lib.Documents.UpdateDocument(ctx, id, patch)
		return err
	}, func(err error) {
		f.save.Enable()
		if err != nil {
			f.problem.SetText(p.Err(err))
			f.problem.Show()
			a.column.Refresh()
			return
		}
		if r.doc != nil && r.doc.ID == id {
			r.doc, a.doc, a.form = doc, doc, nil
			a.show()
			a.scroll.ScrollToTop()
		}
		r.host.Say(p.T("reader.form.saved"), nil)
		r.host.Changed(screen.DocumentsChanged)
	})
}

// Problems of a form, by the key of their sentence.
var (
	errTitle = errors.New("reader.form.bad_title")
	errYear  = errors.New("reader.form.bad_year")
)

// patch holds the fields that differ from the description.
func (f *form) patch(p message.Printer) (library.DocumentPatch, error) {
	d := f.a.doc
	var patch library.DocumentPatch
	text := func(e *fw.Entry, was string) *string {
		if s := strings.TrimSpace(e.Text); s != was {
			return &s
		}
		return nil
	}
	patch.Title, patch.TitleOther = text(f.title, d.Title), text(f.titleOther, d.TitleOther)
	if patch.Title != nil && *patch.Title == "" {
		return patch, errTitle
	}
	patch.Series, patch.Number = text(f.series, d.Series), text(f.number, d.Number)
	patch.Date, patch.Publisher = text(f.date, d.Date), text(f.publisher, d.Publisher)
	patch.Abstract = text(f.abstract, d.Abstract)
	if s := strings.TrimSpace(f.year.Text); s != yearText(d.Year) {
		year := 0
		if s != "" {
			n, err := strconv.Atoi(s)
			if err != nil || n < 1000 || n > 2999 {
				return patch, errYear
			}
			year = n
		}
		patch.Year = &year
	}
	if i := f.kind.SelectedIndex(); i >= 0 && f.kindValues[i] != d.Kind {
		patch.Kind = &f.kindValues[i]
	}
	if i := f.language.SelectedIndex(); i >= 0 && f.languageValues[i] != d.Language {
		patch.Language = &f.languageValues[i]
	}
	if credits := parsePeople(p, f.people.Text); !slices.Equal(credits, d.People) && len(credits)+len(d.People) > 0 {
		patch.People = &credits
	}
	if tags := parseTags(f.tags.Text); !slices.Equal(tags, d.Tags) && len(tags)+len(d.Tags) > 0 {
		patch.Tags = &tags
	}
	return patch, nil
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// peopleText writes one person a line, the role after a semicolon.
func peopleText(p message.Printer, credits []library.Credit) string {
	lines := make([]string, 0, len(credits))
	for _, c := range credits {
		line := c.Name
		if c.Role != "" {
			line += "; " + roleName(p, c.Role)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// parsePeople reads what peopleText writes; a role may be in either language
// that Naru speaks, or any other word.
func parsePeople(p message.Printer, text string) []library.Credit {
	out := []library.Credit{}
	for _, line := range strings.Split(text, "\n") {
		name, role, _ := strings.Cut(line, ";")
		name, role = strings.TrimSpace(name), strings.TrimSpace(role)
		if name == "" {
			continue
		}
		for _, known := range roles {
			if strings.EqualFold(role, known) || role == roleName(p, known) {
				role = known
			}
		}
		out = append(out, library.Credit{Name: name, Role: role})
	}
	return out
}

func parseTags(text string) []string {
	out := []string{}
	for _, t := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '\n' }) {
		t = strings.TrimPrefix(strings.TrimSpace(t), "#")
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

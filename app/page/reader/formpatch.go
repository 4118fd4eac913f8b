package reader

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// Problems of a form, by the key of their sentence.
var (
	errTitle = errors.New("reader.form.bad_title")
	errYear  = errors.New("reader.form.bad_year")
	errDate  = errors.New("reader.form.bad_date")
	errISBN  = errors.New("reader.form.bad_isbn")
	errISSN  = errors.New("reader.form.bad_issn")

	errContents = errors.New("reader.form.bad_contents")
	errLabels   = errors.New("reader.form.bad_labels")
)

// patch holds the fields that differ from the description.
func (f *form) patch(p message.Printer) (library.DocumentPatch, error) {
	d := f.a.doc
	var patch library.DocumentPatch
	text := func(e *formEntry, was string) *string {
		s := strings.TrimSpace(e.Text)
		if s != was && e.oneLine {
			s = strings.Join(strings.Fields(s), " ") // pasted with its line breaks
		}
		if s != was {
			return &s
		}
		return nil
	}
	patch.Title, patch.TitleOther = text(f.title, d.Title), text(f.titleOther, d.TitleOther)
	if patch.Title != nil && *patch.Title == "" {
		return patch, errTitle
	}
	patch.Subtitle, patch.CitationPrinted = text(f.subtitle, d.Subtitle), text(f.citation, d.CitationPrinted)
	patch.ISBN, patch.ISSN = text(f.isbn, d.ISBN), text(f.issn, d.ISSN)
	if _, ok := library.ISBN(deref(patch.ISBN)); deref(patch.ISBN) != "" && !ok {
		return patch, errISBN
	}
	if _, ok := library.ISSN(deref(patch.ISSN)); deref(patch.ISSN) != "" && !ok {
		return patch, errISSN
	}
	patch.Series, patch.Number = text(f.series, d.Series), text(f.number, d.Number)
	patch.Date, patch.Publisher = text(f.date, d.Date), text(f.publisher, d.Publisher)
	patch.Abstract = text(f.abstract, d.Abstract)
	if _, ok := library.DateYear(deref(patch.Date)); deref(patch.Date) != "" && !ok {
		return patch, errDate
	}
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
	if credits := words.ParseCredits(p, f.people.Text); !slices.Equal(credits, d.People) && len(credits)+len(d.People) > 0 {
		patch.People = &credits
	}
	if f.contents != nil && f.contents.Text != library.ContentsText(d.Contents) {
		contents, err := library.ParseContents(f.contents.Text, d.Pages)
		if err != nil {
			return patch, errContents
		}
		patch.Contents = &contents
	}
	if f.labels != nil && strings.TrimSpace(f.labels.Text) != library.PageLabelsText(f.a.r.labels) {
		labels := []string{} // as they were read
		if strings.TrimSpace(f.labels.Text) != "" {
			var err error
			if labels, err = library.ParsePageLabels(f.labels.Text, d.Pages); err != nil {
				return patch, errLabels
			}
		}
		patch.Labels = &labels
	}
	if keywords := parseKeywords(f.keywords.Text); !slices.Equal(keywords, d.Keywords) && len(keywords)+len(d.Keywords) > 0 {
		patch.Keywords = &keywords
	}
	if tags := parseTags(f.tags.Text); !slices.Equal(tags, d.Tags) && len(tags)+len(d.Tags) > 0 {
		patch.Tags = &tags
	}
	return patch, nil
}

// takenBack is the patch that undoes another: the values of before, the labels of its
// pages among them, and where they came from.
func takenBack(patch library.DocumentPatch, before *library.Document, labels []string) library.DocumentPatch {
	back, sources := library.DocumentPatch{}, map[string]library.FieldSource{}
	was := func(set bool, field string, put func()) {
		if set {
			put()
			sources[field] = before.Sources[field]
		}
	}
	was(patch.Kind != nil, "kind", func() { back.Kind = &before.Kind })
	was(patch.Title != nil, "title", func() { back.Title = &before.Title })
	was(patch.TitleOther != nil, "title_other", func() { back.TitleOther = &before.TitleOther })
	was(patch.Series != nil, "series", func() { back.Series = &before.Series })
	was(patch.Number != nil, "number", func() { back.Number = &before.Number })
	was(patch.Publisher != nil, "publisher", func() { back.Publisher = &before.Publisher })
	was(patch.Language != nil, "language", func() { back.Language = &before.Language })
	was(patch.Abstract != nil, "abstract", func() { back.Abstract = &before.Abstract })
	was(patch.Subtitle != nil, "subtitle", func() { back.Subtitle = &before.Subtitle })
	was(patch.CitationPrinted != nil, "citation_printed", func() { back.CitationPrinted = &before.CitationPrinted })
	was(patch.ISBN != nil, "isbn", func() { back.ISBN = &before.ISBN })
	was(patch.ISSN != nil, "issn", func() { back.ISSN = &before.ISSN })
	was(patch.Keywords != nil, "keywords", func() { back.Keywords = &before.Keywords })
	was(patch.People != nil, "people", func() { back.People = &before.People })
	was(patch.Contents != nil, "contents", func() { back.Contents = &before.Contents })
	was(patch.Labels != nil, "labels", func() {
		if before.Sources["labels"].From != library.FromPerson {
			labels = []string{}
		}
		back.Labels = &labels
	})
	was(patch.Tags != nil, "tags", func() { back.Tags = &before.Tags })
	// Whichever was set, the other followed.
	dated := patch.Year != nil || patch.Date != nil
	was(dated, "year", func() { back.Year = &before.Year })
	was(dated, "date", func() { back.Date = &before.Date })
	back.Sources = &sources
	return back
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// parseKeywords reads keywords with commas or line breaks between them.
func parseKeywords(text string) []string {
	out := []string{}
	for _, k := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		k = strings.Join(strings.Fields(k), " ")
		if k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
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

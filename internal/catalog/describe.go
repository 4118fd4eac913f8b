package catalog

import (
	"naru/internal/extract"
	"naru/internal/library"
)

// Rules names the rules as they are: a document that others described is worth
// describing again. It changes whenever they come to other descriptions.
const Rules = "7"

// Describe makes the record of a document and says where each of its fields
// came from. It sets what can be told from the file; ID, File, SHA256, Themes and
// the like are for the caller.
func Describe(doc *extract.Document, fileName string) library.Document {
	doc, fileName = seen(doc), visible(fileName)
	f := newFront(doc)
	d := library.Document{Pages: len(doc.Pages), Reader: doc.Reader, DescribedBy: Rules, Sources: map[string]library.FieldSource{}, Properties: properties(doc)}
	for _, p := range doc.Pages {
		if p.Source == library.SourceNone {
			d.PagesWithoutText++
		}
	}
	found := func(field string, is bool, from library.FieldSource) {
		if is {
			d.Sources[field] = from
		}
	}
	doubt := func(field string, is bool) {
		if is {
			d.Unsure = append(d.Unsure, field)
		}
	}
	var from library.FieldSource

	d.Language, from = language(doc)
	found("language", d.Language != "", from)

	t := title(doc, f, fileName)
	d.Title, d.Subtitle, d.TitleOther = t.main, t.sub, t.other
	found("title", t.main != "", t.from)
	found("subtitle", t.sub != "", t.subFrom)
	found("title_other", t.other != "", t.otherFrom)

	if d.Language == "" {
		d.Language = latinLanguage(d.Title)
		found("language", d.Language != "", t.from)
	}

	cited := citationPrinted(doc, d.Title)
	d.CitationPrinted = cited.text
	found("citation_printed", cited.text != "", cited.from)
	doubt("citation_printed", cited.unsure)

	d.Series, d.Number, from = series(f, d.Title, doc.Subject, fileName, cited)
	found("series", d.Series != "", from)
	found("number", d.Number != "", from)

	var unsure bool
	d.People, from, unsure = people(f, doc, d.Title)
	found("people", len(d.People) > 0, from)
	doubt("people", unsure)

	d.Publisher, from = publisher(f, doc, cited)
	found("publisher", d.Publisher != "", from)
	atHouse(d.People, d.Publisher)

	d.Date, from = date(f, doc, clues{citation: d.CitationPrinted, citationFrom: cited.from, title: d.Title, titleFrom: d.Sources["title"], number: d.Number, numberFrom: d.Sources["number"], fileName: fileName})
	d.Year = yearOf(d.Date)
	found("date", d.Date != "", from)
	doubt("date", d.Date == "" && !doc.Created.IsZero())
	found("year", d.Year != 0, from)

	d.Kind, from = kind(f, d.Title, d.Series, d.Sources)
	found("kind", d.Kind != library.KindOther, from)
	if d.Number == "" || ownNumber(d.Kind, d.Title) != "" {
		d.Number, from = identifier(f, d.Kind, d.Title, d.Sources["title"])
		found("number", d.Number != "", from)
	}

	d.Contents, from = contents(doc)
	found("contents", len(d.Contents) > 0, from)

	d.Abstract, from = abstract(doc.Pages, d.Contents, d.Title, d.Language)
	found("abstract", d.Abstract != "", from)

	d.Keywords, from, unsure = keywords(doc, d.Language)
	found("keywords", len(d.Keywords) > 0, from)
	doubt("keywords", unsure)
	if d.Kind == library.KindOther && paper(f, &d) {
		d.Kind = library.KindArticle
		found("kind", true, from)
	}

	isbn, issn, isbnFrom, issnFrom, wrong := bookNumbers(doc)
	d.ISBN, d.ISSN = isbn, issn
	found("isbn", isbn != "", isbnFrom)
	found("issn", issn != "", issnFrom)
	d.Unsure = append(d.Unsure, wrong...)
	return d
}

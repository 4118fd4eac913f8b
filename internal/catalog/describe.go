package catalog

import (
	"naru/internal/extract"
	"naru/internal/library"
)

// Describe makes the record of a document. It sets what can be told from the
// file; ID, File, SHA256, Themes and the like are for the caller.
func Describe(doc *extract.Document, fileName string) library.Document {
	f := newFront(doc)
	d := library.Document{
		Contents: doc.Outline, Pages: len(doc.Pages), Reader: doc.Reader,
		Language: language(doc.Pages),
	}
	for _, p := range doc.Pages {
		if p.Source == library.SourceNone {
			d.PagesWithoutText++
		}
	}
	d.Title, d.TitleOther = title(doc.Title, f, fileName)
	d.Series, d.Number = series(f, d.Title, doc.Subject, fileName)
	d.People = people(f, doc)
	d.Publisher = publisher(f, doc)
	d.Date, d.Year = date(f, d.Number, doc, fileName)
	d.Kind = kind(f, d.Title, d.Series)
	d.Abstract = abstract(doc.Pages, doc.Outline)
	return d
}

package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// fillFromMerged takes what a description leaves empty from the documents that
// went into this one, the first first. What a person emptied stays empty.
func fillFromMerged(ctx context.Context, tx *sql.Tx, id library.DocumentID, d *library.Document, edited map[string]bool) error {
	sources, err := collect[library.DocumentID](ctx, tx, `SELECT source FROM merged WHERE target = ? ORDER BY id`, id)
	if err != nil || len(sources) == 0 {
		return err
	}
	records, err := documentsByID(ctx, tx, sources, true)
	if err != nil {
		return err
	}
	if d.Sources == nil {
		d.Sources = map[string]library.FieldSource{}
	}
	for k := range records {
		fill(d, &records[k], edited)
	}
	return nil
}

func fill(d, record *library.Document, edited map[string]bool) {
	took := func(field string) { d.Sources[field] = library.FieldSource{From: library.FromRecord} }
	text := func(field string, into *string, from string) {
		if *into == "" && from != "" && !edited[field] {
			*into = from
			took(field)
		}
	}
	if d.Kind == library.KindOther && record.Kind != "" && record.Kind != library.KindOther && !edited["kind"] {
		d.Kind = record.Kind
		took("kind")
	}
	text("title", &d.Title, record.Title)
	other := record.TitleOther
	if inHangul(record.Title) != inHangul(d.Title) {
		other = record.Title
	}
	if other != d.Title {
		text("title_other", &d.TitleOther, other)
	}
	text("subtitle", &d.Subtitle, record.Subtitle)
	text("isbn", &d.ISBN, record.ISBN)
	text("issn", &d.ISSN, record.ISSN)
	text("citation_printed", &d.CitationPrinted, record.CitationPrinted)
	if len(d.Keywords) == 0 && len(record.Keywords) > 0 && !edited["keywords"] {
		d.Keywords = record.Keywords
		took("keywords")
	}
	if d.Series == "" && d.Number == "" { // a number means nothing in another series
		text("series", &d.Series, record.Series)
		text("number", &d.Number, record.Number)
	}
	if d.Year == 0 && d.Date == "" && record.Year != 0 && !edited["year"] && !edited["date"] {
		d.Year, d.Date = record.Year, record.Date
		took("year")
		took("date")
	}
	text("publisher", &d.Publisher, record.Publisher)
	text("language", &d.Language, record.Language)
	text("abstract", &d.Abstract, record.Abstract)
	if len(d.People) == 0 && len(record.People) > 0 && !edited["people"] {
		d.People = record.People
		took("people")
	}
	if len(d.Contents) == 0 && len(record.Contents) > 0 {
		for _, h := range record.Contents {
			h.Page = 0 // of another file
			d.Contents = append(d.Contents, h)
		}
		took("contents")
	}
}

// withoutRecords empties what was taken from records.
func withoutRecords(d *library.Document) {
	for field, from := range d.Sources {
		if from.From != library.FromRecord {
			continue
		}
		delete(d.Sources, field)
		switch field {
		case "kind":
			d.Kind = library.KindOther // what readers say where nothing tells
		case "title":
			d.Title = ""
		case "title_other":
			d.TitleOther = ""
		case "subtitle":
			d.Subtitle = ""
		case "isbn":
			d.ISBN = ""
		case "issn":
			d.ISSN = ""
		case "citation_printed":
			d.CitationPrinted = ""
		case "keywords":
			d.Keywords = []string{}
		case "series":
			d.Series = ""
		case "number":
			d.Number = ""
		case "year":
			d.Year = 0
		case "date":
			d.Date = ""
		case "publisher":
			d.Publisher = ""
		case "language":
			d.Language = ""
		case "abstract":
			d.Abstract = ""
		case "people":
			d.People = []library.Credit{}
		case "contents":
			d.Contents = []library.Heading{}
		}
	}
}

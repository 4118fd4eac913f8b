package catalog

import (
	"slices"
	"strings"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
)

// properties keeps what a file says of itself, for Again.
func properties(doc *extract.Document) library.Properties {
	p := library.Properties{Title: tidy(doc.Title), Author: tidy(doc.Author), Subject: tidy(doc.Subject),
		Creator: tidy(doc.Creator), Producer: tidy(doc.Producer), Language: tidy(doc.Language)}
	if !doc.Created.IsZero() {
		p.Created = doc.Created.UTC().Format(time.RFC3339)
	}
	p.LineSizes = lineSizes(doc.Pages)
	return p
}

// sizedPages is of how many pages readers tell how large the lines are set.
const sizedPages = 4

// sizesBetween stands between the sizes of one page and those of the next.
const sizesBetween = "|"

// lineSizes keeps how large the lines of the first pages are set.
func lineSizes(pages []extract.Page) string {
	sizes := make([]string, 0, sizedPages)
	for _, p := range pages[:min(sizedPages, len(pages))] {
		sizes = append(sizes, p.Sizes)
	}
	return strings.TrimRight(strings.Join(sizes, sizesBetween), sizesBetween)
}

// Again describes a document from what the library holds of it: its pages, the
// properties of its file, and its outline. What a person set is for the caller to
// keep; a title so set helps to find the rest.
//
// A document from before the library kept properties has nothing to show for what
// they told: its fields stay unless the pages tell better.
func Again(d *library.Document, pages []library.Page) library.Document {
	doc := &extract.Document{Reader: d.Reader, Title: d.Properties.Title, Author: d.Properties.Author, Subject: d.Properties.Subject,
		Creator: d.Properties.Creator, Producer: d.Properties.Producer, Language: d.Properties.Language}
	doc.Created, _ = time.Parse(time.RFC3339, d.Properties.Created)
	before := d.Properties == (library.Properties{}) && len(d.Sources) == 0
	if before {
		doc.Title, doc.Language = d.Title, d.Language
		names := make([]string, len(d.People))
		for k, p := range d.People {
			names[k] = p.Name
		}
		doc.Author = strings.Join(names, "; ")
	}
	if d.Sources["title"].From == library.FromPerson {
		doc.Title = d.Title
	}
	if from := d.Sources["contents"].From; from == library.FromOutline || from == "" {
		doc.Outline = slices.Clone(d.Contents)
	}
	sizes := strings.Split(d.Properties.LineSizes, sizesBetween)
	for k, p := range pages {
		page := extract.Page{Number: p.Number, Label: p.Label, Text: p.Text, Source: p.Source,
			Width: p.Width, Height: p.Height, BodyFrom: p.BodyFrom, BodyTo: p.BodyTo}
		if k < len(sizes) {
			page.Sizes = sizes[k] // of another text they are not believed
		}
		doc.Pages = append(doc.Pages, page)
	}
	out := Describe(doc, d.File)
	out.ID, out.Properties = d.ID, d.Properties
	if before {
		keepOld(&out, d)
	}
	return out
}

// keepOld fills what a reading left empty with what stood there.
func keepOld(out, old *library.Document) {
	for _, f := range []struct{ now, was *string }{
		{&out.Title, &old.Title}, {&out.TitleOther, &old.TitleOther}, {&out.Series, &old.Series}, {&out.Number, &old.Number},
		{&out.Publisher, &old.Publisher}, {&out.Language, &old.Language}, {&out.Abstract, &old.Abstract},
	} {
		if *f.now == "" {
			*f.now = *f.was
		}
	}
	if out.Year == 0 {
		out.Year, out.Date = old.Year, old.Date
	}
	if len(out.People) == 0 {
		out.People = old.People
	}
	if out.Kind == library.KindOther && old.Kind != "" {
		out.Kind = old.Kind
	}
}

package library

import "fmt"

// Document makes a document without file of a publication that a report lists:
// one that the library knows of and does not have.
func (r *ListedRecord) Document(report *Document, kind Kind) Document {
	part := report.ID
	d := Document{
		Kind: kind, Title: r.Title, Series: r.Series, Number: r.Number, Year: r.Year,
		Publisher: report.Publisher, Language: r.Language, Abstract: r.Abstract, PartOf: &part,
		People: append([]Credit{}, r.People...), Contents: append([]Heading{}, r.Contents...),
		Themes: []ThemeScore{}, Tags: []string{}, Keywords: []string{},
	}
	if d.Year != 0 {
		d.Date = fmt.Sprintf("%04d", d.Year)
	}
	return d
}

package contradict

import (
	"fmt"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// Record is a document beside what a report says of it.
type Record struct {
	Document    library.Document
	Report      library.DocumentID
	ReportTitle string
	Page        int // of the report
	Label       string
	Said        library.ListedRecord
}

// Fields of a publication that are compared, as in JSON.
const (
	fieldTitle      = "title"
	fieldTitleOther = "title_other"
	fieldNumber     = "number"
	fieldYear       = "year"
	fieldPeople     = "people"
)

// Records finds publications of which a report says other things than their own
// front page. What a person corrected is decided and not compared.
func Records(records []Record) []library.Contradiction {
	var out []library.Contradiction
	for k := range records {
		r := &records[k]
		if r.Document.SHA256 == "" {
			continue // it has no pages of its own yet
		}
		out = append(out, r.compare()...)
	}
	return out
}

func (r *Record) compare() []library.Contradiction {
	var out []library.Contradiction
	add := func(field, said, printed string) {
		d, from := &r.Document, r.Document.Sources[field]
		out = append(out, library.Contradiction{ID: fmt.Sprintf("d%d-%s", d.ID, field), Document: d.ID, Title: d.Title, Field: field,
			Statements: []library.Statement{
				{Value: said, Words: said, Source: r.Report, SourceTitle: r.ReportTitle, Page: r.Page, Label: r.Label},
				{Value: printed, Words: printed, Source: d.ID, SourceTitle: d.Title, Page: from.Page},
			}})
	}
	d, said := &r.Document, &r.Said
	field, printed := fieldTitle, d.Title
	if hangul(said.Title) != hangul(d.Title) {
		field, printed = fieldTitleOther, d.TitleOther
	}
	if r.tells(field) && hangul(said.Title) == hangul(printed) && !sameTitle(said.Title, printed) {
		add(field, said.Title, printed)
	}
	if r.tells(fieldNumber) && !sameNumber(said.Number, d.Number) {
		add(fieldNumber, said.Number, d.Number)
	}
	if r.tells(fieldYear) && said.Year != 0 && d.Year != 0 && said.Year != d.Year {
		add(fieldYear, strconv.Itoa(said.Year), strconv.Itoa(d.Year))
	}
	if r.tells(fieldPeople) && !samePeople(said.People, d.People) {
		add(fieldPeople, Names(said.People), Names(d.People))
	}
	return out
}

// tells tells whether the publication itself says what stands in a field.
func (r *Record) tells(field string) bool {
	switch r.Document.Sources[field].From {
	case library.FromPage, library.FromMetadata, library.FromOutline:
		return true
	}
	return false
}

// Names writes people as a statement does.
func Names(people []library.Credit) string {
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	return strings.Join(names, "; ")
}

var (
	// part is which one of several a title says it is.
	part      = pattern.New(`[(（]\s*([IVX]+|[Ⅰ-Ⅹ]|\d{1,2})\s*[)）]`)
	ampersand = strings.NewReplacer("&", " and ")
	// roman writes each of the first ten numerals in figures, the longer before
	// those that they begin with.
	roman = strings.NewReplacer("Ⅰ", "1", "Ⅱ", "2", "Ⅲ", "3", "Ⅳ", "4", "Ⅴ", "5", "Ⅵ", "6", "Ⅶ", "7", "Ⅷ", "8", "Ⅸ", "9", "Ⅹ", "10",
		"VIII", "8", "VII", "7", "III", "3", "II", "2", "IV", "4", "IX", "9", "VI", "6", "I", "1", "V", "5", "X", "10")
)

// partOf is the number of the part that a title says it is; "": none.
func partOf(title string) string {
	m := part.FindStringSubmatch(title)
	if m == nil {
		return ""
	}
	return strings.TrimLeft(roman.Replace(m[1]), "0")
}

// sameTitle tells whether two titles may be one: the same letters, or one with a
// subtitle that the other leaves out.
func sameTitle(a, b string) bool {
	if x, y := partOf(a), partOf(b); x != "" && y != "" {
		if x != y {
			return false // (I) stands within (II)
		}
		a, b = part.ReplaceAllString(a, ""), part.ReplaceAllString(b, "")
	}
	a, b = letters(ampersand.Replace(a)), letters(ampersand.Replace(b))
	if a == "" || b == "" || a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return titleOf(a).distinct() && strings.Contains(b, a)
}

// sameNumber tells whether two issue numbers may be one: "01", "2020-01" and
// "No. 1" are.
func sameNumber(a, b string) bool {
	x, y := figures(a), figures(b)
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return len(x) == 1 || len(y) == 1 || x[0] == y[0]
}

// figures are the numbers in a text.
func figures(s string) []int {
	var out []int
	in := false
	for _, r := range s {
		if r < '0' || r > '9' {
			in = false
			continue
		}
		if !in {
			out, in = append(out, 0), true
		}
		if last := &out[len(out)-1]; *last < 1_000_000 {
			*last = 10**last + int(r-'0')
		}
	}
	return out
}

package describing

import "slices"

// Field is what is asked of a front page. Names are those of documents in JSON,
// where they have one.
type Field string

// Fields. Lines of the contents are three of them, and their pages one more.
const (
	Title         Field = "title"
	Subtitle      Field = "subtitle"
	TitleOther    Field = "title_other"
	Series        Field = "series"
	Number        Field = "number"
	Year          Field = "year"
	Date          Field = "date"
	Publisher     Field = "publisher"
	Person        Field = "person"
	Role          Field = "role"
	Affiliation   Field = "affiliation"
	Abstract      Field = "abstract"
	Keyword       Field = "keyword"
	ContentsLines Field = "contents_lines"
	ContentsFirst Field = "contents_first"
	ContentsLast  Field = "contents_last"
	ContentsPage  Field = "contents_page"
	ISBN          Field = "isbn"
	ISSN          Field = "issn"
	Citation      Field = "citation_printed"
	Language      Field = "language"
	Kind          Field = "kind"
)

// Fields lists all, in the order of reports.
func Fields() []Field {
	return []Field{
		Title, Subtitle, TitleOther, Series, Number, Year, Date, Publisher, Person, Role, Affiliation,
		Abstract, Keyword, ContentsLines, ContentsFirst, ContentsLast, ContentsPage, ISBN, ISSN, Citation,
		Language, Kind,
	}
}

// inTruth tells whether truth may have lines of the field: roles stand beside
// people, and pages beside the lines of the contents.
func (f Field) inTruth() bool {
	return f != Role && f != ContentsPage && slices.Contains(Fields(), f)
}

// inDocument names the field of a document, as in JSON, that holds this one.
func (f Field) inDocument() string {
	switch f {
	case Person, Role, Affiliation:
		return "people"
	case Keyword:
		return "keywords"
	case ContentsLines, ContentsFirst, ContentsLast, ContentsPage:
		return "contents"
	default:
		return string(f)
	}
}

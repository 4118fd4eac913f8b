package library

import (
	"context"
	"time"
)

// DocumentID names a document within its library. It is never used again.
type DocumentID int64

// Kind is what sort of publication a document is.
type Kind string

// Kinds a document may have. KindOther is what remains.
const (
	KindReport       Kind = "report"
	KindPolicyReport Kind = "policy report"
	KindWorkingPaper Kind = "working paper"
	KindBrief        Kind = "brief"
	KindStatistics   Kind = "statistics"
	KindLaw          Kind = "law"
	KindForm         Kind = "form"
	KindArticle      Kind = "article"
	KindAnnualReport Kind = "annual report"
	KindNews         Kind = "news"
	KindOther        Kind = "other"
)

// Roles of people. Others are kept as printed.
const (
	RoleChief        = "chief researcher"
	RoleCoResearcher = "co-researcher"
	RoleAuthor       = "author"
	RoleEditor       = "editor"
	RoleDirector     = "director"
	RoleTranslator   = "translator"
	RolePublisher    = "publisher" // the part of an organisation in what it publishes
	RoleIssuer       = "issuer"    // the person who answers for its publishing: 발행인
)

// Document is one publication with its description. Empty fields are unknown.
type Document struct {
	ID               DocumentID   `json:"id"`
	Kind             Kind         `json:"kind"`
	Title            string       `json:"title"`
	Subtitle         string       `json:"subtitle"`
	TitleOther       string       `json:"title_other"` // the title in its other language
	Series           string       `json:"series"`
	Number           string       `json:"number"` // issue number as printed: "2020-01", "12"
	Year             int          `json:"year"`   // 0: unknown
	Date             string       `json:"date"`   // ISO 8601, as far as known: 2020, 2020-04, 2020-04-01
	Publisher        string       `json:"publisher"`
	Language         string       `json:"language"` // BCP 47: ko, en, es…
	People           []Credit     `json:"people"`
	Abstract         string       `json:"abstract"`
	Keywords         []string     `json:"keywords"`         // as printed, in their order
	ISBN             string       `json:"isbn"`             // as printed, with its hyphens; its check digit holds
	ISSN             string       `json:"issn"`             // 1234-567X; its check digit holds
	CitationPrinted  string       `json:"citation_printed"` // how the document itself asks to be cited
	Contents         []Heading    `json:"contents"`
	Themes           []ThemeScore `json:"themes"`
	Tags             []string     `json:"tags"`
	Pages            int          `json:"pages"`
	PagesWithoutText int          `json:"pages_without_text"`
	File             string       `json:"file"` // name of the original as it came
	SHA256           string       `json:"sha256"`
	PartOf           *DocumentID  `json:"part_of"`
	Reader           string       `json:"reader"` // which reader gave the text: naru (plain PDFs), pdfium, ledongthuc, hwpx, docx…
	// Incomplete says why pages are missing: IncompleteReading while the first
	// ones are in and the rest is being read, else the limit that reading broke
	// (too_large, timed_out, out_of_memory, incomplete). "": whole.
	Incomplete Code `json:"incomplete,omitempty"`
	// Sources tell where each field of the description came from; fields are
	// named as in JSON. A field without one is empty or not known.
	Sources map[string]FieldSource `json:"sources,omitempty"`
	// Unsure names the fields, as in JSON, of which the document holds signs that
	// the rules do not trust: left empty, for a person to look at.
	Unsure []string `json:"unsure,omitempty"`
	// DescribedBy names the rules that described the document; "" where those of
	// an earlier Naru did, or nothing but a person. Left empty in lists.
	DescribedBy string `json:"-"`
	// Wanted: a record without a file.
	Wanted bool `json:"wanted,omitempty"`
	// Properties are what the file says of itself, unjudged, for describing the
	// document again by later rules. Left empty in lists.
	Properties Properties `json:"-"`
	Added      time.Time  `json:"added"`
}

// IncompleteReading marks a document whose first pages can be searched while
// the rest is being read.
const IncompleteReading Code = "reading"

// FieldSource is where a field of a description was found.
type FieldSource struct {
	From SourceKind `json:"from"`
	Page int        `json:"page,omitempty"` // 1-based, where From is page or outline
}

// SourceKind is a sort of place where descriptions are found.
type SourceKind string

// Places.
const (
	FromMetadata SourceKind = "metadata" // the file's own properties
	FromPage     SourceKind = "page"     // printed on a page
	FromOutline  SourceKind = "outline"  // the file's table of contents
	FromFileName SourceKind = "file name"
	FromText     SourceKind = "text"      // worked out from the whole text, as the language is
	FromFileDate SourceKind = "file date" // when the file was made, for want of a printed date
	FromPerson   SourceKind = "person"    // corrected by hand; no later reading changes it
	FromRecord   SourceKind = "record"    // a record or another document that went into this one
)

// Properties are a file's own, as it has them.
type Properties struct {
	Title    string `json:"title,omitempty"`
	Author   string `json:"author,omitempty"`
	Subject  string `json:"subject,omitempty"`
	Creator  string `json:"creator,omitempty"`  // the program it was written with
	Producer string `json:"producer,omitempty"` // the program that made the file
	Language string `json:"language,omitempty"`
	Created  string `json:"created,omitempty"` // RFC 3339; "": unknown
	// LineSizes tell how large the lines of the first pages are set, a page after
	// the other with | between; "": not known.
	LineSizes string `json:"line_sizes,omitempty"`
}

// Credit is a person's part in a document.
type Credit struct {
	Name string `json:"name"`
	Role string `json:"role"`
	// Affiliation is where the person worked, as the document prints it.
	Affiliation string `json:"affiliation,omitempty"`
}

// Heading is one line of a document's contents (its outline).
type Heading struct {
	Level int    `json:"level"` // 1 is the highest
	Title string `json:"title"`
	Page  int    `json:"page"` // 1-based position in the file; 0: nowhere
}

// TextSource tells where a page's text came from.
type TextSource string

// Sources of a page's text.
const (
	SourceText TextSource = "text" // the file's own text layer
	SourceOCR  TextSource = "ocr"
	SourceNone TextSource = "none" // no text layer: the page shows, but cannot be searched
)

// Page is one page of a document.
type Page struct {
	Document DocumentID `json:"document"`
	Number   int        `json:"page"`  // 1-based position in the file
	Label    string     `json:"label"` // the printed number: "iv", "31"; the position where the file has none
	Source   TextSource `json:"source"`
	Text     string     `json:"text"`
	Width    float64    `json:"width"` // points, as shown (rotation applied)
	Height   float64    `json:"height"`
	// BodyFrom and BodyTo are the characters of Text between running head and
	// foot: [BodyFrom,BodyTo). Both 0: the page has neither. Snippets and quotes
	// keep to the body; search does not.
	BodyFrom int `json:"-"`
	BodyTo   int `json:"-"`
}

// Body is the page's text without running head, foot and page number.
func (p *Page) Body() string {
	if p.BodyTo == 0 {
		return p.Text
	}
	from, to, at := len(p.Text), len(p.Text), 0
	for i := range p.Text {
		if at == p.BodyFrom {
			from = i
		}
		if at == p.BodyTo {
			to = i
			break
		}
		at++
	}
	return p.Text[min(from, to):to]
}

// DocumentFilter narrows a list of documents. Values within one field are
// alternatives; fields are combined with AND. Zero values do not narrow.
type DocumentFilter struct {
	Text      string   // words of title, people or series, matched as typed so far
	Themes    []string // a theme counts its children
	Series    []string
	Languages []string
	Kinds     []Kind
	People    []string
	Tags      []string
	Terms     []string // policy terms that a document mentions, by id
	YearFrom  int
	YearTo    int
	Untitled  bool         // only documents without any theme ("unsure")
	NoText    bool         // only documents with pages that cannot be searched
	Wanted    bool         // only records without a file
	IDs       []DocumentID // only these
	Sort      Sort         // newest (default), title; relevance means newest
	Limit     int          // 0: all
	Offset    int
}

// Sort is an order of documents or hits.
type Sort string

// Orders.
const (
	SortRelevance Sort = "relevance"
	SortNewest    Sort = "newest"
	SortTitle     Sort = "title"
)

// DocumentList is one stretch of a list and how long the whole is.
type DocumentList struct {
	Total     int        `json:"total"`
	Documents []Document `json:"documents"`
}

// DocumentPatch changes what a person corrected; nil leaves a field alone.
// Fields set by a person are never overwritten by a later reading.
type DocumentPatch struct {
	Kind       *Kind
	Title      *string
	Subtitle   *string
	TitleOther *string
	Series     *string
	Number     *string
	Year       *int
	Date       *string
	Publisher  *string
	Language   *string
	Abstract   *string
	ISBN       *string // "" or a number whose check digit holds, else Invalid
	ISSN       *string // the same
	// CitationPrinted is how the document itself asks to be cited.
	CitationPrinted *string
	Keywords        *[]string
	People          *[]Credit
	Tags            *[]string
	// Contents replace all headings; pages are of the file, 0: not known.
	Contents *[]Heading
	// Labels are the printed numbers of all pages, one a page; with none, those that
	// were read stand again. Invalid where there are more or fewer.
	Labels *[]string
	// Sources takes corrections back: a field named in it with a source other
	// than FromPerson is again as it was read, and may be read anew.
	Sources *map[string]FieldSource
}

// Documents keeps the catalogue. Documents in the trash are found by none of
// its methods but Trashed and RestoreDocument.
type Documents interface {
	// Document returns the document with its people, themes, tags and contents.
	// Fails with NotFound if there is none, also when it is in the trash.
	Document(ctx context.Context, id DocumentID) (*Document, error)
	// Documents lists what the filter lets through. Abstract and Contents are
	// left empty in lists.
	Documents(ctx context.Context, f DocumentFilter) (*DocumentList, error)
	// DocumentFacets counts what the filter lets through, per facet; a facet's
	// own choice does not narrow its counts.
	DocumentFacets(ctx context.Context, f DocumentFilter) (Facets, error)
	// UpdateDocument applies a person's corrections. Year and date are one thing:
	// whichever is given alone, the other follows. Invalid where a date is none.
	UpdateDocument(ctx context.Context, id DocumentID, p DocumentPatch) (*Document, error)
	// TrashDocument hides a document and its notes; RestoreDocument undoes it.
	TrashDocument(ctx context.Context, id DocumentID) error
	RestoreDocument(ctx context.Context, id DocumentID) error
	// Trashed lists what is in the trash, last trashed first.
	Trashed(ctx context.Context) ([]Document, error)
	// Page returns one page, Fails with NotFound outside 1…Pages.
	Page(ctx context.Context, id DocumentID, number int) (*Page, error)
	// Pages returns all pages in order.
	Pages(ctx context.Context, id DocumentID) ([]Page, error)
	// Stats counts what the library holds.
	Stats(ctx context.Context) (*Stats, error)
	// PublicationsByYear counts documents per year and main theme, for charts.
	PublicationsByYear(ctx context.Context, f DocumentFilter) ([]YearCount, error)
}

// Facet names. The keys of Facets.
const (
	FacetTheme    = "theme"
	FacetSeries   = "series"
	FacetYear     = "year"
	FacetLanguage = "lang"
	FacetKind     = "kind"
	FacetPerson   = "author"
	FacetTag      = "tag"
	FacetTerm     = "term"   // policy terms: visa statuses, targets, programmes, laws
	FacetWanted   = "wanted" // one value, of the same name: records without a file
)

// Facets holds the counts of each facet's values, most first (years newest first).
type Facets map[string][]FacetCount

// FacetCount is one value and how many documents have it.
type FacetCount struct {
	ID    string `json:"id"`
	Count int    `json:"count"`
}

// YearCount is a number of documents of one theme in one year.
type YearCount struct {
	Year  int    `json:"year"`
	Theme string `json:"theme"` // top-level theme; "" for none
	Count int    `json:"count"`
}

// Stats counts a library.
type Stats struct {
	Documents        int   `json:"documents"`
	Pages            int   `json:"pages"`
	PagesWithoutText int   `json:"pages_without_text"`
	OCRPages         int   `json:"ocr_pages"`
	Notes            int   `json:"notes"`
	Quotes           int   `json:"quotes"`
	Failed           int   `json:"failed"`  // files that did not get in
	Waiting          int   `json:"waiting"` // files still in the queue
	TextBytes        int64 `json:"text_bytes"`
	DatabaseBytes    int64 `json:"database_bytes"`
}

package library

// Numbering is how the issues of a series are numbered.
type Numbering string

// Ways of numbering.
const (
	NumberedByYear  Numbering = "year"    // 2020-01, 2020-02, 2021-01
	NumberedThrough Numbering = "running" // 1, 2, … 12, 13
	NotNumbered     Numbering = "none"
)

// Series is a series of publications with what the library has of it.
type Series struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`  // in the language asked for, where it is known in it
	Names []string `json:"names"` // as printed, the commonest first
	// Usual are the usual names of such a series in both languages, printed in this
	// library or not: to find it by.
	Usual     []string  `json:"-"`
	Publisher string    `json:"publisher"`
	Numbering Numbering `json:"numbering"`
	From      int       `json:"from"` // years; 0: unknown
	To        int       `json:"to"`
	Documents int       `json:"documents"`
	WithFile  int       `json:"with_file"`
	Wanted    int       `json:"wanted"` // listed somewhere, no file
	Gaps      int       `json:"gaps"`   // numbers that nothing lists
	Unsure    int       `json:"unsure"` // without a number, or with one that does not fit
	// Missing are the numbers without a file: wanted ones and gaps, in order.
	Missing []string `json:"missing"`
}

// IssueState is what the library has of a number.
type IssueState string

// States of an issue.
const (
	IssueFile   IssueState = "file"
	IssueWanted IssueState = "wanted"
	IssueGap    IssueState = "gap"
	IssueUnsure IssueState = "unsure"
)

// Issue is one number of a series.
type Issue struct {
	Number string     `json:"number"` // "2020-03", "12"; "": none
	Year   int        `json:"year"`   // of the number, else of the document; 0: unknown
	No     int        `json:"no"`     // within its year, or the series; 0: none
	State  IssueState `json:"state"`
	// Duplicate: several documents have this number.
	Duplicate bool       `json:"duplicate,omitempty"`
	Documents []Document `json:"documents"`
}

// SeriesPage is one series number by number.
type SeriesPage struct {
	Series
	Issues []Issue `json:"issues"` // newest year first, numbers in order
}

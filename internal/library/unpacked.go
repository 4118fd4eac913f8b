package library

// Unpacked is what an annual report tells of its year: the publications, courses
// and cooperation events it lists. A report that lists nothing yields nothing.
type Unpacked struct {
	Records []ListedRecord `json:"records"`
	Courses []ListedEvent  `json:"courses"`
	Events  []ListedEvent  `json:"events"`
}

// ListedRecord is a publication as a report lists it. Its series is named as the
// report names it, its number printed as there: "01".
type ListedRecord struct {
	Series   string    `json:"series"`
	Number   string    `json:"number"`
	Title    string    `json:"title"`
	Year     int       `json:"year"` // of the report, where the entry has none; 0: unknown
	Language string    `json:"language"`
	People   []Credit  `json:"people"` // chief researchers first, each person once in a role
	Abstract string    `json:"abstract"`
	Contents []Heading `json:"contents"` // Page is 0: they are those of the publication
	Page     int       `json:"page"`     // of the report, where the entry begins; from 1
	// Label is the page's printed number; "": not known.
	Label string `json:"label,omitempty"`
	// Place names the entry within its report, also after a person corrected it.
	Place string `json:"-"`
	// Accepted is the document that was accepted from this place; 0: none yet.
	Accepted DocumentID `json:"-"`
	// Unsure names the fields, as in JSON, that a person should look at.
	Unsure []string `json:"unsure,omitempty"`
}

// Bounds of ListedEvent.ParticipantsBound.
const (
	BoundAbout = "about"
	BoundOver  = "over"  // so many or more
	BoundUnder = "under" // so many or fewer
)

// ListedEvent is a course or an event as a row of a report's table has it.
type ListedEvent struct {
	Table       string `json:"table"` // its heading: "Basic Education Project"
	No          int    `json:"no"`
	Category    string `json:"category"` // filled down where the table prints it once
	Title       string `json:"title"`
	DatePrinted string `json:"date_printed"`
	From        string `json:"from"` // ISO 8601, as precise as printed dates allow; "": unknown
	To          string `json:"to"`   // "open" for something still going on
	// Participants is how many people took part, where the table says so; 0: unknown.
	Participants int `json:"participants,omitempty"`
	// ParticipantsBound is how exact that is said to be: "about", "over" or "under";
	// "": exact. It lasts as long as the number that it goes with.
	ParticipantsBound string `json:"participants_bound,omitempty"`
	Page              int    `json:"page"`
	// Label is the page's printed number; "": not known.
	Label string `json:"label,omitempty"`
	// Place names the row within its report, also after a person corrected it.
	Place string `json:"-"`
	// Accepted is the id of what was accepted from this place; 0: nothing yet.
	Accepted int64 `json:"-"`
	// Unsure names the fields, as in JSON, that a person should look at.
	Unsure []string `json:"unsure,omitempty"`
}

package library

import (
	"context"
	"strings"
)

// Contradiction is a field of which two sources say different things: a report's
// table and its running text, a report and the front page of the publication it
// lists, two reports that list the same event or publication, two language editions.
type Contradiction struct {
	// ID names what it is about and the field, for as long as that is catalogued.
	ID       string     `json:"id"`
	Document DocumentID `json:"document,omitempty"` // the publication it is about
	Event    int64      `json:"event,omitempty"`    // or the course or event
	Title    string     `json:"title"`              // of that
	// Field is one of a document, as in JSON, or the date or the participants of
	// an event.
	Field      string      `json:"field"`
	Statements []Statement `json:"statements"` // two or more
	// Settled is the statement that a person chose; nil: none yet.
	Settled *int `json:"settled,omitempty"`
}

// Fields of a contradiction about an event: when it was, and how many took part.
const (
	FieldDate         = "date"
	FieldParticipants = "participants"
)

// Statement is what one source says.
type Statement struct {
	// Value is that in the catalogue's form: a day as ISO 8601, a span as two of
	// them with a slash between, names with semicolons between, a number in digits.
	Value string `json:"value"`
	// Words are the source's own, as printed.
	Words       string     `json:"words"`
	Source      DocumentID `json:"source"`
	SourceTitle string     `json:"source_title"`
	Page        int        `json:"page"`            // of the source; 0: not known
	Label       string     `json:"label,omitempty"` // the page's printed number
	// Event is the catalogued event whose table row says it.
	Event int64 `json:"event,omitempty"`
}

// ContradictionFilter narrows a list of contradictions.
type ContradictionFilter struct {
	// Document is one that they are about or that says one of their statements.
	Document DocumentID
	Settled  bool // also those that a person settled
}

// Contradictions are found and shown, never resolved by themselves.
type Contradictions interface {
	// Contradictions lists them, open ones first.
	Contradictions(ctx context.Context, f ContradictionFilter) ([]Contradiction, error)
	// SettleContradiction keeps which statement (from 0) a person believes, and
	// corrects the catalogue by it. Fails with NotFound or, where there is no such
	// statement, Invalid.
	SettleContradiction(ctx context.Context, id string, statement int) (*Contradiction, error)
	// ReopenContradiction undoes it: the catalogue says again what it said, unless
	// a person changed it since.
	ReopenContradiction(ctx context.Context, id string) error
}

// SpanText writes an event's date as a Statement does; SpanDays reads it.
func SpanText(from, to string) string {
	if to == "" || to == from {
		return from
	}
	return from + "/" + to
}

// SpanDays gives the first and the last day of what SpanText wrote.
func SpanDays(value string) (from, to string) {
	from, to, two := strings.Cut(value, "/")
	if !two {
		to = from
	}
	return from, to
}

// About tells whether it is about a document, or one says a statement of it; 0: any.
func (c *Contradiction) About(id DocumentID) bool {
	if id == 0 || c.Document == id {
		return true
	}
	for _, s := range c.Statements {
		if s.Source == id {
			return true
		}
	}
	return false
}

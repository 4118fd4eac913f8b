package library

import (
	"context"
	"time"
)

// EvidenceID names an evidence card within its library.
type EvidenceID int64

// EvidenceStatus is what a person decided about a card.
type EvidenceStatus string

// Statuses.
const (
	EvidenceProposed  EvidenceStatus = "proposed" // found by Naru, not looked at yet
	EvidenceConfirmed EvidenceStatus = "confirmed"
	EvidenceRejected  EvidenceStatus = "rejected" // remembered: it is not proposed again
)

// Evidence is a statistic that a document states, with its place. Empty fields
// are unknown or not plainly said.
type Evidence struct {
	ID       EvidenceID `json:"id"`
	Document DocumentID `json:"document"`
	Title    string     `json:"title"` // of the document
	Year     int        `json:"year"`  // the document's; 0: unknown
	Page     int        `json:"page"`
	Label    string     `json:"label"` // printed number of that page

	EvidenceFields
	Printed  string         `json:"printed"` // the value with its unit, as it stands
	When     string         `json:"when"`    // the date as it stands
	Sentence string         `json:"sentence"`
	From     int            `json:"from"` // characters of the page's text that hold Printed; 0, 0: it is not there any more
	To       int            `json:"to"`
	Terms    []TermID       `json:"terms"` // policy terms that the sentence speaks of
	Status   EvidenceStatus `json:"status"`
	ByPerson bool           `json:"by_person,omitempty"` // a person changed what was found
	Note     NoteID         `json:"note,omitempty"`      // the note that quotes it
	Changed  time.Time      `json:"changed"`             // when it was found or decided
}

// EvidenceFields are what a person may correct on a card.
type EvidenceFields struct {
	Value  float64 `json:"value"`
	Upper  float64 `json:"upper,omitempty"`  // of a range from Value to it; 0: none
	Unit   string  `json:"unit"`             // person, household, case, business, country, count, percent, percentage point, basis point, times, score, year, month, day, hour, or money by ISO 4217
	Bound  string  `json:"bound,omitempty"`  // about, over, under; "": exact
	Change string  `json:"change,omitempty"` // increase, decrease; "": a level
	What   string  `json:"what"`             // what is counted: "체류외국인"
	Base   string  `json:"base,omitempty"`   // of a share: of what
	Date   string  `json:"date"`             // ISO 8601, as far as known; an interval has a slash
	Place  string  `json:"place"`
}

// EvidenceScope says where figures are looked for; what is set is joined by AND.
// An empty one is the whole library.
type EvidenceScope struct {
	Documents []DocumentID
	Page      int           // with one document: only that page
	Search    SearchRequest // pages that answer it; an empty Query does not narrow
	Term      string        // pages that mention a policy term, by id or form
}

// EvidenceFilter narrows a list of cards; zero values do not.
type EvidenceFilter struct {
	Scope    EvidenceScope
	Statuses []EvidenceStatus
	Units    []string
	Terms    []TermID // that the sentence speaks of
	Places   []string
	YearFrom int // of the figure's date
	YearTo   int
	Text     string // words in what, base, sentence or printed value
	Limit    int
	Offset   int
}

// EvidenceList is one stretch of a list with counts over all of it: by status,
// unit, term, place and year; a facet's own choice does not narrow its counts.
type EvidenceList struct {
	Total  int        `json:"total"`
	Cards  []Evidence `json:"evidence"`
	Facets Facets     `json:"facets"`
}

// Facets of evidence. Years are those of the figures.
const (
	FacetStatus = "status"
	FacetUnit   = "unit"
	FacetPlace  = "place"
)

// EvidenceProgress is how far pages are looked through for figures.
type EvidenceProgress struct {
	Done, Total int // pages
	Found       int // cards that are new
}

// EvidenceCounts tells what looking for figures gave.
type EvidenceCounts struct {
	Documents int `json:"documents"`
	Pages     int `json:"pages"`
	Figures   int `json:"figures"` // stated on these pages
	New       int `json:"new"`     // of them, not known before
	Gone      int `json:"gone"`    // proposed before, and not on their page any more
}

// EvidenceKeeper collects statistics from running text and keeps what people
// decide about them. A decision is kept when figures are collected again, also
// from a new version of the document.
type EvidenceKeeper interface {
	// CollectEvidence looks for figures in a scope and keeps them as proposed,
	// page by page: what was found before it is cancelled stays. Progress may be
	// nil. Fails with NotFound if a document or term of the scope is not there.
	CollectEvidence(ctx context.Context, scope EvidenceScope, progress func(EvidenceProgress)) (EvidenceCounts, error)
	// Evidence returns a card; NotFound if there is none.
	Evidence(ctx context.Context, id EvidenceID) (*Evidence, error)
	// EvidenceList lists cards by document and place on the page, newest
	// documents first. Those of documents in the trash are left out.
	EvidenceList(ctx context.Context, f EvidenceFilter) (*EvidenceList, error)
	// SetEvidence decides about cards and returns what they were decided before,
	// for undo.
	SetEvidence(ctx context.Context, s EvidenceStatus, ids ...EvidenceID) (map[EvidenceID]EvidenceStatus, error)
	// EditEvidence corrects a card. Invalid where the unit or the date is none.
	EditEvidence(ctx context.Context, id EvidenceID, fields EvidenceFields) (*Evidence, error)
	// QuoteEvidence makes the sentence of a card a quote in a note, a new one
	// where none is named, and confirms the card.
	QuoteEvidence(ctx context.Context, id EvidenceID, note NoteID) (*Note, *Quote, error)
	// ExportEvidence writes the cards of a filter as CSV for spreadsheets, and tells
	// how many; the file is whole or not there.
	ExportEvidence(ctx context.Context, f EvidenceFilter, path string) (int, error)
}

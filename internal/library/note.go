package library

import (
	"context"
	"time"
)

// NoteID names a note within its library.
type NoteID int64

// QuoteID names a quote within its library.
type QuoteID int64

// Note is what a person wrote, in Markdown, about the library, a document or a page.
type Note struct {
	ID       NoteID     `json:"id"`
	Document DocumentID `json:"document"`        // 0: about the library
	Page     int        `json:"page"`            // 0: about the whole document
	Label    string     `json:"label,omitempty"` // printed number of that page
	Title    string     `json:"title"`
	Body     string     `json:"body"`
	Tags     []string   `json:"tags"` // the #tags of the body
	Created  time.Time  `json:"created"`
	Changed  time.Time  `json:"changed"`
	Quotes   []Quote    `json:"quotes"`
}

// Quote is verbatim text with its page and place.
type Quote struct {
	ID       QuoteID    `json:"id"`
	Note     NoteID     `json:"note"`
	Document DocumentID `json:"document"`
	Page     int        `json:"page"`
	Label    string     `json:"label"` // printed number of that page
	Text     string     `json:"text"`
	From     int        `json:"from"` // character (not byte) range in the page's stored text;
	To       int        `json:"to"`   // 0,0 where a later version of the file has lost the words
	Citation string     `json:"citation"`
	Created  time.Time  `json:"created"`
}

// NoteFilter narrows a list of notes; zero values do not.
type NoteFilter struct {
	Document DocumentID
	Page     int // with Document: only notes of this page
	Tag      string
	Text     string // words, searched as in the search box
	Limit    int
	Offset   int
}

// Notes keeps what people write. Removing moves to the trash: nothing a person
// wrote is destroyed by one click.
type Notes interface {
	NoteTrash
	// AddNote keeps a new note; ID, Created and Changed are given by the library.
	AddNote(ctx context.Context, n Note) (*Note, error)
	// Note returns a note with its quotes; NotFound if there is none.
	Note(ctx context.Context, id NoteID) (*Note, error)
	// EditNote replaces title and body. Tags follow from the body.
	EditNote(ctx context.Context, id NoteID, title, body string) (*Note, error)
	// RemoveNote moves a note to the trash, RestoreNote brings it back.
	RemoveNote(ctx context.Context, id NoteID) error
	RestoreNote(ctx context.Context, id NoteID) error
	// NoteList lists notes, last changed first, with the total.
	NoteList(ctx context.Context, f NoteFilter) ([]Note, int, error)
	// AddQuote keeps a quote. With Note 0 a new note on that page is made for
	// it. Text is looked for in the page's stored text, also where that was
	// recognised: spacing, case, width and broken lines do not matter, and of
	// several places the one nearest to From counts. The page's own words are kept,
	// as they read. Invalid if the text is empty or the page does not hold it,
	// saying which page does; NotFound without such a page.
	AddQuote(ctx context.Context, q Quote) (*Note, *Quote, error)
	// RemoveQuote takes a quote out of its note, RestoreQuote puts it back as it was.
	RemoveQuote(ctx context.Context, id QuoteID) error
	RestoreQuote(ctx context.Context, id QuoteID) error
	// QuotesOf lists the quotes taken from a document, by page.
	QuotesOf(ctx context.Context, id DocumentID) ([]Quote, error)
}

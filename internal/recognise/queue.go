package recognise

import (
	"context"

	"naru/internal/library"
)

// Queue keeps the pages whose image is to be read. store.Store implements it;
// every method is one transaction, so a killed run finds the queue as it was.
type Queue interface {
	// QueuePages makes the pages without text of the documents named, of all
	// where none is, wait, and returns how many of them do. Pages that this
	// engine found blank stay as they are. NotFound if a document is not there.
	QueuePages(ctx context.Context, engine string, ids ...library.DocumentID) (pages int, err error)
	// NextPage gives the next page that waits, in the order of documents and
	// pages; nil: none does. What is in the trash, or still being read, keeps
	// waiting unseen.
	NextPage(ctx context.Context) (*Task, error)
	// WaitingPages counts what NextPage would give.
	WaitingPages(ctx context.Context) (int, error)
	// EndPage records how a page ended and, where it was read, keeps its text with
	// its places, its index row and the counts that follow from it. kept is false,
	// and nothing changed, if the page meanwhile has text, or its document is gone
	// or has another file.
	EndPage(ctx context.Context, t Task, e Ending) (kept bool, err error)
	// FailPages ends all pages of a document that wait as failed.
	FailPages(ctx context.Context, id library.DocumentID, engine string, reason library.Code) ([]int, error)
	// DropWaiting takes out all that waits.
	DropWaiting(ctx context.Context) (int, error)
}

// Task is a page to be read.
type Task struct {
	Document library.DocumentID
	Page     int
	Title    string
	File     string  // name of the original as it came
	SHA256   string  // of the original
	Width    float64 // points
	Height   float64
}

// Ending is how a page ended.
type Ending struct {
	Status library.RecognitionStatus
	Reason library.Code // why it failed
	Engine string       // name, version and languages
	Text   string
	Boxes  []library.Rect // one for each character of Text
}

package library

import (
	"context"
	"time"
)

// Recognizer reads pages that have no text layer from their image (OCR), page
// by page, in the background at low priority. Its queue is kept in the library:
// stopped, cancelled or killed, what waits goes on at the next Start.
type Recognizer interface {
	// Engine tells whether the recognition program is there, and what it reads.
	Engine(ctx context.Context) RecognitionEngine
	// Recognize queues the pages without text of the documents named, of all
	// documents where none is named, and returns how many. Pages that have text
	// are left alone; pages that failed before are tried again.
	Recognize(ctx context.Context, ids ...DocumentID) (pages int, err error)
	// Start begins or goes on with what waits; it returns at once.
	Start()
	// Pause stops after the page at hand; Start goes on.
	Pause()
	// Cancel drops what waits and stops the page at hand; pages done stay.
	Cancel(ctx context.Context) error
	// Wait returns when nothing waits or the context ends.
	Wait(ctx context.Context) error
	// Progress returns the state now.
	Progress() RecognitionProgress
	// WatchRecognition calls f after each change, at most ten times a second,
	// from a goroutine of its own, until stop is called.
	WatchRecognition(f func(RecognitionProgress)) (stop func())
}

// RecognitionEngine is the program that reads images.
type RecognitionEngine struct {
	Available bool
	Name      string   // "tesseract"
	Version   string   // as it says itself
	Languages []string // of those that Naru asks for, those installed: "kor", "eng"
	Missing   []string // of those, the others
}

// RecognitionProgress counts pages.
type RecognitionProgress struct {
	Total    int // pages of the running job
	Done     int // of them, ended one way or the other
	Read     int // of them, now with text
	Failed   int
	Running  bool
	Paused   bool
	Document DocumentID // being read; 0: none
	Title    string
	Page     int
	Left     time.Duration // estimate; 0: unknown
}

// RecognitionStatus is how a page ended, or that it waits.
type RecognitionStatus string

// Statuses.
const (
	RecognitionWaiting RecognitionStatus = "waiting"
	RecognitionRead    RecognitionStatus = "read"  // it has text now
	RecognitionBlank   RecognitionStatus = "blank" // nothing on it reads as text
	RecognitionFailed  RecognitionStatus = "failed"
)

// RecognizedPage is a page that reached its end. The JSON form is a line of
// `naructl ocr`.
type RecognizedPage struct {
	Document   DocumentID        `json:"document"`
	Page       int               `json:"page"`
	Status     RecognitionStatus `json:"status"`
	Reason     Code              `json:"reason,omitempty"` // why it failed
	Words      int               `json:"words"`
	Confidence float64           `json:"confidence"`       // the engine's own, 0 to 100
	Turned     int               `json:"turned,omitempty"` // degrees clockwise that made it upright
	Seconds    float64           `json:"seconds"`
	CPU        float64           `json:"cpu_seconds"` // of the engine; 0: not measured
}

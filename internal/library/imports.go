package library

import (
	"context"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// ImportStatus is where a file of the queue stands.
type ImportStatus string

// Statuses. The first two are open, the others final. A forgotten file failed and
// was taken out of the list since.
const (
	ImportWaiting   ImportStatus = "waiting"
	ImportReading   ImportStatus = "reading"
	ImportImported  ImportStatus = "imported"
	ImportDuplicate ImportStatus = "duplicate"
	ImportFailed    ImportStatus = "failed"
	ImportSkipped   ImportStatus = "skipped"
	ImportForgotten ImportStatus = "forgotten"
)

// ImportItem is one file on its way into the library. The JSON form is a line
// of `naructl import`.
type ImportItem struct {
	ID               int64        `json:"-"`
	Batch            int64        `json:"-"` // files added together
	Path             string       `json:"path"`
	SHA256           string       `json:"sha256"`
	Document         DocumentID   `json:"document"` // the new one, or the one it duplicates; 0: none
	Status           ImportStatus `json:"status"`
	Reason           Code         `json:"reason"`  // why it failed or was skipped
	Message          string       `json:"message"` // the sentence, in the language asked for
	Reader           string       `json:"reader"`
	Pages            int          `json:"pages"`
	PagesWithoutText int          `json:"pages_without_text"`
	OCRPages         int          `json:"ocr_pages"`
	Seconds          float64      `json:"seconds"`
	Changed          time.Time    `json:"-"`
	Size             int64        `json:"-"` // of the file when it was read, with Modified: how it is known again
	Modified         time.Time    `json:"-"`
}

// ShownName makes the name of a file fit to be shown and kept: bytes that are no
// text and line breaks, turns of writing direction and other control characters,
// which some systems allow, become U+FFFD.
func ShownName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(name, string(utf8.RuneError)))
}

// ImportOptions of one batch.
type ImportOptions struct {
	Password string   // tried on locked files; never stored
	Themes   []string // given to every document, as by a person
	Tags     []string
	// Watched: their folder is watched. One that is gone when its turn comes is
	// skipped, not failed: it is found again where it went.
	Watched bool
	DryRun  bool // list what would be imported, copy nothing
	Again   bool // also files that failed before with the same bytes
}

// ImportProgress is the state of the queue.
type ImportProgress struct {
	Total     int // files of the running batches
	Done      int
	Imported  int
	Duplicate int
	Failed    int
	Skipped   int
	Pages     int
	Running   bool
	Paused    bool
	Current   []string      // paths being read
	Left      time.Duration // estimate; 0: unknown
	Listing   bool          // folders are still being listed
}

// Importer brings files in, in the background. The queue is kept in the
// library: stopped, cancelled or killed, it goes on at the next Start.
type Importer interface {
	// Add lists files (folders are walked) into the queue and returns their
	// batch. What is listed is read meanwhile if the importer was started. Hidden
	// files, and files of no known kind inside folders, are recorded as skipped,
	// files known by place, size and time as duplicates. Fails with NotFound, and
	// nothing queued, if a path is not there; with Cancelled where the context or
	// Cancel ends it, and what is queued by then stays for Start, or was dropped.
	Add(ctx context.Context, paths []string, o ImportOptions) (batch int64, err error)
	// Retry queues failed files again: all, or those with the ids given, forgotten
	// ones among them.
	Retry(ctx context.Context, password string, ids ...int64) (batch int64, err error)
	// Forget takes failed files out of the list: all, or those with the ids given
	// and whatever else failed at their places. It gives the ids of what it took,
	// for Remember. The files are left alone; one of them is read again when it is
	// added again, or has changed in a watched folder.
	Forget(ctx context.Context, ids ...int64) (forgotten []int64, err error)
	// Remember puts forgotten files back into the list, as failed.
	Remember(ctx context.Context, ids ...int64) error
	// Start begins or goes on with what waits; it returns at once.
	Start()
	// Pause stops before the next file; Start goes on.
	Pause()
	// Cancel drops what waits (as skipped: cancelled) and stops what is being
	// read; what is already in stays.
	Cancel(ctx context.Context) error
	// Wait returns when nothing waits or the context ends.
	Wait(ctx context.Context) error
	// Progress returns the state now.
	Progress() ImportProgress
	// Watch calls f after each change, at most ten times a second, from a
	// goroutine of its own, until stop is called.
	Watch(f func(ImportProgress)) (stop func())
	// WatchItems calls f with each item that reached its end.
	WatchItems(f func(ImportItem)) (stop func())
	// Items lists items, newest first; batch 0 means all. Forgotten ones are listed
	// where their status is asked for.
	Items(ctx context.Context, batch int64, status ...ImportStatus) ([]ImportItem, error)
}

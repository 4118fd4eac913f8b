package ingest

import (
	"context"
	"io"
	"io/fs"
	"time"

	"naru/internal/library"
)

// Queue keeps the files on their way in. store.Store implements it; every
// method is one transaction, so a killed import finds the queue as it was.
type Queue interface {
	// Enqueue records files in order, under a new batch where batch is 0, and
	// returns the batch. Items whose Status is skipped or duplicate are recorded
	// as they are; all others wait. The documents of duplicates get the tags of
	// the options, but for a dry run.
	Enqueue(ctx context.Context, batch int64, items []library.ImportItem, o library.ImportOptions) (int64, error)
	// NextWaiting marks up to n waiting items as being read and returns them
	// with the options of their batch (the password excepted: it is never
	// stored). An empty answer: nothing waits.
	NextWaiting(ctx context.Context, n int) ([]Job, error)
	// FinishItem records how an item ended, unless a method of Catalogue did. That a
	// duplicate gets tags is as in Enqueue. The
	// Reader of a failed item is the reader version that FailedBefore is asked
	// with. A file whose hash, size and time are given is remembered: see Seen.
	FinishItem(ctx context.Context, item library.ImportItem) error
	// RequeueInterrupted makes items that a killed run left in reading wait
	// again, and returns how many.
	RequeueInterrupted(ctx context.Context) (int, error)
	// Begun returns the waiting items of which the first pages are in.
	Begun(ctx context.Context) ([]Job, error)
	// SkipWaiting ends all that waits as skipped for a reason.
	SkipWaiting(ctx context.Context, reason library.Code) (int, error)
	// RequeueFailed makes failed items (all, or ids, forgotten ones among them) wait
	// again in a new batch.
	RequeueFailed(ctx context.Context, ids ...int64) (batch int64, err error)
	// ForgetFailed makes failed items (all, or ids and others of the same paths)
	// forgotten, and returns which.
	ForgetFailed(ctx context.Context, ids ...int64) (forgotten []int64, err error)
	// RememberFailed makes forgotten items failed again.
	RememberFailed(ctx context.Context, ids ...int64) error
	// CountItems counts items by status; batch 0 means all.
	CountItems(ctx context.Context, batch int64) (map[library.ImportStatus]int, error)
	// Items lists items, newest first; forgotten ones where asked for.
	Items(ctx context.Context, batch int64, status ...library.ImportStatus) ([]library.ImportItem, error)
	// FailedBefore tells how these bytes failed last time with this reader
	// version, or nil.
	FailedBefore(ctx context.Context, sha256, readerVersion string) (*library.ImportItem, error)
	// Seen returns what is remembered of files, by path; of those that never came
	// here nothing.
	Seen(ctx context.Context, paths []string) (map[string]Seen, error)
	// SeenSizes tells which of these sizes in bytes a file had that is remembered.
	SeenSizes(ctx context.Context, sizes []int64) (map[int64]bool, error)
	// Known returns the documents with these bytes that are whole and not in the
	// trash, by hash, without people and contents.
	Known(ctx context.Context, sha256 []string) (map[string]*library.Document, error)
}

// Seen is what is remembered of a file by its place.
type Seen struct {
	Size     int64
	Modified time.Time
	SHA256   string
	Document library.DocumentID // 0: it did not get in
	In       *library.Document  // that document without people and contents; nil: there is none, or it is in the trash
	Open     bool               // the file waits in the queue or is being read
}

// Current reports whether the document holds these bytes, whole.
func (s Seen) Current() bool {
	return s.In != nil && s.In.SHA256 == s.SHA256 && s.In.Incomplete == ""
}

// Unchanged reports whether a file of this size and time is the one remembered.
func (s Seen) Unchanged(info fs.FileInfo) bool {
	return s.SHA256 != "" && s.Size == info.Size() && s.Modified.Equal(info.ModTime())
}

// Job is an item to be read and the options of its batch.
type Job struct {
	Item    library.ImportItem
	Options library.ImportOptions
}

// Catalogue takes finished documents. store.Store implements it.
type Catalogue interface {
	// DocumentBySHA256 finds the document, also one in the trash, with these
	// bytes; NotFound if there is none.
	DocumentBySHA256(ctx context.Context, sha256 string) (*library.Document, error)
	// FormerDocument finds the document that had these bytes before it took a new
	// version; NotFound if there is none.
	FormerDocument(ctx context.Context, sha256 string) (*library.Document, error)
	// MergedInto gives the document that one went into, itself where it went into
	// none.
	MergedInto(ctx context.Context, id library.DocumentID) (library.DocumentID, error)
	// OriginalUsed reports whether a document, also one in the trash, has or had
	// these bytes as its original.
	OriginalUsed(ctx context.Context, sha256 string) (bool, error)
	// AddDocument keeps a document with its pages, index rows, themes and
	// description, all in one transaction with its queue item. That ends as
	// imported; where the document is Incomplete, it goes on being read with the
	// document's id (IncompleteReading), or ends as given. Conflict if these bytes
	// are in already.
	AddDocument(ctx context.Context, d library.Document, pages []library.Page, item library.ImportItem) (library.DocumentID, error)
	// CompleteDocument puts what a further reading of the same bytes found in the
	// place of what a document held, in one transaction, and deals with the item
	// as AddDocument does. Notes, corrections, themes chosen by a person and
	// recognised pages stay; quotes follow their text.
	CompleteDocument(ctx context.Context, id library.DocumentID, d library.Document, pages []library.Page, item library.ImportItem) error
	// AbandonDocument ends an item that did not come to its end after the first
	// pages of its Document were in: that document is removed and the item's
	// Document 0, unless a person wrote, quoted, corrected or chose something by
	// then; so kept, it is Incomplete for the item's Reason. Themes are those that
	// the import gave. A document that is no longer being read is left alone.
	AbandonDocument(ctx context.Context, item library.ImportItem, themes []string) (kept bool, err error)
	// RestoreDocument takes it out of the trash.
	RestoreDocument(ctx context.Context, id library.DocumentID) error
}

// Offers keeps files that changed on disk as new versions of their documents.
// store.Store implements it.
type Offers interface {
	// OfferVersion records that the file of an item holds another version of a
	// document, in the place of an earlier offer of that file, and ends the item
	// as skipped: NewVersionFound. false, and nothing done: these bytes of the
	// file were put apart, as a document of their own.
	OfferVersion(ctx context.Context, of library.DocumentID, item library.ImportItem) (bool, error)
	// NewVersions lists what is offered, newest first.
	NewVersions(ctx context.Context) ([]library.NewVersion, error)
	// NewVersion returns an offer that stands; NotFound if there is none.
	NewVersion(ctx context.Context, id int64) (*library.NewVersion, error)
	// EndOffer records that a person ignored an offer or put it apart.
	EndOffer(ctx context.Context, id int64, apart bool) error
	// ReplaceVersion puts what a reading of the new file found in the place of
	// what the document held, remembers its former original and the file, and ends
	// the offer, in one transaction. Conflict if another document has these bytes.
	ReplaceVersion(ctx context.Context, id int64, d library.Document, pages []library.Page, file library.ImportItem) (*library.VersionChange, error)
}

// Blobs keeps originals by content hash. blob.Store implements it.
type Blobs interface {
	// Put copies r in atomically and returns the SHA-256 in hex and whether it
	// was there already. Where want is not "", other bytes are Changing.
	Put(r io.Reader, extension, want string) (sha256 string, existed bool, err error)
	// Path returns where the original with this hash lies.
	Path(sha256, extension string) string
	// Holds tells by size that the original lies there and is not known to be
	// damaged.
	Holds(sha256, extension string, size int64) bool
	// Remove deletes an original that no document uses.
	Remove(sha256, extension string) error
}

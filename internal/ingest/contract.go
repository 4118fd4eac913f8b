package ingest

import (
	"context"
	"io"

	"naru/internal/library"
)

// Queue keeps the files on their way in. store.Store implements it; every
// method is one transaction, so a killed import finds the queue as it was.
type Queue interface {
	// Enqueue records files under a new batch, in order. Items whose Status is
	// skipped are recorded as they are; all others wait.
	Enqueue(ctx context.Context, items []library.ImportItem, o library.ImportOptions) (batch int64, err error)
	// NextWaiting marks up to n waiting items as being read and returns them
	// with the options of their batch (the password excepted: it is never
	// stored). An empty answer: nothing waits.
	NextWaiting(ctx context.Context, n int) ([]Job, error)
	// FinishItem records how an item ended, unless AddDocument did. The Reader of
	// a failed item is the reader version that FailedBefore is asked with.
	FinishItem(ctx context.Context, item library.ImportItem) error
	// RequeueInterrupted makes items that a killed run left in reading wait
	// again, and returns how many.
	RequeueInterrupted(ctx context.Context) (int, error)
	// SkipWaiting ends all that waits as skipped for a reason.
	SkipWaiting(ctx context.Context, reason library.Code) (int, error)
	// RequeueFailed makes failed items (all, or ids) wait again in a new batch.
	RequeueFailed(ctx context.Context, ids ...int64) (batch int64, err error)
	// CountItems counts items by status; batch 0 means all.
	CountItems(ctx context.Context, batch int64) (map[library.ImportStatus]int, error)
	// Items lists items, newest first.
	Items(ctx context.Context, batch int64, status ...library.ImportStatus) ([]library.ImportItem, error)
	// FailedBefore tells how these bytes failed last time with this reader
	// version, or nil.
	FailedBefore(ctx context.Context, sha256, readerVersion string) (*library.ImportItem, error)
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
	// AddDocument keeps a document with its pages, index rows, themes and
	// description, and ends its queue item as imported, all in one transaction.
	// Conflict if these bytes are in already.
	AddDocument(ctx context.Context, d library.Document, pages []library.Page, item library.ImportItem) (library.DocumentID, error)
	// RestoreDocument takes it out of the trash.
	RestoreDocument(ctx context.Context, id library.DocumentID) error
}

// Blobs keeps originals by content hash. blob.Store implements it.
type Blobs interface {
	// Put copies r in atomically and returns the SHA-256 in hex and whether it
	// was there already. Where want is not "", other bytes are Changing.
	Put(r io.Reader, extension, want string) (sha256 string, existed bool, err error)
	// Path returns where the original with this hash lies.
	Path(sha256, extension string) string
	// Remove deletes an original that no document uses.
	Remove(sha256, extension string) error
}

package extract

import (
	"context"
	"image"
	"time"

	"naru/internal/library"
)

// Request names a file to read.
type Request struct {
	Path     string
	Password string // tried if the file is locked
	// Name is what the file was called, for kinds that only their name tells
	// apart (.md, .txt); "": the base of Path.
	Name string
	// Early, if not nil, is called at most once, from Read's goroutine, with the
	// first pages of a document that takes longer than a moment to read, so that
	// they can be searched meanwhile. Words broken at their line ends are mended
	// by what these pages alone tell.
	Early func(*Document)
}

// Document is what reading a file yields. Metadata fields are as the file has
// them, unjudged: catalog decides what to believe.
type Document struct {
	Format   string // "pdf", "hwpx", "hwp", "docx", "epub", "html", "markdown", "text"
	Reader   string // of PDFs "naru", "pdfium" where that read some page, or "ledongthuc"; else as Format
	Language string // as the file says, BCP 47; ""
	Title    string
	Author   string
	Subject  string
	Keywords string
	Producer string
	Creator  string
	Created  time.Time // zero: unknown
	Outline  []library.Heading
	Pages    []Page
}

// Page is one page as read. Text is UTF-8, lines ended by \n, words hyphenated
// at a line's end joined; it is what is stored, searched and quoted.
type Page struct {
	Number int
	Label  string
	Text   string
	Source library.TextSource
	Width  float64 // points, as shown
	Height float64
	// BodyFrom and BodyTo: see library.Page.
	BodyFrom, BodyTo int
	Printed          string // page number that stands in head or foot; "": none found
	// Sizes are those of the lines of Text, as linesize writes them, where the
	// file says how large they are set: of the first pages.
	Sizes string
}

// Reader reads documents, each in a child process that it may kill.
type Reader interface {
	// Read reads the whole document. progress, if not nil, is called with pages
	// read so far. Errors carry a library.Code: Locked, WrongPass, BrokenFile,
	// EmptyFile, Unsupported, TooLarge, TimedOut, OutOfMemory, Unreadable,
	// Vanished, Distribution, Changing, Incomplete or Cancelled. With TooLarge,
	// TimedOut, OutOfMemory and Incomplete the pages that were read whole come
	// beside the error, if any.
	Read(ctx context.Context, r Request, progress func(done, total int)) (*Document, error)
	// Open keeps a document open for drawing.
	Open(ctx context.Context, r Request) (Viewer, error)
	// Warm compiles the engine into the cache, in a child, so that the first
	// Read is quick. Harmless to repeat.
	Warm(ctx context.Context) error
	// Close ends all children.
	Close() error
}

// Viewer draws one open document. Its methods may be called from any goroutine;
// a cancelled context stops the call.
type Viewer interface {
	Image(ctx context.Context, page, width int) (image.Image, error)
	Layout(ctx context.Context, page int) (*library.PageLayout, error)
	Close() error
}

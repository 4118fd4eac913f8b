package wire

import (
	"time"

	"naru/internal/extract/sandbox"
	"naru/internal/library"
)

// EnvVar asks a program to be a worker, when it is "1".
const EnvVar = "NARU_WORKER"

// Op is what the child is asked to do.
type Op string

// Operations.
const (
	OpWarm   Op = "warm"   // compile the engine, or find it in the cache
	OpRead   Op = "read"   // read a document whole
	OpOpen   Op = "open"   // open a document and keep it
	OpImage  Op = "image"  // draw a page of the open document
	OpLayout Op = "layout" // place the text of a page of the open document
)

// Request asks for one thing. The file it is about comes with its frame, as an
// open descriptor (File), or is named by its path, which is bytes, for names
// need not be UTF-8.
type Request struct {
	Op       Op     `json:"op"`
	File     bool   `json:"file,omitempty"`
	Path     []byte `json:"path,omitempty"`
	Name     string `json:"name,omitempty"` // what the file was called, folders left out
	Password string `json:"password,omitempty"`
	Page     int    `json:"page,omitempty"` // 1-based
	Width    int    `json:"width,omitempty"`
	Quick    bool   `json:"quick,omitempty"` // layout: guess at hyphens instead of reading the whole document
	CacheDir string `json:"cache_dir,omitempty"`
	// Engine: load PDFium before the process locks itself, which only the first
	// request can ask for. Most documents are read without.
	Engine bool   `json:"engine,omitempty"`
	Limits Limits `json:"limits"`
}

// Limits of one document in the child.
type Limits struct {
	CPU    time.Duration `json:"cpu"`
	Memory int64         `json:"memory"` // bytes, of the engine
	Pages  int           `json:"pages"`
	Output int           `json:"output"` // bytes of text
}

// Document is all but the pages.
type Document struct {
	Format   string            `json:"format"`
	Reader   string            `json:"reader"`
	Language string            `json:"language"`
	Title    string            `json:"title"`
	Author   string            `json:"author"`
	Subject  string            `json:"subject"`
	Keywords string            `json:"keywords"`
	Producer string            `json:"producer"`
	Creator  string            `json:"creator"`
	Created  time.Time         `json:"created"`
	Outline  []library.Heading `json:"outline"`
	Pages    int               `json:"pages"` // how many are to follow; fewer do only before a Failed
}

// Failure is why there is no answer.
type Failure struct {
	Code   library.Code `json:"code"`
	Text   string       `json:"text"`
	Report Report       `json:"report"`
	// Engine: nothing is wrong but that PDFium is needed, and this process has
	// locked itself without.
	Engine bool `json:"engine,omitempty"`
}

// Report ends an answer.
type Report struct {
	CPU    time.Duration `json:"cpu"`    // of the child since its start; 0: unknown
	Retire bool          `json:"retire"` // the child should not be asked again
	Locked sandbox.State `json:"locked"` // what it gave up
	// Reader is who read the document, where that is another than its head said.
	Reader string `json:"reader,omitempty"`
}

// Count is progress.
type Count struct{ Done, Total int }

// PageData is one page.
type PageData struct {
	Number        int
	Width, Height float64
	HasText       bool
	Label, Text   string
	Sizes         string // of the text's lines: see linesize
}

// ChangeData is what only the whole document tells about a page sent before.
type ChangeData struct {
	Number int
	// NewText: Text takes the place of the page's text, of which words broken at
	// line ends were decided by the pages before it alone.
	NewText          bool
	Text             string
	BodyFrom, BodyTo int // characters of the text; both 0: no head and foot
	Printed          string
}

// ImageData is a page image: four bytes a pixel, red first, rows without gaps.
type ImageData struct {
	Width, Height int
	Pix           []byte
}

// LayoutData is a page's text and the place of each character, as fractions of
// the page in units of 1/65535: 0.01 mm on A4.
type LayoutData struct {
	Text  string
	Boxes []Box
}

// Box is left, top, right, bottom. All zero: no place.
type Box [4]uint16

package flow

import (
	"io"
	"time"
)

// Document is what a reader gives.
type Document struct {
	Format   string // "hwpx", "hwp", "docx", "epub", "html", "markdown", "text"
	Title    string // as the file's properties have them, unjudged
	Author   string
	Subject  string
	Keywords string
	Creator  string // the program
	Language string // BCP 47; ""
	Created  time.Time
	Blocks   []Block
}

// Block is a paragraph, or what stands in the place of one. Text is plain
// UTF-8; a line break within the block is \n. Nothing is invented: what the
// source does not write (bullets, numbers that its program would count) a reader
// writes into Text only where the program's display shows it.
type Block struct {
	Kind  Kind
	Level int      // of a Heading, 1 to 6; of a ListItem, its depth from 1
	Text  string   // of all but a Row
	Bold  [][2]int // character ranges of Text set in bold, in order
	Cells []string // of a Row, left to right; merged cells stand once, at their first place
	// Mark of a Footnote: "1", "*", "iv". It stands in the text that refers to
	// it as its own superscript characters or in parentheses, never glued to a
	// word.
	Mark string
	// Size is how large most of Text is set, in points; 0: the source does not say.
	Size float64
	// PageBreak: a page begins with this block. Label is its printed number
	// where the source tells.
	PageBreak bool
	Label     string
	// Continued: goes on with the paragraph of the block before, across a page
	// break, without a space where Glued.
	Continued bool
	Glued     bool
}

// Kind of a block.
type Kind int

// Kinds.
const (
	Paragraph Kind = iota
	Heading        // goes into the outline
	ListItem
	Row // of a table
	Footnote
	Code
	Caption
)

// Limits of one document. A reader stops with library.TooLarge beyond them; what
// it read so far it returns beside the error where that is of use.
type Limits struct {
	Text    int   // bytes of text in all
	Blocks  int   // blocks in all
	Unzip   int64 // bytes that one part may unpack to, and four times as many all parts together
	Entries int   // parts of a container
	Depth   int   // nesting of elements, tables in tables, records in records
}

// DefaultLimits are what the worker gives where nothing else is said.
func DefaultLimits() Limits {
	return Limits{Text: 64 << 20, Blocks: 1 << 20, Unzip: 256 << 20, Entries: 20_000, Depth: 256}
}

// Reader reads a document. Errors carry a library.Code: Locked, WrongPass,
// Distribution, BrokenFile, EmptyFile, Unsupported or TooLarge. A document that
// has pages but no text on them, as one of pictures, is no error. name is the
// file's name, for those whose content does not tell.
type Reader func(r io.ReaderAt, size int64, name string, l Limits) (*Document, error)

// Page is one page of a document, after Paginate.
type Page struct {
	Label  string // "": none told
	Text   string // as stored: blocks joined by \n, cells of a row by \t
	Blocks []Block
	// At[i] is the byte offset in Text where block i begins.
	At []int
}

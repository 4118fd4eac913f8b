package hancom

// Section is a part of a document with its own paper.
type Section struct {
	Paras []Para
}

// Para is a paragraph. Positions in it count 16-bit units, a control taking
// eight, which is how the line positions of both formats count.
type Para struct {
	Shape       int // index of a ParaShape
	Style       int // index of a Style
	PageBreak   bool
	ColumnBreak bool
	Divided     bool // other columns, or the same anew, begin with it
	Parts       []Part
	Lines       []Line
}

// Line is where Hancom last laid out a line, in 1/7200 inch below the top of the
// text area of its page.
type Line struct {
	At     int // position in the paragraph of its first character
	Y      int
	Height int
	// NewPage: flagged as a page's first line. Not all versions flag it.
	NewPage bool
	Row     bool // the first of the pieces of text side by side
}

// Part is a piece of text of one character shape, or an object.
type Part struct {
	At    int
	Units int // its length; for text the number of its UTF-16 units, but 8 for a tab
	Shape int // index of a CharShape
	Text  string
	// Object is *Table, *Box, *Note, *Equation, *AutoNumber, *NewNumber,
	// *SectionStart, *Columns, *PageNumber or *HidePageNumber; nil for text.
	Object any
}

// Table is a table. Cells stand in any order.
type Table struct {
	Cells     []Cell
	Columns   int
	Placement Placement
	Split     bool // it may go on over a page break
	// RepeatHeader: its first row stands on each page.
	RepeatHeader bool
	Caption      []Para
	// CaptionFirst: above or left of it.
	CaptionFirst bool
}

// Cell is a cell of a table, merged ones once.
type Cell struct {
	Row, Col         int
	RowSpan, ColSpan int
	Height           int
	Paras            []Para
}

// Placement says how an object stands in the text.
type Placement struct {
	Inline bool // like a character
	Clear  bool // lines of text keep above and below it
}

// Box is any other object with text in it: a text box, a shape, a group.
type Box struct {
	Paras        []Para
	Placement    Placement
	Caption      []Para
	CaptionFirst bool
}

// Note is a footnote or an endnote.
type Note struct {
	End    bool
	Number int // 0: count it
	Paras  []Para
}

// Equation is an equation in Hancom's equation language.
type Equation struct {
	Script string
}

// NumberKind is what a number counts.
type NumberKind int

// Kinds of numbers, as both formats order them.
const (
	PageNumbers NumberKind = iota
	FootnoteNumbers
	EndnoteNumbers
	FigureNumbers
	TableNumbers
	EquationNumbers
	OtherNumbers
)

// AutoNumber shows a running number.
type AutoNumber struct {
	Kind           NumberKind
	Number         int
	Format         NumberFormat
	Prefix, Suffix string
}

// NewNumber sets a running number.
type NewNumber struct {
	Kind   NumberKind
	Number int
}

// NoteShape is how a section shows the numbers of its notes.
type NoteShape struct {
	Format         NumberFormat
	User           string // for a format of the user's own
	Prefix, Suffix string
	Start          int  // first number; 0 is 1
	PerSection     bool // counted anew in each section
}

// SectionStart stands in the first paragraph of a section.
type SectionStart struct {
	Body      int // height of the text area of a page, 1/7200 inch; 0: unknown
	FirstPage int // its page number; 0: goes on
	Outline   int // id of the Numbering of outline paragraphs
	Footnote  NoteShape
	Endnote   NoteShape
	// StartsOn: 1 an even page, 2 an odd one, 0 either.
	StartsOn      int
	HideFirstPage bool // no number on its first page
}

// Columns begins text in so many columns.
type Columns struct {
	Count int
	// Parallel: each column break goes to the column beside, from the last one to
	// a new row below, as in a table.
	Parallel bool
}

// PageNumber says that pages carry their number.
type PageNumber struct {
	Format NumberFormat
	Shown  bool
}

// HidePageNumber leaves the number off the page it stands on.
type HidePageNumber struct{}

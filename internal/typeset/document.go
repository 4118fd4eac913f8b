package typeset

import (
	"time"
)

// Fonts are the two weights that a document is set in.
type Fonts struct{ Regular, Bold *Font }

// Document is what is to be set.
type Document struct {
	Title    string
	Author   string
	Subject  string
	Keywords string
	Language string    // BCP 47, for readers that speak
	Created  time.Time // zero: left out, so that the bytes do not change by the day
	Running  string    // running head of every page
	// LabelPrefix stands before each page's number in its label and at its foot:
	// "7-" gives 7-1, 7-2…
	LabelPrefix string
	Blocks      []Block
}

// BlockKind says how a block looks.
type BlockKind int

// Kinds of blocks.
const (
	Paragraph BlockKind = iota
	Title
	Subtitle
	Byline  // series, number, authors, date
	Heading // in the outline
	Bullet
	Small    // sources and remarks
	Verbatim // keeps its blanks
	Row      // of a table: Cells
)

// Block is one paragraph or one row of a table. Spans differ in weight only; a
// line break in them breaks the line.
type Block struct {
	Kind  BlockKind
	Spans []Span
	Level int      // of a Heading, 1 to 6 (0: as 2); of a Bullet and a Paragraph, steps of indentation
	Mark  string   // of a Bullet: what stands before it; "": a dot
	Cells [][]Span // of a Row; the last one takes the room of those that are missing
}

// Span is text of one weight.
type Span struct {
	Text string
	Bold bool
}

// Text makes a block of one regular span.
func Text(kind BlockKind, text string) Block { return Block{Kind: kind, Spans: []Span{{Text: text}}} }

// style is the look of a kind of block: sizes and distances in points, colour
// as red, green and blue from 0 to 1.
type style struct {
	size, leading float64
	before, after float64
	indent        float64
	bold          bool
	colour        [3]float64
}

var (
	ink    = [3]float64{0.12, 0.16, 0.20}
	muted  = [3]float64{0.36, 0.40, 0.44}
	accent = [3]float64{0.04, 0.43, 0.43}
)

// Indentation of nested blocks, in points; deeper ones stand where the deepest do.
const (
	levelIndent = 14
	maxLevels   = 8
)

// styleOf gives the look of a block at its level.
func styleOf(b Block) style {
	st := styleOfKind(b.Kind)
	switch {
	case b.Kind == Heading && b.Level == 1:
		st.size, st.leading = 15, 21
	case b.Kind == Heading && b.Level > 2:
		st.size, st.leading = 11, 16.5
	case b.Kind == Bullet || b.Kind == Paragraph:
		st.indent += levelIndent * float64(min(b.Level, maxLevels))
	}
	return st
}

// styleOfKind gives the look of a kind; the sizes are those of a printed brief.
func styleOfKind(k BlockKind) style {
	switch k {
	case Title:
		return style{size: 20, leading: 27, after: 4, bold: true, colour: ink}
	case Subtitle:
		return style{size: 12, leading: 17, after: 4, colour: muted}
	case Byline:
		return style{size: 9.5, leading: 14, colour: accent}
	case Heading:
		return style{size: 12.5, leading: 18, before: 12, after: 3, bold: true, colour: accent}
	case Bullet:
		return style{size: 10.5, leading: 16, after: 3, indent: 14, colour: ink}
	case Small:
		return style{size: 9, leading: 13.5, after: 2, colour: muted}
	case Verbatim:
		return style{size: 9.5, leading: 14, before: 2, after: 6, indent: 10, colour: ink}
	default:
		return style{size: 10.5, leading: 16.5, after: 6, colour: ink}
	}
}

// scaled brings lines and blocks closer together; the letters keep their size.
func (s style) scaled(by float64) style {
	s.leading, s.before, s.after = s.leading*by, s.before*by, s.after*by
	return s
}

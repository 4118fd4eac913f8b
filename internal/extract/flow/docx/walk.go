package docx

import (
	"encoding/xml"
	"io"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// writer goes through the text once and gives its blocks.
type writer struct {
	builder  *flow.Builder
	limits   flow.Limits
	styles   *styles
	lists    *lists
	embedded *embedded // nil in notes
	sections []section
	section  int // that the text is in

	footnotes, endnotes map[string]string
	footnote, endnote   int // counted so far
	atEnd               []flow.Block

	page   int   // its printed number
	labels bool  // pages are given their printed numbers
	direct []int // blocks that are headings without a style of headings

	d      *xmlread.Decoder
	story  *story
	out    func(flow.Block) error // where blocks go
	row    *row                   // of the table that the text stands in
	nested int                    // tables around the one that is read
	broken pageBreak
}

// story is a text with paragraphs of its own: the body, a text box, a note.
type story struct {
	text      flow.Text
	sizes     flow.Sizes
	block     flow.Block
	run       format
	base      format // of the paragraph's style
	fields    fields
	boxes     []flow.Block // text boxes of the paragraph
	notes     []flow.Block // footnotes that the paragraph refers to
	joined    bool         // the paragraph goes on with the next: its mark was deleted
	aside     bool         // it stands beside the pages: nothing in it begins one
	direct    bool         // the paragraph itself says its outline level, not its style
	item      *item        // of a list, until its number is written or counted
	custom    string       // the note whose mark is the text that comes next
	customEnd bool         // it is an endnote
}

// demote takes headings back that were none: where most of the paragraphs say
// that they are, someone gave all of them a level at once.
func (w *writer) demote(d *flow.Document) {
	const few = 10
	if d == nil || len(w.direct) <= few || 2*len(w.direct) <= len(d.Blocks) {
		return
	}
	for _, i := range w.direct {
		if i < len(d.Blocks) && d.Blocks[i].Kind == flow.Heading {
			d.Blocks[i].Kind, d.Blocks[i].Level = flow.Paragraph, 0
		}
	}
}

// item is a paragraph's place in a list.
type item struct {
	list  string
	level int
}

// document reads the body.
func (w *writer) document(data []byte) error {
	w.d = (&parts{limits: w.limits}).decoder(data)
	root, err := w.d.Root()
	if err != nil {
		return err
	}
	if root.Name.Local != "document" {
		return library.Errorf(library.Unsupported, "the main part is a %.80q", root.Name.Local)
	}
	w.story = &story{}
	err = w.d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "body" {
			return nil
		}
		return w.blocks()
	})
	if err != nil {
		return err
	}
	if err := w.flush(); err != nil {
		return err
	}
	for _, n := range w.atEnd {
		if err := w.out(n); err != nil {
			return err
		}
	}
	if _, err := w.d.Token(); err != nil && err != io.EOF {
		return err
	}
	return nil
}

// blocks reads what stands in the element whose start was read last.
func (w *writer) blocks() error { return w.d.Children(w.block) }

func (w *writer) block(e xml.StartElement) error {
	switch e.Name.Local {
	case "p":
		return w.paragraph()
	case "tbl":
		return w.table()
	case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "oMathPara":
		return w.blocks()
	case "AlternateContent":
		return w.alternate(w.block)
	case "altChunk":
		return w.chunk(xmlread.Attr(e, "id"))
	case "sectPr":
		return w.d.Skip()
	}
	return nil // deletions, bookmarks and properties are skipped
}

// alternate reads the first choice of what a document offers in several forms.
func (w *writer) alternate(read func(xml.StartElement) error) error {
	done := false
	return w.d.Children(func(e xml.StartElement) error {
		if done {
			return nil
		}
		done = true
		return w.d.Children(read)
	})
}

// paragraph reads a paragraph.
func (w *writer) paragraph() error {
	s := w.story
	if !s.joined {
		s.block, s.base, s.item = flow.Block{}, w.styles.of(w.styles.byDefault), nil
	}
	s.joined = false
	endsSection := false
	err := w.d.Children(func(e xml.StartElement) error {
		if e.Name.Local == "pPr" {
			var err error
			endsSection, err = w.properties()
			return err
		}
		return w.inline(e)
	})
	if err != nil {
		return err
	}
	s.fields.endParagraph()
	if !s.joined {
		if err := w.flush(); err != nil {
			return err
		}
	}
	if endsSection {
		return w.nextSection()
	}
	return nil
}

// properties reads a paragraph's pPr and begins it: as heading, item, caption.
func (w *writer) properties() (endsSection bool, err error) {
	s := w.story
	joined := !s.text.IsBlank() // to a paragraph before, whose properties go with its mark
	var f format
	id := w.styles.byDefault
	err = w.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			id = xmlread.Attr(e, "val")
		case "sectPr":
			endsSection = true
		case "framePr":
			// A dropped initial is a paragraph of its own, of one letter.
			if drop := xmlread.Attr(e, "dropCap"); drop == "drop" || drop == "margin" {
				s.joined = true
			}
		case "rPr":
			return w.d.Children(func(e xml.StartElement) error {
				if e.Name.Local == "del" || e.Name.Local == "moveFrom" {
					s.joined = true
				}
				return nil
			})
		default:
			return f.read(w.d, e)
		}
		return nil
	})
	if err != nil || joined {
		return endsSection, err
	}
	s.base = w.styles.of(id)
	s.direct = f.outline != nil
	f = f.over(s.base)
	return endsSection, w.begin(id, f)
}

// begin begins a paragraph with what its properties and style say.
func (w *writer) begin(styleID string, f format) error {
	s := w.story
	if f.pageBefore != nil && *f.pageBefore {
		if err := w.breakPage(askedBreak); err != nil {
			return err
		}
	}
	const body = 9 // the outline level of what is no heading
	s.block = flow.Block{Kind: w.styles.kind(styleID)}
	if f.outline != nil && *f.outline >= 0 && *f.outline < body {
		s.block = flow.Block{Kind: flow.Heading, Level: min(*f.outline+1, 6)}
	}
	if f.list == nil || *f.list == "0" {
		return nil
	}
	level := 0
	if f.level != nil {
		level = *f.level
	} else {
		level = w.lists.depth(*f.list, styleID)
	}
	if s.block.Kind == flow.Paragraph {
		s.block = flow.Block{Kind: flow.ListItem, Level: min(max(level, 0), levels-1) + 1}
	}
	s.item = &item{*f.list, level}
	return nil
}

// flush gives the paragraph, then the notes it refers to and its text boxes.
func (w *writer) flush() error {
	s := w.story
	b := s.block
	if b.Kind == flow.Code {
		b.Text = s.text.TakeCode()
	} else {
		b.Text, b.Bold = s.text.Take()
	}
	b.Size = s.sizes.Take()
	s.block.Continued, s.block.Glued = false, false
	if s.item != nil { // of an item without text, too, Word shows the number
		w.lists.next(s.item.list, s.item.level)
		s.item = nil
	}
	after := append(s.notes, s.boxes...)
	s.notes, s.boxes = nil, nil
	if b.Text != "" {
		if s.direct && b.Kind == flow.Heading && !s.aside && w.row == nil {
			w.direct = append(w.direct, w.builder.Len())
		}
		if err := w.give(b); err != nil {
			return err
		}
	}
	for _, b := range after {
		if err := w.give(b); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) give(b flow.Block) error {
	w.broken = noBreak
	return w.out(b)
}

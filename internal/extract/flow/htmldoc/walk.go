package htmldoc

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// walker goes through a file in its order and adds its blocks.
type walker struct {
	b       *flow.Builder
	content *Content
	notes   *notes
	err     error

	text   flow.Text
	block  flow.Block // what the text becomes
	marker string     // what is shown before the next text: a bullet, a number
	list   int        // depth
	look   look
	refers []*html.Node // notes that the text refers to
	cell   *cell        // the table cell that the text stands in, if any
}

// look is how text is set.
type look struct {
	bold, pre, raised bool
}

// children walks what is in n.
func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil && w.err == nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.write(c.Data)
		case html.ElementNode:
			w.element(c)
		}
	}
}

// element walks an element; the look of its text ends with it.
func (w *walker) element(n *html.Node) {
	if w.isElsewhere(n) {
		return
	}
	b, isBlock := w.blockOf(n)
	if isBlock {
		w.flush()
	}
	w.note(n)
	before := w.look
	w.look = lookOf(n, before)
	if breaks(n, "before") {
		w.pageBreak("")
	}
	if isBlock {
		w.as(b, n)
	} else {
		w.inline(n)
	}
	if breaks(n, "after") {
		w.pageBreak("")
	}
	w.look = before
}

// isElsewhere: not shown, or not here.
func (w *walker) isElsewhere(n *html.Node) bool {
	_, isNote := w.notes.waiting[n]
	return isNote || isHidden(n)
}

// note takes down where an element stands that someone asked for.
func (w *walker) note(n *html.Node) {
	id := first(attr(n, "id"), attr(n, "name"))
	if label, ok := pageLabel(n); ok {
		w.pageBreak(label)
	} else if label := w.content.Labels[id]; id != "" && label != "" {
		w.pageBreak(label)
	}
	if at, ok := w.content.Places[id]; id != "" && ok && at < 0 {
		w.content.Places[id] = w.b.Len()
	}
}

// blockOf tells what an element's text becomes, if it is a block of its own.
func (w *walker) blockOf(n *html.Node) (flow.Block, bool) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return flow.Block{Kind: flow.Heading, Level: int(n.Data[1] - '0')}, true
	case atom.Figcaption, atom.Caption:
		return flow.Block{Kind: flow.Caption}, true
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		return flow.Block{Kind: flow.Code}, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Body,
		atom.Blockquote, atom.Address, atom.Figure, atom.Details, atom.Summary, atom.Fieldset, atom.Legend, atom.Form,
		atom.Center, atom.Dl, atom.Dt, atom.Dd, atom.Hgroup, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot:
		return w.block, true
	}
	return flow.Block{}, false
}

func (w *walker) inline(n *html.Node) {
	switch n.DataAtom {
	case atom.Ul, atom.Menu, atom.Dir, atom.Ol:
		w.listOf(n)
	case atom.Li:
		w.item(n, "• ")
	case atom.Table:
		w.table(n)
	case atom.Br:
		if w.text.EndsInBreak() && w.block.Kind == flow.Paragraph { // two of them part paragraphs
			w.flush()
		} else {
			w.text.Write("\n", w.look.bold)
		}
	case atom.Hr:
		w.flush()
	case atom.Q:
		w.write("“")
		w.children(n)
		w.write("”")
	case atom.Rt: // small letters above the word
		w.write("(")
		w.children(n)
		w.write(")")
	case atom.A:
		if !w.reference(n) {
			w.children(n)
		}
	default:
		w.children(n)
	}
}

// as walks a block element.
func (w *walker) as(b flow.Block, n *html.Node) {
	w.flush()
	before := w.block
	b.Continued, b.Glued = false, false
	w.block = b
	w.children(n)
	w.flush()
	w.block = before
}

// flush adds the text so far as a block.
func (w *walker) flush() {
	b := w.block
	if b.Kind == flow.Code {
		b.Text = w.text.TakeCode()
	} else {
		b.Text, b.Bold = w.text.Take()
	}
	w.block.Continued, w.block.Glued = false, false
	if b.Text == "" {
		return
	}
	if w.cell != nil {
		w.cell.paragraphs = append(w.cell.paragraphs, b.Text)
		return
	}
	w.add(b)
	w.footnotes()
}

func (w *walker) add(b flow.Block) {
	if w.err == nil {
		w.err = w.b.Add(b)
	}
}

// pageBreak begins a page here, within a block if one has begun.
func (w *walker) pageBreak(label string) {
	if w.cell != nil { // a row stays whole
		w.cell.table.broken, w.cell.table.label = true, first(label, w.cell.table.label)
		return
	}
	if w.text.Len() > 0 {
		glued := !w.text.EndsInSpace()
		block := w.block
		w.flush()
		block.Continued, block.Glued = true, glued
		w.block = block
	}
	w.b.Break(label)
}

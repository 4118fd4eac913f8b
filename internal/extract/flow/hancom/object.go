package hancom

import (
	"strings"

	"naru/internal/extract/flow"
)

// equationSpaces are blanks of the equation language.
var equationSpaces = strings.NewReplacer("`", " ", "~", " ")

// object writes an object where it stands, or leaves it for after the text.
func (c *composer) object(o any) {
	switch o := o.(type) {
	case *Note:
		c.note(o)
	case *Equation:
		c.apart(strings.Join(strings.Fields(equationSpaces.Replace(o.Script)), " "))
		c.write(" ")
	case *AutoNumber:
		c.autoNumber(o)
	case *NewNumber:
		c.w.newNumber(o)
	case *PageNumber:
		c.w.page.shown, c.w.page.format = o.Shown, o.Format
	case *HidePageNumber:
		c.w.page.hidden = true
	case *Table:
		c.place(o, o.Placement)
	case *Box:
		c.place(o, o.Placement)
	}
}

// place writes an object that stands like a character, or at the beginning of
// the paragraph, at once. Others must not cut a sentence in two.
func (c *composer) place(o any, p Placement) {
	if !p.Inline && c.text.Len() > 0 {
		c.later = append(c.later, o)
		return
	}
	c.flush()
	c.w.block(o)
}

func (w *Writer) block(o any) {
	switch o := o.(type) {
	case *Table:
		if o.CaptionFirst {
			w.caption(o.Caption)
		}
		w.table(o)
		if !o.CaptionFirst {
			w.caption(o.Caption)
		}
	case *Box:
		if o.CaptionFirst {
			w.caption(o.Caption)
		}
		w.paras(o.Paras)
		if !o.CaptionFirst {
			w.caption(o.Caption)
		}
	}
}

func (w *Writer) caption(paras []Para) {
	for _, b := range w.inside(paras) {
		if b.Kind == flow.Paragraph || b.Kind == flow.Heading || b.Kind == flow.ListItem {
			b.Kind, b.Level = flow.Caption, 0
		}
		w.emit(b)
	}
}

func (c *composer) note(n *Note) {
	counter := &c.w.foot
	if n.End {
		counter = &c.w.end
	}
	if n.Number > 0 {
		counter.last = n.Number
	} else {
		counter.last++
	}
	shape := counter.shape
	mark := shape.Format.Text(counter.last)
	if shape.Format == UserSymbol && shape.User != "" {
		mark = shape.User
	}
	if shown, ok := flow.Raise(shape.Prefix + mark + shape.Suffix); ok {
		c.write(shown)
	} else {
		c.write(flow.SetMark(mark))
	}
	blocks := c.w.inside(n.Paras)
	if len(blocks) == 0 {
		return
	}
	texts := make([]string, 0, len(blocks))
	for _, b := range blocks {
		texts = append(texts, blockText(b))
	}
	block := flow.Block{Kind: flow.Footnote, Mark: mark, Text: strings.Join(texts, "\n")}
	if n.End {
		c.w.endnotes = append(c.w.endnotes, block)
		return
	}
	c.notes = append(c.notes, block)
}

// autoNumber writes a number as shown, but not a note's own at its beginning,
// which its block has as its mark.
func (c *composer) autoNumber(n *AutoNumber) {
	number := n.Number
	switch n.Kind {
	case FootnoteNumbers, EndnoteNumbers:
		return
	case PageNumbers:
		number = c.w.page.number
	}
	c.write(n.Prefix + n.Format.Text(number) + n.Suffix)
}

func blockText(b flow.Block) string {
	if b.Kind == flow.Row {
		return strings.Join(b.Cells, "\t")
	}
	return b.Text
}

package hancom

import "naru/internal/extract/flow"

// pageState follows the pages and their numbers.
type pageState struct {
	number int
	// known: the number is the printed one. It is not after pages of which it is
	// unknown where they began.
	known  bool
	all    bool // all pages of the section are known
	format NumberFormat
	shown  bool // pages carry their number
	hidden bool // but this one
	first  int  // its first block
	filled bool // it has a block
	broke  bool // the next block begins it
}

// begin tells of a block that is added at this index.
func (p *pageState) begin(b *flow.Block, index int) {
	if p.broke {
		b.PageBreak, p.broke = true, false
	}
	if !p.filled {
		p.first, p.filled = index, true
	}
}

// newPage ends a page. One without text, as of a picture, stands as an empty
// block, so that the pages after it keep their count.
func (w *Writer) newPage() {
	if w.out != &w.main {
		return
	}
	if !w.page.filled {
		w.emit(flow.Block{Kind: flow.Paragraph})
	}
	w.closePage()
	w.page.number++
	w.page.known = w.page.known && w.page.all
	w.page.hidden, w.page.filled, w.page.broke = false, false, true
}

// closePage labels the page with the number printed on it.
func (w *Writer) closePage() {
	p := &w.page
	if !p.filled || !p.shown || p.hidden || !p.known || !p.all || p.first >= len(w.main) {
		return
	}
	w.main[p.first].Label = p.format.Text(p.number)
	w.main[p.first].PageBreak = true
}

// PageNumberIn gives how a header or foot shows the number of its page, nil where
// it does not.
func PageNumberIn(paras []Para) *PageNumber {
	for i := range paras {
		for _, part := range paras[i].Parts {
			var inner []Para
			switch o := part.Object.(type) {
			case *AutoNumber:
				if o.Kind == PageNumbers {
					return &PageNumber{Format: o.Format, Shown: true}
				}
			case *Box:
				inner = o.Paras
			case *Table:
				for c := range o.Cells {
					inner = append(inner, o.Cells[c].Paras...)
				}
			}
			if n := PageNumberIn(inner); n != nil {
				return n
			}
		}
	}
	return nil
}

func (w *Writer) startSection(s *SectionStart) {
	w.outline = w.styles.Numberings[s.Outline]
	w.foot.start(s.Footnote)
	w.end.start(s.Endnote)
	if s.FirstPage > 0 {
		w.page.number, w.page.known = s.FirstPage, true
	}
	if s.StartsOn == 1 && w.page.number%2 == 1 || s.StartsOn == 2 && w.page.number%2 == 0 {
		w.page.number++
	}
	w.page.hidden = w.page.hidden || s.HideFirstPage
}

func (c *noteCounter) start(s NoteShape) {
	c.shape = s
	if s.PerSection {
		c.last = max(s.Start, 1) - 1
	}
}

func (w *Writer) newNumber(n *NewNumber) {
	switch n.Kind {
	case PageNumbers:
		w.page.number, w.page.known = n.Number, true
	case FootnoteNumbers:
		w.foot.last = n.Number - 1
	case EndnoteNumbers:
		w.end.last = n.Number - 1
	}
}

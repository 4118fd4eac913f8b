package docx

import (
	"encoding/xml"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
)

// row is a row of a table that is being read.
type row struct {
	cells  []cell
	broken bool         // a page begins with it
	notes  []flow.Block // that its cells refer to
	inner  []flow.Block // rows of tables within its cells
}

// cell is a cell with its paragraphs, page by page.
type cell struct {
	pages   [][]string
	columns int
}

func (c *cell) add(text string) {
	last := len(c.pages) - 1
	c.pages[last] = append(c.pages[last], text)
}

func (c *cell) isEmpty() bool { return len(c.pages) == 1 && len(c.pages[0]) == 0 }

// breakPage goes on with the cell on the next page. Where nothing of the row
// stands on this one, the whole row does.
func (r *row) breakPage(s *story) {
	if len(r.cells) == 0 {
		r.broken = true
		return
	}
	current := &r.cells[len(r.cells)-1]
	if current.isEmpty() && s.text.IsBlank() {
		for i := range r.cells {
			if !r.cells[i].isEmpty() {
				return // Word begins the page where the row's first cell did
			}
		}
		r.broken = true
		return
	}
	if text, _ := s.text.Take(); text != "" {
		current.add(text)
	}
	current.pages = append(current.pages, nil)
}

// table reads a table row by row. One that has a single column only frames what
// stands in it.
func (w *writer) table() error {
	if w.row == nil {
		return w.rows()
	}
	// Within a cell: its rows are given behind the row around it.
	around, out, before := w.row, w.out, w.story
	w.row = nil
	w.nested++
	w.out = func(b flow.Block) error {
		if b.Kind != flow.Row && b.Kind != flow.Footnote { // it was a frame
			return out(b)
		}
		around.inner = append(around.inner, b)
		return nil
	}
	w.story = &story{aside: before.aside}
	err := w.rows()
	w.row, w.out, w.story = around, out, before
	w.nested--
	return err
}

func (w *writer) rows() error {
	var t flow.Table
	columns := 0
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tblGrid":
			return w.d.Children(func(e xml.StartElement) error {
				if e.Name.Local == "gridCol" {
					columns++
				}
				return nil
			})
		case "tr":
			if columns == 1 {
				return w.frame()
			}
			return w.tableRow(&t)
		case "sdt", "sdtContent", "customXml", "ins":
			return w.d.Children(read)
		}
		return nil
	}
	return w.d.Children(read)
}

// frame reads a row of a table that has one column as if there were none.
func (w *writer) frame() error {
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tc":
			before := w.story
			w.story = &story{aside: before.aside}
			err := w.blocks()
			if err == nil {
				err = w.flush()
			}
			w.story = before
			return err
		case "sdt", "sdtContent", "customXml":
			return w.d.Children(read)
		}
		return nil
	}
	return w.d.Children(read)
}

func (w *writer) tableRow(t *flow.Table) error {
	before, out := w.story, w.out
	r := &row{}
	w.row = r
	after, deleted := 0, false
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "trPr":
			return w.d.Children(func(e xml.StartElement) error {
				n := number(xmlread.Attr(e, "val"))
				switch {
				case e.Name.Local == "del":
					deleted = true
				case e.Name.Local == "gridBefore" && n != nil && *n > 0:
					r.cells = append(r.cells, cell{columns: *n, pages: make([][]string, 1)})
				case e.Name.Local == "gridAfter" && n != nil:
					after = *n
				}
				return nil
			})
		case "tc":
			return w.tableCell(r)
		case "sdt", "sdtContent", "customXml":
			return w.d.Children(read)
		}
		return nil
	}
	err := w.d.Children(read)
	w.row, w.story, w.out = nil, before, out
	if err != nil || deleted {
		return err
	}
	return w.giveRow(t, r, after)
}

func (w *writer) tableCell(r *row) error {
	r.cells = append(r.cells, cell{columns: 1, pages: make([][]string, 1)})
	at := len(r.cells) - 1
	covered := false
	aside := w.story.aside
	w.story = &story{aside: aside}
	w.out = func(b flow.Block) error {
		switch b.Kind {
		case flow.Row:
			r.inner = append(r.inner, b)
		case flow.Footnote:
			r.notes = append(r.notes, b)
		default:
			r.cells[at].add(b.Text)
		}
		return nil
	}
	err := w.d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "tcPr" {
			return w.block(e)
		}
		return w.d.Children(func(e xml.StartElement) error {
			value := xmlread.Attr(e, "val")
			switch e.Name.Local {
			case "gridSpan":
				if n := number(value); n != nil && *n > 1 {
					r.cells[at].columns = *n
				}
			case "vMerge", "hMerge":
				covered = value != "restart"
			}
			return nil
		})
	})
	if err == nil {
		err = w.flush()
	}
	if covered {
		r.cells[at].pages = make([][]string, 1)
	}
	return err
}

// giveRow gives the row, on each page that it reaches over.
func (w *writer) giveRow(t *flow.Table, r *row, after int) error {
	pages := 1
	for _, c := range r.cells {
		pages = max(pages, len(c.pages))
	}
	for page := range pages {
		if page > 0 || r.broken {
			if err := w.breakPage(renderedBreak); err != nil {
				return err
			}
		}
		for _, c := range r.cells {
			text := ""
			if page < len(c.pages) {
				text = flow.CellText(c.pages[page])
			}
			t.Cell(text, c.columns, 1)
		}
		t.Skip(after)
		b := t.Row()
		b.Continued = page > 0
		if err := w.give(b); err != nil {
			return err
		}
	}
	for _, b := range append(r.notes, r.inner...) {
		if err := w.give(b); err != nil {
			return err
		}
	}
	return nil
}

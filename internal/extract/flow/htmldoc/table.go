package htmldoc

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// table is one whose rows are being added.
type table struct {
	cells  flow.Table
	broken bool // a page begins after the row
	label  string
	inner  []*html.Node // tables within cells, added after their row
}

// cell gathers the paragraphs of one.
type cell struct {
	table      *table
	paragraphs []string
}

// table walks a table row by row. One that only frames the page is walked as if
// its cells were sections.
func (w *walker) table(n *html.Node) {
	if w.cell != nil {
		w.flush()
		w.cell.table.inner = append(w.cell.table.inner, n)
		return
	}
	if isFrame(n) {
		w.as(w.block, n)
		return
	}
	w.flush()
	t := &table{}
	block, marker := w.block, w.marker
	w.block, w.marker = flow.Block{}, ""
	w.rows(t, n)
	w.block, w.marker = block, marker
}

func (w *walker) rows(t *table, n *html.Node) {
	for c := n.FirstChild; c != nil && w.err == nil; c = c.NextSibling {
		if c.Type != html.ElementNode || isHidden(c) {
			continue
		}
		switch c.DataAtom {
		case atom.Tr:
			w.row(t, c)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			w.rows(t, c)
			t.cells.EndGroup()
		case atom.Caption:
			w.element(c)
		}
	}
}

func (w *walker) row(t *table, n *html.Node) {
	w.note(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		w.cell = &cell{table: t}
		w.element(c)
		w.flush()
		t.cells.Cell(flow.CellText(w.cell.paragraphs), integer(attr(c, "colspan"), 1), rowspan(c))
		w.cell = nil
	}
	w.add(t.cells.Row())
	w.footnotes()
	inner := t.inner
	t.inner = nil
	for _, i := range inner {
		w.table(i)
	}
	if t.broken {
		w.b.Break(t.label)
		t.broken, t.label = false, ""
	}
}

// rowspan: 0 means all rows of the group.
func rowspan(n *html.Node) int {
	if rows := integer(attr(n, "rowspan"), 1); rows != 0 {
		return rows
	}
	return 1 << 16
}

// isFrame: a table that is there for the look of the page: said to be, of one
// column, or with headings in its cells.
func isFrame(n *html.Node) bool {
	if hasWord(n, "role", "presentation", "none") {
		return true
	}
	columns := 0
	for d := range n.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		switch d.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			return true
		case atom.Tr:
			if of(d) != n {
				continue
			}
			inRow := 0
			for c := d.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					inRow++
				}
			}
			columns = max(columns, inRow)
		}
	}
	return columns <= 1
}

// of gives the table that a row is of.
func of(row *html.Node) *html.Node {
	for p := row.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Table {
			return p
		}
	}
	return nil
}

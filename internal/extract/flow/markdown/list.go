package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"naru/internal/extract/flow"
)

// list gives the items with what a rendering shows before them.
func (w *writer) list(n *ast.List, p place) error {
	p.list++
	p.depth++
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		p.marker = "• "
		if n.IsOrdered() {
			p.marker = strconv.Itoa(number) + string(n.Marker) + " "
			number++
		}
		if err := w.blocks(item, p); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) table(n *extast.Table) error {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		b := flow.Block{Kind: flow.Row}
		var refers []int
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			var t flow.Text
			in := inline{w: w, to: &t}
			in.children(cell, false)
			text, _ := t.Take()
			b.Cells = append(b.Cells, flow.CellText([]string{text}))
			refers = append(refers, in.refers...)
		}
		if err := w.b.Add(b); err != nil {
			return err
		}
		if err := w.footnotes(refers); err != nil {
			return err
		}
	}
	return nil
}

// lonePicture tells a paragraph that is one picture: what is said of it is shown
// below it as its caption.
func lonePicture(n ast.Node) (ast.Node, bool) {
	if n.ChildCount() != 1 {
		return nil, false
	}
	image, ok := n.FirstChild().(*ast.Image)
	return image, ok
}

package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"naru/internal/extract/flow/htmldoc"
)

// html gives the blocks of HTML within Markdown, as tables often stand there.
func (w *writer) html(n *ast.HTMLBlock) error {
	var b strings.Builder
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		b.Write(line.Value(w.source))
	}
	if n.HasClosure() {
		b.Write(n.ClosureLine.Value(w.source))
	}
	return htmldoc.Fragment(w.b, b.String())
}

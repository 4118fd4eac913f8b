package markdown

import (
	"bufio"
	"bytes"
	"html"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	render "github.com/yuin/goldmark/renderer/html"

	"naru/internal/extract/flow"
)

// inline writes the text of a paragraph.
type inline struct {
	w      *writer
	to     *flow.Text
	refers []int // footnotes, in order
	depth  int
}

func mark(index int) string { return strconv.Itoa(index) }

func (in *inline) children(n ast.Node, bold bool) {
	if in.depth++; in.depth > in.w.limits.Depth {
		in.depth--
		return // marks nested so deep are no text
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c, bold)
	}
	in.depth--
}

func (in *inline) node(n ast.Node, bold bool) {
	switch n := n.(type) {
	case *ast.Text:
		if n.IsRaw() {
			in.to.Write(string(n.Value(in.w.source)), bold)
		} else {
			in.to.Write(resolve(n.Value(in.w.source)), bold)
		}
		switch {
		case n.HardLineBreak():
			in.to.Write("\n", bold)
		case n.SoftLineBreak():
			in.to.Write(" ", bold)
		}
	case *ast.String:
		in.to.Write(string(n.Value), bold)
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				in.to.Write(strings.ReplaceAll(string(t.Value(in.w.source)), "\n", " "), bold)
			}
		}
	case *ast.Emphasis:
		in.children(n, bold || n.Level >= 2)
	case *ast.AutoLink:
		in.to.Write(string(n.Label(in.w.source)), bold)
	case *ast.RawHTML:
		if in.isLineBreak(n) {
			in.to.Write("\n", bold)
		}
	case *extast.FootnoteLink:
		in.to.Mark(mark(n.Index))
		in.refers = append(in.refers, n.Index)
	case *extast.TaskCheckBox:
		box := "[ ] "
		if n.IsChecked {
			box = "[x] "
		}
		in.to.Write(box, bold)
	case *extast.FootnoteBacklink, *ast.Image:
	default:
		in.children(n, bold)
	}
}

// block writes a block within a footnote.
func (in *inline) block(n ast.Node, depth int) {
	if in.to.Len() > 0 {
		in.to.Write("\n", false)
	}
	if n.Type() == ast.TypeInline || n.FirstChild() == nil || n.FirstChild().Type() == ast.TypeInline {
		in.children(n, false)
		return
	}
	for c := n.FirstChild(); c != nil && depth < in.w.limits.Depth; c = c.NextSibling() {
		in.block(c, depth+1)
	}
}

func (in *inline) isLineBreak(n *ast.RawHTML) bool {
	if n.Segments.Len() == 0 {
		return false
	}
	first := n.Segments.At(0)
	tag := bytes.ToLower(first.Value(in.w.source))
	return bytes.HasPrefix(tag, []byte("<br")) && len(tag) > 3 && strings.ContainsRune(" />", rune(tag[3]))
}

// resolve gives the characters that escapes and entities stand for.
func resolve(s []byte) string {
	if !bytes.ContainsAny(s, `\&`) {
		return string(s)
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	render.DefaultWriter.Write(w, s) // as HTML, escaped
	_ = w.Flush()                    // into memory
	return html.UnescapeString(b.String())
}

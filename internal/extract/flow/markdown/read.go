package markdown

import (
	"io"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/plain"
	"naru/internal/library"
)

// Read reads a Markdown file.
func Read(r io.ReaderAt, size int64, _ string, l flow.Limits) (d *flow.Document, err error) {
	defer func() {
		if x := recover(); x != nil { // of the parser, which is not ours
			d, err = nil, library.Errorf(library.BrokenFile, "parse Markdown: %v", x)
		}
	}()
	source, err := plain.Text(r, size, l)
	if err != nil && source == "" {
		return nil, err
	}
	d = &flow.Document{Format: "markdown"}
	source = frontMatter(d, source)
	w := &writer{b: flow.NewBuilder(l), source: []byte(source), limits: l}
	root := parser(source).Parser().Parse(text.NewReader(w.source))
	w.findFootnotes(root)
	d, finishErr := w.b.Finish(d, w.blocks(root, place{}))
	if finishErr != nil {
		return d, finishErr
	}
	if !w.b.HasText() {
		return nil, library.Errorf(library.EmptyFile, "no text")
	}
	return d, err
}

// mostColumns of a table. The parser fills short rows up to the columns of the
// head: a small file with a wide head would take gigabytes.
const mostColumns = 256

func parser(source string) goldmark.Markdown {
	extensions := []goldmark.Extender{extension.Footnote, extension.DefinitionList, extension.Strikethrough, extension.TaskList}
	for line := range strings.SplitSeq(source, "\n") {
		if strings.Count(line, "|") > mostColumns {
			return goldmark.New(goldmark.WithExtensions(extensions...))
		}
	}
	return goldmark.New(goldmark.WithExtensions(append(extensions, extension.Table)...))
}

// place is where a block stands.
type place struct {
	list   int    // depth of lists around it
	marker string // of the item that begins with it; "": none does
	depth  int
}

// writer gives the blocks of a parsed document.
type writer struct {
	b      *flow.Builder
	source []byte
	limits flow.Limits
	notes  map[int]*extast.Footnote
	given  map[int]bool
}

func (w *writer) findFootnotes(root ast.Node) {
	w.notes, w.given = map[int]*extast.Footnote{}, map[int]bool{}
	for n := root.LastChild(); n != nil; n = n.PreviousSibling() {
		list, ok := n.(*extast.FootnoteList)
		if !ok {
			continue
		}
		for c := list.FirstChild(); c != nil; c = c.NextSibling() {
			if f, ok := c.(*extast.Footnote); ok {
				w.notes[f.Index] = f
			}
		}
	}
}

// blocks gives what stands within n.
func (w *writer) blocks(n ast.Node, p place) error {
	if p.depth++; p.depth > w.limits.Depth {
		return library.Errorf(library.TooLarge, "blocks nested more than %d deep", w.limits.Depth)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if err := w.block(c, p); err != nil {
			return err
		}
		p.marker = "" // the item's first block has it
	}
	return nil
}

func (w *writer) block(n ast.Node, p place) error {
	switch n := n.(type) {
	case *ast.Heading:
		return w.paragraph(n, flow.Block{Kind: flow.Heading, Level: n.Level}, p)
	case *ast.Paragraph, *ast.TextBlock, *extast.DefinitionTerm:
		if caption, ok := lonePicture(n); ok {
			return w.paragraph(caption, flow.Block{Kind: flow.Caption}, p)
		}
		if p.list > 0 {
			return w.paragraph(n, flow.Block{Kind: flow.ListItem, Level: p.list}, p)
		}
		return w.paragraph(n, flow.Block{}, p)
	case *ast.List:
		return w.list(n, p)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return w.code(n)
	case *ast.HTMLBlock:
		return w.html(n)
	case *extast.Table:
		return w.table(n)
	case *extast.FootnoteList, *ast.ThematicBreak:
		return nil
	}
	return w.blocks(n, p)
}

func (w *writer) paragraph(n ast.Node, b flow.Block, p place) error {
	var t flow.Text
	t.Write(p.marker, false)
	in := inline{w: w, to: &t}
	in.children(n, false)
	b.Text, b.Bold = t.Take()
	if b.Text == `\newpage` || b.Text == `\pagebreak` { // a command to the typesetter, not text
		w.b.Break("")
		return nil
	}
	if err := w.b.Add(b); err != nil {
		return err
	}
	return w.footnotes(in.refers)
}

// footnotes gives the notes that a block refers to, and those that they refer to,
// each once.
func (w *writer) footnotes(refers []int) error {
	for len(refers) > 0 {
		i := refers[0]
		refers = refers[1:]
		note := w.notes[i]
		if note == nil || w.given[i] {
			continue
		}
		w.given[i] = true
		var t flow.Text
		in := inline{w: w, to: &t}
		for c := note.FirstChild(); c != nil; c = c.NextSibling() {
			in.block(c, 0)
		}
		text, bold := t.Take()
		if err := w.b.Add(flow.Block{Kind: flow.Footnote, Mark: mark(i), Text: text, Bold: bold}); err != nil {
			return err
		}
		refers = append(refers, in.refers...)
	}
	return nil
}

func (w *writer) code(n ast.Node) error {
	var t flow.Text
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		t.Write(string(line.Value(w.source)), false)
	}
	return w.b.Add(flow.Block{Kind: flow.Code, Text: t.TakeCode()})
}

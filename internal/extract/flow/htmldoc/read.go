package htmldoc

import (
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

// Read reads an HTML file.
func Read(r io.ReaderAt, size int64, _ string, l flow.Limits) (*flow.Document, error) {
	if size == 0 {
		return nil, library.Errorf(library.EmptyFile, "no bytes")
	}
	if size > int64(l.Text) {
		return nil, library.Errorf(library.TooLarge, "%d bytes of HTML", size)
	}
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); int64(n) < size {
		return nil, library.Errorf(library.BrokenFile, "read HTML: %w", err)
	}
	c, said := Parse(data)
	if c == nil {
		return nil, said
	}
	d := &flow.Document{Format: "html"}
	c.Describe(d)
	b := flow.NewBuilder(l)
	d, err := b.Finish(d, c.Add(b))
	if err == nil {
		err = said
	}
	if said != nil && !b.HasText() {
		return nil, said // what is legible stands within the tags
	}
	return d, err
}

// Fragment adds the blocks of a piece of HTML.
func Fragment(b *flow.Builder, source string) error {
	c, err := parse(source)
	if err != nil {
		return err
	}
	return c.Add(b)
}

// Content is a parsed file.
type Content struct {
	root *html.Node
	// Labels are the printed page numbers that begin at elements with these ids,
	// beside those that the file itself tells.
	Labels map[string]string
	// Places takes, for each of its keys, the index among the builder's blocks
	// of the block that the element with this id stands in or before.
	Places map[string]int
}

// Parse parses a file in whatever encoding, also one saved with its pictures. With
// UnknownEncoding comes what could be read.
func Parse(data []byte) (*Content, error) {
	source, said := decodeArchived(data)
	if said != nil && source == "" {
		return nil, said
	}
	c, err := parse(source)
	if err != nil {
		return nil, err
	}
	return c, said
}

func parse(source string) (*Content, error) {
	source = openClosed(source)
	root, err := html.Parse(strings.NewReader(source))
	if err != nil { // of text in memory: nested too deep, most often by <font> that no one closed
		root, err = html.Parse(strings.NewReader(withoutLooks(source)))
	}
	if err != nil {
		return nil, library.Errorf(library.TooLarge, "parse HTML: %w", err)
	}
	return &Content{root: root}, nil
}

// Add adds the blocks of the file.
func (c *Content) Add(b *flow.Builder) error {
	w := &walker{b: b, content: c, notes: findNotes(c.root)}
	body := find(c.root, atom.Body)
	if body == nil {
		body = c.root // frames
	}
	w.children(body)
	w.flush()
	w.leftNotes(c.root)
	return w.err
}

func find(n *html.Node, tag atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == tag {
			return d
		}
	}
	return nil
}

// attr gives an attribute's value; "" where there is none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// hasWord tells whether an attribute that is a list of words has one of them.
func hasWord(n *html.Node, name string, words ...string) bool {
	for have := range strings.FieldsSeq(attr(n, name)) {
		for _, w := range words {
			if strings.EqualFold(have, w) {
				return true
			}
		}
	}
	return false
}

// is tells whether an element is said to be what EPUB calls one of types, by
// epub:type or by the role of that name (doc-…).
func is(n *html.Node, types ...string) bool {
	for _, t := range types {
		if hasWord(n, "epub:type", t) || hasWord(n, "role", "doc-"+t) {
			return true
		}
	}
	return false
}

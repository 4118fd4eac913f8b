package epub

import (
	"io"
	"path"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/htmldoc"
	"naru/internal/extract/flow/unpack"
	"naru/internal/library"
)

// Read reads an EPUB file.
func Read(r io.ReaderAt, size int64, _ string, l flow.Limits) (*flow.Document, error) {
	a, err := unpack.Open(r, size, l)
	if err != nil {
		return nil, err
	}
	p, err := openPackage(a, l)
	if err != nil {
		return nil, err
	}
	if err := p.locked(); err != nil {
		return nil, err
	}
	b := &book{pack: p, builder: flow.NewBuilder(l), at: map[string]int{}}
	b.contents, b.pages = p.navigation()
	d, err := b.builder.Finish(p.description(), b.chapters())
	if d != nil {
		b.addHeadings(d)
	}
	return d, err
}

// book is one that is being read.
type book struct {
	pack     *pack
	builder  *flow.Builder
	contents []htmldoc.Link // hrefs are parts with their fragments
	pages    []htmldoc.Link
	at       map[string]int // the block that a part or a fragment of one begins with
}

// chapters adds the parts of the spine.
func (b *book) chapters() error {
	read := 0
	for _, name := range b.pack.spine {
		if !b.pack.archive.Has(name) {
			continue
		}
		data, err := b.pack.archive.Read(name)
		if err != nil {
			return err
		}
		if len(data) == 0 {
			continue
		}
		if err := b.chapter(name, data); err != nil {
			return err
		}
		read++
	}
	if read == 0 {
		return library.Errorf(library.BrokenFile, "none of %d chapters is there", len(b.pack.spine))
	}
	return nil
}

func (b *book) chapter(name string, data []byte) error {
	c, err := htmldoc.Parse(data)
	if err != nil {
		return err
	}
	c.Labels, c.Places = map[string]string{}, map[string]int{}
	label := ""
	for _, l := range b.pages {
		part, id, _ := strings.Cut(l.Href, "#")
		switch {
		case part != name:
		case id == "":
			label = l.Title
		default:
			c.Labels[id] = l.Title
		}
	}
	for _, l := range b.contents {
		if part, id, _ := strings.Cut(l.Href, "#"); part == name && id != "" {
			c.Places[id] = -1
		}
	}
	b.builder.Break(label)
	b.at[name] = b.builder.Len()
	if err := c.Add(b.builder); err != nil {
		return err
	}
	for id, at := range c.Places {
		if at >= 0 {
			b.at[name+"#"+id] = at
		}
	}
	return nil
}

// resolve gives the part that a reference in another means, with its fragment.
func resolve(from, href string) string {
	part, id, hasID := strings.Cut(href, "#")
	name := from
	if part != "" {
		name = strings.TrimPrefix(path.Join("/", path.Dir(from), unescape(part)), "/")
	}
	if hasID && id != "" {
		return name + "#" + unescape(id)
	}
	return name
}

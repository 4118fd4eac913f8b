package epub

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"path"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/unpack"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// pack is the package document: what the book is, and its parts in order.
type pack struct {
	archive *unpack.Archive
	limits  flow.Limits
	spine   []string
	nav     string // the part with the navigation of EPUB 3
	ncx     string // and of EPUB 2
	meta    map[string][]string
}

// openPackage reads the package document. Of a book whose package document is
// missing or damaged, all parts that are HTML are read in their order.
func openPackage(a *unpack.Archive, l flow.Limits) (*pack, error) {
	p := &pack{archive: a, limits: l, meta: map[string][]string{}}
	name := p.packageName()
	if name != "" {
		if err := p.read(name); library.CodeOf(err) == library.TooLarge {
			return nil, err
		}
	}
	if len(p.spine) == 0 {
		for _, n := range a.Names() {
			if isHTML("", n) {
				p.spine = append(p.spine, n)
			}
		}
	}
	if len(p.spine) == 0 {
		return nil, library.Errorf(library.Unsupported, "a zip file without chapters")
	}
	return p, nil
}

func (p *pack) decoder(part string) *xmlread.Decoder {
	data, err := p.archive.Read(part)
	if err != nil {
		data = nil
	}
	return xmlread.New(bytes.NewReader(data), p.limits.Depth)
}

// elements calls visit with the start of each element of a part.
func (p *pack) elements(part string, visit func(*xmlread.Decoder, xml.StartElement) error) error {
	d := p.decoder(part)
	for {
		t, err := d.Token()
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			if err := visit(d, e); err != nil {
				return err
			}
		}
	}
}

func (p *pack) packageName() string {
	name := ""
	_ = p.elements("META-INF/container.xml", func(_ *xmlread.Decoder, e xml.StartElement) error { // its end is io.EOF
		if full := xmlread.Attr(e, "full-path"); e.Name.Local == "rootfile" && name == "" {
			name = unescape(full)
		}
		return nil
	})
	if name != "" && p.archive.Has(name) {
		return name
	}
	for _, n := range p.archive.Names() {
		if strings.HasSuffix(strings.ToLower(n), ".opf") {
			return n
		}
	}
	return ""
}

// item is a part as the manifest names it.
type item struct{ name, kind, properties string }

func (p *pack) read(name string) error {
	items := map[string]item{}
	var order []string
	err := p.elements(name, func(d *xmlread.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "metadata":
			return d.Children(func(e xml.StartElement) error { return p.readMeta(d, e) })
		case "item":
			i := item{resolve(name, xmlread.Attr(e, "href")), xmlread.Attr(e, "media-type"), xmlread.Attr(e, "properties")}
			items[xmlread.Attr(e, "id")] = i
			if i.kind == "application/x-dtbncx+xml" {
				p.ncx = i.name
			}
			if strings.Contains(" "+i.properties+" ", " nav ") {
				p.nav = i.name
			}
		case "itemref":
			order = append(order, xmlread.Attr(e, "idref"))
		}
		return nil
	})
	for _, id := range order {
		if i, ok := items[id]; ok && isHTML(i.kind, i.name) {
			p.spine = append(p.spine, i.name)
		}
	}
	return err
}

func isHTML(kind, name string) bool {
	switch kind {
	case "application/xhtml+xml", "text/html", "text/x-oeb1-document":
		return true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".xhtml", ".html", ".htm":
		return true
	}
	return false
}

func (p *pack) readMeta(d *xmlread.Decoder, e xml.StartElement) error {
	name, value := e.Name.Local, ""
	switch name {
	case "dc-metadata", "x-metadata": // of the first e-books
		return d.Children(func(e xml.StartElement) error { return p.readMeta(d, e) })
	case "meta":
		name, value = "meta "+xmlread.Attr(e, "name")+xmlread.Attr(e, "property"), xmlread.Attr(e, "content")
	case "date":
		if event := xmlread.Attr(e, "event"); event != "" && event != "publication" {
			return nil
		}
	}
	if value == "" {
		text, err := d.Text()
		if err != nil {
			return err
		}
		value = text
	}
	if value = flow.OneLine(value); value != "" {
		p.meta[name] = append(p.meta[name], value)
	}
	return nil
}

func (p *pack) description() *flow.Document {
	first := func(name string) string {
		if v := p.meta[name]; len(v) > 0 {
			return v[0]
		}
		return ""
	}
	return &flow.Document{
		Format:   "epub",
		Title:    first("title"),
		Author:   strings.Join(p.meta["creator"], ", "),
		Subject:  first("description"),
		Keywords: strings.Join(p.meta["subject"], ", "),
		Language: first("language"),
		Creator:  first("meta generator"),
		Created:  flow.ParseDate(first("date")),
	}
}

func unescape(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

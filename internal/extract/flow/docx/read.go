package docx

import (
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/unpack"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// Read reads a Word document.
func Read(r io.ReaderAt, size int64, _ string, l flow.Limits) (*flow.Document, error) {
	a, err := unpack.Open(r, size, l)
	if err != nil {
		return nil, err
	}
	p := &parts{archive: a, limits: l}
	main, err := p.main()
	if err != nil {
		return nil, err
	}
	data, damage := a.Read(main)
	if damage != nil && (len(data) == 0 || library.CodeOf(damage) != library.BrokenFile) {
		return nil, damage
	}
	d := &flow.Document{Format: "docx"}
	p.describe(d)
	w, err := p.writer(main, data)
	if err != nil {
		return nil, err
	}
	if err = w.document(data); err == nil {
		err = damage
	}
	d, err = w.builder.Finish(d, err)
	w.demote(d)
	return d, err
}

// parts finds the parts of a document by their relations.
type parts struct {
	archive *unpack.Archive
	limits  flow.Limits
}

func (p *parts) decoder(data []byte) *xmlread.Decoder {
	return xmlread.New(bytes.NewReader(data), p.limits.Depth)
}

// main is the part with the text.
func (p *parts) main() (string, error) {
	for _, target := range p.related("", "officeDocument") {
		if !strings.HasPrefix(target, "word/") && !strings.HasSuffix(target, "document.xml") {
			return "", library.Errorf(library.Unsupported, "an Office file whose main part is %.80q", target)
		}
		if p.archive.Has(target) {
			return target, nil
		}
	}
	const usual = "word/document.xml"
	if p.archive.Has(usual) {
		return usual, nil
	}
	return "", library.Errorf(library.Unsupported, "a zip file without %s", usual)
}

// relation is one that a part has to another.
type relation struct{ id, kind, target string }

// relations lists those of a part, with their kind by the last word of its type:
// transitional and strict documents begin it differently. A relation part that
// cannot be read tells of none.
func (p *parts) relations(part string) []relation {
	dir, name := path.Split(part)
	data, err := p.archive.Read(dir + "_rels/" + name + ".rels")
	if err != nil {
		return nil
	}
	d := p.decoder(data)
	if _, err := d.Root(); err != nil {
		return nil
	}
	var all []relation
	_ = d.Children(func(e xml.StartElement) error { // what was found before it breaks off is good
		if xmlread.Attr(e, "TargetMode") == "External" {
			return nil
		}
		target := strings.ReplaceAll(xmlread.Attr(e, "Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", dir, target)
		}
		all = append(all, relation{
			id:     xmlread.Attr(e, "Id"),
			kind:   path.Base(xmlread.Attr(e, "Type")),
			target: strings.TrimPrefix(path.Clean(target), "/"),
		})
		return nil
	})
	return all
}

// related lists the parts that a part has in a relation of a kind.
func (p *parts) related(part, kind string) []string {
	var targets []string
	for _, r := range p.relations(part) {
		if r.kind == kind {
			targets = append(targets, r.target)
		}
	}
	return targets
}

// embedded finds the diagrams and charts of a part.
func (p *parts) embedded(part string) *embedded {
	e := &embedded{parts: p, names: map[string]string{}, words: map[string][]string{}}
	for _, r := range p.relations(part) {
		if r.kind == "diagramData" || r.kind == "chart" || r.kind == "aFChunk" {
			e.names[r.id] = r.target
		}
	}
	return e
}

// optional reads a part that the main part is in a relation with; nil: there is
// none, or it is damaged. The text is readable without any of them.
func (p *parts) optional(main, kind string) []byte {
	for _, target := range p.related(main, kind) {
		if data, err := p.archive.Read(target); err == nil {
			return data
		}
	}
	return nil
}

// printsNumbers tells whether a head or foot holds the page's number.
func (p *parts) printsNumbers(main string) bool {
	field := regexp.MustCompile(`[ ">]PAGE[ "<]|<w:pgNum`)
	for _, kind := range []string{"footer", "header"} {
		for _, target := range p.related(main, kind) {
			if data, err := p.archive.Read(target); err == nil && field.Match(data) {
				return true
			}
		}
	}
	return false
}

// describe fills what the document's properties tell.
func (p *parts) describe(d *flow.Document) {
	for _, kind := range []string{"core-properties", "extended-properties"} {
		data := p.optional("", kind)
		if data == nil {
			continue
		}
		x := p.decoder(data)
		if _, err := x.Root(); err != nil {
			continue
		}
		_ = x.Children(func(e xml.StartElement) error { // likewise
			to := map[string]*string{
				"title": &d.Title, "creator": &d.Author, "subject": &d.Subject, "keywords": &d.Keywords,
				"language": &d.Language, "Application": &d.Creator,
			}[e.Name.Local]
			if to == nil && e.Name.Local != "created" {
				return nil
			}
			text, err := x.Text()
			if to != nil {
				*to = flow.OneLine(text)
			} else {
				d.Created = flow.ParseDate(text)
			}
			return err
		})
	}
}

// writer makes what the main part is read with.
func (p *parts) writer(main string, data []byte) (*writer, error) {
	w := &writer{
		builder:  flow.NewBuilder(p.limits),
		limits:   p.limits,
		styles:   p.styles(p.optional(main, "styles")),
		lists:    p.lists(p.optional(main, "numbering")),
		embedded: p.embedded(main),
		sections: p.sections(data, p.optional(main, "settings")),
	}
	w.out = w.builder.Add
	w.numberPages(p.printsNumbers(main), data)
	var err error
	if w.footnotes, err = p.notes(w, p.optional(main, "footnotes")); err != nil {
		return nil, err
	}
	w.endnotes, err = p.notes(w, p.optional(main, "endnotes"))
	return w, err
}

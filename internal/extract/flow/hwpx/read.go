package hwpx

import (
	"io"
	"unicode/utf8"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/hancom"
	"naru/internal/extract/flow/unpack"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// Read reads an HWPX file; it is a flow.Reader.
func Read(r io.ReaderAt, size int64, name string, l flow.Limits) (*flow.Document, error) {
	a, err := unpack.Open(r, size, l)
	if err != nil {
		return nil, err
	}
	if err := locked(a, l); err != nil {
		return nil, err
	}
	doc := &flow.Document{Format: "hwpx"}
	p, err := readPackage(a, l, doc)
	if err != nil {
		return nil, err
	}
	if len(p.sections) == 0 {
		return nil, library.Errorf(library.Unsupported, "read HWPX: the container has no sections")
	}
	styles := hancom.NewStyles()
	if a.Has(p.header) {
		if err := readHeader(a, p.header, l, styles); err != nil {
			return nil, err
		}
	}
	w := hancom.NewWriter(styles, l)
	budget := newBudget(l)
	for _, section := range p.sections {
		var part io.Reader
		if part, err = a.Open(section); err != nil {
			break
		}
		var s *hancom.Section
		s, err = readSection(part, l, budget)
		if tooLarge := w.Section(s); err == nil {
			err = tooLarge
		}
		if err != nil {
			break
		}
	}
	read, err := hancom.Result(doc, w.Finish(), err)
	if read == nil && library.CodeOf(err) == library.BrokenFile {
		if text, unreadable := a.Read("Preview/PrvText.txt"); unreadable == nil && utf8.Valid(text) {
			return hancom.Result(doc, hancom.Preview(string(text), l), err)
		}
	}
	return read, err
}

// locked tells documents under a password: their manifest says how each part is
// encrypted.
func locked(a *unpack.Archive, l flow.Limits) error {
	const manifest = "META-INF/manifest.xml"
	if !a.Has(manifest) {
		return nil
	}
	r, err := a.Open(manifest)
	if err != nil {
		return err
	}
	d := xmlread.New(r, l.Depth)
	for {
		t, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			if library.CodeOf(err) == library.BrokenFile {
				return nil // the document may be whole without it
			}
			return err
		}
		if name := startName(t); name == "encryption-data" || name == "algorithm" {
			return library.Errorf(library.Locked, "read HWPX: its parts are encrypted")
		}
	}
}

// budget is what all sections together may hold in memory.
type budget struct {
	text, parts int
}

// partsPerBlock: a paragraph of text in many shapes has several parts.
const partsPerBlock = 2

func newBudget(l flow.Limits) *budget {
	return &budget{text: l.Text, parts: partsPerBlock * l.Blocks}
}

func (b *budget) take(text, parts int) error {
	b.text -= text
	b.parts -= parts
	if b.text < 0 || b.parts < 0 {
		return library.Errorf(library.TooLarge, "read HWPX: more text or objects than the limits allow")
	}
	return nil
}

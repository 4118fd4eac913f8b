package xmlread

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"naru/internal/library"
)

// Decoder gives tokens.
type Decoder struct {
	xml   *xml.Decoder
	depth int
	max   int
}

// New reads r, with elements nested at most depth deep.
func New(r io.Reader, depth int) *Decoder {
	d := xml.NewDecoder(&printable{r: decode(r)})
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decode did it
	return &Decoder{xml: d, max: depth}
}

// Token gives the next xml.StartElement, xml.EndElement or xml.CharData; io.EOF
// at the end. The bytes of CharData are good until the next call. Errors carry
// a code: BrokenFile, TooLarge for too deep nesting, or that of the reader.
func (d *Decoder) Token() (xml.Token, error) {
	for {
		t, err := d.xml.Token()
		if err != nil {
			return nil, coded(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if d.depth++; d.depth > d.max {
				return nil, library.Errorf(library.TooLarge, "read XML: elements nested more than %d deep", d.max)
			}
			return t, nil
		case xml.EndElement:
			d.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			if bytes.Contains(bytes.ToUpper(t), []byte("<!ENTITY")) {
				return nil, library.Errorf(library.BrokenFile, "read XML: it declares entities")
			}
		}
	}
}

// Depth is the number of open elements.
func (d *Decoder) Depth() int { return d.depth }

// Skip reads to the end of the element whose start Token gave last.
func (d *Decoder) Skip() error {
	for inside := d.depth; d.depth >= inside; {
		if _, err := d.Token(); err != nil {
			return unfinished(err)
		}
	}
	return nil
}

// Text gives all character data up to the end of the element whose start Token
// gave last.
func (d *Decoder) Text() (string, error) {
	var b strings.Builder
	for inside := d.depth; d.depth >= inside; {
		t, err := d.Token()
		if err != nil {
			return b.String(), unfinished(err)
		}
		if text, ok := t.(xml.CharData); ok {
			b.Write(text)
		}
	}
	return b.String(), nil
}

// Children calls visit with the start of each element directly within the one
// whose start Token gave last. What visit does not read of it is skipped.
func (d *Decoder) Children(visit func(xml.StartElement) error) error {
	inside := d.depth
	for {
		t, err := d.Token()
		if err != nil {
			return unfinished(err)
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			if d.depth < inside {
				return nil
			}
			continue
		}
		if err := visit(start); err != nil {
			return err
		}
		for d.depth > inside {
			if _, err := d.Token(); err != nil {
				return unfinished(err)
			}
		}
	}
}

// Root gives the start of the outermost element.
func (d *Decoder) Root() (xml.StartElement, error) {
	for {
		t, err := d.Token()
		if err != nil {
			return xml.StartElement{}, unfinished(err)
		}
		if start, ok := t.(xml.StartElement); ok {
			return start, nil
		}
	}
}

// Attr gives the value of the attribute with this local name, in whatever
// namespace, "" where there is none.
func Attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// unfinished says of an end of file within an element that it is damage.
func unfinished(err error) error {
	if errors.Is(err, io.EOF) {
		return library.Errorf(library.BrokenFile, "read XML: %w", io.ErrUnexpectedEOF)
	}
	return err
}

func coded(err error) error {
	var l *library.Error
	if err == io.EOF || errors.As(err, &l) {
		return err
	}
	return library.Errorf(library.BrokenFile, "read XML: %w", err)
}

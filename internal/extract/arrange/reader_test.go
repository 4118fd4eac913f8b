package arrange_test

import (
	"bytes"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/extract/pdfpage"
	"naru/internal/library"
)

// reader reads the first page of a PDF: its text, and where each character
// stands.
type reader interface {
	page(t *testing.T, pdf []byte) layout
}

type layout struct {
	text  []rune
	boxes []library.Rect
}

// byEach runs tests with each reader whose characters are arranged.
func byEach(t *testing.T, test func(t *testing.T, r reading)) {
	t.Run("by PDFium", func(t *testing.T) { test(t, reading{newEngine(t)}) })
	t.Run("by our own reader", func(t *testing.T) { test(t, reading{plain{}}) })
}

type reading struct{ reader }

// read gives the text of the first page with plain line ends, and its layout.
func (r reading) read(t *testing.T, pdf []byte) (string, layout) {
	t.Helper()
	l := r.page(t, pdf)
	if len(l.boxes) != len(l.text) {
		t.Fatalf("%d places of %d characters", len(l.boxes), len(l.text))
	}
	return strings.ReplaceAll(string(l.text), "\r\n", "\n"), l
}

// plain is our own reader.
type plain struct{}

func (plain) page(t *testing.T, pdf []byte) layout {
	t.Helper()
	file, err := pdffile.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		t.Fatal(err)
	}
	p, err := pdfpage.New(file, pdffont.New()).Page(0)
	if err != nil {
		t.Fatal(err)
	}
	return layout{p.Text, p.Boxes()}
}

// engine is PDFium.
type engine struct{ *pdfium.Engine }

func newEngine(t *testing.T) engine {
	t.Helper()
	return engine{pdfiumtest.Engine(t)}
}

func (e engine) page(t *testing.T, pdf []byte) layout {
	t.Helper()
	d, err := e.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	p, err := d.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	l, err := d.Layout(0)
	if err != nil {
		t.Fatal(err)
	}
	if string(l.Text) != string(p.Text) {
		t.Fatalf("the layout reads %q, the page %q", string(l.Text), string(p.Text))
	}
	return layout{l.Text, l.Boxes}
}

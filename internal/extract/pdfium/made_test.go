package pdfium_test

import (
	"bytes"
	"strings"
	"testing"

	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
)

// reading is what one engine reads; all tests of a package share the cache.
type reading struct {
	t      testing.TB
	engine *pdfium.Engine
}

func newReading(t testing.TB) *reading {
	t.Helper()
	return &reading{t, pdfiumtest.Engine(t)}
}

// page reads the first page and checks that its layout says the same.
func (r *reading) page(pdf []byte) (string, pdfium.Layout) {
	r.t.Helper()
	d, err := r.engine.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		r.t.Fatal(err)
	}
	defer d.Close()
	p, err := d.Page(0)
	if err != nil {
		r.t.Fatal(err)
	}
	l, err := d.Layout(0)
	if err != nil {
		r.t.Fatal(err)
	}
	if string(l.Text) != string(p.Text) || len(l.Boxes) != len(l.Text) {
		r.t.Fatalf("the layout has %d boxes and reads %q, the page %q", len(l.Boxes), string(l.Text), string(p.Text))
	}
	return strings.ReplaceAll(string(p.Text), "\r\n", "\n"), l
}

package pdfium_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract/pdfium"
)

// made is a PDF of one A4 page, written by hand. Its font is Helvetica with
// ligatures where few other programs have them: \001 is ﬁ, \002 is ﬂ.
func made(attributes, content string, more ...string) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + attributes + " /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content),
	}
	objects = append(objects, more...)
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

// at draws text at a place, in a size.
func at(x, y, size float64, text string) string {
	return fmt.Sprintf("BT /F %g Tf %g %g Td (%s) Tj ET\n", size, x, y, text)
}

// reading is what one engine reads; all tests of a package share the cache.
type reading struct {
	t      testing.TB
	engine *pdfium.Engine
}

func newReading(t testing.TB) *reading {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = t.TempDir()
	}
	e, err := pdfium.New(pdfium.Options{CacheDir: filepath.Join(cache, "naru-test", "engine"), Memory: 1 << 29})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return &reading{t, e}
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

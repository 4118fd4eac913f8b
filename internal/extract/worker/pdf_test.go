package worker

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/sharedtest"
)

// openedPDF opens a PDF of one plain page, whose catalogue has more entries.
func openedPDF(t *testing.T, catalogue string, more ...string) *pdf {
	t.Helper()
	return mustOpen(t, plainPDF(catalogue, more...))
}

// plainPDF writes that PDF.
func plainPDF(catalogue string, more ...string) []byte {
	return sharedtest.PDF(append([]string{
		"<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>",
		"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		"<< /Type /Page /Parent 2 0 R " + sharedtest.A4 + " /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>",
		sharedtest.PDFStream("", sharedtest.PDFText(50, 700, 10, "plain")),
	}, more...)...)
}

// mustOpen opens a PDF.
func mustOpen(t *testing.T, content []byte) *pdf {
	t.Helper()
	e := pdfiumtest.Engine(t)
	path := filepath.Join(t.TempDir(), "made.pdf")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := newSource(f)
	if err != nil {
		t.Fatal(err)
	}
	d, err := (&worker{engine: e, tables: pdffont.New()}).openPDF(file, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		d.close()
		_ = file.Close()
	})
	return d
}

// brokenLabels are page labels that our own reader is not sure of.
const brokenLabels = "/PageLabels << /Nums [0 6 0 R] >>"

func TestOnlyWhatIsNotPlainIsAskedOfPDFium(t *testing.T) {
	d := openedPDF(t, "")
	page, err := d.page(0)
	if err != nil || strings.TrimSpace(string(page.Text)) != "plain" {
		t.Fatalf("%q, %v", string(page.Text), err)
	}
	if d.full != nil || d.name() != readerNaru {
		t.Errorf("a plain page was read by %s", d.name())
	}
	d = openedPDF(t, brokenLabels, "<< /S /D /P (A")
	if _, err := d.label(0); err != nil {
		t.Fatal(err)
	}
	if d.full == nil {
		t.Error("PDFium was not asked for a label that is not sure")
	}
}

func TestWhatPDFiumCannotOpenKeepsThePagesReadWithoutIt(t *testing.T) {
	d := openedPDF(t, brokenLabels, "<< /S /D /P (A")
	d.file.size = 3 // PDFium finds no PDF there
	if label, err := d.label(0); label != "" || err != nil {
		t.Errorf("the label is %q, %v", label, err)
	}
	if page, err := d.page(0); err != nil || strings.TrimSpace(string(page.Text)) != "plain" {
		t.Errorf("%q, %v", string(page.Text), err)
	}
	d.plain = nil // as after a panic of our own reader
	if _, err := d.page(0); err == nil || errors.Is(err, errNoEngine) {
		t.Errorf("a page that nothing reads: %v", err)
	}
	if d.pages() != 1 {
		t.Errorf("%d pages", d.pages())
	}
}

package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/sharedtest"
)

// withField is a PDF of a plain page, and of one with a field filled in, which
// only PDFium reads.
func withField(shows string) []byte {
	page := func(attributes string, contents int) string {
		return fmt.Sprintf("<< /Type /Page /Parent 2 0 R %s %s /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", sharedtest.A4, attributes, contents)
	}
	return sharedtest.PDF(
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		page("", 6), page("/Annots [8 0 R]", 7),
		sharedtest.PDFStream("", line(50, 700, "Application for a permit")),
		sharedtest.PDFStream("", line(50, 700, "Family name")),
		"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [50 600 250 640] /AP << /N 9 0 R >> >>",
		sharedtest.PDFStream("/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F 3 0 R >> >>", shows),
	)
}

func TestEachPageIsReadByTheReaderThatIsSureOfIt(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, c := range []struct {
		name, want, reader string
		pdf                []byte
	}{
		{"a plain document", "a plain page, longer than a stamp", "naru", sharedtest.PDFPages(sharedtest.A4, line(50, 700, "a plain page, longer than a stamp"))},
		{"one with a field filled in", "Application for a permit\fFamily name\nNguyen Van An", "pdfium", withField(line(2, 4, "Nguyen Van An"))},
		{"one with an empty field", "Application for a permit\fFamily name", "naru", withField("")},
		{"a plain one behind it", "another plain page, likewise", "naru", sharedtest.PDFPages(sharedtest.A4, line(50, 700, "another plain page, likewise"))},
		{"one without a cross-reference", "found all the same, by PDFium", "pdfium",
			[]byte(strings.Replace(string(sharedtest.PDFPages(sharedtest.A4, line(50, 700, "found all the same, by PDFium"))), "startxref", "lostxref", 1))},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, "some.pdf", c.pdf)
			told := 0
			d, err := p.Read(context.Background(), extract.Request{Path: path}, func(done, total int) { told = done })
			if err != nil {
				t.Fatal(err)
			}
			if textOf(d) != c.want || d.Reader != c.reader || told != len(d.Pages) {
				t.Errorf("%s read %q and told of %d pages, want %s to read %q", d.Reader, textOf(d), told, c.reader, c.want)
			}
			v, err := p.Open(context.Background(), extract.Request{Path: path})
			if err != nil {
				t.Fatal(err)
			}
			defer v.Close()
			for _, page := range d.Pages {
				l, err := v.Layout(context.Background(), page.Number)
				if err != nil || l.Text != page.Text {
					t.Errorf("page %d reads %q, placed %+v (%v)", page.Number, page.Text, l, err)
				}
			}
			if img, err := v.Image(context.Background(), 1, 100); err != nil || img.Bounds().Dx() != 100 {
				t.Errorf("drawn as %v, %v", img, err)
			}
		})
	}
}

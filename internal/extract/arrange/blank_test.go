package arrange_test

import (
	"testing"

	"naru/internal/sharedtest"
)

// Fonts with one glyph for blank and tab: the file says that each blank is a tab.
func TestABlankThatTheFileCallsATabPartsNoCells(t *testing.T) { byEach(t, blankCalledTab) }

func blankCalledTab(t *testing.T, r reading) {
	content := sharedtest.PDFText(50, 700, 10, "Residence of seasonal workers by country of origin") +
		sharedtest.PDFText(50, 680, 10, "Viet Nam") + sharedtest.PDFText(250, 680, 10, "1 200") + sharedtest.PDFText(400, 680, 10, "2 400")
	got, _ := r.read(t, sharedtest.PDF(
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
		"<< /Type /Page /Parent 2 0 R "+sharedtest.A4+" /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>",
		sharedtest.PDFStream("", content),
		sharedtest.PDFStream("", "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "+
			"2 beginbfrange <21> <7E> <0021> <20> <20> <0009> endbfrange endcmap end"),
	))
	if want := "Residence of seasonal workers by country of origin\nViet Nam\t1 200\t2 400"; got != want {
		t.Errorf("read %q, want %q", got, want)
	}
}

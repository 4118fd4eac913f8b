package pdfium_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/sharedtest"
)

func TestWhatWasFilledIntoAFormIsRead(t *testing.T) {
	r := newReading(t)
	annotation := func(kind, flags, shows string) []string {
		content := sharedtest.PDFText(2, 4, 10, shows)
		return []string{
			fmt.Sprintf("<< /Type /Annot /Subtype /%s %s /Rect [50 600 250 620] /AP << /N 7 0 R >> >>", kind, flags),
			sharedtest.PDFStream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F 3 0 R >> >>", content),
		}
	}
	for _, c := range []struct {
		name   string
		extra  []string
		filled string
	}{
		{"a field", annotation("Widget", "/FT /Tx /T (name) /V (Nguyen)", "Nguyen"), "Nguyen"},
		{"text typed onto the page", annotation("FreeText", "/Contents (approved)", "approved"), "approved"},
		{"an empty field", annotation("Widget", "/FT /Tx /T (name)", ""), ""},
		{"a hidden field", annotation("Widget", "/FT /Tx /T (name) /V (secret) /F 2", "secret"), ""},
		{"a link", annotation("Link", "", "nothing"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r.t = t
			got, _ := r.page(sharedtest.PDFPage("/Annots [6 0 R]", "", sharedtest.PDFText(50, 700, 10, "Family name"), c.extra...))
			if want := strings.TrimSpace("Family name\n" + c.filled); got != want {
				t.Errorf("read %q, want %q", got, want)
			}
		})
	}
}

package pdfpage_test

import (
	"errors"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/sharedtest"
)

func FuzzNoContentBreaksThePage(f *testing.F) {
	for _, s := range []string{
		text(50, 700, "text"),
		"q 2 0 0 2 0 0 cm BT /F 10 Tf 3 Tr 50 Tz 2 Ts 1 Tc 3 Tw 12 TL 50 700 TD [(a) -300 (b) 20] TJ T* (c) ' 1 2 (d) \" ET Q Q",
		"/Span << /ActualText (office) >> BDC " + text(50, 700, "oXce") + "EMC EMC",
		"/X Do q 1 0 0 1 0 -14 cm /X Do Q /P /Q BDC /S gs",
		"BT /F -10 Tf 0 0 0 0 1e30 1 Tm (flat) Tj 1e308 1e308 Td (far) Tj -1 0 0 -1 0 0 Tm (turned) Tj ET",
		"BI /W 1 ID x EI",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		pdf := sharedtest.PDFPage("", "/XObject << /X 6 0 R >> /Properties << /Q << /ActualText (q) >> >> /ExtGState << /S << >> >>", string(content),
			sharedtest.PDFStream("/Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 3 0 R >> >>", string(content)))
		p, _, err := read(pdf)
		if err != nil {
			if !errors.Is(err, pdffile.ErrUnsure) {
				t.Fatal(err)
			}
			return
		}
		if boxes := p.Boxes(); len(boxes) != len(p.Text) {
			t.Fatalf("%d places of %d characters", len(boxes), len(p.Text))
		}
		for i, b := range p.Boxes() {
			if !(b.X0 >= 0 && b.X1 <= 1 && b.Y0 >= 0 && b.Y1 <= 1 && b.X0 <= b.X1 && b.Y0 <= b.Y1) {
				t.Fatalf("%q is at %v", p.Text[i], b)
			}
		}
	})
}

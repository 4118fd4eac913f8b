package pdfpage_test

import (
	"bytes"
	"math"
	"testing"

	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/sharedtest"
)

// Title pages are told by how large their lines are set: both readers must say so
// alike, whatever way the file takes to make them large.
func TestSizesAreThoseOnThePage(t *testing.T) {
	engine := pdfiumtest.Engine(t)
	for _, c := range []struct {
		name, content string
		want          float64
	}{
		{"by the font", sharedtest.PDFText(50, 700, 24, "labour"), 24},
		{"by the text's matrix", "BT /F 1 Tf 24 0 0 24 50 700 Tm (labour) Tj ET", 24},
		{"by the page's matrix", "q 2 0 0 2 0 0 cm BT /F 12 Tf 25 350 Td (labour) Tj ET Q", 24},
		{"narrow text is no smaller", "BT /F 24 Tf 50 Tz 50 700 Td (labour) Tj ET", 24},
		{"upwards", "BT /F 24 Tf 0 1 -1 0 50 500 Tm (labour) Tj ET", 24},
	} {
		t.Run(c.name, func(t *testing.T) {
			pdf := sharedtest.PDFPage("", "", c.content)
			ours, _, err := read(pdf)
			if err != nil {
				t.Fatal(err)
			}
			d, err := engine.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close()
			theirs, err := d.PageWithSizes(0)
			if err != nil {
				t.Fatal(err)
			}
			if len(theirs.Sizes) != len(theirs.Text) || len(theirs.Text) == 0 {
				t.Fatalf("%d sizes of %d characters", len(theirs.Sizes), len(theirs.Text))
			}
			if got := ours.Size(0); math.Abs(got-c.want) > 0.01 {
				t.Errorf("ours: %v, want %v", got, c.want)
			}
			if got := theirs.Sizes[0]; math.Abs(got-c.want) > 0.01 {
				t.Errorf("PDFium's: %v, want %v", got, c.want)
			}
		})
	}
}

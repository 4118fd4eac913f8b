package sharedtest

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"testing"
)

// Scan writes a PDF as scanners do: every page one image, 595 points wide, and no
// text.
func Scan(t testing.TB, pages ...image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	var at []int
	object := func(format string, args ...any) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n", len(at))
		fmt.Fprintf(&out, format, args...)
		out.WriteString("\nendobj\n")
	}
	out.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 3+3*i)
	}
	object("<< /Type /Pages /Count %d /Kids [ %s] >>", len(pages), kids)
	for i, img := range pages {
		var data bytes.Buffer
		if err := jpeg.Encode(&data, img, &jpeg.Options{Quality: 85}); err != nil {
			t.Fatal(err)
		}
		colours := "/DeviceRGB"
		if _, grey := img.(*image.Gray); grey {
			colours = "/DeviceGray"
		}
		size := img.Bounds().Size()
		height := 595 * float64(size.Y) / float64(size.X)
		draw := fmt.Sprintf("595 0 0 %.2f 0 0 cm /Image Do", height)
		object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 %.2f] /Contents %d 0 R /Resources << /XObject << /Image %d 0 R >> >> >>",
			height, 4+3*i, 5+3*i)
		object("<< /Length %d >>\nstream\n%s\nendstream", len(draw), draw)
		object("<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace %s "+
			"/Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream", size.X, size.Y, colours, data.Len(), data.String())
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&out, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.Bytes()
}

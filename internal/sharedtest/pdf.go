package sharedtest

import (
	"bytes"
	"fmt"
	"strings"
)

// A4 is the usual page, as an entry of its dictionary.
const A4 = "/MediaBox [0 0 595 842]"

// PDF writes a PDF of these objects, of which the first is the catalogue, by hand,
// so that tests need no document of anybody's.
func PDF(objects ...string) []byte {
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

// PDFStream is a stream object; entries are those beside its length.
func PDFStream(entries, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", entries, len(data), data)
}

// PDFPages is a PDF of one page per content stream. attributes go into each page's
// dictionary. Its font F is Helvetica with ligatures where few other programs have
// them: \001 is ﬁ, \002 is ﬂ.
func PDFPages(attributes string, contents ...string) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"", // the pages, below
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>",
	}
	var kids strings.Builder
	for _, c := range contents {
		n := len(objects) + 1
		fmt.Fprintf(&kids, "%d 0 R ", n)
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R %s /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", attributes, n+1),
			PDFStream("", c))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(contents))
	return PDF(objects...)
}

// PDFPage is a PDF of one A4 page, its object 4, with more objects from 6 on.
// resources are those beside the font F.
func PDFPage(attributes, resources, content string, more ...string) []byte {
	return PDF(append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>",
		fmt.Sprintf("<< /Type /Page /Parent 2 0 R %s %s /Resources << /Font << /F 3 0 R >> %s >> /Contents 5 0 R >>", A4, attributes, resources),
		PDFStream("", content),
	}, more...)...)
}

// PDFText is content that draws a text at a place, in a size of the font F.
func PDFText(x, y, size float64, text string) string {
	return fmt.Sprintf("BT /F %g Tf %g %g Td (%s) Tj ET\n", size, x, y, text)
}

package typeset

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"unicode/utf16"
)

// objects collects the numbered objects of a PDF file (ISO 32000-1, 7.5).
type objects struct{ bodies [][]byte }

// reserve takes a number whose body is set later.
func (o *objects) reserve() int {
	o.bodies = append(o.bodies, nil)
	return len(o.bodies)
}

func (o *objects) set(number int, format string, args ...any) {
	o.bodies[number-1] = fmt.Appendf(nil, format, args...)
}

func (o *objects) add(format string, args ...any) int {
	n := o.reserve()
	o.set(n, format, args...)
	return n
}

// stream adds a compressed stream; dict is what its dictionary holds besides.
func (o *objects) stream(dict string, data []byte) (int, error) {
	var packed bytes.Buffer
	z, err := zlib.NewWriterLevel(&packed, zlib.BestCompression)
	if err != nil {
		return 0, err
	}
	if _, err := z.Write(data); err != nil {
		return 0, err
	}
	if err := z.Close(); err != nil {
		return 0, err
	}
	var body bytes.Buffer
	fmt.Fprintf(&body, "<< %s /Length %d /Filter /FlateDecode >>\nstream\n", dict, packed.Len())
	body.Write(packed.Bytes())
	body.WriteString("\nendstream")
	n := o.reserve()
	o.bodies[n-1] = body.Bytes()
	return n, nil
}

// file writes all objects with their cross-reference table.
func (o *objects) file(root, info int) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(o.bodies))
	for i, body := range o.bodies {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n", i+1)
		out.Write(body)
		out.WriteString("\nendobj\n")
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(o.bodies)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(o.bodies)+1, root, info, start)
	return out.Bytes()
}

// text writes a text string in UTF-16 (7.9.2.2), as hexadecimal digits.
func text(s string) string {
	var b bytes.Buffer
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteString(">")
	return b.String()
}

package pdffont_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"naru/internal/extract/pdffile"
)

// objects is a file's objects without a file.
type objects struct {
	kept map[int]pdffile.Object
	data map[*pdffile.Stream][]byte
}

func newObjects() *objects {
	return &objects{map[int]pdffile.Object{}, map[*pdffile.Stream][]byte{}}
}

func (o *objects) Resolve(v pdffile.Object) pdffile.Object {
	for range 8 {
		ref, ok := v.(pdffile.Ref)
		if !ok {
			return v
		}
		v = o.kept[ref.Number]
	}
	return nil
}

func (o *objects) Data(s *pdffile.Stream) ([]byte, error) {
	data, ok := o.data[s]
	if !ok {
		return nil, pdffile.ErrUnsure
	}
	return data, nil
}

func (o *objects) stream(data string) *pdffile.Stream {
	s := &pdffile.Stream{Dict: pdffile.Dict{}}
	o.data[s] = []byte(data)
	return s
}

// document writes a PDF that shows each code of a font on a line of its own
// between brackets, at a size of 10.
type document struct {
	o     *objects
	parts []string
}

func (d *document) add(text string) int {
	d.parts = append(d.parts, text)
	return len(d.parts)
}

func (d *document) write(v pdffile.Object) string {
	switch v := v.(type) {
	case pdffile.Name:
		var b bytes.Buffer
		b.WriteByte('/')
		for _, c := range []byte(v) {
			if c > ' ' && c < 0x7F && !bytes.ContainsRune([]byte("#/()<>[]{}%"), rune(c)) {
				b.WriteByte(c)
			} else {
				fmt.Fprintf(&b, "#%02X", c)
			}
		}
		return b.String()
	case pdffile.String:
		return fmt.Sprintf("<%x>", string(v))
	case pdffile.Array:
		text := "["
		for _, o := range v {
			text += " " + d.write(o)
		}
		return text + " ]"
	case pdffile.Dict:
		text := "<<"
		for _, key := range slices.Sorted(maps.Keys(v)) {
			text += " " + d.write(key) + " " + d.write(v[key])
		}
		return text + " >>"
	case *pdffile.Stream:
		data := d.o.data[v]
		head := pdffile.Dict{"Length": int64(len(data))}
		maps.Copy(head, v.Dict)
		return fmt.Sprintf("%d 0 R", d.add(d.write(head)+"\nstream\n"+string(data)+"\nendstream"))
	case nil:
		return "null"
	default:
		return fmt.Sprint(v)
	}
}

// perPage codes are shown on a page, so few that nothing on it looks like a table.
const perPage = 30

// show writes pages that show codes, each given as the bytes of its string, with
// another before and behind it: PDFium leaves out text that draws nothing.
func (d *document) show(font pdffile.Dict, around string, codes []string) {
	f := d.add(d.write(font))
	for part := range slices.Chunk(codes, perPage) {
		var b bytes.Buffer
		for i, code := range part {
			y := 800 - 25*i
			fmt.Fprintf(&b, "BT /H 10 Tf 50 %d Td ([) Tj ET BT /F 10 Tf 54 %d Td <%x> Tj ET BT /H 10 Tf 71 %d Td (]) Tj ET\n", y, y, around+code+around, y)
		}
		content := d.add(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", b.Len(), b.String()))
		d.add(fmt.Sprintf("<< /Type /Page /Parent 1 0 R /MediaBox [0 0 600 1000] /Contents %d 0 R /Resources << /Font << /H 2 0 R /F %d 0 R >> >> >>", content, f))
	}
}

func newDocument(o *objects) *document {
	d := &document{o: o}
	d.parts = []string{"", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
	return d
}

func (d *document) bytes() []byte {
	kids, n := "", 0
	for i, p := range d.parts {
		if bytes.HasPrefix([]byte(p), []byte("<< /Type /Page ")) {
			kids += fmt.Sprintf(" %d 0 R", i+1)
			n++
		}
	}
	d.parts[0] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s ] >>", n, kids)
	root := d.add("<< /Type /Catalog /Pages 1 0 R >>")
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, p := range d.parts {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, p)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, root, xref)
	return b.Bytes()
}

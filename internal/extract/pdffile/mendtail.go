package pdffile

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// tail writes what is read behind the file: a node over the pages, a catalogue,
// and a cross-reference stream of all objects.
func (m *mending) tail(pages []Ref) ([]byte, error) {
	f := m.file
	top := len(f.xref.entries)
	for top > 1 && f.xref.entries[top-1].kind == absent {
		top--
	}
	var b bytes.Buffer
	b.WriteString("\n")
	own := func(number int) int64 {
		at := f.src.size + int64(b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n", number)
		return at
	}
	var rows bytes.Buffer
	row := func(kind byte, at int64, third int32) {
		rows.WriteByte(kind)
		for shift := 40; shift >= 0; shift -= 8 {
			rows.WriteByte(byte(at >> shift))
		}
		rows.Write([]byte{byte(third >> 24), byte(third >> 16), byte(third >> 8), byte(third)})
	}
	for _, e := range f.xref.entries[:top] {
		switch e.kind {
		case plainly:
			row(1, e.offset, e.gen)
		case streamed:
			row(2, e.offset, e.gen)
		default:
			row(0, 0, 0)
		}
	}

	row(1, own(top), 0)
	fmt.Fprintf(&b, "<</Type/Pages/Count %d/Kids[", len(pages))
	for _, p := range pages {
		fmt.Fprintf(&b, "%d %d R\n", p.Number, p.Generation)
	}
	b.WriteString("]>>\nendobj\n")
	row(1, own(top+1), 0)
	fmt.Fprintf(&b, "<</Type/Catalog/Pages %d 0 R", top)
	for _, key := range []Name{"Outlines", "AcroForm", "OCProperties", "Lang"} {
		if r, ok := m.root[key].(Ref); ok {
			fmt.Fprintf(&b, "/%s %d %d R", key, r.Number, r.Generation)
		}
	}
	b.WriteString(">>\nendobj\n")
	at := own(top + 2)
	row(1, at, 0)
	fmt.Fprintf(&b, "<</Type/XRef/W[1 6 4]/Size %d/Root %d 0 R/Length %d", top+3, top+1, rows.Len())
	for _, key := range []Name{"Encrypt", "Info"} {
		r, ok := f.xref.trailer[key].(Ref)
		if ok {
			fmt.Fprintf(&b, "/%s %d %d R", key, r.Number, r.Generation)
		} else if key == "Encrypt" && f.crypt != nil {
			return nil, fmt.Errorf("%w: how it is encrypted stands in the trailer itself", ErrUnsure)
		}
	}
	if id := f.Array(f.xref.trailer["ID"]); len(id) == 2 {
		fmt.Fprintf(&b, "/ID[<%s><%s>]", hex.EncodeToString([]byte(f.String(id[0]))), hex.EncodeToString([]byte(f.String(id[1]))))
	}
	b.WriteString(">>\nstream\n")
	b.Write(rows.Bytes())
	fmt.Fprintf(&b, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", at)
	return b.Bytes(), nil
}

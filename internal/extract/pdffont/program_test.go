package pdffont

import (
	"encoding/binary"
	"testing"
)

func TestTheCleartextOfType1NamesItsCodes(t *testing.T) {
	n := New().names()
	e := readType1([]byte("%!PS-AdobeFont-1.0: CMMI10\n/FontName /CMMI10 def\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n"+
		"dup 11 /alpha put\ndup 65 /A put\ndup 300 /B put\nreadonly def\ncurrentfile eexec dup 66 /C put"), n)
	if e[11] != "alpha" || e[65] != "A" || e[66] != "" {
		t.Errorf("names %q, %q, %q", e[11], e[65], e[66])
	}
	if e := readType1([]byte("/Encoding StandardEncoding def"), n); e[0xAE] != "fi" {
		t.Errorf("the standard encoding has %q", e[0xAE])
	}
	if e := readType1([]byte("no font"), n); *e != (encoding{}) {
		t.Error("names out of nothing")
	}
}

// cff writes a font of three glyphs: .notdef, A and "star", the latter at the
// code 7.
func cff() []byte {
	index := func(items ...string) []byte {
		out := []byte{byte(len(items) >> 8), byte(len(items)), 1, 1}
		at := byte(1)
		for _, i := range items {
			at += byte(len(i))
			out = append(out, at)
		}
		for _, i := range items {
			out = append(out, i...)
		}
		return out
	}
	top := func(charset, encoding, glyphs int) string {
		var b []byte
		for _, v := range []struct {
			at int
			op byte
		}{{charset, 15}, {encoding, 16}, {glyphs, 17}} {
			b = append(b, 28, byte(v.at>>8), byte(v.at), v.op)
		}
		return string(b)
	}
	build := func(charset, encoding, glyphs int) ([]byte, int) {
		out := append([]byte{1, 0, 4, 1}, index("Star")...)
		out = append(out, index(top(charset, encoding, glyphs))...)
		out = append(out, index("star")...)
		out = append(out, 0, 0) // no subroutines
		return out, len(out)
	}
	_, size := build(0, 0, 0)
	out, _ := build(size, size+5, size+5+4)
	out = append(out, 0, 0, 34, byte(391>>8), byte(391&0xFF)) // charset: A, star
	out = append(out, 0, 2, 65, 7)                            // encoding
	return append(out, index("\x0e", "\x0e", "\x0e")...)
}

func TestCFFNamesItsCodes(t *testing.T) {
	e := readCFF(cff(), New().names())
	if e[65] != "A" || e[7] != "star" || e[66] != "" {
		t.Errorf("names %q, %q, %q", e[65], e[7], e[66])
	}
}

// sfnt writes a TrueType font of one table.
func sfnt(tag string, table []byte) []byte {
	out := append([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00"), tag...)
	out = binary.BigEndian.AppendUint32(out, 0)
	out = binary.BigEndian.AppendUint32(out, 28)
	out = binary.BigEndian.AppendUint32(out, uint32(len(table)))
	return append(out, table...)
}

func TestACMapTableSaysWhichItHas(t *testing.T) {
	words := func(v ...uint16) (out []byte) {
		for _, w := range v {
			out = binary.BigEndian.AppendUint16(out, w)
		}
		return out
	}
	symbol := words(0, 1, 3, 0, 0, 12, 6, 12, 0, 0xF041, 1, 5)
	if s := readSubtables(sfnt("cmap", symbol)); !s.sure || !s.symbol || s.mac {
		t.Errorf("a symbol font is %+v", s)
	}
	elsewhere := words(0, 1, 3, 0, 0, 12, 6, 12, 0, 0x4E00, 1, 5)
	if s := readSubtables(sfnt("cmap", elsewhere)); !s.sure || s.symbol || !s.windows {
		t.Errorf("a font with no code of one byte is %+v", s)
	}
	mac := words(0, 1, 1, 0, 0, 12, 6, 12, 0, 0x41, 1, 5)
	if s := readSubtables(sfnt("cmap", mac)); !s.sure || !s.mac || s.windows {
		t.Errorf("a font of the Macintosh is %+v", s)
	}
	for _, broken := range [][]byte{nil, []byte("OTTO"), sfnt("glyf", mac), sfnt("cmap", mac[:8])} {
		if s := readSubtables(broken); s.sure {
			t.Errorf("%q is sure", broken)
		}
	}
}

func FuzzType1(f *testing.F) {
	n := New().names()
	f.Add([]byte("/Encoding 256 array dup 11 /alpha put readonly def"))
	f.Fuzz(func(_ *testing.T, data []byte) { readType1(data, n) })
}

func FuzzCFF(f *testing.F) {
	n := New().names()
	f.Add(cff())
	f.Fuzz(func(_ *testing.T, data []byte) { readCFF(data, n) })
}

func FuzzTrueType(f *testing.F) {
	f.Add(sfnt("cmap", []byte("\x00\x00\x00\x01\x00\x03\x00\x00\x00\x00\x00\x0c\x00\x06\x00\x0c\x00\x00\xf0\x41\x00\x01\x00\x05")))
	f.Add(sfnt("hhea", []byte("\x00\x01\x00\x00\x03\x00\xff\x00")))
	f.Fuzz(func(_ *testing.T, data []byte) {
		readSubtables(data)
		p := &program{kind: trueTypeProgram, data: func() []byte { return data }}
		p.reach()
	})
}

package pdffont_test

import (
	"errors"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
)

func TestAFontTellsMeaningAndWidth(t *testing.T) {
	o := newObjects()
	type M = pdffile.Dict
	n := func(s string) pdffile.Name { return pdffile.Name(s) }
	tables := pdffont.New()
	for name, c := range map[string]struct {
		font pdffile.Dict
		s    string
		want []pdffont.Glyph
	}{
		"a standard font": {
			M{"Subtype": n("Type1"), "BaseFont": n("Helvetica"), "Encoding": n("WinAnsiEncoding")}, "A \x80",
			[]pdffont.Glyph{{Code: 'A', Bytes: 1, Text: "A", Width: 0.667}, {Code: ' ', Bytes: 1, Text: " ", Width: 0.278, Space: true}, {Code: 0x80, Bytes: 1, Text: "€", Width: 0.556}},
		},
		"one slanted": {
			M{"Subtype": n("Type1"), "BaseFont": n("Helvetica-BoldOblique"), "Encoding": n("WinAnsiEncoding")}, "A",
			[]pdffont.Glyph{{Code: 'A', Bytes: 1, Text: "A", Width: 0.722}},
		},
		"Courier": {
			M{"Subtype": n("Type1"), "BaseFont": n("Courier")}, "i",
			[]pdffont.Glyph{{Code: 'i', Bytes: 1, Text: "i", Width: 0.6}},
		},
		"widths without their fractions, and of missing codes": {
			M{"Subtype": n("TrueType"), "BaseFont": n("ABCDEF+Batang"), "Encoding": n("WinAnsiEncoding"), "FirstChar": int64(65), "LastChar": int64(66),
				"Widths": pdffile.Array{500.9, int64(600)}, "FontDescriptor": M{"Flags": int64(32), "MissingWidth": int64(250)}}, "ABC",
			[]pdffont.Glyph{{Code: 'A', Bytes: 1, Text: "A", Width: 0.5}, {Code: 'B', Bytes: 1, Text: "B", Width: 0.6}, {Code: 'C', Bytes: 1, Text: "C", Width: 0.25}},
		},
		"ligatures by name": {
			M{"Subtype": n("Type1"), "BaseFont": n("Custom"), "Encoding": M{"Differences": pdffile.Array{int64(1), n("f_f_i"), n("fl"), n("uniD55CAE00")}},
				"FirstChar": int64(1), "Widths": pdffile.Array{int64(800), int64(500), int64(1000)}}, "\x01\x02\x03",
			[]pdffont.Glyph{{Code: 1, Bytes: 1, Text: "ffi", Width: 0.8}, {Code: 2, Bytes: 1, Text: "fl", Width: 0.5}, {Code: 3, Bytes: 1, Text: "한글", Width: 1}},
		},
		"a symbolic font by the names of its own encoding": {
			M{"Subtype": n("Type1"), "BaseFont": n("ABCDEF+CMMI10"), "FirstChar": int64(58), "Widths": pdffile.Array{int64(270), int64(270), int64(600)},
				"FontDescriptor": M{"Flags": int64(4), "FontFile": o.stream("/Encoding 256 array dup 58 /period put dup 59 /G17 put dup 60 /omega put readonly def")}}, ":;<",
			[]pdffont.Glyph{{Code: ':', Bytes: 1, Text: ".", Width: 0.27}, {Code: ';', Bytes: 1, Text: ";", Width: 0.27}, {Code: '<', Bytes: 1, Text: "ω", Width: 0.6}},
		},
		"one with a name beyond ASCII, that the file does not have": {
			M{"Subtype": n("TrueType"), "BaseFont": n("\xCB\xCE\xCC\xE5"), "Encoding": n("WinAnsiEncoding"), "FirstChar": int64(65), "Widths": pdffile.Array{int64(500)},
				"FontDescriptor": M{"Flags": int64(4)}}, "A\xA3",
			[]pdffont.Glyph{{Code: 'A', Bytes: 1, Text: "A", Width: 0.5}, {Code: 0xA3, Bytes: 1, Unsure: true}},
		},
		"a drawn font": {
			M{"Subtype": n("Type3"), "FontMatrix": pdffile.Array{0.01, int64(0), int64(0), 0.01, int64(0), int64(0)}, "FirstChar": int64(65),
				"Widths": pdffile.Array{int64(50)}, "FontBBox": pdffile.Array{int64(0), int64(-20), int64(100), int64(80)}}, "A",
			[]pdffont.Glyph{{Code: 'A', Bytes: 1, Text: "A", Width: 0.5}},
		},
		"a Korean CMap": {
			M{"Subtype": n("Type0"), "Encoding": n("KSCms-UHC-H"), "DescendantFonts": pdffile.Array{M{"Subtype": n("CIDFontType2"),
				"W": pdffile.Array{int64(1), int64(95), int64(500)}}}}, "\xC7\xD1 A",
			[]pdffont.Glyph{{Code: 0xC7D1, Bytes: 2, Text: "한", Width: 1}, {Code: ' ', Bytes: 1, Text: " ", Width: 0.5, Space: true}, {Code: 'A', Bytes: 1, Text: "A", Width: 0.5}},
		},
		"ToUnicode before all": {
			M{"Subtype": n("Type0"), "Encoding": n("Identity-H"), "DescendantFonts": pdffile.Array{M{"Subtype": n("CIDFontType2"), "DW": int64(920),
				"W": pdffile.Array{int64(3), pdffile.Array{int64(300)}}}}, "ToUnicode": o.stream("2 beginbfchar <0003> <0020> <0004> <C774> endbfchar")}, "\x00\x04\x00\x03",
			[]pdffont.Glyph{{Code: 4, Bytes: 2, Text: "이", Width: 0.92}, {Code: 3, Bytes: 2, Text: " ", Width: 0.3}},
		},
	} {
		f, err := tables.Load(o, c.font)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for range 2 { // at first sight, and from memory
			s := []byte(c.s)
			for _, want := range c.want {
				got := f.Next(s)
				if got != want {
					t.Errorf("%s: %+v, want %+v", name, got, want)
				}
				s = s[got.Bytes:]
			}
		}
	}
}

func TestAFontThatCannotBeToldIsUnsure(t *testing.T) {
	o := newObjects()
	type M = pdffile.Dict
	n := func(s string) pdffile.Name { return pdffile.Name(s) }
	for name, font := range map[string]M{
		"of no kind":                       {},
		"of another kind":                  {"Subtype": n("Type9")},
		"composite of none":                {"Subtype": n("Type0"), "Encoding": n("Identity-H")},
		"of a CMap that is not known here": {"Subtype": n("Type0"), "Encoding": n("90ms-RKSJ-H"), "DescendantFonts": pdffile.Array{M{}}},
		"without widths":                   {"Subtype": n("TrueType"), "BaseFont": n("Batang")},
		"with broken widths":               {"Subtype": n("Type0"), "Encoding": n("Identity-H"), "DescendantFonts": pdffile.Array{M{"W": pdffile.Array{int64(1), int64(2)}}}},
		"with a broken ToUnicode":          {"Subtype": n("Type1"), "BaseFont": n("Courier"), "ToUnicode": &pdffile.Stream{}},
	} {
		if _, err := pdffont.New().Load(o, font); !errors.Is(err, pdffile.ErrUnsure) {
			t.Errorf("%s: %v, want unsure", name, err)
		}
	}
}

// FuzzLoad makes fonts out of bytes: which entries they have and what stands in
// them.
func FuzzLoad(f *testing.F) {
	tables := pdffont.New()
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, []byte("1 beginbfchar <0003> <0020> endbfchar"), []byte("/Encoding 256 array dup 11 /alpha put def"))
	f.Add([]byte{4, 9, 1, 1, 30, 7, 2, 60}, []byte("1 begincodespacerange <00> <FF> endcodespacerange"), []byte("\x01\x00\x04\x01"))
	f.Fuzz(func(t *testing.T, plan, first, second []byte) {
		o := newObjects()
		m := &maker{o: o, plan: plan, streams: []string{string(first), string(second)}}
		font, err := tables.Load(o, m.dict(3))
		if err != nil {
			if !errors.Is(err, pdffile.ErrUnsure) {
				t.Fatal(err)
			}
			return
		}
		for s := append([]byte("A\x00\xFF "), first...); len(s) > 0; {
			g := font.Next(s)
			if g.Bytes < 1 || g.Bytes > len(s) || g.Width != g.Width {
				t.Fatalf("%+v of %d bytes", g, len(s))
			}
			s = s[g.Bytes:]
		}
	})
}

// maker draws objects from a plan of bytes.
type maker struct {
	o       *objects
	plan    []byte
	streams []string
}

func (m *maker) take() int {
	if len(m.plan) == 0 {
		return 0
	}
	b := m.plan[0]
	m.plan = m.plan[1:]
	return int(b)
}

func (m *maker) dict(depth int) pdffile.Dict {
	keys := []pdffile.Name{"Subtype", "BaseFont", "Encoding", "ToUnicode", "DescendantFonts", "FontDescriptor", "Widths", "FirstChar", "LastChar",
		"W", "DW", "CIDSystemInfo", "Ordering", "Flags", "FontFile", "FontFile2", "FontFile3", "Differences", "BaseEncoding", "FontMatrix",
		"CharProcs", "A", "g", "FontBBox", "Ascent", "MissingWidth", "UseCMap"}
	d := pdffile.Dict{"Subtype": []pdffile.Name{"Type0", "Type1", "TrueType", "Type3"}[m.take()%4]}
	for range m.take() % 12 {
		d[keys[m.take()%len(keys)]] = m.object(depth)
	}
	return d
}

func (m *maker) object(depth int) pdffile.Object {
	names := []pdffile.Name{"WinAnsiEncoding", "MacRomanEncoding", "Identity-H", "KSCms-UHC-H", "UniKS-UCS2-V", "Symbol", "Courier", "Type1", "TrueType",
		"CIDFontType2", "f_i", "uniAC00", ".notdef", "A"}
	switch m.take() % 9 {
	case 0:
		return nil
	case 1:
		return int64(m.take())
	case 2:
		return float64(m.take()-128) * 1e6
	case 3, 4:
		return names[m.take()%len(names)]
	case 5:
		return pdffile.String([]string{"Korea1", "Identity", "UCS", "Japan1"}[m.take()%4])
	case 6:
		s := m.o.stream(m.streams[m.take()%2])
		return s
	case 7:
		if depth == 0 {
			return nil
		}
		a := pdffile.Array{}
		for range m.take() % 8 {
			a = append(a, m.object(depth-1))
		}
		return a
	}
	if depth == 0 {
		return nil
	}
	return m.dict(depth - 1)
}

package pdffont_test

import (
	"bytes"
	"math"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium/pdfiumtest"
)

func TestFramesReachAndAdvanceAsPDFiumsDo(t *testing.T) {
	o, e := newObjects(), pdfiumtest.Engine(t)
	type M = pdffile.Dict
	n := func(s string) pdffile.Name { return pdffile.Name(s) }
	fonts := map[string]M{}
	for _, name := range []string{"Courier", "Courier-Bold", "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Times-Bold",
		"Times-BoldItalic", "Times-Italic", "Symbol", "ZapfDingbats", "ArialMT", "TimesNewRomanPS-BoldMT"} {
		fonts[name] = M{"Type": n("Font"), "Subtype": n("Type1"), "BaseFont": n(name)}
	}
	described := M{"Type": n("FontDescriptor"), "FontName": n("Custom"), "Flags": int64(32), "Ascent": int64(859), "Descent": int64(141),
		"FontBBox": pdffile.Array{int64(-100), int64(-300), int64(1000), int64(900)}}
	fonts["one that is described"] = M{"Type": n("Font"), "Subtype": n("TrueType"), "BaseFont": n("Custom"), "Encoding": n("WinAnsiEncoding"),
		"FirstChar": int64(109), "LastChar": int64(111), "Widths": pdffile.Array{900.9, int64(700), int64(700)}, "FontDescriptor": described}
	capitals := M{"Flags": int64(1<<16 | 32)}
	for key, v := range described {
		if key != "Flags" {
			capitals[key] = v
		}
	}
	fonts["one of capitals"] = M{"Type": n("Font"), "Subtype": n("TrueType"), "BaseFont": n("Custom"), "Encoding": n("WinAnsiEncoding"),
		"FirstChar": int64(77), "LastChar": int64(109), "Widths": append(append(pdffile.Array{int64(950)}, make(pdffile.Array, 31)...), int64(500)), "FontDescriptor": capitals}
	fonts["a drawn one"] = M{"Type": n("Font"), "Subtype": n("Type3"), "FontMatrix": pdffile.Array{0.01, int64(0), int64(0), 0.01, int64(0), int64(0)},
		"FirstChar": int64(109), "LastChar": int64(110), "Widths": pdffile.Array{int64(60), int64(60)}, "FontBBox": pdffile.Array{int64(0), int64(-20), int64(100), int64(80)},
		"Encoding":  M{"Differences": pdffile.Array{int64(65), n("A"), int64(103), n("g"), int64(109), n("A")}},
		"CharProcs": M{"A": o.stream("60 0 0 0 60 70 d1 0 0 60 60 re f"), "g": o.stream("60 0 0 -15 60 48 d1 0 0 60 40 re f")}}
	fonts["a drawn one whose space runs downwards"] = M{"Type": n("Font"), "Subtype": n("Type3"), "FontMatrix": pdffile.Array{0.01, int64(0), int64(0), -0.01, int64(0), int64(0)},
		"FirstChar": int64(109), "LastChar": int64(110), "Widths": pdffile.Array{int64(60), int64(60)}, "FontBBox": pdffile.Array{int64(0), int64(20), int64(100), int64(-80)},
		"Encoding":  M{"Differences": pdffile.Array{int64(65), n("A"), int64(103), n("g"), int64(109), n("A")}},
		"CharProcs": M{"A": o.stream("60 0 0 -70 60 0 d1 0 0 60 -60 re f"), "g": o.stream("60 0 0 -48 60 15 d1 0 0 60 -40 re f")}}
	for name, font := range fonts {
		t.Run(name, func(t *testing.T) {
			d := newDocument(o)
			d.show(font, "m", []string{"m"})
			data := d.bytes()
			doc, err := e.Open(bytes.NewReader(data), int64(len(data)), "")
			if err != nil {
				t.Fatal(err)
			}
			defer doc.Close()
			page, err := doc.Layout(0)
			if err != nil || len(page.Boxes) < 2 {
				t.Fatal(err, string(page.Text))
			}
			f, err := pdffont.New().Load(o, font)
			if err != nil {
				t.Fatal(err)
			}
			// The page is 600 by 1000 points, the baseline at 800, the size 10.
			box := page.Boxes[1]
			up, down, wide := (0.2-box.Y0)*100, (0.2-box.Y1)*100, (box.X1-box.X0)*60
			if !near(up, f.Ascent) || !near(down, f.Descent) {
				t.Errorf("reaches from %.3f to %.3f, PDFium's frame from %.3f to %.3f", f.Descent, f.Ascent, down, up)
			}
			if got := f.Next([]byte("m")).Width; got > wide+0.002 || wide-got > 0.06 {
				t.Errorf("advances %.3f, PDFium's frame is %.3f wide", got, wide) // or as wide as the outline
			}
		})
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.002 }

func TestAGlyphSeenBeforeCostsNoMemory(t *testing.T) {
	type M = pdffile.Dict
	n := func(s string) pdffile.Name { return pdffile.Name(s) }
	for _, font := range []M{
		{"Subtype": n("Type1"), "BaseFont": n("Helvetica")},
		{"Subtype": n("Type0"), "Encoding": n("KSCms-UHC-H"), "DescendantFonts": pdffile.Array{M{}}},
	} {
		f, err := pdffont.New().Load(newObjects(), font)
		if err != nil {
			t.Fatal(err)
		}
		s := []byte("\xC7\xD1A")
		f.Next(s)
		if allocs := testing.AllocsPerRun(100, func() { f.Next(s) }); allocs != 0 {
			t.Errorf("%v allocations for a glyph", allocs)
		}
	}
}

func BenchmarkTables(b *testing.B) {
	for b.Loop() {
		if _, err := pdffont.New().Load(newObjects(), pdffile.Dict{"Subtype": pdffile.Name("Type1"), "BaseFont": pdffile.Name("Helvetica")}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNext(b *testing.B) {
	font := pdffile.Dict{"Subtype": pdffile.Name("Type0"), "Encoding": pdffile.Name("KSCms-UHC-H"), "DescendantFonts": pdffile.Array{pdffile.Dict{}}}
	f, err := pdffont.New().Load(newObjects(), font)
	if err != nil {
		b.Fatal(err)
	}
	text := bytes.Repeat([]byte("\xC7\xD1\xB1\xB9\xC0\xCC\xB9\xCE 2026"), 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for s := text; len(s) > 0; {
			s = s[f.Next(s).Bytes:]
		}
	}
}

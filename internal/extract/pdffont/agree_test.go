package pdffont_test

import (
	"bytes"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
)

func allBytes() []string {
	var out []string
	for c := range 256 {
		out = append(out, string([]byte{byte(c)}))
	}
	return out
}

// widths gives every code a width, so that PDFium draws it.
func widths() pdffile.Array {
	out := pdffile.Array{}
	for range 256 {
		out = append(out, int64(500))
	}
	return out
}

func TestPDFiumReadsSimpleFontsTheSameWay(t *testing.T) {
	o, e := newObjects(), pdfiumtest.Engine(t)
	type M = pdffile.Dict
	font := func(subtype, base string, encoding pdffile.Object, flags int) M {
		f := M{"Type": pdffile.Name("Font"), "Subtype": pdffile.Name(subtype), "BaseFont": pdffile.Name(base),
			"FirstChar": int64(0), "LastChar": int64(255), "Widths": widths()}
		if encoding != nil {
			f["Encoding"] = encoding
		}
		if flags != 0 {
			f["FontDescriptor"] = M{"Type": pdffile.Name("FontDescriptor"), "FontName": pdffile.Name(base), "Flags": int64(flags),
				"Ascent": int64(900), "Descent": int64(-300), "FontBBox": pdffile.Array{int64(-100), int64(-300), int64(1000), int64(900)}}
		}
		return f
	}
	n := func(s string) pdffile.Name { return pdffile.Name(s) }
	diff := func(base string, names ...string) M {
		d := M{}
		if base != "" {
			d["BaseEncoding"] = n(base)
		}
		list := pdffile.Array{int64(65)}
		for _, name := range names {
			list = append(list, n(name))
		}
		d["Differences"] = list
		return d
	}
	odd := []string{"fi", "Euro", "uni20AC", "a.alt", "Asmall", ".notdef", "g123", "space", "nbspace", "hyphen", "sfthyphen", "Delta", "afii10017", "fl", "Tcommaaccent", "dotlessi"}
	for name, f := range map[string]M{
		"standard font without an encoding":      font("Type1", "Helvetica", nil, 0),
		"WinAnsi":                                font("Type1", "Helvetica", n("WinAnsiEncoding"), 32),
		"MacRoman":                               font("Type1", "Times-Roman", n("MacRomanEncoding"), 32),
		"MacExpert":                              font("Type1", "Custom", n("MacExpertEncoding"), 32),
		"MacExpert as a base":                    font("Type1", "Custom", diff("MacExpertEncoding"), 32),
		"PDFDoc":                                 font("Type1", "Custom", n("PDFDocEncoding"), 32),
		"Standard by name":                       font("Type1", "Custom", n("StandardEncoding"), 32),
		"Symbol":                                 font("Type1", "Symbol", nil, 0),
		"Symbol with WinAnsi":                    font("Type1", "Symbol", n("WinAnsiEncoding"), 0),
		"Symbol as TrueType":                     font("TrueType", "Symbol", nil, 0),
		"ZapfDingbats":                           font("Type1", "ZapfDingbats", nil, 0),
		"differences":                            font("Type1", "Custom", diff("", odd...), 32),
		"differences over WinAnsi":               font("TrueType", "Custom", diff("WinAnsiEncoding", odd...), 32),
		"differences of a symbolic font":         font("Type1", "Custom", diff("", odd...), 4),
		"differences of a symbolic TrueType":     font("TrueType", "Custom", diff("", odd...), 4),
		"TrueType without a descriptor":          font("TrueType", "Arial", nil, 0),
		"TrueType with WinAnsi":                  font("TrueType", "Arial", n("WinAnsiEncoding"), 32),
		"symbolic TrueType without an encoding":  font("TrueType", "Custom", nil, 4),
		"symbolic TrueType with MacRoman":        font("TrueType", "Custom", n("MacRomanEncoding"), 4),
		"symbolic Type 1 without an encoding":    font("Type1", "Custom", nil, 4),
		"nonsymbolic Type 1 without an encoding": font("Type1", "Custom", nil, 32),
	} {
		t.Run(name, func(t *testing.T) { agree(t, e, o, f, "Z", allBytes()) })
	}
}

// agree compares what codes mean with PDFium's page.
func agree(t *testing.T, e *pdfium.Engine, o *objects, font pdffile.Dict, around string, codes []string) {
	t.Helper()
	d := newDocument(o)
	d.show(font, around, codes)
	data := d.bytes()
	doc, err := e.Open(bytes.NewReader(data), int64(len(data)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	f, err := pdffont.New().Load(o, font)
	if err != nil {
		t.Fatal(err)
	}
	differ, unsure := 0, 0
	for n := range doc.Pages() {
		page, err := doc.Page(n)
		if err != nil {
			t.Fatal(err)
		}
		part := codes[n*perPage : min((n+1)*perPage, len(codes))]
		lines := strings.Split(strings.ReplaceAll(string(page.Text), "\r", ""), "\n")
		if len(lines) < len(part) {
			t.Fatalf("PDFium reads %d lines of %d: %q", len(lines), len(part), lines)
		}
		for i, code := range part {
			line := lines[i]
			g := f.Next([]byte(code))
			want := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "["), "]"))
			edge := f.Next([]byte(around)).Text
			want = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(want, edge), edge))
			got := strings.TrimSpace(g.Text)
			if g.Unsure {
				unsure++
				if testing.Verbose() && unsure%40 == 7 {
					t.Logf("code %x is unsure, PDFium says %q", code, want)
				}
				continue
			}
			if got != want {
				if differ++; differ < 10 {
					t.Errorf("code %x means %q, PDFium says %q (%q)", code, got, want, line)
				}
				continue
			}
		}
	}
	t.Logf("%d of %d codes differ, %d are unsure", differ, len(codes), unsure)
}

func TestPDFiumReadsCompositeFontsTheSameWay(t *testing.T) {
	o, e := newObjects(), pdfiumtest.Engine(t)
	type M = pdffile.Dict
	n := func(s string) pdffile.Name { return pdffile.Name(s) }
	font := func(encoding pdffile.Object, ordering, toUnicode string) M {
		f := M{"Type": n("Font"), "Subtype": n("Type0"), "BaseFont": n("Custom"), "Encoding": encoding,
			"DescendantFonts": pdffile.Array{M{"Type": n("Font"), "Subtype": n("CIDFontType2"), "BaseFont": n("Custom"),
				"CIDSystemInfo": M{"Registry": pdffile.String("Adobe"), "Ordering": pdffile.String(ordering), "Supplement": int64(1)},
				"DW":            int64(500),
				"W":             pdffile.Array{int64(1), pdffile.Array{int64(500), int64(501), 502.7}, int64(10), int64(20), int64(300)},
				"FontDescriptor": M{"Type": n("FontDescriptor"), "FontName": n("Custom"), "Flags": int64(4),
					"Ascent": int64(859), "Descent": int64(-141), "FontBBox": pdffile.Array{int64(-100), int64(-300), int64(1000), int64(900)}}}},
		}
		if toUnicode != "" {
			f["ToUnicode"] = o.stream(toUnicode)
		}
		return f
	}
	const some = "1 beginbfrange <0001> <00FF> <AC00> endbfrange 3 beginbfchar <0102> <00660069> <0103> <D83DDE00> <0104> <FB01> endbfchar"
	for name, c := range map[string]struct {
		font   M
		around string
		codes  []string
	}{
		"identity with ToUnicode":            {font(n("Identity-H"), "Identity", some), "\x00\x05", twoBytes(0x20, 0x180, 1)},
		"identity without ToUnicode":         {font(n("Identity-H"), "Identity", ""), "\x00\x41", twoBytes(0x20, 0x180, 1)},
		"CIDs of Adobe-Korea1":               {font(n("Identity-H"), "Korea1", ""), "\x00\x22", twoBytes(0, 18500, 1)},
		"UniKS-UCS2-H":                       {font(n("UniKS-UCS2-H"), "Korea1", ""), "\x00\x41", twoBytes(0x20, 0xFFFE, 61)},
		"UniKS-UTF16-H":                      {font(n("UniKS-UTF16-H"), "Korea1", ""), "\x00\x41", twoBytes(0x20, 0xD7A0, 97)},
		"KSCms-UHC-H":                        {font(n("KSCms-UHC-H"), "Korea1", ""), "A", append(allBytes()[0x20:0x81], twoBytes(0x8141, 0xFEFF, 13)...)},
		"KSC-EUC-H":                          {font(n("KSC-EUC-H"), "Korea1", ""), "A", append(allBytes()[0x20:0x81], twoBytes(0xA1A1, 0xFDFF, 13)...)},
		"KSCpc-EUC-H":                        {font(n("KSCpc-EUC-H"), "Korea1", ""), "A", append(allBytes()[0x20:0x81], twoBytes(0xA1A1, 0xFDFF, 17)...)},
		"a CMap in the file":                 {font(o.stream("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0020> <007E> 1 endcidrange"), "Identity", some), "\x00\x05", twoBytes(0x20, 0x180, 1)},
		"one with ordering Korea1":           {font(o.stream("/Ordering (Korea1) def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0020> <007E> 1 endcidrange"), "Korea1", ""), "\x00\x41", twoBytes(0x20, 0x180, 1)},
		"one of codes of one byte":           {font(o.stream("1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <20> <7E> 1 endcidrange"), "Identity", some), "A", allBytes()[0x20:]},
		"one of codes of both":               {font(o.stream("2 begincodespacerange <00> <7F> <8140> <FEFE> endcodespacerange 1 begincidrange <20> <7E> 1 endcidrange"), "Identity", some+" 1 beginbfrange <8140> <81FE> <AC00> endbfrange"), "A", append(allBytes()[0x20:0x80], twoBytes(0x8140, 0x81FE, 1)...)},
		"a range that goes too far":          {font(n("Identity-H"), "Identity", "1 beginbfrange <0000> <FFFF> <0000> endbfrange"), "\x00\x41", twoBytes(0x20, 0x200, 1)},
		"two meanings of one code":           {font(n("Identity-H"), "Identity", "3 beginbfchar <0041> <0062> <0041> <0061> <0042> <00660066> endbfchar 1 beginbfchar <0042> <0063> endbfchar"), "\x00\x43", twoBytes(0x40, 0x46, 1)},
		"meanings of two digits":             {font(n("Identity-H"), "Identity", "2 beginbfchar <0041> <62> <0042> <0063> endbfchar"), "\x00\x43", twoBytes(0x40, 0x46, 1)},
		"ToUnicode built on Korea1":          {font(n("Identity-H"), "Identity", "/Adobe-Korea1-UCS2 usecmap 1 beginbfchar <0041> <0062> endbfchar"), "\x00\x43", twoBytes(0x20, 0x80, 1)},
		"a range across a byte":              {font(n("Identity-H"), "Identity", "1 beginbfrange <0010> <0080> <ACF0> endbfrange"), "\x00\x43", twoBytes(0x10, 0x80, 1)},
		"ToUnicode of codes of one":          {font(n("Identity-H"), "Identity", "1 beginbfrange <10> <80> <ACF0> endbfrange"), "\x00\x43", twoBytes(0x10, 0x80, 1)},
		"ToUnicode with an array":            {font(n("Identity-H"), "Identity", "1 beginbfrange <0010> <0012> [<AC00> <00660069> <AC02>] endbfrange"), "\x00\x43", twoBytes(0x10, 0x18, 1)},
		"no character":                       {font(n("Identity-H"), "UCS", "4 beginbfchar <0000> <FFFF> <0011> <FFFF> <0012> <AC00> <0043> <AC04> endbfchar"), "\x00\x43", twoBytes(0, 0x18, 1)[:9]},
		"no character of several":            {font(n("Identity-H"), "Identity", "4 beginbfchar <0010> <AC00AC01> <0011> <FFFF> <0012> <AC00> <0043> <AC04> endbfchar"), "\x00\x43", twoBytes(0x10, 0x18, 1)},
		"meanings with blanks or odd digits": {font(n("Identity-H"), "Identity", "6 beginbfchar <0015> <FFFE> <0014> <0000> <0010> <AC00AC010> <0011> <AC02 AC03> <00 12> <AC04> <0013> <AC0> endbfchar"), "\x00\x43", twoBytes(0x10, 0x18, 1)},
		"a range of several":                 {font(n("Identity-H"), "Identity", "1 beginbfrange <0010> <0015> <D83DDE00> endbfrange"), "\x00\x43", twoBytes(0x10, 0x18, 1)},
		"the ordering UCS":                   {font(n("Identity-H"), "UCS", ""), "\x00\x43", twoBytes(0x10, 0x18, 1)},
	} {
		t.Run(name, func(t *testing.T) { agree(t, e, o, c.font, c.around, c.codes) })
	}
}

func twoBytes(from, to, step int) []string {
	var out []string
	for c := from; c <= to; c += step {
		out = append(out, string([]byte{byte(c >> 8), byte(c)}))
	}
	return out
}

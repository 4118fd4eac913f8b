package typeset

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// PDF sets a document and returns the file's bytes.
func PDF(d Document, f Fonts) ([]byte, error) { return write(fit(d, f), pageHeight) }

// Sheet sets a document on one page as wide as A4 and at least as high, longer
// where its blocks need the room. It has neither running head nor page number.
func Sheet(d Document, f Fonts) ([]byte, error) {
	s, height := sheet(d, f)
	return write(s, height)
}

// SheetSize is the size, in points, of the page that Sheet makes.
func SheetSize(d Document, f Fonts) (width, height float64) {
	_, height = sheet(d, f)
	return pageWidth, height
}

func sheet(d Document, f Fonts) (s *setter, height float64) {
	s = newSetter(d, f, 1)
	s.endless = true
	s.lay()
	return s, max(pageHeight, pageHeight-s.y+marginBottom)
}

// write makes the file of laid pages, all of one height.
func write(s *setter, height float64) ([]byte, error) {
	d, f := s.doc, s.fonts
	var o objects
	fonts := make([]int, 2)
	for i, font := range []*Font{f.Regular, f.Bold} {
		n, err := embed(&o, font, s.used[i], i)
		if err != nil {
			return nil, err
		}
		fonts[i] = n
	}
	resources := o.add("<< /Font << /F1 %d 0 R /F2 %d 0 R >> >>", fonts[0], fonts[1])
	tree := o.reserve()
	pages := make([]int, len(s.pages))
	for i, content := range s.pages {
		stream, err := o.stream("", content.Bytes())
		if err != nil {
			return nil, fmt.Errorf("write page %d: %w", i+1, err)
		}
		pages[i] = o.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 %.2f %.2f %.2f] /Resources %d 0 R /Contents %d 0 R >>",
			tree, pageHeight-height, pageWidth, pageHeight, resources, stream)
	}
	o.set(tree, "<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), references(pages))
	catalog := fmt.Sprintf("/Type /Catalog /Pages %d 0 R /ViewerPreferences << /DisplayDocTitle true >>"+
		" /PageLabels << /Nums [0 << /S /D /P %s >>] >>", tree, text(d.LabelPrefix))
	if d.Language != "" {
		catalog += " /Lang " + text(d.Language)
	}
	if outline := writeOutline(&o, s.headings, pages); outline != 0 {
		catalog += fmt.Sprintf(" /Outlines %d 0 R", outline)
	}
	root := o.add("<< %s >>", catalog)
	return o.file(root, o.add("<< %s >>", information(d))), nil
}

// information is the document information dictionary (14.3.3).
func information(d Document) string {
	var b strings.Builder
	for _, field := range []struct{ name, value string }{
		{"Title", d.Title}, {"Author", d.Author}, {"Subject", d.Subject}, {"Keywords", d.Keywords},
		{"Creator", "Naru"}, {"Producer", "Naru"},
	} {
		if field.value != "" {
			fmt.Fprintf(&b, "/%s %s ", field.name, text(field.value))
		}
	}
	if !d.Created.IsZero() {
		fmt.Fprintf(&b, "/CreationDate (D:%s)", d.Created.UTC().Format("20060102150405Z"))
	}
	return b.String()
}

// writeOutline writes one level of bookmarks and gives their root, 0 for none.
func writeOutline(o *objects, headings []heading, pages []int) int {
	if len(headings) == 0 {
		return 0
	}
	root := o.reserve()
	items := make([]int, len(headings))
	for i := range headings {
		items[i] = o.reserve()
	}
	for i, h := range headings {
		links := ""
		if i > 0 {
			links += fmt.Sprintf(" /Prev %d 0 R", items[i-1])
		}
		if i+1 < len(items) {
			links += fmt.Sprintf(" /Next %d 0 R", items[i+1])
		}
		o.set(items[i], "<< /Title %s /Parent %d 0 R%s /Dest [%d 0 R /XYZ 0 %.2f null] >>",
			text(h.title), root, links, pages[h.page], h.top)
	}
	o.set(root, "<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>", items[0], items[len(items)-1], len(items))
	return root
}

// embed writes a font's subset as a composite font (9.7) whose codes are glyph ids.
func embed(o *objects, f *Font, used map[int]rune, index int) (int, error) {
	glyphs := make([]int, 0, len(used))
	set := map[int]bool{}
	for g := range used {
		glyphs = append(glyphs, g)
		set[g] = true
	}
	slices.Sort(glyphs)
	data, err := f.subset(set)
	if err != nil {
		return 0, err
	}
	file, err := o.stream(fmt.Sprintf("/Length1 %d", len(data)), data)
	if err != nil {
		return 0, err
	}
	unicode, err := o.stream("", toUnicode(glyphs, used))
	if err != nil {
		return 0, err
	}
	// Six capitals tell a subset from the whole font (9.6.4).
	name := "NARUA" + string(rune('A'+index)) + "+" + f.name
	per1000 := func(v int) int { return v * 1000 / f.unitsPerEm }
	descriptor := o.add("<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV 80 /FontFile2 %d 0 R >>",
		name, per1000(f.bbox[0]), per1000(f.bbox[1]), per1000(f.bbox[2]), per1000(f.bbox[3]),
		per1000(f.ascent), per1000(f.descent), per1000(f.ascent)*8/10, file)
	var widths strings.Builder
	for _, g := range glyphs {
		fmt.Fprintf(&widths, "%d [%d] ", g, per1000(f.advance(g)))
	}
	descendant := o.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R /DW 1000 /W [%s] /CIDToGIDMap /Identity >>",
		name, descriptor, widths.String())
	return o.add("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>",
		name, descendant, unicode), nil
}

// toUnicode maps each glyph to its character one by one: ranges must not cross
// xxFF, and readers differ where they do.
func toUnicode(glyphs []int, used map[int]rune) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for part := range slices.Chunk(glyphs, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, g := range part {
			u := text(string(used[g]))
			fmt.Fprintf(&b, "<%04X> <%s\n", g, strings.TrimPrefix(u, "<FEFF"))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

func references(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d 0 R", n)
	}
	return b.String()
}

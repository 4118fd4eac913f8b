package pdffont

import (
	"encoding/binary"

	"naru/internal/extract/pdffile"
)

// reach reads how far a font reaches above and below its baseline, in
// thousandths, from where PDFium takes it: the descriptor; without the font's
// box there, the font itself, or the one that stands in for it; and where none
// says, the letters A and g. What those letters reach, PDFium measures on their
// outlines; here it is taken to be what is usual.
func reach(f Objects, descriptor pdffile.Dict, p *program, standard string, has func(code uint32) bool) (ascent, descent int) {
	ascent, _ = whole(f, descriptor["Ascent"])
	descent, _ = whole(f, descriptor["Descent"])
	if descent > 10 {
		descent = -descent // some write how far down
	}
	bottom, top, boxed := fontBox(f, descriptor)
	if !boxed {
		if p == nil {
			usual := standIn(standard)
			ascent, descent = usual[0], usual[1]
		} else if up, down, ok := p.reach(); ok {
			ascent, descent = up, down
		}
	}
	if ascent == 0 && descent == 0 && boxed {
		ascent, descent = top, bottom
		if has('A') {
			ascent = usualCapital
			if v, ok := whole(f, descriptor["CapHeight"]); ok && v > 500 && v < 800 {
				ascent = v
			}
		}
		if has('g') {
			descent = usualTail
		}
	}
	return ascent, descent
}

// What A reaches up and g reaches down in most fonts.
const (
	usualCapital = 700
	usualTail    = -215
)

// fontBox reads the lower and upper edge of FontBBox.
func fontBox(f Objects, descriptor pdffile.Dict) (bottom, top int, ok bool) {
	list, _ := f.Resolve(descriptor["FontBBox"]).(pdffile.Array)
	var box [4]int
	for i := range min(len(list), len(box)) {
		box[i], _ = whole(f, list[i])
	}
	return box[1], box[3], box != [4]int{}
}

// standIn is what the fonts reach that PDFium has for the 14 standard ones, and
// for all others; measured on their frames.
func standIn(standard string) [2]int {
	switch standard {
	case "Courier", "Courier-Oblique":
		return [2]int{803, -248}
	case "Courier-Bold", "Courier-BoldOblique":
		return [2]int{811, -248}
	case "Helvetica":
		return [2]int{945, -224}
	case "Helvetica-Oblique":
		return [2]int{951, -224}
	case "Helvetica-Bold", "Helvetica-BoldOblique":
		return [2]int{962, -227}
	case "Times-Roman":
		return [2]int{878, -249}
	case "Times-Bold":
		return [2]int{889, -249}
	case "Times-BoldItalic":
		return [2]int{869, -249}
	case "Times-Italic":
		return [2]int{868, -249}
	case "Symbol":
		return [2]int{1010, -293}
	case "ZapfDingbats":
		return [2]int{826, -163}
	}
	return [2]int{872, -256}
}

// reach reads what a TrueType font says of itself (ISO 14496-22, hhea).
func (p *program) reach() (ascent, descent int, ok bool) {
	if p.kind != trueTypeProgram {
		return 0, 0, false
	}
	data := p.data()
	head, across := sfntTable(data, "head"), sfntTable(data, "hhea")
	if len(head) < 20 || len(across) < 8 {
		return 0, 0, false
	}
	unit := int(binary.BigEndian.Uint16(head[18:]))
	if unit == 0 {
		return 0, 0, false
	}
	scaled := func(at int) int { return int(int16(binary.BigEndian.Uint16(across[at:]))) * 1000 / unit }
	return scaled(4), scaled(6), true
}

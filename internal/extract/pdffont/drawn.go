package pdffont

import (
	"math"

	"naru/internal/extract/pdffile"
)

// A Type 3 font (9.6.4) draws its glyphs by content streams, in a space of its
// own.

// drawnWidths reads its widths, and gives the scale from its space up, in
// thousandths.
func (s *simple) drawnWidths(f Objects, dict pdffile.Dict) float64 {
	across, up := 1.0, 1.0
	if matrix, ok := f.Resolve(dict["FontMatrix"]).(pdffile.Array); ok && len(matrix) >= 4 {
		across, up = number(f, matrix[0])*1000, number(f, matrix[3])*1000
	}
	list, _ := f.Resolve(dict["Widths"]).(pdffile.Array)
	first, _ := whole(f, dict["FirstChar"])
	for i, o := range list {
		if code := first + i; code >= 0 && code < len(s.widths) {
			s.widths[code] = thousandths(number(f, o) * across)
		}
	}
	return up
}

// thousandths rounds, within what a glyph may measure.
func thousandths(v float64) int {
	if v != v {
		return 0
	}
	return int(math.Round(min(max(v, -maxWidth), maxWidth)))
}

// drawnReach gives how far it reaches up and down: as far as the glyphs of the
// codes A and g say, and where it has none, as its box says.
func (s *simple) drawnReach(f Objects, dict pdffile.Dict, scale float64) (ascent, descent int) {
	var names encoding
	if encoding := dictOf(f, dict["Encoding"]); encoding != nil {
		names = *s.names.encodings["standard"]
		list, _ := f.Resolve(encoding["Differences"]).(pdffile.Array)
		readDifferences(f, list, &names)
	}
	bottom, top := 0, 0
	if box, _ := f.Resolve(dict["FontBBox"]).(pdffile.Array); len(box) >= 4 {
		a, b := number(f, box[1])*scale, number(f, box[3])*scale
		bottom, top = thousandths(min(a, b)), thousandths(max(a, b))
	}
	glyphs := dictOf(f, dict["CharProcs"])
	ascent, descent = top, bottom
	// A font whose space runs downwards has its upper edge where the lower is.
	if low, high, ok := drawnBox(f, glyphs[pdffile.Name(names['A'])]); ok {
		ascent = thousandths(max(low*scale, high*scale))
	}
	if low, high, ok := drawnBox(f, glyphs[pdffile.Name(names['g'])]); ok {
		descent = thousandths(min(low*scale, high*scale))
	}
	return ascent, descent
}

// drawnBox reads the lower and upper edge that a glyph's stream begins with, by
// the operator d1.
func drawnBox(f Objects, glyph pdffile.Object) (low, high float64, ok bool) {
	stream, found := f.Resolve(glyph).(*pdffile.Stream)
	if !found {
		return 0, 0, false
	}
	data, err := f.Data(stream)
	if err != nil {
		return 0, 0, false
	}
	var scan pdffile.Scanner
	scan.Reset(data)
	var numbers [6]float64
	for i := range numbers {
		token := scan.Next()
		if token.Kind != pdffile.Number {
			return 0, 0, false
		}
		numbers[i] = token.Num
	}
	operator := scan.Next()
	if operator.Kind != pdffile.Operator || string(operator.Bytes) != "d1" {
		return 0, 0, false
	}
	return numbers[3], numbers[5], numbers[3] != numbers[5]
}

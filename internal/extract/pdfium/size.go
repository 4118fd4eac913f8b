package pdfium

import (
	"math"
	"unicode"

	"github.com/tetratelabs/wazero/api"

	"naru/internal/extract/arrange"
)

// matrixRoom is what FPDFText_GetMatrix needs for an answer: six floats.
const matrixRoom = 24

// sizes asks for the size of each letter and digit of a page's text: that of its
// font, as far as the matrix before it stretches it upwards.
func (d *Document) sizes(text uint64, c arrange.Text) ([]float64, error) {
	rect, free, err := d.alloc(matrixRoom)
	if err != nil {
		return nil, err
	}
	defer free()
	out := make([]float64, len(c.Runes))
	for i, r := range c.Runes {
		index := c.From[i]
		if index < 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		size, err := d.call("FPDFText_GetFontSize", text, api.EncodeI32(int32(index)))
		if err != nil {
			return nil, err
		}
		ok, err := d.callInt("FPDFText_GetMatrix", text, api.EncodeI32(int32(index)), rect)
		if err != nil {
			return nil, err
		}
		if ok == 0 {
			continue
		}
		up, _ := d.memory.ReadFloat32Le(uint32(rect) + 8) // c and d of a, b, c, d, e, f
		along, _ := d.memory.ReadFloat32Le(uint32(rect) + 12)
		if v := math.Abs(api.DecodeF64(size)) * math.Hypot(float64(up), float64(along)); v > 0 && !math.IsInf(v, 0) {
			out[i] = v
		}
	}
	return out, nil
}

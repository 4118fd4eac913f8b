package pdffont

import "naru/internal/extract/pdffile"

// PDFium keeps widths as whole thousandths, without what is behind the point;
// where the glyphs stand follows from that.

// widths are those of a composite font by CID (9.7.4.3), plus one; 0 for none.
type widths struct {
	cells sparse
	other int
}

func (w *widths) of(cid uint32) int {
	if v := w.cells.at(cid & 0xFFFF); v != 0 {
		return int(v) - widthZero
	}
	return w.other
}

const (
	// maxWidth is far beyond any width of a glyph.
	maxWidth = 1 << 15
	// widthZero keeps widths apart from none.
	widthZero = maxWidth + 1
	// maxWidths is how many CIDs may be given a width, those given again included.
	maxWidths = 1 << 18
)

// readWidths reads W and DW. Of several widths of one CID the first counts.
func readWidths(f Objects, dict pdffile.Dict) (*widths, error) {
	w := &widths{other: 1000}
	if v, ok := whole(f, dict["DW"]); ok {
		w.other = v
	}
	list, _ := f.Resolve(dict["W"]).(pdffile.Array)
	left := maxWidths
	put := func(cid, width int) {
		if cid >= 0 && cid <= 0xFFFF && w.cells.at(uint32(cid)) == 0 {
			w.cells.set(uint32(cid), int32(width+widthZero))
		}
	}
	for i := 0; i < len(list); {
		first, ok := whole(f, list[i])
		if !ok || i+1 >= len(list) {
			return nil, unsure("the widths of a composite font")
		}
		switch next := f.Resolve(list[i+1]).(type) {
		case pdffile.Array:
			if left -= len(next); left < 0 {
				return nil, unsure("too many widths")
			}
			for k, o := range next {
				width, _ := whole(f, o)
				put(first+k, width)
			}
			i += 2
		default:
			last, ok := whole(f, next)
			if !ok || i+2 >= len(list) {
				return nil, unsure("the widths of a composite font")
			}
			width, ok := whole(f, list[i+2])
			first, last = max(first, 0), min(last, 0xFFFF)
			if left -= max(last-first+1, 0); left < 0 || !ok {
				return nil, unsure("the widths of a composite font")
			}
			for cid := first; cid <= last; cid++ {
				put(cid, width)
			}
			i += 3
		}
	}
	return w, nil
}

// whole resolves to a number without its fraction.
func whole(f Objects, o pdffile.Object) (int, bool) {
	switch v := f.Resolve(o).(type) {
	case int64:
		return int(min(max(v, -maxWidth), maxWidth*64)), true
	case float64:
		if v != v {
			return 0, true
		}
		return int(min(max(v, -maxWidth), maxWidth*64)), true
	}
	return 0, false
}

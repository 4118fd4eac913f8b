package typeset

import "fmt"

// readCharacters reads the Unicode mapping: subtable format 12 if there is one,
// else format 4.
func (f *Font) readCharacters() error {
	table := f.tables["cmap"]
	r := &reader{b: table}
	count := r.u16(2)
	best, bestFormat := 0, 0
	for i := range count {
		at := 4 + 8*i
		platform, offset := r.u16(at), r.u32(at+4)
		if r.err != nil {
			return r.err
		}
		if platform != 0 && platform != 3 {
			continue
		}
		format, err := table.u16(offset)
		if err != nil {
			return err
		}
		if (format == 4 || format == 12) && format > bestFormat {
			best, bestFormat = offset, format
		}
	}
	f.cmap = map[rune]int{}
	sub := &reader{b: table[min(best, len(table)):]}
	switch bestFormat {
	case 12:
		f.readFormat12(sub)
	case 4:
		f.readFormat4(sub)
	default:
		return fmt.Errorf("no Unicode mapping")
	}
	return sub.err
}

// readFormat12 stops at groups that are not in ascending order, as the format
// asks for: overlapping ones would let a small file ask for endless work.
func (f *Font) readFormat12(r *reader) {
	groups := r.u32(12)
	previous := -1
	for i := 0; i < groups && r.err == nil; i++ {
		at := 16 + 12*i
		first, last, glyph := r.u32(at), r.u32(at+4), r.u32(at+8)
		if r.err != nil || first <= previous || last < first || last > 0x10FFFF || last-first >= maxGlyphs {
			return
		}
		previous = last
		for c := first; c <= last; c++ {
			f.add(rune(c), glyph+c-first)
		}
	}
}

func (f *Font) readFormat4(r *reader) {
	segments := r.u16(6) / 2
	previous := -1
	for i := 0; i < segments && r.err == nil; i++ {
		last := r.u16(14 + 2*i)
		first := r.u16(16 + 2*segments + 2*i)
		delta := r.u16(16 + 4*segments + 2*i)
		offsetAt := 16 + 6*segments + 2*i
		offset := r.u16(offsetAt)
		if first <= previous || last < first {
			return
		}
		previous = last
		for c := first; c <= last && c < 0xFFFF && r.err == nil; c++ {
			glyph := c
			if offset != 0 {
				if glyph = r.u16(offsetAt + offset + 2*(c-first)); glyph == 0 {
					continue
				}
			}
			f.add(rune(c), (glyph+delta)&0xFFFF)
		}
	}
}

func (f *Font) add(c rune, glyph int) {
	if glyph > 0 && glyph < f.glyphs {
		f.cmap[c] = glyph
	}
}

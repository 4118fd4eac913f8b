package typeset

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Flags of a composite glyph's parts (ISO/IEC 14496-22, 5.3.3.1.2).
const (
	partWordArgs  = 0x0001
	partScale     = 0x0008
	partMore      = 0x0020
	partXYScale   = 0x0040
	partTwoByTwo  = 0x0080
	maxPartsDepth = 8
)

// subset gives a font file that holds the outlines of the used glyphs only.
// Glyph ids stay as they are, so that text is written in them directly.
func (f *Font) subset(used map[int]bool) ([]byte, error) {
	all := map[int]bool{}
	if err := f.close(0, all, 0); err != nil {
		return nil, fmt.Errorf("subset %s: %w", f.name, err)
	}
	for g := range used {
		if err := f.close(g, all, 0); err != nil {
			return nil, fmt.Errorf("subset %s: %w", f.name, err)
		}
	}
	var glyf []byte
	loca := make([]byte, 0, 4*(f.glyphs+1))
	for g := range f.glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if !all[g] {
			continue
		}
		outline, err := f.outline(g)
		if err != nil {
			return nil, fmt.Errorf("subset %s, glyph %d: %w", f.name, g, err)
		}
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head := slices.Clone(f.tables["head"])
	if len(head) < 54 {
		return nil, fmt.Errorf("subset %s: short head", f.name)
	}
	binary.BigEndian.PutUint32(head[8:], 0)  // the whole file's checksum, which readers of PDF ignore
	binary.BigEndian.PutUint16(head[50:], 1) // long loca
	tables := []fontTable{{"glyf", glyf}, {"head", head}}
	for _, tag := range []string{"cvt ", "fpgm", "hhea", "hmtx", "maxp", "prep"} {
		if t := f.tables[tag]; t != nil {
			tables = append(tables, fontTable{tag, t})
		}
	}
	tables = append(tables, fontTable{"loca", loca})
	return assemble(tables), nil
}

// close adds a glyph and, if it is put together from others, those.
func (f *Font) close(glyph int, all map[int]bool, depth int) error {
	if all[glyph] {
		return nil
	}
	if depth > maxPartsDepth {
		return fmt.Errorf("glyph %d is put together too deeply", glyph)
	}
	all[glyph] = true
	outline, err := f.outline(glyph)
	if err != nil {
		return err
	}
	if len(outline) == 0 {
		return nil
	}
	r := &reader{b: outline}
	if r.i16(0) >= 0 {
		return r.err
	}
	for at := 10; ; {
		flags, part := r.u16(at), r.u16(at+2)
		if r.err != nil {
			return r.err
		}
		if part >= f.glyphs {
			return fmt.Errorf("glyph %d names glyph %d of %d", glyph, part, f.glyphs)
		}
		if err := f.close(part, all, depth+1); err != nil {
			return err
		}
		if flags&partMore == 0 {
			return nil
		}
		at += 4 + partLength(flags)
	}
}

// partLength is the number of bytes after a part's flags and glyph.
func partLength(flags int) int {
	n := 2
	if flags&partWordArgs != 0 {
		n = 4
	}
	switch {
	case flags&partScale != 0:
		n += 2
	case flags&partXYScale != 0:
		n += 4
	case flags&partTwoByTwo != 0:
		n += 8
	}
	return n
}

type fontTable struct {
	tag  string
	data []byte
}

// assemble writes a font file; tables are in the order of their tags.
func assemble(tables []fontTable) []byte {
	slices.SortFunc(tables, func(a, b fontTable) int {
		if a.tag < b.tag {
			return -1
		}
		return 1
	})
	power, exponent := 1, 0
	for power*2 <= len(tables) {
		power, exponent = power*2, exponent+1
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{len(tables), power * 16, exponent, len(tables)*16 - power*16} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	offset := 12 + 16*len(tables)
	for _, t := range tables {
		out = append(out, t.tag...)
		for _, v := range []int{int(checksum(t.data)), offset, len(t.data)} {
			out = binary.BigEndian.AppendUint32(out, uint32(v))
		}
		offset += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	if len(data) > 0 {
		var last [4]byte
		copy(last[:], data)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}

package pdffont

import "encoding/binary"

// subtables is which cmaps a TrueType font has (ISO 14496-22, 5.2.1), as far as
// PDFium asks for them to tell what codes mean.
type subtables struct {
	sure    bool // the font could be read
	windows bool // platform 3 or 0
	mac     bool // (1, 0)
	unicode bool // (3, 1), (3, 10) or platform 0
	// symbol: (3, 0) has glyphs for codes of one byte.
	symbol bool
}

// maxSubtables of a cmap that are looked at; a font has some three.
const maxSubtables = 64

// readSubtables reads the cmap of a TrueType font.
func readSubtables(data []byte) *subtables {
	t := &subtables{}
	table := sfntTable(data, "cmap")
	if len(table) < 4 {
		return t
	}
	n := int(binary.BigEndian.Uint16(table[2:]))
	if n > maxSubtables {
		return t
	}
	for i := range n {
		entry := table[min(4+8*i, len(table)):]
		if len(entry) < 8 {
			return t
		}
		platform, kind := binary.BigEndian.Uint16(entry), binary.BigEndian.Uint16(entry[2:])
		offset := binary.BigEndian.Uint32(entry[4:])
		if uint64(offset)+2 > uint64(len(table)) {
			return t
		}
		switch {
		case platform == 3 && kind == 0:
			has, known := coversBytes(table[offset:])
			if !known {
				return &subtables{}
			}
			t.windows = true
			t.symbol = t.symbol || has
		case platform == 3:
			t.windows = true
			t.unicode = t.unicode || kind == 1 || kind == 10
		case platform == 0:
			t.windows, t.unicode = true, true
		case platform == 1 && kind == 0:
			t.mac = true
		}
	}
	t.sure = true
	return t
}

func plainTrueType(data []byte) bool {
	version := string(data[:4])
	return version == "\x00\x01\x00\x00" || version == "true"
}

// maxTables of a font that are looked at; fonts have some twenty.
const maxTables = 256

// sfntTable finds a table of a TrueType font; nil where there is none.
func sfntTable(data []byte, tag string) []byte {
	if len(data) < 12 || !plainTrueType(data) {
		return nil
	}
	for i := range min(int(binary.BigEndian.Uint16(data[4:])), maxTables) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil
		}
		if string(data[at:at+4]) != tag {
			continue
		}
		offset := uint64(binary.BigEndian.Uint32(data[at+8:]))
		length := uint64(binary.BigEndian.Uint32(data[at+12:]))
		if offset > uint64(len(data)) {
			return nil
		}
		return data[offset:min(offset+length, uint64(len(data)))]
	}
	return nil
}

// coversBytes tells whether a cmap has a glyph for any code of one byte, also in
// the rows F000, F100 and F200 where symbol fonts have them; known is false for
// a format that is not looked into.
func coversBytes(sub []byte) (has, known bool) {
	at := func(i int) int {
		if i+2 > len(sub) {
			return 0
		}
		return int(binary.BigEndian.Uint16(sub[i:]))
	}
	byteRow := func(first, last int) bool {
		for _, row := range []int{0, 0xF000, 0xF100, 0xF200} {
			if first <= row+0xFF && last >= row {
				return true
			}
		}
		return false
	}
	switch at(0) {
	case 0:
		for _, glyph := range sub[min(6, len(sub)):min(262, len(sub))] {
			has = has || glyph != 0
		}
		return has, true
	case 4:
		segments := at(6) / 2
		for i := range segments {
			last, first := at(14+2*i), at(16+2*segments+2*i)
			if first != 0xFFFF && byteRow(first, last) {
				return true, true
			}
		}
		return false, true
	case 6:
		first, count := at(6), at(8)
		return count > 0 && byteRow(first, first+count-1), true
	case 12:
		return false, true
	}
	return false, false
}

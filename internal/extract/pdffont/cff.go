package pdffont

import "encoding/binary"

// readCFF reads the encoding of a font in the Compact Font Format (Adobe
// Technical Note 5176) with the names of its glyphs. Empty where it has none, or
// one of the experts' sets, or where the font is not in order.
func readCFF(data []byte, n *names) *encoding {
	e := &encoding{}
	if len(data) < 4 || data[0] != 1 {
		return e
	}
	rest := data[min(int(data[2]), len(data)):]
	fonts, rest := cffIndex(rest)
	tops, rest := cffIndex(rest)
	texts, _ := cffIndex(rest)
	if len(fonts) == 0 || len(tops) == 0 {
		return e
	}
	top := readTop(tops[0])
	if top.cid || top.glyphs <= 0 || top.glyphs >= len(data) || top.charset < 0 || top.encoding < 0 {
		return e
	}
	count := 0 // the number of glyphs heads their index
	if top.glyphs+2 <= len(data) {
		count = int(binary.BigEndian.Uint16(data[top.glyphs:]))
	}
	name := func(id int) string {
		switch {
		case id < len(n.strings):
			return n.strings[id]
		case id-len(n.strings) < len(texts):
			return string(texts[id-len(n.strings)])
		}
		return ""
	}
	ids := cffCharset(data, top.charset, count)
	if ids == nil {
		return e
	}
	switch top.encoding {
	case 0:
		standard := n.encodings["standard"]
		have := make(map[string]bool, len(ids))
		for _, id := range ids {
			have[name(id)] = true
		}
		for code := range e {
			if standard != nil && have[standard[code]] {
				e[code] = standard[code]
			}
		}
	case 1: // the experts'
	default:
		cffEncoding(data, top.encoding, e, func(glyph int) string {
			if glyph < len(ids) {
				return name(ids[glyph])
			}
			return ""
		}, name)
	}
	return e
}

// cffIndex reads an index (5) and what comes behind it; nil where it is cut off.
func cffIndex(data []byte) (items [][]byte, rest []byte) {
	if len(data) < 2 {
		return nil, nil
	}
	count := int(binary.BigEndian.Uint16(data))
	if count == 0 {
		return nil, data[2:]
	}
	if len(data) < 3 || data[2] < 1 || data[2] > 4 {
		return nil, nil
	}
	size := int(data[2])
	body := 3 + (count+1)*size - 1 // offsets count from 1
	if body >= len(data) {
		return nil, nil
	}
	offset := func(i int) int {
		v := 0
		for _, b := range data[3+i*size : 3+(i+1)*size] {
			v = v<<8 | int(b)
		}
		return v + body
	}
	from := offset(0)
	items = make([][]byte, 0, count)
	for i := 1; i <= count; i++ {
		to := offset(i)
		if from > to || from <= body || to > len(data) {
			return nil, nil
		}
		items = append(items, data[from:to])
		from = to
	}
	return items, data[from:]
}

// topDict is what is asked of a font's Top DICT (9).
type topDict struct {
	charset, encoding, glyphs int
	cid                       bool
}

func readTop(data []byte) topDict {
	var d topDict
	var last int
	for len(data) > 0 {
		b := int(data[0])
		data = data[1:]
		switch {
		case b >= 32 && b <= 246:
			last = b - 139
		case b >= 247 && b <= 254 && len(data) > 0:
			if b < 251 {
				last = (b-247)*256 + int(data[0]) + 108
			} else {
				last = -(b-251)*256 - int(data[0]) - 108
			}
			data = data[1:]
		case b == 28 && len(data) >= 2:
			last = int(int16(binary.BigEndian.Uint16(data)))
			data = data[2:]
		case b == 29 && len(data) >= 4:
			last = int(int32(binary.BigEndian.Uint32(data)))
			data = data[4:]
		case b == 30: // a number with a point, up to a half byte F
			for len(data) > 0 {
				end := data[0]&0xF == 0xF || data[0]>>4 == 0xF
				data = data[1:]
				if end {
					break
				}
			}
		case b == 12 && len(data) > 0:
			d.cid = d.cid || data[0] == 30
			data = data[1:]
		case b == 15:
			d.charset = last
		case b == 16:
			d.encoding = last
		case b == 17:
			d.glyphs = last
		}
	}
	return d
}

// cffCharset gives the string number of each glyph's name (13); nil where it is
// not told.
func cffCharset(data []byte, at, count int) []int {
	ids := make([]int, 1, min(count, 1<<16)+1)
	switch {
	case at == 0: // every glyph of the standard in its order
		for id := 1; id < count && id <= 228; id++ {
			ids = append(ids, id)
		}
		return ids
	case at <= 2 || at >= len(data):
		return nil
	}
	format := data[at]
	data = data[at+1:]
	for len(ids) < count {
		size := 2 + int(format)
		if format > 2 || len(data) < size {
			return nil
		}
		first, more := int(binary.BigEndian.Uint16(data)), 0
		switch format {
		case 1:
			more = int(data[2])
		case 2:
			more = int(binary.BigEndian.Uint16(data[2:]))
		}
		data = data[size:]
		for k := 0; k <= more && len(ids) < count; k++ {
			ids = append(ids, first+k)
		}
	}
	return ids
}

// cffEncoding reads an encoding of the font's own (12).
func cffEncoding(data []byte, at int, e *encoding, glyph func(int) string, name func(int) string) {
	if at+2 > len(data) {
		return
	}
	format, n := data[at], int(data[at+1])
	data = data[at+2:]
	next := 1
	switch format & 0x7F {
	case 0:
		for range min(n, len(data)) {
			e[data[0]] = glyph(next)
			data = data[1:]
			next++
		}
	case 1:
		for range min(n, len(data)/2) {
			for k := 0; k <= int(data[1]) && int(data[0])+k < len(e); k++ {
				e[int(data[0])+k] = glyph(next)
				next++
			}
			data = data[2:]
		}
	}
	if format&0x80 == 0 || len(data) == 0 {
		return
	}
	n = int(data[0])
	data = data[1:]
	for range min(n, len(data)/3) {
		e[data[0]] = name(int(binary.BigEndian.Uint16(data[1:])))
		data = data[3:]
	}
}

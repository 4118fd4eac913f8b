package pdffile

import "math/bits"

// code is an entry of a table for decoding.
type code struct {
	kind  codeKind
	bits  uint8  // that the code has, or that lead to a subtable
	extra uint8  // bits that follow and add to value, or of a subtable
	value uint16 // a literal, a base, or where a subtable begins
}

type codeKind uint8

const (
	invalid codeKind = iota
	literal
	based // a length or a distance
	end   // of the block
	subtable
)

// huffman decodes by its next bits, longer codes by a second step.
type huffman struct {
	bits  uint // of the first step
	table []code
}

// Bases and bits of lengths (codes from 257) and distances (RFC 1951, 3.2.5).
var (
	lengthBase   = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra  = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase     = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra    = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	lengthsOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

func lengthCode(symbol int) code {
	switch {
	case symbol < 256:
		return code{kind: literal, value: uint16(symbol)}
	case symbol == 256:
		return code{kind: end}
	case symbol-257 < len(lengthBase):
		return code{kind: based, value: lengthBase[symbol-257], extra: lengthExtra[symbol-257]}
	}
	return code{}
}

func distanceCode(symbol int) code {
	if symbol < len(distBase) {
		return code{kind: based, value: distBase[symbol], extra: distExtra[symbol]}
	}
	return code{}
}

func plainCode(symbol int) code { return code{kind: literal, value: uint16(symbol)} }

// build makes the table of codes of these lengths, first bits in one step. An
// over-full set is refused, and one with gaps but for a single code of one bit.
func (h *huffman) build(lengths []uint8, first uint, meaning func(symbol int) code) bool {
	var count, next [16]int
	longest := uint(0)
	for _, n := range lengths {
		count[n]++
		longest = max(longest, uint(n))
	}
	count[0] = 0
	left := 1
	for n := 1; n <= 15; n++ {
		next[n] = (next[n-1] + count[n-1]) << 1
		if left = left<<1 - count[n]; left < 0 {
			return false
		}
	}
	if left > 0 && longest > 1 {
		return false
	}
	h.bits = min(first, max(longest, 1))
	sub := max(longest, h.bits) - h.bits
	size := 1 << h.bits
	if cap(h.table) < size {
		h.table = make([]code, size, 4*size)
	}
	h.table = h.table[:size]
	clear(h.table)
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		reversed := int(bits.Reverse16(uint16(next[n])) >> (16 - n))
		next[n]++
		c := meaning(symbol)
		c.bits = n
		if uint(n) <= h.bits {
			for i := reversed; i < 1<<h.bits; i += 1 << n {
				h.table[i] = c
			}
			continue
		}
		root := &h.table[reversed&(1<<h.bits-1)]
		if root.kind != subtable {
			*root = code{kind: subtable, bits: uint8(h.bits), extra: uint8(sub), value: uint16(len(h.table))}
		}
		at := int(root.value)
		if at == len(h.table) {
			for range 1 << sub {
				h.table = append(h.table, code{})
			}
		}
		for i := reversed >> h.bits; i < 1<<sub; i += 1 << (uint(n) - h.bits) {
			h.table[at+i] = c
		}
	}
	return true
}

// Bits of the first step: tables that fit the processor's nearest cache.
const (
	literalBits  = 10
	distanceBits = 8
)

// fixed makes the tables of RFC 1951, 3.2.6.
func (z *inflater) fixed() error {
	l := z.lengths[:288]
	for i := range l {
		switch {
		case i < 144 || i >= 280:
			l[i] = 8
		case i < 256:
			l[i] = 9
		default:
			l[i] = 7
		}
	}
	ok := z.literals.build(l, literalBits, lengthCode)
	d := z.lengths[:32]
	for i := range d {
		d[i] = 5
	}
	if !ok || !z.distances.build(d, distanceBits, distanceCode) {
		return errDamaged
	}
	return nil
}

// dynamic reads the tables that a block brings along (3.2.7).
func (z *inflater) dynamic() error {
	z.fill()
	a, _ := z.take(5)
	b, _ := z.take(5)
	c, ok := z.take(4)
	literals, distances, codes := int(a)+257, int(b)+1, int(c)+4
	if !ok || literals > 286 || distances > 30 {
		return errDamaged
	}
	var lengths [19]uint8
	for _, i := range lengthsOrder[:codes] {
		z.fill()
		n, ok := z.take(3)
		if !ok {
			return errDamaged
		}
		lengths[i] = uint8(n)
	}
	full := 0
	for _, n := range lengths {
		if n > 0 {
			full += 1 << (7 - n)
		}
	}
	if full != 1<<7 || !z.literals.build(lengths[:], 7, plainCode) {
		return errDamaged
	}
	if !z.codeLengths(z.lengths[:literals+distances]) || z.lengths[256] == 0 {
		return errDamaged
	}
	if !z.literals.build(z.lengths[:literals], literalBits, lengthCode) ||
		!z.distances.build(z.lengths[literals:literals+distances], distanceBits, distanceCode) {
		return errDamaged
	}
	return nil
}

// codeLengths reads the lengths of codes, themselves coded.
func (z *inflater) codeLengths(out []uint8) bool {
	for i := 0; i < len(out); {
		z.fill()
		e := z.literals.table[z.bits&(1<<z.literals.bits-1)]
		if _, ok := z.take(uint(e.bits)); !ok || e.kind == invalid {
			return false
		}
		value, repeat, ok := uint8(0), uint32(0), true
		switch e.value {
		case 16:
			if i == 0 {
				return false
			}
			value = out[i-1]
			repeat, ok = z.take(2)
			repeat += 3
		case 17:
			repeat, ok = z.take(3)
			repeat += 3
		case 18:
			repeat, ok = z.take(7)
			repeat += 11
		default:
			value, repeat = uint8(e.value), 1
		}
		if !ok || i+int(repeat) > len(out) {
			return false
		}
		for range repeat {
			out[i] = value
			i++
		}
	}
	return true
}

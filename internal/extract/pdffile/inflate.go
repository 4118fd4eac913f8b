package pdffile

import "encoding/binary"

// inflater undoes Deflate (RFC 1951) from one slice into another. Go's own
// package reads byte by byte from an io.Reader; with both ends in memory it
// takes some 55 % of the time (444 content streams, 11 MB), and inflating is
// half of what opening a file and reading its pages' content takes. It is used
// again and again and keeps its tables.
type inflater struct {
	literals, distances huffman
	lengths             [320]uint8
	in                  []byte
	pos                 int
	bits                uint64
	held                uint // of bits
}

// zlib undoes RFC 1950 and appends to out. The checksum at the end is not read:
// nor does it keep PDFium from taking the data.
func (z *inflater) zlib(out, data []byte, limit int) ([]byte, error) {
	if len(data) < 2 || data[0]&0x0f != 8 || data[0]>>4 > 7 || data[1]&0x20 != 0 ||
		(int(data[0])<<8|int(data[1]))%31 != 0 {
		return out, errDamaged
	}
	return z.inflate(out, data[2:], limit)
}

func (z *inflater) inflate(out, data []byte, limit int) ([]byte, error) {
	z.in, z.pos, z.bits, z.held = data, 0, 0, 0
	defer func() { z.in = nil }()
	for {
		z.fill()
		final, ok1 := z.take(1)
		kind, ok2 := z.take(2)
		if !ok1 || !ok2 {
			return out, errDamaged
		}
		var err error
		switch kind {
		case 0:
			out, err = z.stored(out)
		case 1:
			if err = z.fixed(); err == nil {
				out, err = z.block(out, limit)
			}
		case 2:
			if err = z.dynamic(); err == nil {
				out, err = z.block(out, limit)
			}
		default:
			err = errDamaged
		}
		if err == nil && len(out) > limit {
			err = errBomb
		}
		if err != nil || final == 1 {
			return out, err
		}
	}
}

// fill holds at least 56 bits, fewer only at the end.
func (z *inflater) fill() {
	if z.pos+8 <= len(z.in) {
		z.bits |= binary.LittleEndian.Uint64(z.in[z.pos:]) << z.held
		z.pos += int(63-z.held) >> 3
		z.held |= 56
		return
	}
	for z.held <= 56 && z.pos < len(z.in) {
		z.bits |= uint64(z.in[z.pos]) << z.held
		z.pos++
		z.held += 8
	}
}

// take takes n bits of those held.
func (z *inflater) take(n uint) (uint32, bool) {
	if z.held < n {
		return 0, false
	}
	v := uint32(z.bits & (1<<n - 1))
	z.bits >>= n
	z.held -= n
	return v, true
}

func (z *inflater) stored(out []byte) ([]byte, error) {
	z.pos -= int(z.held / 8) // back to the byte behind the one begun
	z.bits, z.held = 0, 0
	if len(z.in)-z.pos < 4 {
		return out, errDamaged
	}
	n := int(binary.LittleEndian.Uint16(z.in[z.pos:]))
	if n != int(^binary.LittleEndian.Uint16(z.in[z.pos+2:])) || len(z.in)-z.pos-4 < n {
		return out, errDamaged
	}
	out = append(out, z.in[z.pos+4:z.pos+4+n]...)
	z.pos += 4 + n
	return out, nil
}

// longest is what one code of a block adds at most, with room for copies of
// eight bytes at a time.
const longest = 258 + 8

// block reads the codes of a block. The state is held in locals: that halves
// the time.
func (z *inflater) block(out []byte, limit int) ([]byte, error) {
	lits, dists := z.literals.table, z.distances.table
	litMask, distMask := uint64(1)<<z.literals.bits-1, uint64(1)<<z.distances.bits-1
	in, pos, bits, held := z.in, z.pos, z.bits, z.held
	n := len(out)
	out = out[:cap(out)]
	for {
		if len(out)-n < longest {
			if n > limit {
				return out[:n], errBomb
			}
			grown := make([]byte, min(2*len(out)+4096, limit+64<<10))
			copy(grown, out[:n])
			out = grown
		}
		if pos+8 <= len(in) {
			bits |= binary.LittleEndian.Uint64(in[pos:]) << (held & 63)
			pos += int(63-held) >> 3
			held |= 56
		} else {
			for held <= 56 && pos < len(in) {
				bits |= uint64(in[pos]) << held
				pos++
				held += 8
			}
		}
		e := lits[bits&litMask]
		if e.kind == subtable {
			e = lits[uint64(e.value)+bits>>e.bits&(1<<e.extra-1)]
		}
		if uint(e.bits) > held {
			return out[:n], errDamaged
		}
		bits >>= e.bits & 63
		held -= uint(e.bits)
		switch e.kind {
		case literal:
			out[n] = byte(e.value)
			n++
			continue
		case end:
			z.pos, z.bits, z.held = pos, bits, held
			return out[:n], nil
		case invalid:
			return out[:n], errDamaged
		}
		// At most 15+5+15+13 bits: what is held lasts.
		length := int(e.value) + int(bits&(1<<e.extra-1))
		if uint(e.extra) > held {
			return out[:n], errDamaged
		}
		bits >>= e.extra & 63
		held -= uint(e.extra)
		d := dists[bits&distMask]
		if d.kind == subtable {
			d = dists[uint64(d.value)+bits>>d.bits&(1<<d.extra-1)]
		}
		if d.kind != based || uint(d.bits)+uint(d.extra) > held {
			return out[:n], errDamaged
		}
		bits >>= d.bits & 63
		distance := int(d.value) + int(bits&(1<<d.extra-1))
		bits >>= d.extra & 63
		held -= uint(d.bits) + uint(d.extra)
		if distance > n {
			return out[:n], errDamaged
		}
		if distance >= 8 {
			from, to := n-distance, n
			for k := 0; k < length; k += 8 {
				binary.LittleEndian.PutUint64(out[to+k:], binary.LittleEndian.Uint64(out[from+k:]))
			}
		} else {
			for k := range length {
				out[n+k] = out[n+k-distance]
			}
		}
		n += length
	}
}

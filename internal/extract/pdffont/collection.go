package pdffont

import (
	"encoding/binary"
	"sort"
)

// collection is a character collection (Adobe-Korea1): what its CIDs mean, and
// the predefined CMaps that lead to them.
type collection struct {
	means []uint16
	cmaps map[string][]cidRange
}

// cidRange is codes in a row that have CIDs in a row.
type cidRange struct{ lo, hi, cid uint32 }

// readCollection reads the bytes described in data/README.md.
func readCollection(data string) *collection {
	b := []byte(data)
	number := func() int {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			b = nil
			return 0
		}
		b = b[n:]
		return int(v)
	}
	difference := func() int {
		v := number()
		return v>>1 ^ -(v & 1)
	}
	c := &collection{cmaps: map[string][]cidRange{}}
	next := 0
	for range number() {
		length := number()
		next += difference()
		for range length {
			c.means = append(c.means, uint16(next))
			next++
		}
	}
	for len(b) > 0 {
		size := min(number(), len(b))
		name := string(b[:size])
		b = b[size:]
		code, cid := 0, 0
		var ranges []cidRange
		for range number() {
			code += number()
			length := number() + 1
			cid += difference()
			ranges = append(ranges, cidRange{uint32(code), uint32(code + length - 1), uint32(cid)})
			code, cid = code+length, cid+length
		}
		c.cmaps[name] = ranges
	}
	return c
}

// mean tells what a CID means; 0 where it means nothing.
func (c *collection) mean(cid uint32) rune {
	if cid >= uint32(len(c.means)) {
		return 0
	}
	return rune(c.means[cid])
}

// find gives the CID of a code in sorted ranges; 0, the glyph for what is
// missing, where there is none.
func find(ranges []cidRange, code uint32) uint32 {
	i := sort.Search(len(ranges), func(i int) bool { return ranges[i].hi >= code })
	if i == len(ranges) || ranges[i].lo > code {
		return 0
	}
	return ranges[i].cid + code - ranges[i].lo
}

package hwp_test

import (
	"bytes"
	"encoding/binary"
	"sort"
	"strings"
	"unicode/utf16"
)

// ole writes a compound file of version 3: streams by path. Streams below the
// cutoff lie in the mini stream, others in sectors of their own.
func ole(streams map[string][]byte) []byte {
	const (
		sector, mini, cutoff = 512, 64, 4096
		end, free, fatMark   = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
	)
	type entry struct {
		name         string
		kind         byte
		right, child uint32
		start        uint32
		size         int
		data         []byte
	}
	entries := []*entry{{name: "Root Entry", kind: 5, right: free, child: free, start: end}}
	children := map[string][]uint32{}
	index := map[string]uint32{"": 0}
	paths := make([]string, 0, len(streams))
	for p := range streams {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	add := func(parent, path string, e *entry) {
		index[path] = uint32(len(entries))
		children[parent] = append(children[parent], index[path])
		entries = append(entries, e)
	}
	for _, p := range paths {
		dir, name := "", p
		if at := strings.LastIndexByte(p, '/'); at >= 0 {
			dir, name = p[:at], p[at+1:]
			if _, ok := index[dir]; !ok {
				add("", dir, &entry{name: dir, kind: 1, right: free, child: free})
			}
		}
		add(dir, p, &entry{name: name, kind: 2, right: free, child: free, start: end, size: len(streams[p]), data: streams[p]})
	}
	for dir, ids := range children {
		entries[index[dir]].child = ids[0]
		for i := 1; i < len(ids); i++ {
			entries[ids[i-1]].right = ids[i]
		}
	}

	var body []byte // sectors after the header
	var fat, minifat []uint32
	put := func(data []byte) uint32 {
		if len(data) == 0 {
			return end
		}
		first := uint32(len(fat))
		n := (len(data) + sector - 1) / sector
		for i := range n {
			next := uint32(len(fat) + 1)
			if i == n-1 {
				next = end
			}
			fat = append(fat, next)
		}
		body = append(body, data...)
		body = append(body, make([]byte, n*sector-len(data))...)
		return first
	}
	var small []byte
	for _, e := range entries[1:] {
		switch {
		case e.size == 0:
		case e.size >= cutoff:
			e.start = put(e.data)
		default:
			e.start = uint32(len(minifat))
			n := (e.size + mini - 1) / mini
			for i := range n {
				next := uint32(len(minifat) + 1)
				if i == n-1 {
					next = end
				}
				minifat = append(minifat, next)
			}
			small = append(small, e.data...)
			small = append(small, make([]byte, n*mini-e.size)...)
		}
	}
	entries[0].start, entries[0].size = put(small), len(small)
	var dir bytes.Buffer
	for _, e := range entries {
		var b [128]byte
		name := utf16.Encode([]rune(e.name))
		for i, u := range name {
			binary.LittleEndian.PutUint16(b[2*i:], u)
		}
		binary.LittleEndian.PutUint16(b[64:], uint16(2*len(name)+2))
		b[66], b[67] = e.kind, 1
		binary.LittleEndian.PutUint32(b[68:], free)
		binary.LittleEndian.PutUint32(b[72:], e.right)
		binary.LittleEndian.PutUint32(b[76:], e.child)
		binary.LittleEndian.PutUint32(b[116:], e.start)
		binary.LittleEndian.PutUint32(b[120:], uint32(e.size))
		dir.Write(b[:])
	}
	for dir.Len()%sector != 0 { // empty entries
		b := make([]byte, 128)
		for at := 68; at < 80; at += 4 {
			binary.LittleEndian.PutUint32(b[at:], free)
		}
		dir.Write(b)
	}
	dirStart := put(dir.Bytes())
	words := func(list []uint32) []byte {
		b := make([]byte, 0, 4*len(list))
		for _, w := range list {
			b = binary.LittleEndian.AppendUint32(b, w)
		}
		for len(b)%sector != 0 {
			b = binary.LittleEndian.AppendUint32(b, free)
		}
		return b
	}
	miniStart := put(words(minifat))
	miniCount := (len(minifat)*4 + sector - 1) / sector
	fatStart, fatCount := len(fat), 0
	for fatCount*sector/4 < len(fat)+fatCount {
		fatCount++
	}
	for range fatCount {
		fat = append(fat, fatMark)
	}
	body = append(body, words(fat)...)

	head := make([]byte, sector)
	copy(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	le := binary.LittleEndian
	le.PutUint16(head[24:], 0x3E)
	le.PutUint16(head[26:], 3)
	le.PutUint16(head[28:], 0xFFFE)
	le.PutUint16(head[30:], 9)
	le.PutUint16(head[32:], 6)
	le.PutUint32(head[44:], uint32(fatCount))
	le.PutUint32(head[48:], dirStart)
	le.PutUint32(head[56:], cutoff)
	le.PutUint32(head[60:], miniStart)
	le.PutUint32(head[64:], uint32(miniCount))
	le.PutUint32(head[68:], end)
	for i := range 109 {
		w := uint32(free)
		if i < fatCount {
			w = uint32(fatStart + i)
		}
		le.PutUint32(head[76+4*i:], w)
	}
	return append(head, body...)
}

package unpack

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"io"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

// Lengths and marks of a zip's records (APPNOTE 4.3).
const (
	localLength   = 30
	centralLength = 46
	localMark     = "PK\x03\x04"
	centralMark   = "PK\x01\x02"
	endMark       = "PK\x05\x06"
	sizesFollow   = 0x8 // flag: the sizes stand behind the part
)

// Mend makes the directory of a container that has lost it, being cut short: read
// behind the file, it tells all parts that are there, the last as far as it goes.
// Fails with BrokenFile where there is none.
func Mend(r io.ReaderAt, size int64, l flow.Limits) ([]byte, error) {
	m := &mending{r: r, size: size, left: 4 * l.Unzip}
	for at := int64(0); m.count < min(l.Entries, 1<<16-1); {
		next, ok := m.part(at)
		if !ok {
			break
		}
		at = next
	}
	if m.count == 0 {
		return nil, library.Errorf(library.BrokenFile, "mend container: no part in it")
	}
	length := m.directory.Len()
	m.directory.WriteString(endMark)
	m.put16(0, 0, uint16(m.count), uint16(m.count))
	m.put32(uint32(length), uint32(size))
	m.put16(0)
	return m.directory.Bytes(), nil
}

type mending struct {
	r         io.ReaderAt
	size      int64
	left      int64 // bytes that may still be unpacked to find where parts end
	directory bytes.Buffer
	count     int
}

func (m *mending) put16(values ...uint16) {
	for _, v := range values {
		m.directory.Write(binary.LittleEndian.AppendUint16(nil, v))
	}
}

func (m *mending) put32(values ...uint32) {
	for _, v := range values {
		m.directory.Write(binary.LittleEndian.AppendUint32(nil, v))
	}
}

// part reads the part at a place and gives where the next one begins.
func (m *mending) part(at int64) (next int64, ok bool) {
	head := make([]byte, localLength)
	if n, _ := m.r.ReadAt(head, at); n < localLength || string(head[:4]) != localMark || at > 1<<32-1 {
		return 0, false
	}
	field := binary.LittleEndian.Uint16
	flags, method := field(head[6:]), field(head[8:])
	crc, packed, unpacked := binary.LittleEndian.Uint32(head[14:]), binary.LittleEndian.Uint32(head[18:]), binary.LittleEndian.Uint32(head[22:])
	name := make([]byte, field(head[26:]))
	data := at + localLength + int64(len(name)) + int64(field(head[28:]))
	if n, _ := m.r.ReadAt(name, at+localLength); n < len(name) || data >= m.size {
		return 0, false
	}
	next = data + int64(packed)
	if flags&sizesFollow != 0 && packed == 0 {
		if packed, unpacked, crc, ok = m.measure(data, method); !ok {
			return 0, false
		}
		next = m.behind(data + int64(packed))
	}
	if most := m.size - data; int64(packed) > most {
		packed = uint32(most) // cut off
	}
	m.directory.WriteString(centralMark)
	m.put16(20, 20, flags, method, 0, 0)
	m.put32(crc, packed, unpacked)
	m.put16(uint16(len(name)), 0, 0, 0, 0)
	m.put32(0, uint32(at))
	m.directory.Write(name)
	m.count++
	return next, true
}

// measure unpacks a part whose sizes were to follow it. One that is cut off goes
// to the end of the file.
func (m *mending) measure(data int64, method uint16) (packed, unpacked, crc uint32, ok bool) {
	const stored, deflated = 0, 8
	switch method {
	case stored:
		return m.measureStored(data)
	case deflated:
	default:
		return 0, 0, 0, false
	}
	in := &counted{r: bufio.NewReader(io.NewSectionReader(m.r, data, m.size-data))}
	sum := crc32.NewIEEE()
	n, err := io.Copy(sum, io.LimitReader(flate.NewReader(in), m.left+1))
	if m.left -= n; m.left < 0 || in.n > 1<<32-1 || n > 1<<32-1 {
		return 0, 0, 0, false
	}
	if err != nil {
		return uint32(min(m.size-data, 1<<32-1)), uint32(n), 0, n > 0
	}
	return uint32(in.n), uint32(n), sum.Sum32(), true
}

// measureStored finds the end of a part that is not packed by the sizes that
// follow it, which agree with where they stand.
func (m *mending) measureStored(data int64) (packed, unpacked, crc uint32, ok bool) {
	const mark = "PK\x07\x08"
	b := make([]byte, 1<<16)
	for at := data; at < m.size && m.left > 0; {
		n, _ := m.r.ReadAt(b, at)
		m.left -= int64(n)
		for i := 0; ; i++ {
			k := bytes.Index(b[i:n], []byte(mark))
			if k < 0 || i+k+16 > n {
				break
			}
			i += k
			length := at + int64(i) - data
			if field := binary.LittleEndian.Uint32; int64(field(b[i+8:])) == length {
				return uint32(length), field(b[i+12:]), field(b[i+4:]), true
			}
		}
		if n < len(b) {
			break
		}
		at += int64(n) - 16
	}
	length := uint32(min(m.size-data, 1<<32-1))
	return length, length, 0, m.left > 0
}

// behind is where the next part begins behind one whose sizes follow it, with
// their mark or without.
func (m *mending) behind(end int64) int64 {
	b := make([]byte, 28)
	n, _ := m.r.ReadAt(b, end)
	for _, length := range []int{16, 12, 24, 20} { // 4.3.9, the last two of ZIP64
		if n >= length+4 && b[length] == 'P' && b[length+1] == 'K' {
			return end + int64(length)
		}
	}
	return end + 16
}

// counted counts what the unpacking takes.
type counted struct {
	r *bufio.Reader
	n int64
}

func (c *counted) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

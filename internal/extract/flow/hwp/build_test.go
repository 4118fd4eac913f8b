package hwp_test

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"testing"
	"unicode/utf16"
)

// Tags of records that the tests write.
const (
	tDocument = 0x10 + iota
	tIDs
	tBin
	tFace
	tBorder
	tChar
	tTab
	tNumbering
	tBullet
	tPara
	tStyle
)

const (
	tHeader = 0x10 + 50 + iota
	tText
	tShape
	tLines
	tRange
	tCtrl
	tList
	tPage
	tNote
	tPageBorder
	tComponent
	tTable
)

const (
	tEquation = 0x10 + 72
	tMemoList = 0x10 + 77
)

// stream is records one after the other.
type stream struct{ bytes.Buffer }

// rec writes a record; fields are numbers of their own size, strings as counted
// UTF-16, or bytes.
func (s *stream) rec(tag, level int, fields ...any) *stream {
	data := pack(fields...)
	size := len(data)
	head := make([]byte, 4)
	binary.LittleEndian.PutUint32(head, uint32(tag)|uint32(level)<<10|uint32(min(size, 0xFFF))<<20)
	s.Write(head)
	if size >= 0xFFF {
		binary.Write(s, binary.LittleEndian, uint32(size))
	}
	s.Write(data)
	return s
}

func pack(fields ...any) []byte {
	var b bytes.Buffer
	for _, f := range fields {
		switch f := f.(type) {
		case string:
			u := utf16.Encode([]rune(f))
			binary.Write(&b, binary.LittleEndian, uint16(len(u)))
			binary.Write(&b, binary.LittleEndian, u)
		case []byte:
			b.Write(f)
		default:
			if err := binary.Write(&b, binary.LittleEndian, f); err != nil {
				panic(err)
			}
		}
	}
	return b.Bytes()
}

// wide is text without its count.
func wide(s string) []byte { return pack(s)[2:] }

// ctrl is the place of a control in a paragraph's text.
func ctrl(char uint16, name string) []byte {
	return pack(char, id(name), [4]uint16{}, char)
}

// inline is a control that has no record, as a tab.
func inline(char uint16) []byte { return pack(char, [6]uint16{}, char) }

func id(name string) uint32 {
	return uint32(name[0])<<24 | uint32(name[1])<<16 | uint32(name[2])<<8 | uint32(name[3])
}

type paraOption func(*paraParts)

type paraParts struct {
	shape  uint16
	style  uint8
	divide uint8
	shapes []uint32
	lines  []uint32
	ranges []uint32
}

func shaped(shape uint16) paraOption  { return func(p *paraParts) { p.shape = shape } }
func styled(style uint8) paraOption   { return func(p *paraParts) { p.style = style } }
func divided(divide uint8) paraOption { return func(p *paraParts) { p.divide = divide } }

// chars sets (position, shape) pairs.
func chars(pairs ...uint32) paraOption { return func(p *paraParts) { p.shapes = pairs } }

// deleted marks a range as deleted under change tracking.
func deleted(from, to uint32) paraOption {
	return func(p *paraParts) { p.ranges = []uint32{from, to, 0x11 << 24} }
}

// laid sets (position, height on the page) pairs of lines.
func laid(pairs ...uint32) paraOption {
	return func(p *paraParts) {
		for i := 0; i < len(pairs); i += 2 {
			p.lines = append(p.lines, pairs[i], pairs[i+1], 1000, 1000, 850, 600, 0, 42520, 0x60000)
		}
	}
}

// para writes a paragraph of text; the end mark is added.
func (s *stream) para(level int, text []byte, options ...paraOption) *stream {
	var p paraParts
	for _, o := range options {
		o(&p)
	}
	text = append(append([]byte(nil), text...), 13, 0)
	s.rec(tHeader, level, uint32(len(text)/2), uint32(0), p.shape, p.style, p.divide, uint16(len(p.shapes)/2), uint16(0), uint16(len(p.lines)/9), uint32(0))
	s.rec(tText, level+1, text)
	if p.shapes == nil {
		p.shapes = []uint32{0, 0}
	}
	s.rec(tShape, level+1, p.shapes)
	if p.lines != nil {
		s.rec(tLines, level+1, p.lines)
	}
	if p.ranges != nil {
		s.rec(tRange, level+1, p.ranges)
	}
	return s
}

// sectionDef writes the record of a section's properties below a paragraph of
// level 0.
func (s *stream) sectionDef(firstPage uint16) *stream {
	s.rec(tCtrl, 1, id("secd"), uint32(0), uint16(0), uint16(0), uint16(0), uint32(8000), uint16(1), firstPage, [3]uint16{}, uint16(0))
	s.rec(tPage, 2, [9]uint32{59528, 84188, 8504, 8504, 5668, 4252, 4252, 4252, 0}, uint32(0))
	for range 2 {
		s.rec(tNote, 2, uint32(0), uint16(0), uint16(0), uint16(')'), uint16(1), [4]uint16{}, uint8(0), uint8(0), uint32(0))
	}
	return s
}

// object is the properties that objects share, after their name.
func object(name string, inline bool) []byte {
	attr := uint32(1 << 21)
	if inline {
		attr |= 1
	}
	return pack(id(name), attr, [4]uint32{}, int32(0), [4]uint16{}, uint32(0), int32(0), "")
}

// cell is the header of a cell's list.
func cell(row, col, rowSpan, colSpan uint16) []byte {
	return pack(uint16(1), uint16(0), uint32(0), col, row, colSpan, rowSpan, uint32(10000), uint32(1000), [4]uint16{}, uint16(1))
}

// file is an HWP file while it is built.
type file struct {
	flags    uint32
	version  uint32
	info     *stream
	sections []*stream
	more     map[string][]byte
}

// newFile has the styles that tests refer to. Character shapes: 0 plain of
// 10 points, 1 bold of 18.5, 2 superscript. Paragraph shapes: 0 plain, 1 and 2 outline, 3 and 4 numbered, 5
// with a bullet. Styles: 0 바탕글, 1 개요 1, 2 제목.
func newFile(sections ...*stream) *file {
	info := &stream{}
	info.rec(tDocument, 0, uint16(len(sections)), [6]uint16{1, 1, 1, 1, 1, 1}, [3]uint32{})
	for i, attr := range []uint32{0, 1 << 1, 1 << 15} {
		info.rec(tChar, 1, make([]byte, 42), uint32(1000+850*i), attr, make([]byte, 22))
	}
	numbering := func(levels ...string) {
		var b []byte
		for i := range 7 {
			format, pattern := uint32(0), ""
			if i < len(levels) {
				pattern = levels[i]
			}
			if i == 1 {
				format = 8 // 가, 나, 다
			}
			b = append(b, pack(uint32(0xC)|format<<5, int16(0), int16(50), uint32(0xFFFFFFFF), pattern)...)
		}
		info.rec(tNumbering, 1, b, uint16(0), [7]uint32{1, 1, 1, 1, 1, 1, 1})
	}
	numbering("제^1장", "^2.")
	numbering("^1.", "^2.", "^3)")
	info.rec(tBullet, 1, make([]byte, 12), uint16('❍'), uint32(0), uint32(0), uint16(0))
	for _, p := range []struct {
		head, level uint32
		id          uint16
	}{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {2, 0, 2}, {2, 1, 2}, {3, 0, 1}} {
		info.rec(tPara, 1, p.head<<23|p.level<<25, make([]byte, 26), p.id, make([]byte, 22))
	}
	for _, s := range [][2]string{{"바탕글", "Normal"}, {"개요 1", "Outline 1"}, {"제목", "Title"}} {
		info.rec(tStyle, 1, s[0], s[1], uint8(0), uint8(0), int16(1042), uint16(0), uint16(0))
	}
	return &file{flags: 1, version: 0x05000500, info: info, sections: sections, more: map[string][]byte{}}
}

func (f *file) bytes(t testing.TB) []byte {
	t.Helper()
	streams := map[string][]byte{}
	put := func(path string, data []byte) {
		if f.flags&1 != 0 {
			data = deflate(t, data)
		}
		streams[path] = data
	}
	head := make([]byte, 256)
	copy(head, "HWP Document File")
	binary.LittleEndian.PutUint32(head[32:], f.version)
	binary.LittleEndian.PutUint32(head[36:], f.flags)
	streams["FileHeader"] = head
	put("DocInfo", f.info.Bytes())
	for i, s := range f.sections {
		put("BodyText/Section"+string(rune('0'+i)), s.Bytes())
	}
	for path, data := range f.more {
		if data == nil {
			delete(streams, path)
			continue
		}
		streams[path] = data
	}
	return ole(streams)
}

func deflate(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

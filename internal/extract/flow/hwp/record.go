package hwp

import "encoding/binary"

// Tags of records.
const (
	tagBegin              = 0x10
	tagDocumentProperties = tagBegin
	tagCharShape          = tagBegin + 5
	tagNumbering          = tagBegin + 7
	tagBullet             = tagBegin + 8
	tagParaShape          = tagBegin + 9
	tagStyle              = tagBegin + 10
	tagParaHeader         = tagBegin + 50
	tagParaText           = tagBegin + 51
	tagParaCharShape      = tagBegin + 52
	tagParaLineSeg        = tagBegin + 53
	tagParaRangeTag       = tagBegin + 54
	tagCtrlHeader         = tagBegin + 55
	tagListHeader         = tagBegin + 56
	tagPageDef            = tagBegin + 57
	tagFootnoteShape      = tagBegin + 58
	tagShapeComponent     = tagBegin + 60
	tagTable              = tagBegin + 61
	tagEquation           = tagBegin + 72
	tagTextArt            = tagBegin + 74
	tagFormObject         = tagBegin + 75
	tagMemoList           = tagBegin + 77
)

// record is one record of a stream. Records that belong to it follow it on deeper
// levels.
type record struct {
	tag, level int
	data       fields
}

// records walks a stream of records.
type records struct {
	rest []byte
	next record
	more bool // next is one
	cut  bool // the stream ends within a record
}

func newRecords(stream []byte) *records {
	r := &records{rest: stream}
	r.advance()
	return r
}

// advance goes to the next record.
func (r *records) advance() {
	r.more = false
	if len(r.rest) < 4 {
		r.cut = r.cut || len(r.rest) > 0
		return
	}
	const longSize = 0xFFF
	head := binary.LittleEndian.Uint32(r.rest)
	size, at := int64(head>>20), 4
	if size == longSize {
		if len(r.rest) < 8 {
			r.cut = true
			return
		}
		size, at = int64(binary.LittleEndian.Uint32(r.rest[4:])), 8
	}
	if size > int64(len(r.rest)-at) {
		r.cut = true
		return
	}
	r.next = record{tag: int(head & 0x3FF), level: int(head >> 10 & 0x3FF), data: r.rest[at : at+int(size)]}
	r.rest = r.rest[at+int(size):]
	r.more = true
}

// below tells whether the next record belongs to one of this level.
func (r *records) below(level int) bool { return r.more && r.next.level > level }

// skip leaves out what belongs to a record of this level.
func (r *records) skip(level int) {
	for r.below(level) {
		r.advance()
	}
}

// plausible tells whether data begins as records do; whole, whether it also ends
// with the end of one.
func plausible(data []byte) bool {
	r := newRecords(data)
	return r.more && r.next.tag >= tagBegin && r.next.level == 0
}

func whole(data []byte) bool {
	r := newRecords(data)
	for r.more {
		r.advance()
	}
	return len(data) > 0 && !r.cut
}

// fields reads the data of a record; beyond its end everything is 0.
type fields []byte

func (f fields) u8(at int) int {
	if at < 0 || at >= len(f) {
		return 0
	}
	return int(f[at])
}

func (f fields) u16(at int) int { return f.u8(at) | f.u8(at+1)<<8 }

func (f fields) u32(at int) uint32 {
	return uint32(f.u16(at)) | uint32(f.u16(at+2))<<16
}

func (f fields) i32(at int) int { return int(int32(f.u32(at))) }

// text reads a counted string and gives where it ends.
func (f fields) text(at int) (string, int) {
	n := f.u16(at)
	at += 2
	if at > len(f) {
		return "", len(f)
	}
	n = min(n, (len(f)-at)/2)
	return decode(f[at : at+2*n]), at + 2*n
}

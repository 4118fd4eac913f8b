package hwp

import (
	"sort"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/hancom"
	"naru/internal/library"
)

// What divides a paragraph from the one before.
const (
	divideSection = 1 << iota
	divideColumns
	dividePage
	divideColumn
)

// partsPerBlock: a paragraph of text in many shapes has several parts.
const partsPerBlock = 2

// Sizes of the entries of records.
const (
	changeSize = 8
	rangeSize  = 12
	lineSize   = 36
)

// reader reads sections within what the limits leave.
type reader struct {
	*records
	text, parts, depth int
	inside             int // controls within controls
	err                error
}

func newReader(l flow.Limits) *reader {
	return &reader{text: l.Text, parts: partsPerBlock * l.Blocks, depth: l.Depth}
}

func (r *reader) take(text, parts int) bool {
	r.text -= text
	r.parts -= parts
	if r.text < 0 || r.parts < 0 {
		r.fail("more text or objects than the limits allow")
	}
	return r.err == nil
}

func (r *reader) fail(what string) {
	if r.err == nil {
		r.err = library.Errorf(library.TooLarge, "read HWP: %s", what)
	}
}

// section reads a section; what was read before an error counts.
func (r *reader) section(stream []byte) (*hancom.Section, error) {
	r.records = newRecords(stream)
	s := &hancom.Section{}
	for r.more && r.err == nil {
		switch {
		case r.next.tag == tagParaHeader:
			s.Paras = append(s.Paras, r.para())
		case r.next.tag == tagMemoList: // memos follow the text, as paragraphs of their own
			r.records.rest, r.more = nil, false
		default:
			r.advance()
		}
	}
	if r.err == nil && r.cut {
		return s, library.Errorf(library.BrokenFile, "read HWP: a section ends within a record")
	}
	return s, r.err
}

// para reads the paragraph whose header is next, and all that belongs to it.
func (r *reader) para() hancom.Para {
	head := r.next
	divide := head.data.u8(11)
	p := hancom.Para{
		Shape:       head.data.u16(8),
		Style:       head.data.u8(10),
		PageBreak:   divide&(dividePage|divideSection) != 0,
		ColumnBreak: divide&divideColumn != 0,
		Divided:     divide&divideColumns != 0,
	}
	r.advance()
	var text fields
	var shapes []change
	var deleted []span
	var objects []object
	r.take(0, 1)
	for r.below(head.level) && r.err == nil {
		d := r.next.data
		switch {
		case r.next.tag == tagMemoList: // after the last paragraph; memos have texts of their own
			r.skip(head.level)
			continue
		case r.next.level > head.level+1:
			r.advance()
			continue
		}
		switch r.next.tag {
		case tagParaText:
			text = d
		case tagParaCharShape:
			if r.take(0, len(d)/changeSize) {
				shapes = changes(d)
			}
		case tagParaLineSeg:
			if r.take(0, len(d)/lineSize) {
				p.Lines = lines(d)
			}
		case tagParaRangeTag:
			if r.take(0, len(d)/rangeSize) {
				deleted = deletions(d)
			}
		case tagCtrlHeader:
			objects = append(objects, r.control())
			r.take(0, 1)
			continue
		}
		r.advance()
	}
	p.Parts = r.assemble(text, shapes, deleted, objects)
	return p
}

// change of the shape of characters, at a position.
type change struct{ at, shape int }

func changes(d fields) []change {
	out := make([]change, 0, len(d)/changeSize)
	for ; len(d) >= changeSize; d = d[changeSize:] {
		out = append(out, change{d.i32(0), d.i32(4)})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].at < out[j].at })
	return out
}

// object is what a control's record gave; value is nil for those that only take
// their place.
type object struct {
	id    uint32
	value any
	text  string // of those that are text
	// placed: it was put at its place in the text.
	placed bool
}

// assemble puts objects at their places in the text. Text and records name the
// controls in one order; those whose place is lost come last.
func (r *reader) assemble(text []byte, shapes []change, deleted []span, objects []object) []hancom.Part {
	ends := make([]int, 0, len(shapes)+2*len(deleted))
	for _, s := range shapes {
		ends = append(ends, s.at)
	}
	for _, s := range deleted {
		ends = append(ends, s.from, s.to)
	}
	sort.Ints(ends)
	chunks, all := splitText(text, ends, r.parts)
	if !all {
		r.fail("more controls in a paragraph than the limits allow")
	}
	queues := queue(objects)
	parts := make([]hancom.Part, 0, len(chunks))
	shape, end, gone := 0, 0, 0
	for _, c := range chunks {
		for len(shapes) > 0 && shapes[0].at <= c.at {
			shape, shapes = shapes[0].shape, shapes[1:]
		}
		for len(deleted) > 0 && deleted[0].from <= c.at {
			gone, deleted = max(gone, deleted[0].to), deleted[1:]
		}
		end = c.at + c.units
		if !r.take(len(c.text), 1) {
			return parts
		}
		part := hancom.Part{At: c.at, Units: c.units, Shape: shape, Text: c.text}
		if c.control != 0 {
			part.Text, part.Object = queues.next(objects, c.control)
		}
		if c.at >= gone && (part.Text != "" || part.Object != nil) {
			parts = append(parts, part)
		}
	}
	for _, o := range objects {
		if !o.placed && (o.text != "" || o.value != nil) {
			parts = append(parts, hancom.Part{At: end, Shape: shape, Text: o.text, Object: o.value})
		}
	}
	return parts
}

// queues are the objects of each id, in order.
type queues map[uint32][]int

func queue(objects []object) queues {
	q := queues{}
	for i, o := range objects {
		q[o.id] = append(q[o.id], i)
	}
	return q
}

// next takes the first object of this id; those that none takes have lost their
// place.
func (q queues) next(objects []object, id uint32) (string, any) {
	if len(q[id]) == 0 {
		return "", nil
	}
	o := &objects[q[id][0]]
	q[id] = q[id][1:]
	o.placed = true
	return o.text, o.value
}

// span of positions.
type span struct{ from, to int }

// deletions gives what change tracking has deleted.
func deletions(d fields) []span {
	const deleteKind = 0x11 // 0x10: inserted
	var out []span
	for ; len(d) >= rangeSize; d = d[rangeSize:] {
		if d.u8(11) == deleteKind && d.i32(0) < d.i32(4) {
			out = append(out, span{d.i32(0), d.i32(4)})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].from < out[j].from })
	return out
}

package hwp

import (
	"strings"
	"unicode/utf8"

	"naru/internal/extract/flow/hancom"
)

// id is how a control is named: four letters, the first one highest.
func id(name string) uint32 {
	return uint32(name[0])<<24 | uint32(name[1])<<16 | uint32(name[2])<<8 | uint32(name[3])
}

// control reads the control whose header is next, and all that belongs to it.
func (r *reader) control() object {
	head := r.next
	d := head.data
	r.advance()
	if r.inside++; r.inside > r.depth {
		r.fail("objects nested too deep")
	}
	defer func() {
		r.inside--
		r.skip(head.level)
	}()
	o := object{id: d.u32(0)}
	switch o.id {
	case id("secd"):
		o.value = r.sectionStart(head)
	case id("cold"):
		const parallel = 2
		o.value = &hancom.Columns{Count: d.u16(4) >> 2 & 0xFF, Parallel: d.u16(4)&3 == parallel}
	case id("fn  "), id("en  "):
		lists := r.lists(head.level)
		o.value = &hancom.Note{End: o.id == id("en  "), Number: d.u16(4), Paras: lists.all()}
	case id("atno"):
		attr := d.u32(4)
		o.value = &hancom.AutoNumber{
			Kind: hancom.NumberKind(attr & 0xF), Number: d.u16(8),
			Format: hancom.NumberFormat(attr >> 4 & 0xFF),
			Prefix: char(d.u16(12)), Suffix: char(d.u16(14)),
		}
	case id("nwno"):
		o.value = &hancom.NewNumber{Kind: hancom.NumberKind(d.u32(4) & 0xF), Number: d.u16(8)}
	case id("pgnp"):
		attr := d.u32(4)
		o.value = &hancom.PageNumber{Format: hancom.NumberFormat(attr & 0xFF), Shown: attr>>8&0xF != 0}
	case id("head"), id("foot"):
		o.value = pageNumber(r.lists(head.level).all())
	case id("pghd"):
		const pageNumber = 0x20
		if d.u16(4)&pageNumber != 0 {
			o.value = &hancom.HidePageNumber{}
		}
	case id("tcps"):
		o.text = overlapping(d)
	case id("tdut"):
		main, end := d.text(4)
		if sub, _ := d.text(end); sub != "" {
			main += "(" + sub + ")"
		}
		o.text = main
	case id("tbl "):
		o.value = r.table(head)
	case id("gso "):
		o.value = r.box(head)
	case id("eqed"):
		o.value = r.equation(head)
	case id("form"):
		o.text = r.form(head)
	}
	// Fields, marks, hidden comments and all others take their place only.
	return o
}

// pageNumber tells, of a header or foot, whether and how it shows the number of
// the page; nil: it does not.
func pageNumber(paras []hancom.Para) any {
	if n := hancom.PageNumberIn(paras); n != nil {
		return n
	}
	return nil
}

// char gives a character of a record, "" for none.
func char(unit int) string {
	if unit < ' ' {
		return ""
	}
	return string(rune(unit))
}

// overlapping gives characters set one over the other. The frame around them, as
// a circle, is stored as the first of them.
func overlapping(d fields) string {
	const frames = "◯●□■△▲☼◇◆▢♲♺♻"
	text, end := d.text(4)
	if first, size := utf8.DecodeRuneInString(text); d.u8(end) != 0 && size < len(text) && strings.ContainsRune(frames, first) {
		return text[size:]
	}
	return text
}

// list is a list of paragraphs with the data of its header.
type list struct {
	head  fields
	paras []hancom.Para
	// late: it follows the record of the table or shape itself. Captions do not.
	late bool
}

type lists []list

func (l lists) all() []hancom.Para {
	var paras []hancom.Para
	for _, one := range l {
		paras = append(paras, one.paras...)
	}
	return paras
}

// lists reads the lists of a control at this level.
func (r *reader) lists(level int, other ...func(record)) lists {
	var out lists
	late := false
	for r.below(level) && r.err == nil {
		switch rec := r.next; rec.tag {
		case tagListHeader:
			out = append(out, list{head: rec.data, late: late})
			r.take(0, 1)
		case tagParaHeader:
			if len(out) == 0 {
				out = append(out, list{late: late})
			}
			last := &out[len(out)-1]
			last.paras = append(last.paras, r.para())
			continue
		case tagCtrlHeader: // outside of a paragraph, where nothing places it
			r.control()
			continue
		default:
			late = late || rec.tag == tagTable || rec.tag == tagShapeComponent
			for _, f := range other {
				f(rec)
			}
		}
		r.advance()
	}
	return out
}

func (r *reader) equation(head record) *hancom.Equation {
	e := &hancom.Equation{}
	r.lists(head.level, func(rec record) {
		if rec.tag == tagEquation {
			e.Script, _ = rec.data.text(4)
			r.take(len(e.Script), 0)
		}
	})
	return e
}

// form gives what is written on a button or in an entry field, which its record
// holds as one string of named properties.
func (r *reader) form(head record) string {
	var text string
	r.lists(head.level, func(rec record) {
		if rec.tag != tagFormObject || len(rec.data)%2 != 0 {
			return
		}
		properties := decode(rec.data)
		for _, name := range []string{"Caption:wstring:", "Text:wstring:"} {
			if v := property(properties, name); v != "" {
				text = v
				return
			}
		}
	})
	return text
}

// property gives the value of "Name:wstring:5:value".
func property(s, name string) string {
	_, s, found := strings.Cut(s, name)
	if !found {
		return ""
	}
	digits, value, found := strings.Cut(s, ":")
	if !found {
		return ""
	}
	n := 0
	for _, d := range digits {
		if d < '0' || d > '9' || n > 1<<16 {
			return ""
		}
		n = 10*n + int(d-'0')
	}
	runes := []rune(value)
	return string(runes[:min(n, len(runes))])
}

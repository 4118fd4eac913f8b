package hwp

import "naru/internal/extract/flow/hancom"

// placement reads the properties that all objects share.
func placement(d fields) hancom.Placement {
	const topAndBottom = 1
	attr := d.u32(4)
	return hancom.Placement{Inline: attr&1 != 0, Clear: attr>>21&7 == topAndBottom}
}

// captionFirst tells a caption to the left of its object or above it.
func captionFirst(head fields) bool {
	const left, top = 0, 2
	side := head.u32(8) & 3
	return side == left || side == top
}

func (r *reader) table(head record) *hancom.Table {
	t := &hancom.Table{Placement: placement(head.data)}
	all := r.lists(head.level, func(rec record) {
		if rec.tag == tagTable {
			t.Split, t.RepeatHeader = rec.data.u32(0)&3 != 0, rec.data.u32(0)&4 != 0
			t.Columns = rec.data.u16(6)
		}
	})
	for _, l := range all {
		if !l.late {
			t.CaptionFirst = captionFirst(l.head)
			t.Caption = append(t.Caption, l.paras...)
			continue
		}
		t.Cells = append(t.Cells, hancom.Cell{
			Col: l.head.u16(8), Row: l.head.u16(10),
			ColSpan: l.head.u16(12), RowSpan: l.head.u16(14),
			Height: l.head.i32(20),
			Paras:  l.paras,
		})
	}
	return t
}

// box reads a shape, a picture or a group for the text in it.
func (r *reader) box(head record) *hancom.Box {
	b := &hancom.Box{Placement: placement(head.data)}
	all := r.lists(head.level, func(rec record) {
		if rec.tag == tagTextArt {
			const points = 32 // of its four corners
			text, _ := rec.data.text(points)
			b.Paras = append(b.Paras, hancom.Para{Shape: -1, Style: -1,
				Parts: []hancom.Part{{Shape: -1, Text: text}}})
			r.take(len(text), 1)
		}
	})
	for _, l := range all {
		if l.late {
			b.Paras = append(b.Paras, l.paras...)
			continue
		}
		b.CaptionFirst = captionFirst(l.head)
		b.Caption = append(b.Caption, l.paras...)
	}
	return b
}

func (r *reader) sectionStart(head record) *hancom.SectionStart {
	d := head.data
	attr := d.u32(4)
	s := &hancom.SectionStart{
		HideFirstPage: attr&(1<<5) != 0,
		StartsOn:      int(attr >> 20 & 3),
		Outline:       d.u16(18),
		FirstPage:     d.u16(20),
		Footnote:      hancom.NoteShape{Suffix: ")"},
		Endnote:       hancom.NoteShape{Suffix: ")"},
	}
	notes := []*hancom.NoteShape{&s.Footnote, &s.Endnote}
	r.lists(head.level, func(rec record) {
		switch rec.tag {
		case tagPageDef:
			s.Body = body(rec.data)
		case tagFootnoteShape:
			if len(notes) > 0 {
				*notes[0] = noteShape(rec.data)
				notes = notes[1:]
			}
		}
	})
	return s
}

// body is the height of the text area of a page.
func body(d fields) int {
	width, height := d.i32(0), d.i32(4)
	if landscape := d.u32(36)&1 != 0; landscape && width < height {
		height = width
	}
	for at := 16; at <= 28; at += 4 { // margins above and below, of header and foot
		height -= d.i32(at)
	}
	return max(height, 0)
}

func noteShape(d fields) hancom.NoteShape {
	const anewInSection = 1
	attr := d.u32(0)
	return hancom.NoteShape{
		Format:     hancom.NumberFormat(attr & 0xFF),
		User:       char(d.u16(4)),
		Prefix:     char(d.u16(6)),
		Suffix:     char(d.u16(8)),
		Start:      d.u16(10),
		PerSection: attr>>10&3 == anewInSection,
	}
}

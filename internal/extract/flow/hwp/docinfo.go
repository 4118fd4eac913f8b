package hwp

import "naru/internal/extract/flow/hancom"

// most is how many of a kind there may be: paragraphs name them in 16 bits.
const most = 1 << 16

// readStyles reads what paragraphs refer to.
func readStyles(stream []byte) *hancom.Styles {
	s := hancom.NewStyles()
	counts := map[int]int{}
	for r := newRecords(stream); r.more; r.advance() {
		d := r.next.data
		if counts[r.next.tag]++; counts[r.next.tag] > most {
			continue
		}
		switch r.next.tag {
		case tagDocumentProperties:
			s.FirstPage, s.FirstFootnote, s.FirstEndnote = d.u16(2), d.u16(4), d.u16(6)
		case tagCharShape:
			attr := d.u32(46)
			s.Chars[len(s.Chars)] = hancom.CharShape{
				Bold:  attr&(1<<1) != 0,
				Super: attr&(1<<15) != 0,
				Sub:   attr&(1<<16) != 0,
				Size:  hancom.Points(d.i32(42)),
			}
		case tagParaShape:
			attr := d.u32(0)
			s.Paras[len(s.Paras)] = hancom.ParaShape{
				Head:            hancom.HeadKind(attr >> 23 & 3),
				Level:           int(attr >> 25 & 7),
				ID:              d.u16(30),
				PageBreakBefore: attr&(1<<19) != 0,
			}
		case tagStyle:
			var style hancom.Style
			var end int
			style.Name, end = d.text(0)
			style.English, _ = d.text(end)
			s.Styles[len(s.Styles)] = style
		case tagNumbering: // known by numbers from 1, as are bullets
			s.Numberings[len(s.Numberings)+1] = numbering(d)
		case tagBullet:
			s.Bullets[len(s.Bullets)+1] = bullet(d)
		}
	}
	return s
}

const (
	paraHeadSize = 12 // of what stands before a paragraph: its place and shape
	firstLevels  = 7  // the levels there were at first; later versions add the others at the end
)

func numbering(d fields) *hancom.Numbering {
	n := &hancom.Numbering{}
	at := 0
	level := func(l int) {
		n.Levels[l].Format = hancom.NumberFormat(d.u32(at) >> 5 & 0xF)
		n.Levels[l].Pattern, at = d.text(at + paraHeadSize)
	}
	start := func(l int) {
		n.Levels[l].Start = d.i32(at)
		at += 4
	}
	for l := range firstLevels {
		level(l)
	}
	n.Levels[0].Start = d.u16(at)
	at += 2
	if at < len(d) {
		for l := range firstLevels {
			start(l)
		}
	}
	for l := firstLevels; l < hancom.Levels && at < len(d); l++ {
		level(l)
	}
	for l := firstLevels; l < hancom.Levels && at < len(d); l++ {
		start(l)
	}
	return n
}

// bullet gives the character, "" for a picture.
func bullet(d fields) string {
	if paraHeadSize+2 > len(d) {
		return ""
	}
	const picture = 0xFFFF
	if d.u16(paraHeadSize) == picture {
		return ""
	}
	return decode(d[paraHeadSize : paraHeadSize+2])
}

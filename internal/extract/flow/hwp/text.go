package hwp

import (
	"encoding/binary"
	"unicode/utf16"

	"naru/internal/extract/flow/hancom"
)

// Control characters in a paragraph's text.
const (
	charFieldEnd  = 4
	charTab       = 9
	charLineBreak = 10
	charParaEnd   = 13
	charNoBreak   = 30
	charFixed     = 31
)

// controlUnits is the length of a control in the text, in 16-bit units.
const controlUnits = 8

// chunk is text, or the place of a control with a record of its own.
type chunk struct {
	at, units int
	text      string
	control   uint32 // its id; 0: text
}

// isExtended tells control characters that have a record of their own.
func isExtended(c uint16) bool {
	switch c {
	case 1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23:
		return true
	}
	return false
}

// isInline tells those that carry what they have in their eight units.
func isInline(c uint16) bool {
	return c >= charFieldEnd && c <= charTab || c == 19 || c == 20
}

// longRun is where a run of text is parted, in units: its parts take less room
// while they are made.
const longRun = 1 << 12

// splitText takes the text of a paragraph apart. ends are positions at which the
// shape of the characters changes, in order. It says false if there are more than
// most pieces.
func splitText(data []byte, ends []int, most int) ([]chunk, bool) {
	var chunks []chunk
	var run []uint16
	from := 0
	flush := func(at int) {
		if len(run) > 0 {
			chunks = append(chunks, chunk{at: from, units: at - from, text: runes(run)})
			run = run[:0]
		}
		from = at
	}
	n := len(data) / 2
	unit := func(i int) uint16 { return binary.LittleEndian.Uint16(data[2*i:]) }
	for i := 0; i < n; {
		if len(chunks) > most {
			return chunks, false
		}
		for len(ends) > 0 && ends[0] <= i {
			if ends[0] == i && (i == 0 || !utf16.IsSurrogate(rune(unit(i-1))) || unit(i-1) >= 0xDC00) {
				flush(i)
			}
			ends = ends[1:]
		}
		c := unit(i)
		if len(run) >= longRun && !utf16.IsSurrogate(rune(c)) {
			flush(i)
		}
		switch {
		case c >= ' ':
			if len(run) == 0 {
				from = i
			}
			run = append(run, c)
			i++
		case isExtended(c) || isInline(c):
			flush(i)
			if i+controlUnits > n {
				return chunks, true
			}
			switch {
			case c == charTab:
				chunks = append(chunks, chunk{at: i, units: controlUnits, text: "\t"})
			case isExtended(c):
				id := uint32(unit(i+1)) | uint32(unit(i+2))<<16
				if id != 0 {
					chunks = append(chunks, chunk{at: i, units: controlUnits, control: id})
				}
			}
			i += controlUnits
		default:
			s := single(c)
			if s != 0 {
				if len(run) == 0 {
					from = i
				}
				run = append(run, s)
			} else {
				flush(i)
			}
			i++
		}
	}
	flush(n)
	return chunks, true
}

// single gives what a control character of one unit shows, 0 for nothing: as the
// hyphen (24), which shows only where it breaks a line.
func single(c uint16) uint16 {
	switch c {
	case charLineBreak:
		return '\n'
	case charNoBreak, charFixed:
		return ' '
	}
	return 0
}

func decode(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return runes(units)
}

// Hancom folds the private symbols of U+F0000 to U+F048C into one unit each, where
// Unicode has a script that no Korean paper is written in.
const (
	foldedFirst = 0xA000
	foldedLast  = 0xA48C
	unfold      = 0xF0000 - foldedFirst
)

func runes(units []uint16) string {
	text := utf16.Decode(units)
	for i, r := range text {
		if r >= foldedFirst && r <= foldedLast {
			text[i] = r + unfold
		}
	}
	return string(text)
}

// lines reads where the lines of a paragraph were laid out.
func lines(d fields) []hancom.Line {
	out := make([]hancom.Line, 0, len(d)/lineSize)
	for ; len(d) >= lineSize; d = d[lineSize:] {
		flags := d.u32(32)
		out = append(out, hancom.Line{
			At:      d.i32(0),
			Y:       d.i32(4),
			Height:  d.i32(8),
			NewPage: flags&1 != 0,
			Row:     flags&(1<<17) != 0,
		})
	}
	return out
}

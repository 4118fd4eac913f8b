package flow

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// OneLine gives a text as one line, with one blank between words and without what
// is not text.
func OneLine(s string) string {
	var t Text
	t.Write(strings.Join(strings.Fields(s), " "), false)
	s, _ = t.Take()
	return s
}

// Text composes the text of a block from what a document writes with one look
// and another. It leaves out what is not text: control characters, soft hyphens,
// byte order marks; and blanks at the ends of lines.
type Text struct {
	buf   []byte
	runes int
	bold  [][2]int
}

// Write appends s. \n is a line break; so are the other characters that Unicode
// has for it.
func (t *Text) Write(s string, bold bool) {
	from := t.runes
	for _, r := range s {
		switch {
		case r == '\n' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			t.trim()
			from = min(from, t.runes)
			r = '\n'
		case r == '\t':
		case r < ' ' || r >= 0x7F && r <= 0x9F:
			continue
		case r == '\u00AD' || r == '\uFEFF' || r&0xFFFE == 0xFFFE:
			continue
		}
		t.buf = utf8.AppendRune(t.buf, r)
		t.runes++
	}
	if !bold || from == t.runes {
		return
	}
	if n := len(t.bold); n > 0 && t.bold[n-1][1] >= from {
		t.bold[n-1][1] = t.runes
		return
	}
	t.bold = append(t.bold, [2]int{from, t.runes})
}

// Mark appends the mark of a footnote.
func (t *Text) Mark(mark string) { t.Write(SetMark(mark), false) }

// trim takes blanks off the end.
func (t *Text) trim() {
	kept := bytes.TrimRight(t.buf, " \t")
	t.runes -= len(t.buf) - len(kept)
	t.buf = kept
}

// Len is the number of bytes so far.
func (t *Text) Len() int { return len(t.buf) }

// IsBlank tells whether there is nothing to read so far.
func (t *Text) IsBlank() bool { return len(bytes.TrimSpace(t.buf)) == 0 }

// EndsInSpace tells whether a blank before the next word would be one too many:
// at the beginning, too.
func (t *Text) EndsInSpace() bool {
	if len(t.buf) == 0 {
		return true
	}
	switch t.buf[len(t.buf)-1] {
	case ' ', '\t', '\n':
		return true
	}
	return false
}

// EndsInBreak tells whether a line has just ended.
func (t *Text) EndsInBreak() bool { return bytes.HasSuffix(t.buf, []byte("\n")) }

// Take gives the text without blank lines and blanks around it, and the ranges
// of it that are bold, and begins anew.
func (t *Text) Take() (text string, bold [][2]int) {
	return t.take(" \t\n")
}

// TakeCode gives the text with the blanks that indent its first line.
func (t *Text) TakeCode() string {
	text, _ := t.take("\n")
	return text
}

func (t *Text) take(before string) (string, [][2]int) {
	kept := bytes.TrimRight(t.buf, " \t\n")
	t.runes -= len(t.buf) - len(kept)
	text := bytes.TrimLeft(kept, before)
	gone := len(kept) - len(text)
	var bold [][2]int
	for _, r := range t.bold {
		from, to := max(r[0]-gone, 0), min(r[1], t.runes)-gone
		if n := len(bold); n > 0 && from < bold[n-1][1] {
			from = bold[n-1][1]
		}
		if from < to {
			bold = append(bold, [2]int{from, to})
		}
	}
	s := string(text)
	*t = Text{buf: t.buf[:0]}
	return s, bold
}

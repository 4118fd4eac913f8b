package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// split parts a block that is longer than a page into pieces of about a page,
// each after the first Continued.
func split(b Block) []Block {
	if b.Kind == Row {
		return splitRow(b)
	}
	if !exceeds(b.Text, mostPage) {
		return []Block{b}
	}
	var pieces []Block
	rest, gone := b.Text, 0 // gone: characters before rest
	for exceeds(rest, mostPage) {
		end := cut(rest, fullPage)
		next := end
		for next < len(rest) {
			r, n := utf8.DecodeRuneInString(rest[next:])
			if !unicode.IsSpace(r) {
				break
			}
			next += n
		}
		pieces = append(pieces, piece(b, rest[:end], gone))
		glued := next == end
		gone += utf8.RuneCountInString(rest[:next])
		rest = rest[next:]
		b.PageBreak, b.Label, b.Continued, b.Glued = false, "", true, glued
	}
	if rest != "" {
		pieces = append(pieces, piece(b, rest, gone))
	}
	for i := 1; i < len(pieces); i++ {
		if b.Kind == Footnote {
			pieces[i].Mark = "" // it stands where the note begins
		}
	}
	return pieces
}

// piece is the part of b whose text begins after gone characters.
func piece(b Block, text string, gone int) Block {
	n := utf8.RuneCountInString(text)
	var bold [][2]int
	for _, r := range b.Bold {
		from, to := max(r[0]-gone, 0), min(r[1]-gone, n)
		if from < to {
			bold = append(bold, [2]int{from, to})
		}
	}
	b.Text, b.Bold = text, bold
	return b
}

// cut finds where the first page of a text ends: after the last line or sentence
// that ends in its second half, else after a word, else anywhere.
func cut(s string, page int) int {
	line, sentence, word, size := 0, 0, 0, 0
	var before rune
	for i, r := range s {
		if size += width(r); size > page {
			switch end := max(line, sentence, word); {
			case line > 0:
				return line
			case sentence > 0:
				return sentence
			case end > 0:
				return end
			case i == 0:
				return utf8.RuneLen(r)
			}
			return i
		}
		if size > page/2 {
			switch {
			case r == '\n':
				line = i
			case unicode.IsSpace(r) && endsSentence(before):
				sentence = i
			case unicode.IsSpace(r):
				word = i
			}
		}
		before = r
	}
	return len(s)
}

func endsSentence(r rune) bool { return strings.ContainsRune(".?!。?!…:;", r) }

// splitRow parts a row only where it alone is more than any page may hold.
func splitRow(b Block) []Block {
	if b.columns() <= pageCap {
		return []Block{b}
	}
	var rows []Block
	row, size := b, 0
	row.Cells = nil
	flush := func() {
		if len(row.Cells) > 0 {
			rows = append(rows, row)
		}
		row.Cells, size = nil, 0
		row.PageBreak, row.Label, row.Continued = false, "", true
	}
	for _, cell := range b.Cells {
		if size > 0 && exceeds(cell, fullPage-size) {
			flush()
		}
		for exceeds(cell, mostPage) {
			end := cut(cell, fullPage)
			row.Cells = append(row.Cells, strings.TrimRightFunc(cell[:end], unicode.IsSpace))
			flush()
			cell = strings.TrimLeftFunc(cell[end:], unicode.IsSpace)
		}
		row.Cells = append(row.Cells, cell)
		size += columns(cell) + 1
	}
	flush()
	return rows
}

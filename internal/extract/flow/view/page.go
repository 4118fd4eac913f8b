package view

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/extract/flow"
	"naru/internal/typeset"
)

// Page sets a page as a PDF of one page, as long as it takes.
func Page(p flow.Page, f typeset.Fonts) ([]byte, error) {
	pdf, err := typeset.Sheet(document(p, f.Regular), f)
	if err != nil {
		return nil, fmt.Errorf("set the page: %w", err)
	}
	return pdf, nil
}

// Size is the size, in points, of the page that Page sets.
func Size(p flow.Page, f typeset.Fonts) (width, height float64) {
	return typeset.SheetSize(document(p, f.Regular), f)
}

func document(p flow.Page, f *typeset.Font) typeset.Document {
	d := typeset.Document{}
	for _, b := range p.Blocks {
		d.Blocks = append(d.Blocks, block(b, f))
	}
	return d
}

func block(b flow.Block, f *typeset.Font) typeset.Block {
	spans := spansOf(b.Text, b.Bold, f)
	switch b.Kind {
	case flow.Heading:
		return typeset.Block{Kind: typeset.Heading, Level: max(b.Level, 1), Spans: spans}
	case flow.ListItem:
		// The mark, where there is one, is part of the text.
		return typeset.Block{Kind: typeset.Paragraph, Level: max(b.Level, 1), Spans: spans}
	case flow.Row:
		row := typeset.Block{Kind: typeset.Row}
		for _, c := range b.Cells {
			row.Cells = append(row.Cells, spansOf(c, nil, f))
		}
		return row
	case flow.Footnote:
		if b.Mark != "" {
			spans = slices.Insert(spans, 0, typeset.Span{Text: b.Mark + " "})
		}
		return typeset.Block{Kind: typeset.Small, Spans: spans}
	case flow.Caption:
		return typeset.Block{Kind: typeset.Small, Spans: spans}
	case flow.Code:
		return typeset.Block{Kind: typeset.Verbatim, Spans: spans}
	}
	return typeset.Block{Kind: typeset.Paragraph, Spans: spans}
}

// spansOf cuts a text where its weight changes. Ranges that make no sense are
// left out: the file gave them.
func spansOf(text string, bold [][2]int, f *typeset.Font) []typeset.Span {
	runes := []rune(text)
	var out []typeset.Span
	at := 0
	put := func(to int, weight bool) {
		if to > at {
			out = append(out, typeset.Span{Text: visible(runes[at:to], f), Bold: weight})
			at = to
		}
	}
	for _, r := range bold {
		if r[0] < at || r[1] <= r[0] || r[1] > len(runes) {
			continue
		}
		put(r[0], false)
		put(r[1], true)
	}
	put(len(runes), false)
	return out
}

// visible writes tabs as blanks, leaves out what has no shape, and writes what
// the font lacks as the nearest that it has.
func visible(text []rune, f *typeset.Font) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '\t':
			out.WriteByte(' ')
		case r == '\n':
			out.WriteByte('\n')
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		case f.Has(r):
			out.WriteRune(r)
		default:
			out.WriteString(nearest(r, f))
		}
	}
	return out.String()
}

// nearest is a character that looks like one the font lacks: the plain form of
// raised digits, letters in circles and the like; a bullet for other marks; else
// the character itself, which shows as an empty box.
func nearest(r rune, f *typeset.Font) string {
	plain := norm.NFKC.String(string(r))
	if plain != string(r) && !strings.ContainsFunc(plain, func(c rune) bool { return !f.Has(c) }) {
		return plain
	}
	if unicode.Is(unicode.So, r) && f.Has('•') {
		return "•"
	}
	return string(r)
}

package view

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"naru/internal/extract/flow"
	"naru/internal/typeset"
)

// Page sets a page as a PDF of one page, as long as it takes.
func Page(p flow.Page, f typeset.Fonts) ([]byte, error) {
	pdf, err := typeset.Sheet(document(p), f)
	if err != nil {
		return nil, fmt.Errorf("set the page: %w", err)
	}
	return pdf, nil
}

// Size is the size, in points, of the page that Page sets.
func Size(p flow.Page, f typeset.Fonts) (width, height float64) {
	return typeset.SheetSize(document(p), f)
}

func document(p flow.Page) typeset.Document {
	d := typeset.Document{}
	for _, b := range p.Blocks {
		d.Blocks = append(d.Blocks, block(b))
	}
	return d
}

func block(b flow.Block) typeset.Block {
	spans := spansOf(b.Text, b.Bold)
	switch b.Kind {
	case flow.Heading:
		return typeset.Block{Kind: typeset.Heading, Level: max(b.Level, 1), Spans: spans}
	case flow.ListItem:
		// The mark, where there is one, is part of the text.
		return typeset.Block{Kind: typeset.Paragraph, Level: max(b.Level, 1), Spans: spans}
	case flow.Row:
		row := typeset.Block{Kind: typeset.Row}
		for _, c := range b.Cells {
			row.Cells = append(row.Cells, spansOf(c, nil))
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
func spansOf(text string, bold [][2]int) []typeset.Span {
	runes := []rune(text)
	var out []typeset.Span
	at := 0
	put := func(to int, weight bool) {
		if to > at {
			out = append(out, typeset.Span{Text: visible(runes[at:to]), Bold: weight})
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

// visible writes tabs as blanks and leaves out what has no shape.
func visible(text []rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\n':
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, string(text))
}

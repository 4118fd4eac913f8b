package flowtest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

// Outline writes a document a block a line: "H2 " and a heading, "L1 " and a
// list item, "R  " and the cells of a row between bars, "N1 " a footnote with
// its mark, "C  " code, "T  " a caption, "P  " a paragraph; "--- page iv" where
// a page begins, "+" before what is continued and "=" if it is glued; ⏎ for a
// line break; **bold**.
func Outline(d *flow.Document) string {
	var out strings.Builder
	for _, b := range d.Blocks {
		if b.PageBreak {
			fmt.Fprintln(&out, strings.TrimSpace("--- page "+b.Label))
		}
		switch {
		case b.Glued:
			out.WriteString("=")
		case b.Continued:
			out.WriteString("+")
		}
		text := emphasized(b)
		switch b.Kind {
		case flow.Paragraph:
			out.WriteString("P  ")
		case flow.Heading:
			fmt.Fprintf(&out, "H%d ", b.Level)
		case flow.ListItem:
			fmt.Fprintf(&out, "L%d ", b.Level)
		case flow.Row:
			text = strings.Join(b.Cells, " | ")
			out.WriteString("R  ")
		case flow.Footnote:
			fmt.Fprintf(&out, "N%s ", b.Mark)
		case flow.Code:
			out.WriteString("C  ")
		case flow.Caption:
			out.WriteString("T  ")
		}
		out.WriteString(strings.ReplaceAll(text, "\n", "⏎") + "\n")
	}
	return out.String()
}

func emphasized(b flow.Block) string {
	runes := []rune(b.Text)
	var out strings.Builder
	at := 0
	for _, r := range b.Bold {
		out.WriteString(string(runes[at:r[0]]) + "**" + string(runes[r[0]:r[1]]) + "**")
		at = r[1]
	}
	out.WriteString(string(runes[at:]))
	return out.String()
}

// Check is what holds of every answer of a reader, whatever the file.
func Check(t *testing.T, d *flow.Document, err error) {
	t.Helper()
	switch c := library.CodeOf(err); c {
	case "":
		if d == nil {
			t.Fatal("neither a document nor an error")
		}
	case library.TooLarge, library.BrokenFile, library.UnknownEncoding:
		if d != nil && !slices.ContainsFunc(d.Blocks, func(b flow.Block) bool { return strings.TrimSpace(b.Text+strings.Join(b.Cells, "")) != "" }) {
			t.Fatalf("nothing is kept beside %v", err)
		}
	case library.Locked, library.WrongPass, library.Distribution, library.EmptyFile, library.Unsupported:
		if d != nil {
			t.Fatalf("a document beside %v", err)
		}
	default:
		t.Fatalf("code %s: %v", c, err)
	}
	if d == nil {
		return
	}
	for i, b := range d.Blocks {
		for _, s := range append([]string{b.Text, b.Mark, b.Label}, b.Cells...) {
			if !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\r\f\u00ad\ufeff") {
				t.Fatalf("block %d is not clean: %q", i, s)
			}
		}
		if b.Text != "" && b.Kind == flow.Row || len(b.Cells) > 0 && b.Kind != flow.Row {
			t.Fatalf("block %d has both text and cells, or neither where it should: %+v", i, b)
		}
		at, n := 0, utf8.RuneCountInString(b.Text)
		for _, r := range b.Bold {
			if r[0] < at || r[1] <= r[0] || r[1] > n {
				t.Fatalf("block %d of %d characters is bold at %v", i, n, b.Bold)
			}
			at = r[1]
		}
	}
	pages := flow.Paginate(d)
	if len(pages) == 0 {
		t.Fatal("no pages")
	}
	flow.Outline(pages)
}

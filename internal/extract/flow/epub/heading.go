package epub

import (
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/htmldoc"
)

// addHeadings makes headings of what the table of contents leads to, in a book
// whose text has hardly any: of the words themselves where they stand there, else
// of the entry, as where a chapter's title is a picture.
func (b *book) addHeadings(d *flow.Document) {
	have := 0
	for i := range d.Blocks {
		if d.Blocks[i].Kind == flow.Heading {
			have++
		}
	}
	if 2*have >= len(b.contents) {
		return
	}
	entries := map[int][]htmldoc.Link{}
	for _, l := range b.contents {
		if at, ok := b.place(l.Href); ok && l.Title != "" {
			entries[at] = append(entries[at], l)
		}
	}
	var out []flow.Block
	for i, block := range d.Blocks {
		for _, l := range entries[i] {
			level := min(l.Level, 6)
			if at := titleAt(d.Blocks, i, l.Title); at >= 0 {
				if d.Blocks[at].Kind == flow.Paragraph {
					d.Blocks[at].Kind, d.Blocks[at].Level = flow.Heading, level
				}
				block.Kind, block.Level = d.Blocks[i].Kind, d.Blocks[i].Level
				continue
			}
			h := flow.Block{Kind: flow.Heading, Level: level, Text: l.Title, PageBreak: block.PageBreak, Label: block.Label}
			block.PageBreak, block.Label = false, ""
			out = append(out, h)
		}
		out = append(out, block)
	}
	d.Blocks = out
}

func (b *book) place(href string) (int, bool) {
	if at, ok := b.at[href]; ok {
		return at, true
	}
	part, _, _ := strings.Cut(href, "#")
	at, ok := b.at[part]
	return at, ok
}

// titleAt finds the block that is an entry's title, among the first ones where it
// leads to; -1: none is.
func titleAt(blocks []flow.Block, from int, title string) int {
	const near = 3
	want := letters(title)
	for i := from; i < len(blocks) && i < from+near; i++ {
		if have := letters(blocks[i].Text); have != "" && (have == want || blocks[i].Kind == flow.Heading) {
			return i
		}
	}
	return -1
}

func letters(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

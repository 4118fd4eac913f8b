package flow

import (
	"strings"

	"naru/internal/library"
)

// compose writes a page: its blocks, then its footnotes.
func compose(label string, blocks []Block) Page {
	p := Page{Label: label}
	for _, b := range blocks {
		if b.Kind != Footnote {
			p.Blocks = append(p.Blocks, b)
		}
	}
	for _, b := range blocks {
		if b.Kind == Footnote {
			p.Blocks = append(p.Blocks, b)
		}
	}
	var text strings.Builder
	for i := range p.Blocks {
		if i > 0 {
			text.WriteByte('\n')
		}
		p.At = append(p.At, text.Len())
		p.Blocks[i].write(&text)
	}
	p.Text = text.String()
	return p
}

// write gives the block's line as pages have it.
func (b *Block) write(to *strings.Builder) {
	switch b.Kind {
	case Row:
		to.WriteString(strings.Join(b.Cells, "\t"))
		return
	case Footnote:
		if b.Mark != "" {
			to.WriteString(b.Mark)
			to.WriteByte(' ')
		}
	}
	to.WriteString(b.Text)
}

// Outline lists the headings with their pages.
func Outline(pages []Page) []library.Heading {
	var out []library.Heading
	for n := range pages {
		for _, b := range pages[n].Blocks {
			title := strings.Join(strings.Fields(b.Text), " ")
			if b.Kind != Heading || title == "" {
				continue
			}
			if b.Continued && len(out) > 0 {
				space := " "
				if b.Glued {
					space = ""
				}
				out[len(out)-1].Title += space + title
				continue
			}
			out = append(out, library.Heading{Level: max(b.Level, 1), Title: title, Page: n + 1})
		}
	}
	return out
}

package madereport

import (
	"strings"

	"naru/internal/typeset"
)

// ruled begins a line that is a row of a table to be set.
const ruled = "\x1e"

// Document is the report to be set as a PDF, its tables with rules and its text in
// paragraphs. What stands on which page is not known of it.
func (r Report) Document() typeset.Document {
	d := typeset.Document{Title: r.Pages[0].Text, Language: "ko"}
	for _, l := range r.lines {
		text, isRow := strings.CutPrefix(l.text, ruled)
		if !isRow {
			d.Blocks = append(d.Blocks, typeset.Text(typeset.Paragraph, strings.ReplaceAll(text, "\t", "   ")))
			continue
		}
		row := typeset.Block{Kind: typeset.Row}
		for _, c := range strings.Split(text, "\t") {
			row.Cells = append(row.Cells, []typeset.Span{{Text: strings.ReplaceAll(c, inCell, "\n")}})
		}
		d.Blocks = append(d.Blocks, row)
	}
	d.Title, _, _ = strings.Cut(d.Title, "\n")
	return d
}

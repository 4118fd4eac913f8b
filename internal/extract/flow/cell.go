package flow

import "strings"

// proseCell is the width in columns from which the paragraphs of a table cell
// stay lines: it holds prose, as where a table only frames the page.
const proseCell = 200

// CellText joins the paragraphs of a table cell: by spaces, so that a row stays
// a line, or by line breaks where the cell holds prose.
func CellText(paragraphs []string) string {
	var kept []string
	for _, p := range paragraphs {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	text := strings.ReplaceAll(strings.Join(kept, "\n"), "\t", " ")
	if columns(text) < proseCell {
		return strings.ReplaceAll(text, "\n", " ")
	}
	return text
}

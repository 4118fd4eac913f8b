package catalog

import (
	"strings"
	"unicode"

	"naru/internal/extract"
)

// figures reports a document of tables: made with a program for them, and with many
// digits among its letters.
func figures(doc *extract.Document) bool {
	const (
		within = 8
		least  = 12 // digits of a hundred letters and digits
	)
	by := strings.ToLower(doc.Creator + " " + doc.Producer)
	if !strings.Contains(by, "excel") && !strings.Contains(by, "calc") {
		return false
	}
	digits, all := 0, 0
	for _, p := range doc.Pages[:min(within, len(doc.Pages))] {
		for _, r := range p.Text {
			switch {
			case unicode.IsDigit(r):
				digits++
				all++
			case unicode.IsLetter(r):
				all++
			}
		}
	}
	return all > 0 && 100*digits >= least*all
}

package notes

import (
	"strconv"

	"naru/internal/library"
)

// pageLabel is the printed number of a note's page where a quote on that page
// tells it, else the page's place in the file.
func pageLabel(note library.Note) string {
	for _, q := range note.Quotes {
		if q.Page == note.Page && q.Label != "" {
			return q.Label
		}
	}
	return strconv.Itoa(note.Page)
}

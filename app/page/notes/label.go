package notes

import (
	"strconv"

	"naru/internal/library"
)

// pageLabel is the printed number of a note's page, else the page's place in the
// file.
func pageLabel(note library.Note) string {
	if note.Label != "" {
		return note.Label
	}
	return strconv.Itoa(note.Page)
}

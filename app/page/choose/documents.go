package choose

import (
	"context"
	"strconv"

	"naru/app/theme"
	"naru/app/words"
	"naru/internal/library"
)

// mostDocuments is how many documents are listed; typing finds the others.
const mostDocuments = 40

// Catalogue is what is asked for documents.
type Catalogue interface {
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
}

// Documents lists the documents that answer what is typed, newest first; the
// value of each is its library.Document.
func Documents(ctx context.Context, c Catalogue, text string) ([]Item, error) {
	list, err := c.Documents(ctx, library.DocumentFilter{Text: text, Limit: mostDocuments})
	if err != nil {
		return nil, err
	}
	var out []Item
	for _, d := range list.Documents {
		below := words.Series(d)
		if d.Year > 0 {
			below = strconv.Itoa(d.Year) + words.Dot + below
		}
		out = append(out, Item{Name: Title(d), Below: below, Color: theme.ColorMuted, Value: d})
	}
	return out, nil
}

// Title names a document, by its file where it has no title.
func Title(d library.Document) string {
	if d.Title == "" {
		return d.File
	}
	return d.Title
}

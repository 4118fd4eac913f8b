package catalog

import (
	"naru/internal/extract"
	"naru/internal/library"
)

func contents(doc *extract.Document) ([]library.Heading, library.FieldSource) {
	return doc.Outline, fromOutline
}

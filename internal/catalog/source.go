package catalog

import "naru/internal/library"

// Sources that are no page.
var (
	fromMetadata = library.FieldSource{From: library.FromMetadata}
	fromOutline  = library.FieldSource{From: library.FromOutline}
	fromFileName = library.FieldSource{From: library.FromFileName}
	fromText     = library.FieldSource{From: library.FromText}
	fromFileDate = library.FieldSource{From: library.FromFileDate}
)

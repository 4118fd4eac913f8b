package theme

import (
	"maps"
	"slices"
)

// Subjects lists the identifiers that have a colour.
func Subjects() []string { return slices.Sorted(maps.Keys(subjects)) }

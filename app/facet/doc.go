// Package facet narrows lists: a row of chips, one for each choice made, which
// a click takes away, and one for each facet to choose from. Shelf and Search
// share it. It holds no documents and asks nobody: it is given counts and
// gives back a filter.
package facet

package query

import "naru/internal/library"

// Found is what a plan found in a library: one stretch of the hits, in order,
// and how many there are in all.
//
// Whoever runs a plan answers for its verbatim phrases: where Plan.Verbatim is
// not empty the index only narrows, and a candidate counts as a hit (and in the
// totals and facets) only if Plan.Holds on its stored text. The stored text of a
// page hit is the page's text; of a note its title and body; of a title hit the
// title, other title, series, people and abstract, each on a line of its own.
type Found struct {
	Hits      []FoundHit
	Total     int  // hits
	Documents int  // documents that hold them
	Exact     bool // false: Total and Documents are lower bounds
	// Facets count documents, not hits; a facet's own choice in the filter does
	// not narrow its counts.
	Facets library.Facets
}

// FoundHit is one page, note or title that answers, without its text.
type FoundHit struct {
	Kind     library.HitKind
	Document library.DocumentID // 0 for a note about the library
	Page     int                // 1-based; 0 where Kind is a title, or a note without a page
	Note     library.NoteID     // only where Kind is a note
	Score    float64            // higher is better; comparable within one answer
}

// FoundGroups is the same, grouped by document in the order of each one's best
// hit. Total, Documents, Exact and Facets mean what they mean in Found.
type FoundGroups struct {
	Groups    []FoundGroup
	Total     int
	Documents int
	Exact     bool
	Facets    library.Facets
}

// FoundGroup is one document with its hits, best first. A note about the
// library stands alone in a group with Document 0.
type FoundGroup struct {
	Document library.DocumentID
	Hits     []FoundHit // all of them, or the best hundred or more where there are very many
	Count    int        // how many there are
}

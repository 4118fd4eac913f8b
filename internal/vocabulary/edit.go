package vocabulary

// Edit is what a person did to a concept, as the library keeps it.
type Edit struct {
	ID    string
	Entry string // JSON; "": taken out
}

// Count is how much the library speaks of a concept.
type Count struct{ Mentions, Documents int }

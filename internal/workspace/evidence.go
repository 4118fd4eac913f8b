package workspace

import (
	"naru/internal/evidence/cards"
	"naru/internal/library"
	"naru/internal/vocabulary/glossary"
)

// newEvidence makes what collects figures from documents.
func (w *Workspace) newEvidence(live *glossary.Live) library.EvidenceKeeper {
	return cards.New(w.store, w.words, w.glossary, live.Finder)
}

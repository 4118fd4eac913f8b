package app

import (
	"naru/app/page/evidence"
	nw "naru/app/widget"
	"naru/internal/library"
)

// PlaceEvidence is the place of the figures.
const PlaceEvidence = "evidence"

// newEvidence makes the screen of the figures.
func newEvidence(w *Window) *evidence.Screen {
	return evidence.New(w, w.deps.Evidence, evidence.Options{Subjects: w.Subjects, Pick: w.picker, Documents: w.deps.Documents, OnOpen: w.openFigure, Clock: w.clock()})
}

// openFigure shows the page that states a figure, with its words marked.
func (w *Window) openFigure(e library.Evidence) {
	r, ok := w.reader.(interface {
		OpenAt(id library.DocumentID, page int, at nw.CharRange, sentence string)
	})
	if !ok {
		return
	}
	w.GoTo(PlaceReader)
	r.OpenAt(e.Document, e.Page, nw.CharRange{From: e.From, To: e.To}, e.Sentence)
	w.rebuildMenus()
}

// MakeFigure makes an evidence card of words on a page, without leaving it.
func (w *Window) MakeFigure(at library.EvidencePlace) {
	if s, ok := w.place(PlaceEvidence).screen.(*evidence.Screen); ok {
		s.Make(at)
	}
}

// onEvidence brings the figures into view and does something there.
func (w *Window) onEvidence(do func(*evidence.Screen)) {
	if w.deps.Evidence == nil {
		return
	}
	w.GoTo(PlaceEvidence)
	if s, ok := w.place(PlaceEvidence).screen.(*evidence.Screen); ok {
		do(s)
		w.rebuildMenus()
	}
}

// ShowEvidenceOf shows the figures that a document states.
func (w *Window) ShowEvidenceOf(id library.DocumentID, title string) {
	w.onEvidence(func(s *evidence.Screen) { s.ShowDocument(id, title) })
}

// ShowEvidenceFor shows the figures on the pages that answer a search.
func (w *Window) ShowEvidenceFor(r library.SearchRequest) {
	w.onEvidence(func(s *evidence.Screen) { s.ShowSearch(r) })
}

// ShowEvidenceWith shows the figures on the pages that mention a policy term.
func (w *Window) ShowEvidenceWith(id library.TermID, name string) {
	w.onEvidence(func(s *evidence.Screen) { s.ShowTerm(id, name) })
}

// figuresFor shows the figures on the pages of a search; nil: not offered.
func (w *Window) figuresFor() func(library.SearchRequest) {
	if w.deps.Evidence == nil {
		return nil
	}
	return w.ShowEvidenceFor
}

// ShowFigure shows a figure of those that wait for a person's word.
func (w *Window) ShowFigure(i int) {
	w.onEvidence(func(s *evidence.Screen) { s.Open(i) })
}

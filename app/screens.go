package app

import (
	"context"
	"time"

	"naru/app/pace"
	"naru/app/page/importing"
	"naru/app/page/notes"
	"naru/app/page/reader"
	"naru/app/page/settings"
	"naru/app/page/terms"
	"naru/internal/library"
	"naru/internal/recognise/install"
)

// newReader makes the reader over the library.
func newReader(w *Window) Reader {
	d := w.deps
	lib := reader.Library{
		Documents: d.Documents, Viewer: d.Viewer, Searcher: d.Search, Notes: d.Notes, Themes: d.Themes, Settings: d.Settings,
	}
	lib.Turned = w.turned
	lib.HowToRecognise = func() { w.GoTo(PlaceSettings) }
	lib.Gone, lib.CameBack = w.documentGone, w.documentCameBack
	if d.Recognizer != nil {
		lib.Recognizer = d.Recognizer
	}
	if d.Importer != nil {
		lib.Retry = w.readAgain
	}
	lib.Related = d.Related
	if d.People != nil {
		lib.ShowPerson = w.ShowPersonIn
	}
	if d.Evidence != nil {
		lib.Figures, lib.NewFigure = w.ShowEvidenceOf, w.MakeFigure
	}
	if d.Unpacker != nil {
		lib.Unpacker, lib.Review = d.Unpacker, w.ShowListed
	}
	if d.Records != nil {
		lib.Records, lib.ShowSeries, lib.ShowOffers, lib.AddFile = d.Records, w.ShowSeries, w.ShowOffers, w.AddFileTo
	}
	if d.Versions != nil {
		lib.Versions, lib.ShowChanged = d.Versions, w.ShowChangedFiles
	}
	if d.Courses != nil {
		lib.Courses, lib.ShowCourse = d.Courses, w.ShowCourse
	}
	if d.Timeline != nil {
		lib.Milestones, lib.ShowMilestone = d.Timeline, w.ShowMilestone
	}
	if d.Contradictions != nil {
		lib.Contradictions, lib.Compare = d.Contradictions, w.ShowContradictions
	}
	r := reader.New(w, lib, w.clock())
	r.OfferHangul(w.hangul)
	return r
}

// readAgain reads the file of a document again.
func (w *Window) readAgain(ctx context.Context, id library.DocumentID) error {
	items, err := w.deps.Importer.Items(ctx, 0, library.ImportWaiting, library.ImportReading,
		library.ImportImported, library.ImportFailed, library.ImportSkipped, library.ImportForgotten)
	if err != nil {
		return err
	}
	for _, i := range items { // newest first
		if i.Document != id {
			continue
		}
		if _, err := w.deps.Importer.Retry(ctx, "", i.ID); err != nil {
			return err
		}
		w.deps.Importer.Start()
		return nil
	}
	return library.Errorf(library.NotFound, "the import of document %d", id)
}

// newNotes makes the screen of the notes.
func newNotes(w *Window) NoteScreen {
	n := notes.New(w, notes.Library{Notes: w.deps.Notes, Documents: w.deps.Documents}, w.clock())
	n.OfferHangul(w.hangul)
	return n
}

// newTerms makes the screen of the policy terms.
func newTerms(w *Window) *terms.Screen {
	s := terms.New(w, w.deps.Glossary, w.clock())
	s.Pick = w.picker
	s.OnDocuments = w.ShowDocumentsWith
	if d := w.deps; d.Evidence != nil {
		s.OnFigures = w.ShowEvidenceWith
	}
	return s
}

// newImports makes the screen of the files on their way in.
func newImports(w *Window) *importing.Imports {
	d := w.deps
	lib := importing.Library{Importer: d.Importer, Watched: d.Watched, Catalogue: d.Documents}
	if d.Recognizer != nil {
		lib.Recognizer = d.Recognizer
	}
	if d.Versions != nil {
		lib.Versions = d.Versions
	}
	s := importing.New(w, lib, w.clock())
	s.OnShowNoText, s.Pick = w.showNoText, w.picker
	return s
}

// reading is what the settings tell of how files are read.
func (w *Window) reading() settings.Reading {
	r := settings.Reading{System: install.ThisSystem(), Safety: w.deps.Safety}
	if w.deps.Recognizer != nil {
		r.Engine = w.deps.Recognizer.Engine
	}
	return r
}

// clock is the system's. Where all work is done at once nothing may come later:
// timers end on goroutines of their own, which only a real driver brings back.
func (w *Window) clock() pace.Clock {
	if !w.deps.Inline {
		return pace.Clock{}
	}
	return pace.Clock{After: func(time.Duration, func()) func() { return func() {} }}
}

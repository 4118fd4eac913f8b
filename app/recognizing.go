package app

import (
	"context"
	"time"

	"naru/app/screen"
	"naru/internal/library"
)

// watchRecognition shows the text recognition's progress until the window
// closes, and makes the screens look again as pages become readable.
func (w *Window) watchRecognition() {
	r := w.deps.Recognizer
	if r == nil {
		return
	}
	w.stops = append(w.stops, r.WatchRecognition(func(p library.RecognitionProgress) {
		w.do(func() { w.recognized(p) })
	}))
	p := r.Progress()
	w.read = p.Read
	w.foot.setRecognition(p)
}

// watchImported remembers the documents of an import whose pages have no text,
// to be recognised when the import is over.
func (w *Window) watchImported() {
	if w.deps.Recognizer == nil || w.deps.Importer == nil {
		return
	}
	w.stops = append(w.stops, w.deps.Importer.WatchItems(func(i library.ImportItem) {
		if i.Status == library.ImportImported && i.Document != 0 && i.PagesWithoutText > 0 {
			w.do(func() {
				w.unread = append(w.unread, i.Document)
				if !w.running { // told after the import's end
					w.recogniseImported()
				}
			})
		}
	}))
}

// recogniseImported has them recognised, unless a person switched that off or
// the program for it is missing.
func (w *Window) recogniseImported() {
	ids := w.unread
	w.unread = nil
	if len(ids) == 0 || !w.choices.AutoRecognise() {
		return
	}
	w.Go(func(ctx context.Context) error {
		if !w.deps.Recognizer.Engine(ctx).Available {
			return nil // Imports and Settings say how to get it
		}
		if _, err := w.deps.Recognizer.Recognize(ctx, ids...); err != nil {
			return err
		}
		w.deps.Recognizer.Start()
		return nil
	}, nil)
}

func (w *Window) recognized(p library.RecognitionProgress) {
	if w.ctx.Err() != nil {
		return
	}
	ended := w.foot.pages.Running && !p.Running
	w.foot.setRecognition(p)
	if p.Read != w.read && (ended || time.Since(w.lastChanged) > changedEvery) {
		w.read, w.lastChanged = p.Read, time.Now()
		w.Changed(screen.DocumentsChanged)
	}
}

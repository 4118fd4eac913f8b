package app

import (
	"context"
	"slices"
	"strconv"
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

// filesAtOnce is more than the documents that are imported side by side: one that
// began earlier may end later.
const filesAtOnce = 16

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
				if w.choices.values[settingUnread] == "" {
					w.choices.keep(settingUnread, strconv.FormatInt(max(1, int64(i.Document)-filesAtOnce), 10))
				}
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
	ids, since := w.unread, w.unreadFrom
	w.unread, w.unreadFrom = nil, ""
	w.choices.keep(settingUnread, "")
	if len(ids) == 0 && since == "" || !w.choices.AutoRecognise() {
		return
	}
	w.Go(func(ctx context.Context) error {
		more, err := w.unreadSince(ctx, since)
		if err != nil {
			return err
		}
		for _, id := range more {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		if len(ids) == 0 {
			return nil
		}
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

// unreadSince gives the documents with pages without text from one on, which came
// in before Naru ended in the middle of an import.
func (w *Window) unreadSince(ctx context.Context, since string) ([]library.DocumentID, error) {
	first, err := strconv.ParseInt(since, 10, 64)
	if err != nil { // none: the import began and ended while the window was open
		return nil, nil
	}
	list, err := w.deps.Documents.Documents(ctx, library.DocumentFilter{NoText: true})
	if err != nil {
		return nil, err
	}
	var out []library.DocumentID
	for _, d := range list.Documents {
		if int64(d.ID) >= first {
			out = append(out, d.ID)
		}
	}
	return out, nil
}

// recogniseLeft has the pages recognised that an import left which ended with the
// program, unless there is more of it to come first.
func (w *Window) recogniseLeft() {
	if w.deps.Recognizer != nil && w.deps.Importer != nil && w.unreadFrom != "" && w.stats.Waiting == 0 {
		w.recogniseImported()
	}
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

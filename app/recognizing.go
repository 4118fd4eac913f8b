package app

import (
	"time"

	"fyne.io/fyne/v2"

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
		fyne.Do(func() { w.recognized(p) })
	}))
	p := r.Progress()
	w.read = p.Read
	w.foot.setRecognition(p)
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

package sample

import (
	"context"
	"sync"
	"time"

	"naru/internal/library"
)

// Recognizer stands for a text recognition that a test or a picture moves by hand.
type Recognizer struct {
	mu       sync.Mutex
	State    library.RecognitionProgress
	Program  library.RecognitionEngine
	Asked    [][]library.DocumentID // what Recognize was called with
	Pages    int                    // what it answers
	watchers map[int]func(library.RecognitionProgress)
	next     int
}

var _ library.Recognizer = (*Recognizer)(nil)

// Tesseract is an engine that reads both languages.
func Tesseract() library.RecognitionEngine {
	return library.RecognitionEngine{Available: true, Name: "tesseract", Version: "5.3.0", Languages: []string{"kor", "eng"}}
}

// Recognizing makes one in the middle of its work.
func Recognizing() *Recognizer {
	return &Recognizer{Program: Tesseract(), State: library.RecognitionProgress{
		Total: 96, Done: 31, Read: 30, Failed: 1, Running: true, Document: 13, Title: "중국동포 밀집지역의 형성과 변화", Page: 32, Left: 9 * time.Minute,
	}}
}

// Missing makes one whose program is not installed.
func Missing() *Recognizer {
	return &Recognizer{Program: library.RecognitionEngine{Missing: []string{"kor", "eng"}}}
}

// Set changes the state and tells those who watch.
func (r *Recognizer) Set(p library.RecognitionProgress) {
	r.mu.Lock()
	r.State = p
	var list []func(library.RecognitionProgress)
	for i := range r.next {
		if f := r.watchers[i]; f != nil {
			list = append(list, f)
		}
	}
	r.mu.Unlock()
	for _, f := range list {
		f(p)
	}
}

// Engine gives the program.
func (r *Recognizer) Engine(context.Context) library.RecognitionEngine { return r.Program }

// Recognize remembers what was asked for.
func (r *Recognizer) Recognize(_ context.Context, ids ...library.DocumentID) (int, error) {
	r.Asked = append(r.Asked, ids)
	p := r.Progress()
	p.Total += r.Pages
	r.Set(p)
	return r.Pages, nil
}

// Start goes on.
func (r *Recognizer) Start() {
	p := r.Progress()
	p.Paused, p.Running = false, p.Done < p.Total
	r.Set(p)
}

// Pause pauses.
func (r *Recognizer) Pause() {
	p := r.Progress()
	p.Paused = true
	r.Set(p)
}

// Cancel ends all.
func (r *Recognizer) Cancel(context.Context) error {
	r.Set(library.RecognitionProgress{})
	return nil
}

// Wait returns.
func (r *Recognizer) Wait(context.Context) error { return nil }

// Progress gives the state.
func (r *Recognizer) Progress() library.RecognitionProgress {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.State
}

// WatchRecognition calls f after each change.
func (r *Recognizer) WatchRecognition(f func(library.RecognitionProgress)) (stop func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.watchers == nil {
		r.watchers = map[int]func(library.RecognitionProgress){}
	}
	n := r.next
	r.next++
	r.watchers[n] = f
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.watchers, n)
	}
}

package recognise

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/watchers"
)

// Config is what a Recogniser works with. Queue, Engine, Open and Clean must be
// given.
type Config struct {
	Queue  Queue
	Engine Engine
	// Open opens the original of a page for drawing.
	Open func(ctx context.Context, t Task) (extract.Viewer, error)
	// Clean turns the characters that were seen into the text that is kept, as it
	// is done for text layers; from gives the index of each among those seen.
	Clean func(seen []rune) (text []rune, from []int)
	// Busy reports that something goes first: no page is begun while it does.
	// nil: nothing does.
	Busy func() bool
	// BusyAgain is how long to wait until Busy is asked again; 0: a second.
	BusyAgain time.Duration
	// Finished, if given, is called with a document of which no page waits any
	// more, when at least one of its pages was read.
	Finished func(ctx context.Context, id library.DocumentID)
	Now      func() time.Time // nil: time.Now
}

// Recogniser implements library.Recognizer. Close it before the store.
type Recogniser struct {
	cfg     Config
	changed watchers.Of[struct{}]
	ended   watchers.Of[library.RecognizedPage]

	mu      sync.Mutex
	on      bool // started, and neither paused nor closed since
	paused  bool
	closed  bool
	running bool
	stopped error         // why it stopped by itself
	news    int           // rises when there may be more to read
	idle    chan struct{} // closed when nothing is at work
	ctx     context.Context
	cancel  context.CancelFunc
	tally   tally
}

var _ library.Recognizer = (*Recogniser)(nil)

// New makes a Recogniser; nothing happens before Start.
func New(cfg Config) *Recogniser {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.BusyAgain <= 0 {
		cfg.BusyAgain = time.Second
	}
	if cfg.Busy == nil {
		cfg.Busy = func() bool { return false }
	}
	r := &Recogniser{cfg: cfg, idle: make(chan struct{}), tally: tally{now: cfg.Now}}
	close(r.idle)
	r.ctx, r.cancel = context.WithCancel(context.Background())
	return r
}

// Engine implements library.Recognizer.
func (r *Recogniser) Engine(ctx context.Context) library.RecognitionEngine {
	return r.cfg.Engine.Info(ctx)
}

// Recognize implements library.Recognizer. Fails with NoOCR, nothing queued,
// where the program is not there, and with NotFound.
func (r *Recogniser) Recognize(ctx context.Context, ids ...library.DocumentID) (int, error) {
	info := r.cfg.Engine.Info(ctx)
	if err := ctx.Err(); err != nil {
		return 0, library.Errorf(library.Cancelled, "%w", err)
	}
	if !info.Available {
		return 0, errNoEngine(info)
	}
	n, err := r.cfg.Queue.QueuePages(ctx, signature(info), ids...)
	if err != nil {
		return 0, fmt.Errorf("queue pages: %w", err)
	}
	open, err := r.cfg.Queue.WaitingPages(ctx)
	if err != nil {
		return n, fmt.Errorf("count what waits: %w", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.running {
		r.tally.freshen()
	}
	r.tally.expect(open)
	r.hire()
	r.changed.Poke()
	return n, nil
}

func errNoEngine(info library.RecognitionEngine) error {
	return library.Errorf(library.NoOCR, "%s is not installed", info.Name)
}

// signature is what a page's reading depends on.
func signature(info library.RecognitionEngine) string {
	return fmt.Sprintf("%s %s %s", info.Name, info.Version, strings.Join(info.Languages, "+"))
}

// Start implements library.Recognizer.
func (r *Recogniser) Start() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return
	}
	r.on, r.paused, r.stopped = true, false, nil
	r.hire()
	r.changed.Poke()
}

// hire puts the worker to work where it is wanted. Holding mu.
func (r *Recogniser) hire() {
	r.news++
	if !r.on || r.running {
		return
	}
	r.running = true
	r.idle = make(chan struct{})
	r.tally.begin()
	go r.work(r.ctx)
}

// Pause implements library.Recognizer.
func (r *Recogniser) Pause() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.on, r.paused = false, true
	r.changed.Poke()
}

// Cancel implements library.Recognizer. It returns when nothing is read any more.
func (r *Recogniser) Cancel(ctx context.Context) error {
	idle := r.interrupt(func() { r.on, r.paused, r.stopped = false, false, nil })
	select {
	case <-idle:
	case <-ctx.Done():
		return library.Errorf(library.Cancelled, "%w", ctx.Err())
	}
	if _, err := r.cfg.Queue.DropWaiting(ctx); err != nil {
		return fmt.Errorf("empty the queue: %w", err)
	}
	r.mu.Lock()
	r.tally.expect(0)
	r.tally.end()
	r.mu.Unlock()
	r.changed.Poke()
	return nil
}

// interrupt stops the page at hand; it keeps waiting.
func (r *Recogniser) interrupt(change func()) (idle <-chan struct{}) {
	r.mu.Lock()
	defer r.mu.Unlock()
	change()
	r.cancel()
	r.ctx, r.cancel = context.WithCancel(context.Background())
	return r.idle
}

// Close stops the page at hand and waits for it. What waits is read at the next
// start.
func (r *Recogniser) Close() error {
	<-r.interrupt(func() { r.on, r.closed = false, true })
	r.changed.Poke()
	return nil
}

var errClosed = errors.New("the library was closed")

// Wait implements library.Recognizer. Where it stopped by itself, because the
// disk is full or the program is not there, it returns that error; the rest
// waits for the next Start. While paused, it waits for the Start.
func (r *Recogniser) Wait(ctx context.Context) error { return r.changed.Wait(ctx, r.drained) }

func (r *Recogniser) drained(ctx context.Context) (bool, error) {
	r.mu.Lock()
	running, stopped, closed := r.running, r.stopped, r.closed
	r.mu.Unlock()
	switch {
	case running:
		return false, nil
	case stopped != nil:
		return false, stopped
	case closed:
		return false, library.Errorf(library.Cancelled, "wait for the recognition: %w", errClosed)
	}
	n, err := r.cfg.Queue.WaitingPages(ctx)
	if err != nil {
		return false, fmt.Errorf("count what waits: %w", err)
	}
	return n == 0, nil
}

// Progress implements library.Recognizer.
func (r *Recogniser) Progress() library.RecognitionProgress {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.tally.progress()
	p.Running, p.Paused = r.running, r.paused
	return p
}

// WatchRecognition implements library.Recognizer.
func (r *Recogniser) WatchRecognition(f func(library.RecognitionProgress)) (stop func()) {
	return r.changed.Follow(watchEvery, func() { f(r.Progress()) })
}

// watchEvery keeps WatchRecognition to ten calls a second.
const watchEvery = 100 * time.Millisecond

// WatchPages calls f with each page that reached its end, one at a time, until
// stop is called. f is called from the worker, so it should be quick.
func (r *Recogniser) WatchPages(f func(library.RecognizedPage)) (stop func()) { return r.ended.Add(f) }

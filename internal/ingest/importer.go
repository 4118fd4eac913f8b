package ingest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/watchers"
)

// Config is what an Importer works with. Queue, Catalogue, Offers, Blobs, Reader,
// Describe and Classify must be given.
type Config struct {
	Queue     Queue
	Catalogue Catalogue
	Offers    Offers
	Blobs     Blobs
	Reader    extract.Reader
	// Describe makes the record of a document: title, people, series, language…
	Describe func(doc *extract.Document, fileName string) library.Document
	// Classify gives its themes; none means unsure.
	Classify func(title, abstract string, pages []string) []library.ThemeScore
	// Workers is how many files are read at once; 0: by the processors, two to
	// four. Reading is bound by the processor, and each costs a child process.
	Workers int
	// ReaderVersion names the readers; a file that failed is read again once it
	// has changed.
	ReaderVersion string
	// Extensions are the kinds of file that are taken, in lower case with their
	// dot; none: .pdf.
	Extensions []string
	// Names lists what a folder holds, sorted; nil: NamesIn.
	Names func(folder string) ([]string, error)
	// Now is the clock; nil: time.Now.
	Now func() time.Time
	// Sleep waits, or fails when the context ends; nil: by the system's clock.
	Sleep func(ctx context.Context, d time.Duration) error
}

// Importer implements library.Importer. Close it before the store.
type Importer struct {
	cfg     Config
	secrets secrets
	hashes  keyedLock

	ended  watchers.Of[library.ImportItem]
	listed watchers.Of[library.ImportItem]
	offers watchers.Of[struct{}] // told when what is offered changed
	notify sync.Mutex            // one item at a time is told of
	// counting keeps the queue's counts and the tally in step. Taken before mu.
	counting sync.Mutex

	mu      sync.Mutex
	on      bool  // started, and neither paused nor closed since
	closed  bool  // for good
	stopped error // why the queue stopped by itself; nil while it runs or a person paused it
	paused  bool
	news    int           // rises when there may be more to take
	running int           // workers at work
	idle    chan struct{} // closed when the last worker has left
	ctx     context.Context
	cancel  context.CancelCauseFunc
	resumed bool // what a killed run left was put back
	tally   tally
	changed watchers.Of[struct{}]
}

var _ library.Importer = (*Importer)(nil)

// Causes of the end of a worker's context.
var (
	errCancelled = errors.New("cancelled by a person")
	errClosed    = errors.New("the importer was closed")
)

// New makes an Importer; nothing happens before Add or Start.
func New(cfg Config) *Importer {
	if cfg.Workers <= 0 {
		cfg.Workers = max(2, min(runtime.NumCPU(), 4))
	}
	if cfg.Names == nil {
		cfg.Names = NamesIn
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Sleep == nil {
		cfg.Sleep = sleep
	}
	if len(cfg.Extensions) == 0 {
		cfg.Extensions = []string{".pdf"}
	}
	i := &Importer{cfg: cfg, idle: make(chan struct{})}
	close(i.idle)
	i.tally.now = cfg.Now
	i.ctx, i.cancel = context.WithCancelCause(context.Background())
	return i
}

// Start implements library.Importer.
func (i *Importer) Start() {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.closed {
		return
	}
	i.on, i.paused, i.stopped = true, false, nil
	i.hire()
}

// hire brings the workers to their number. Holding mu.
func (i *Importer) hire() {
	i.news++
	if !i.on || i.running >= i.cfg.Workers {
		return
	}
	if i.running == 0 {
		i.idle = make(chan struct{})
		i.tally.begin()
	}
	for i.running < i.cfg.Workers {
		i.running++
		go i.work(i.ctx)
	}
	i.changed.Poke()
}

// Pause implements library.Importer. Files being read are finished.
func (i *Importer) Pause() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.on, i.paused = false, true
	i.changed.Poke()
}

// Wait implements library.Importer. Where the queue stopped by itself, because
// the disk is full or the library cannot be written, it returns that error; the
// rest waits for the next Start.
func (i *Importer) Wait(ctx context.Context) error { return i.changed.Wait(ctx, i.drained) }

// drained reports whether nothing is being read and nothing waits.
func (i *Importer) drained(ctx context.Context) (bool, error) {
	i.mu.Lock()
	running, stopped, closed := i.running, i.stopped, i.closed
	i.mu.Unlock()
	if running > 0 {
		return false, nil
	}
	if stopped != nil {
		return false, stopped
	}
	if closed {
		return false, library.Errorf(library.Cancelled, "wait for the import: %w", errClosed)
	}
	n, err := i.cfg.Queue.CountItems(ctx, 0)
	if err != nil {
		return false, fmt.Errorf("count what waits: %w", err)
	}
	return n[library.ImportWaiting] == 0, nil
}

// Progress implements library.Importer.
func (i *Importer) Progress() library.ImportProgress {
	i.mu.Lock()
	defer i.mu.Unlock()
	p := i.tally.progress()
	p.Running, p.Paused = i.running > 0, i.paused
	return p
}

// Watch implements library.Importer.
func (i *Importer) Watch(f func(library.ImportProgress)) (stop func()) {
	return i.changed.Follow(watchEvery, func() { f(i.Progress()) })
}

// watchEvery keeps Watch to ten calls a second.
const watchEvery = 100 * time.Millisecond

// WatchItems implements library.Importer. f hears of files that were read, one
// at a time and from the import's own goroutines, so it should be quick; what
// Add records as skipped is in Items.
func (i *Importer) WatchItems(f func(library.ImportItem)) (stop func()) { return i.ended.Add(f) }

// WatchListed calls f with each item that ended while it was listed, as skipped
// or as a duplicate, once it is recorded and before any file listed with it is
// read. These may be very many; WatchItems does not tell of them.
func (i *Importer) WatchListed(f func(library.ImportItem)) (stop func()) { return i.listed.Add(f) }

// Items implements library.Importer.
func (i *Importer) Items(ctx context.Context, batch int64, status ...library.ImportStatus) ([]library.ImportItem, error) {
	return i.cfg.Queue.Items(ctx, batch, status...)
}

// Retry implements library.Importer.
func (i *Importer) Retry(ctx context.Context, password string, ids ...int64) (int64, error) {
	i.counting.Lock()
	defer i.counting.Unlock()
	batch, err := i.cfg.Queue.RequeueFailed(ctx, ids...)
	if err != nil {
		return 0, fmt.Errorf("queue failed files again: %w", err)
	}
	i.secrets.keep(batch, secret{password: password, again: true})
	n, err := i.cfg.Queue.CountItems(ctx, batch)
	if err != nil {
		return batch, fmt.Errorf("count what waits: %w", err)
	}
	i.more(n, 0)
	return batch, nil
}

// Forget implements library.Importer.
func (i *Importer) Forget(ctx context.Context, ids ...int64) ([]int64, error) {
	return i.cfg.Queue.ForgetFailed(ctx, ids...)
}

// Remember implements library.Importer.
func (i *Importer) Remember(ctx context.Context, ids ...int64) error {
	return i.cfg.Queue.RememberFailed(ctx, ids...)
}

// added counts new items and wakes the workers where they are wanted.
func (i *Importer) added(items []library.ImportItem) {
	n, bytes := map[library.ImportStatus]int{}, int64(0)
	for _, it := range items {
		n[it.Status]++
		if it.Status == library.ImportWaiting {
			bytes += it.Size
		}
	}
	i.more(n, bytes)
}

func (i *Importer) more(n map[library.ImportStatus]int, bytes int64) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.running == 0 {
		i.tally.freshen()
	}
	i.tally.bytes += bytes
	for _, s := range []library.ImportStatus{library.ImportWaiting, library.ImportSkipped, library.ImportDuplicate} {
		i.tally.total += n[s]
		if s != library.ImportWaiting {
			i.tally.count(s, n[s])
			i.tally.atOnce += n[s]
		}
	}
	if n[library.ImportWaiting] > 0 {
		i.hire()
	}
	i.changed.Poke()
}

// halt stops the queue by itself for a reason; what waits keeps waiting.
func (i *Importer) halt(why error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.on, i.paused = false, true
	if i.stopped == nil {
		i.stopped = why
	}
}

// tell passes an ended item on and counts it.
func (i *Importer) tell(item library.ImportItem, size int64) {
	i.mu.Lock()
	i.tally.leave(item, size)
	i.tally.count(item.Status, 1)
	i.mu.Unlock()
	i.notify.Lock()
	i.ended.Call(item)
	i.notify.Unlock()
	i.changed.Poke()
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Takes reports whether a file of this name inside a folder is read.
func (i *Importer) Takes(name string) bool {
	return !Hidden(name) && i.known(ending(name))
}

// known reports whether files with this extension are taken.
func (i *Importer) known(extension string) bool { return slices.Contains(i.cfg.Extensions, extension) }

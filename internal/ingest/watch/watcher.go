package watch

import (
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"naru/internal/ingest"
	"naru/internal/library"
)

// Folders keeps the folders and knows the files. store.Store implements it.
type Folders interface {
	WatchedFolders(ctx context.Context) ([]library.WatchedFolder, error)
	AddWatchedFolder(ctx context.Context, f library.WatchedFolder) (*library.WatchedFolder, error)
	RemoveWatchedFolder(ctx context.Context, id int64) error
	Seen(ctx context.Context, paths []string) (map[string]ingest.Seen, error)
}

// Importer takes files in. ingest.Importer implements it.
type Importer interface {
	// Takes reports whether a file of this name is read.
	Takes(name string) bool
	AddFound(ctx context.Context, paths []string, o library.ImportOptions) (batch int64, err error)
}

// Config is what a Watcher works with. Folders and Importer must be given.
type Config struct {
	Folders  Folders
	Importer Importer
	Library  string                 // the library's own folder, which is never watched
	Events   func() (Events, error) // nil: System
	Clock    Clock                  // nil: the system's
	// Names lists what a folder holds; nil: ingest.NamesIn.
	Names func(folder string) ([]string, error)
}

// Defaults.
const (
	defaultSettle = 5 * time.Second
	// rescanEvery is how often folders are looked through whatever the system
	// tells: network drives tell nothing.
	rescanEvery = 5 * time.Minute
	// missingEvery is how often a folder that is gone is looked for.
	missingEvery = 15 * time.Second
)

// Watcher implements library.WatchedFolders.
type Watcher struct {
	cfg    Config
	ctx    context.Context
	cancel context.CancelFunc
	done   sync.WaitGroup
	nudge  chan struct{} // the loop should look at its times anew

	mu       sync.Mutex
	events   Events // nil: not started, or the system gives none
	started  bool
	folders  []*folder
	loaded   bool
	settling map[string]settling
	sent     map[string]stamp // queued, and not heard of since
	rescan   time.Time        // when all folders are looked through next
	missing  time.Time        // when folders that are gone are looked for next
}

var _ library.WatchedFolders = (*Watcher)(nil)

// folder is one watched folder with what is known of it just now.
type folder struct {
	library.WatchedFolder
	heard  map[string]bool // folders of it that the system tells of
	closed map[string]bool // folders in it that could not be opened
}

func newFolder(f library.WatchedFolder) *folder {
	return &folder{WatchedFolder: f, heard: map[string]bool{}, closed: map[string]bool{}}
}

// now is the folder with what is known of it.
func (f *folder) now() library.WatchedFolder {
	answer := f.WatchedFolder
	answer.Closed = slices.Sorted(maps.Keys(f.closed))
	return answer
}

// open forgets which folders below a path could not be opened.
func (f *folder) open(path string) {
	maps.DeleteFunc(f.closed, func(folder string, _ bool) bool { return within(folder, path) })
}

func (f *folder) settle() time.Duration {
	if f.Settle > 0 {
		return f.Settle
	}
	return defaultSettle
}

// New makes a watcher; nothing is watched before Start.
func New(cfg Config) *Watcher {
	if cfg.Events == nil {
		cfg.Events = System
	}
	if cfg.Names == nil {
		cfg.Names = ingest.NamesIn
	}
	if cfg.Clock == nil {
		cfg.Clock = systemClock{}
	}
	cfg.Library = realPath(cfg.Library)
	w := &Watcher{cfg: cfg, nudge: make(chan struct{}, 1), settling: map[string]settling{}, sent: map[string]stamp{}}
	w.ctx, w.cancel = context.WithCancel(context.Background())
	return w
}

// Start begins to watch all folders in the background and looks through them.
func (w *Watcher) Start() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.started || w.ctx.Err() != nil {
		return
	}
	w.started = true
	// Where the system gives no events, the folders are looked through by time.
	w.events, _ = w.cfg.Events()
	w.rescan = w.cfg.Clock.Now()
	w.done.Add(1)
	go w.run(w.events)
}

// Close ends watching.
func (w *Watcher) Close() error {
	w.cancel()
	w.done.Wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.events == nil {
		return nil
	}
	events := w.events
	w.events = nil
	return events.Close()
}

// run hears of changes and keeps the times. Errors of the library are left to
// the next look: what was not queued is found then.
func (w *Watcher) run(events Events) {
	defer w.done.Done()
	var changes <-chan Event
	if events != nil {
		changes = events.Changes()
	}
	for {
		timer, stop := w.cfg.Clock.After(w.untilNext())
		select {
		case e, ok := <-changes:
			if !ok {
				changes = nil
			} else {
				w.heard(e)
			}
		case <-timer:
			w.due()
		case <-w.nudge:
		case <-w.ctx.Done():
			stop()
			return
		}
		stop()
	}
}

// untilNext is how long nothing is due.
func (w *Watcher) untilNext() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	next := w.rescan
	for _, f := range w.folders {
		if f.Problem == library.NotFound && w.missing.Before(next) {
			next = w.missing
		}
	}
	for _, s := range w.settling {
		if s.due.Before(next) {
			next = s.due
		}
	}
	return max(0, next.Sub(w.cfg.Clock.Now()))
}

// due does what the time has come for.
func (w *Watcher) due() {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.cfg.Clock.Now()
	if !now.Before(w.rescan) {
		_, _ = w.scanAll(w.ctx)
		return
	}
	if !now.Before(w.missing) {
		w.missing = now.Add(missingEvery)
		for _, f := range w.folders {
			if f.Problem == library.NotFound && problemOf(f.Path) == "" {
				_, _ = w.scan(w.ctx, f)
			}
		}
	}
	_ = w.settled(w.ctx, now)
}

// heard takes in a change that the system told of.
func (w *Watcher) heard(e Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if e.Path == "" {
		w.rescan = w.cfg.Clock.Now() // some were lost: look for ourselves
		return
	}
	f := w.owner(e.Path)
	if f == nil {
		return
	}
	if e.Gone {
		w.forget(f, e.Path)
		return
	}
	w.found(f, e.Path)
}

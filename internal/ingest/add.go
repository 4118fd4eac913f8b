package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"naru/internal/library"
)

// Add implements library.Importer. Progress says Listing until it returns. Paths
// are kept absolute, in the order of their names, each once.
func (i *Importer) Add(ctx context.Context, paths []string, o library.ImportOptions) (int64, error) {
	roots := make([]string, 0, len(paths))
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return 0, fmt.Errorf("resolve %s: %w", p, err)
		}
		// Before anything is queued: one slip in what was typed queues nothing.
		if _, err := os.Stat(abs); errors.Is(err, fs.ErrNotExist) {
			return 0, &library.Error{Code: library.NotFound, Args: map[string]any{"path": p}, Err: err}
		}
		roots = append(roots, abs)
	}
	return i.AddFound(ctx, roots, o)
}

// AddFound is Add for paths that were found by looking, not typed: one that is
// gone by now is an item that says so.
func (i *Importer) AddFound(ctx context.Context, paths []string, o library.ImportOptions) (int64, error) {
	i.setListing(+1)
	defer i.setListing(-1)
	i.mu.Lock()
	run := i.ctx
	i.mu.Unlock()
	ctx, end := context.WithCancel(ctx)
	defer end()
	// Cancel and Close end the listing, too.
	defer context.AfterFunc(run, end)()

	a := &adding{importer: i, ctx: ctx, run: run, options: o, flushed: time.Now()}
	a.secret, a.options.Password = secret{password: o.Password}, ""
	err := i.newLister(ctx, a.take).list(paths)
	if err == nil {
		err = a.flush()
	}
	if ctx.Err() != nil {
		return a.batch, library.Errorf(library.Cancelled, "list files: %w", ctx.Err())
	}
	if err != nil {
		return a.batch, fmt.Errorf("list files: %w", err)
	}
	return a.batch, nil
}

func (i *Importer) setListing(n int) {
	i.mu.Lock()
	i.tally.listing += n
	if n < 0 && i.running == 0 {
		i.tally.close()
	}
	i.mu.Unlock()
	i.changed.Poke()
}

// A transaction takes this many files, or those of this time where listing is
// slow, so that the first are being read while the last are still being found.
const (
	filesAtOnce = 1000
	flushEvery  = 300 * time.Millisecond
)

// adding is one Add on its way.
type adding struct {
	importer *Importer
	ctx      context.Context
	run      context.Context // ended by Cancel and Close
	options  library.ImportOptions
	secret   secret
	batch    int64
	files    []listed
	flushed  time.Time
}

func (a *adding) take(f listed) error {
	a.files = append(a.files, f)
	if len(a.files) < filesAtOnce && time.Since(a.flushed) < flushEvery {
		return nil
	}
	return a.flush()
}

// flush queues what was found since the last time.
func (a *adding) flush() error {
	a.flushed = time.Now()
	items, err := a.items()
	if err != nil {
		return err
	}
	a.files = a.files[:0]
	if len(items) == 0 && a.batch != 0 {
		return nil
	}
	i := a.importer
	i.counting.Lock()
	defer i.counting.Unlock()
	// Under the lock that Cancel holds while it empties the queue: nothing is put
	// in behind its back.
	if err := a.run.Err(); err != nil {
		return err
	}
	batch, err := i.cfg.Queue.Enqueue(a.ctx, a.batch, items, a.options)
	if err != nil {
		return fmt.Errorf("queue %d files: %w", len(items), err)
	}
	if a.batch == 0 {
		a.batch = batch
		i.secrets.keep(batch, a.secret)
	}
	for _, it := range items {
		if it.Status != library.ImportWaiting {
			i.listed.Call(it)
		}
	}
	i.added(items)
	return nil
}

// items makes queue items of what was found. Files known by place, size and time
// are told here, without being opened, and small ones known by their bytes.
func (a *adding) items() ([]library.ImportItem, error) {
	items := make([]library.ImportItem, len(a.files))
	for k, f := range a.files {
		items[k] = library.ImportItem{Path: f.path, Status: library.ImportWaiting}
		if f.skip != "" {
			items[k].Status, items[k].Reason = library.ImportSkipped, f.skip
		} else if f.info != nil && f.info.Mode().IsRegular() {
			items[k].Size, items[k].Modified = f.info.Size(), f.info.ModTime()
		}
	}
	if a.options.Again {
		return items, nil
	}
	if err := a.byPlace(items); err != nil {
		return nil, fmt.Errorf("look for known files: %w", err)
	}
	if err := a.byBytes(items); err != nil {
		return nil, fmt.Errorf("look for known bytes: %w", err)
	}
	return items, nil
}

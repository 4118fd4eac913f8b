package sample

import (
	"context"
	"sync"
	"time"

	"naru/internal/library"
)

// Importer stands for an import that is under way and never ends.
type Importer struct {
	mu       sync.Mutex
	State    library.ImportProgress
	List     []library.ImportItem
	Added    [][]string
	watchers []func(library.ImportProgress)
	each     []func(library.ImportItem)
}

var _ library.Importer = (*Importer)(nil)

// Busy makes an importer in the middle of its work.
func Busy() *Importer {
	return &Importer{
		State: library.ImportProgress{Total: 800, Done: 496, Imported: 470, Duplicate: 20, Failed: 6, Running: true, Left: 3 * time.Minute, Current: []string{"보고서/2020-01.pdf"}},
		List: []library.ImportItem{
			{ID: 6, Batch: 1, Path: "보고서/이민법령집 2020.hwp", Status: library.ImportWaiting, Changed: when},
			{ID: 5, Batch: 1, Path: "보고서/2020-01.pdf", Status: library.ImportReading, Document: 1, Pages: 60, Changed: when},
			{ID: 4, Batch: 1, Path: "보고서/통계연보 전체.pdf", Status: library.ImportImported, Reason: library.TooLarge, Document: 10, Pages: 2000, Changed: when},
			{ID: 3, Batch: 1, Path: "보고서/배포용 보도자료.hwp", Status: library.ImportFailed, Reason: library.Distribution, Changed: when},
			{ID: 2, Batch: 1, Path: "보고서/암호.pdf", Status: library.ImportFailed, Reason: library.Locked, Changed: when},
			{ID: 1, Batch: 1, Path: "reports/brief-04.pdf", Status: library.ImportImported, Document: 4, Pages: 24, Seconds: 0.4, Changed: when},
		},
	}
}

// Idle makes an importer with nothing to do.
func Idle() *Importer { return &Importer{} }

// Set changes the state and tells those who watch.
func (i *Importer) Set(p library.ImportProgress) {
	i.mu.Lock()
	i.State = p
	list := append([]func(library.ImportProgress){}, i.watchers...)
	i.mu.Unlock()
	for _, f := range list {
		if f != nil {
			f(p)
		}
	}
}

// Add remembers what was added.
func (i *Importer) Add(_ context.Context, paths []string, _ library.ImportOptions) (int64, error) {
	i.Added = append(i.Added, paths)
	return int64(len(i.Added)), nil
}

// Retry does nothing.
func (i *Importer) Retry(context.Context, string, ...int64) (int64, error) { return 1, nil }

// Forget does nothing.
func (i *Importer) Forget(_ context.Context, ids ...int64) ([]int64, error) { return ids, nil }

// Remember does nothing.
func (i *Importer) Remember(context.Context, ...int64) error { return nil }

// Start goes on.
func (i *Importer) Start() {
	p := i.Progress()
	p.Paused = false
	i.Set(p)
}

// Pause pauses.
func (i *Importer) Pause() {
	p := i.Progress()
	p.Paused = true
	i.Set(p)
}

// Cancel ends all.
func (i *Importer) Cancel(context.Context) error {
	i.Set(library.ImportProgress{})
	return nil
}

// Wait returns.
func (i *Importer) Wait(context.Context) error { return nil }

// Progress gives the state.
func (i *Importer) Progress() library.ImportProgress {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.State
}

// Watch calls f after each change.
func (i *Importer) Watch(f func(library.ImportProgress)) (stop func()) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.watchers = append(i.watchers, f)
	n := len(i.watchers) - 1
	return func() {
		i.mu.Lock()
		defer i.mu.Unlock()
		i.watchers[n] = nil
	}
}

// WatchItems calls f with each item that Ended is told of.
func (i *Importer) WatchItems(f func(library.ImportItem)) (stop func()) {
	i.each = append(i.each, f)
	return func() { i.each = nil }
}

// Ended tells those who watch that a file reached its end.
func (i *Importer) Ended(item library.ImportItem) {
	for _, f := range i.each {
		f(item)
	}
}

// Items lists files.
func (i *Importer) Items(_ context.Context, _ int64, status ...library.ImportStatus) ([]library.ImportItem, error) {
	if len(status) == 0 {
		return i.List, nil
	}
	var out []library.ImportItem
	for _, x := range i.List {
		for _, s := range status {
			if x.Status == s {
				out = append(out, x)
			}
		}
	}
	return out, nil
}

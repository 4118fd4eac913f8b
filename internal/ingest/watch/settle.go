package watch

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"naru/internal/ingest"
)

// stamp tells one state of a file from another.
type stamp struct {
	size     int64
	modified time.Time
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime()} }

func (s stamp) is(o stamp) bool { return s.size == o.size && s.modified.Equal(o.modified) }

// settling is a file that appeared or changed, as it was then, and when it is
// looked at again.
type settling struct {
	stamp
	due time.Time
}

// found takes in a path that appeared or changed below a folder. Holding mu.
func (w *Watcher) found(f *folder, path string) {
	info, err := os.Stat(path)
	if err != nil {
		return
	}
	if info.IsDir() {
		if path != f.Path && !ingest.Hidden(filepath.Base(path)) {
			// What lies in it already, no event tells.
			_, _ = w.scanBelow(w.ctx, f, path)
		}
		return
	}
	w.wait(f, path, info)
}

// wait gives a file time to settle. Holding mu.
func (w *Watcher) wait(f *folder, path string, info fs.FileInfo) {
	if !info.Mode().IsRegular() || !w.cfg.Importer.Takes(filepath.Base(path)) {
		return
	}
	w.settling[path] = settling{stampOf(info), w.cfg.Clock.Now().Add(f.settle())}
}

// settled queues the files that have not changed for their time. Holding mu.
func (w *Watcher) settled(ctx context.Context, now time.Time) error {
	var ready []file
	for path, s := range w.settling {
		if now.Before(s.due) {
			continue
		}
		delete(w.settling, path)
		f := w.owner(path)
		if f == nil {
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			continue // gone, or moved: its new place was told as well
		}
		if !stampOf(info).is(s.stamp) {
			w.wait(f, path, info)
			continue
		}
		ready = append(ready, file{f, path, stampOf(info)})
	}
	_, err := w.queue(ctx, ready)
	return err
}

// forget takes in that a path is gone. Holding mu.
func (w *Watcher) forget(f *folder, path string) {
	delete(w.settling, path)
	if path == f.Path {
		w.lost(f)
		return
	}
	f.open(path)
	for heard := range f.heard {
		if within(heard, path) {
			delete(f.heard, heard)
		}
	}
}

// lost records that a folder cannot be looked at, and why. Holding mu.
func (w *Watcher) lost(f *folder) {
	f.heard, f.closed = map[string]bool{}, map[string]bool{}
	f.Problem = problemOf(f.Path)
	w.missing = w.cfg.Clock.Now().Add(missingEvery)
	if f.Problem == "" { // another is in its place already
		w.rescan = w.cfg.Clock.Now()
	}
}

package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"naru/internal/ingest"
	"naru/internal/library"
)

// file is one that may be new.
type file struct {
	folder *folder
	path   string
	stamp
}

// atOnce is how many files are looked up and queued together.
const atOnce = 500

// scanAll looks through all folders. Holding mu.
func (w *Watcher) scanAll(ctx context.Context) (files int, err error) {
	w.rescan = w.cfg.Clock.Now().Add(rescanEvery)
	if err := w.load(ctx); err != nil {
		return 0, err
	}
	var errs []error
	for _, f := range w.folders {
		n, err := w.scan(ctx, f)
		files += n
		errs = append(errs, err)
	}
	return files, errors.Join(errs...)
}

// load reads the folders once. Holding mu.
func (w *Watcher) load(ctx context.Context) error {
	if w.loaded {
		return nil
	}
	all, err := w.cfg.Folders.WatchedFolders(ctx)
	if err != nil {
		return fmt.Errorf("read watched folders: %w", err)
	}
	for _, f := range all {
		w.folders = append(w.folders, newFolder(f))
	}
	w.loaded = true
	return nil
}

// scan looks through one folder. Holding mu.
func (w *Watcher) scan(ctx context.Context, f *folder) (int, error) {
	if f.Problem = problemOf(f.Path); f.Problem != "" {
		w.lost(f)
		return 0, nil
	}
	// A drive that was taken away and is back is another to the system, which tells
	// of the former one only.
	f.heard = map[string]bool{}
	return w.scanBelow(ctx, f, f.Path)
}

// scanBelow looks through a part of a folder: hears of all folders in it from now
// on, queues what settled and waits for the rest. Holding mu.
func (w *Watcher) scanBelow(ctx context.Context, f *folder, path string) (files int, err error) {
	f.open(path)
	s := scanning{w: w, ctx: ctx, folder: f, real: map[string]bool{}}
	if err := s.below(path); err != nil {
		return s.files, err
	}
	return s.files, s.flush()
}

type scanning struct {
	w      *Watcher
	ctx    context.Context
	folder *folder
	real   map[string]bool // folders seen, against links that lead back
	ready  []file
	files  int
}

func (s *scanning) below(path string) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	real, err := filepath.EvalSymlinks(path)
	s.shut(path, err)
	if err != nil || s.real[real] || within(real, s.w.cfg.Library) || s.folder.leadsBack(path, real) {
		return nil
	}
	s.real[real] = true
	// First listen, then look: nothing is made unseen in between.
	s.w.hear(s.folder, path)
	names, err := s.w.cfg.Names(path)
	s.shut(path, err)
	for _, name := range names {
		if err := s.entry(filepath.Join(path, name)); err != nil {
			return err
		}
	}
	return nil
}

// leadsBack reports whether a folder below a watched one is reached by a link and
// holds it, or lies in it as well: its files come in by their own names.
func (f *folder) leadsBack(path, real string) bool {
	root := realPath(f.Path)
	below, err := filepath.Rel(f.Path, path)
	return err == nil && real != filepath.Join(root, below) && (within(real, root) || within(root, real))
}

// shut keeps that a folder could not be opened, unless it is gone.
func (s *scanning) shut(path string, err error) {
	switch {
	case err == nil, errors.Is(err, fs.ErrNotExist):
	case path == s.folder.Path:
		s.folder.Problem = library.Permission
	default:
		s.folder.closed[path] = true
	}
}

func (s *scanning) entry(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		// Else it is gone, or a link to nowhere.
		if errors.Is(err, fs.ErrPermission) {
			s.shut(filepath.Dir(path), err)
		}
		return nil
	}
	if info.IsDir() {
		if ingest.Hidden(filepath.Base(path)) || s.w.owner(path) != s.folder {
			return nil
		}
		return s.below(path)
	}
	if !info.Mode().IsRegular() || !s.w.cfg.Importer.Takes(filepath.Base(path)) {
		return nil
	}
	if _, waits := s.w.settling[path]; waits {
		return nil
	}
	s.ready = append(s.ready, file{s.folder, path, stampOf(info)})
	if len(s.ready) < atOnce {
		return nil
	}
	return s.flush()
}

// flush queues what is new of what was found; what changed only now waits, where
// somebody keeps the time.
func (s *scanning) flush() error {
	now := s.w.cfg.Clock.Now()
	settled := s.ready[:0]
	fresh, err := s.w.unknown(s.ctx, s.ready)
	if err != nil {
		return err
	}
	for _, f := range fresh {
		if s.w.started && now.Sub(f.modified) < s.folder.settle() && !f.modified.After(now) {
			s.w.settling[f.path] = settling{f.stamp, now.Add(s.folder.settle())}
			continue
		}
		settled = append(settled, f)
	}
	n, err := s.w.send(s.ctx, settled)
	s.files += n
	s.ready = s.ready[:0]
	return err
}

// hear asks the system to tell of a folder. Holding mu.
func (w *Watcher) hear(f *folder, path string) {
	if f.heard[path] {
		return
	}
	if w.events == nil {
		if w.started {
			f.Problem = library.WatchLimit
		}
		return
	}
	full, err := w.events.Add(path)
	switch {
	case err == nil:
		f.heard[path] = true
	case full:
		f.Problem = library.WatchLimit
	}
}

// queue puts those files into the queue that are new or changed. Holding mu.
func (w *Watcher) queue(ctx context.Context, files []file) (int, error) {
	total := 0
	for part := range slices.Chunk(files, atOnce) {
		fresh, err := w.unknown(ctx, part)
		if err != nil {
			return total, err
		}
		n, err := w.send(ctx, fresh)
		total += n
		if err != nil {
			return total, err
		}
	}
	return total, nil
}

// unknown returns the files that are not remembered as they are, and not on their
// way in. Holding mu.
func (w *Watcher) unknown(ctx context.Context, files []file) ([]file, error) {
	paths := make([]string, len(files))
	for k, f := range files {
		paths[k] = f.path
	}
	seen, err := w.cfg.Folders.Seen(ctx, paths)
	if err != nil {
		return nil, fmt.Errorf("look for known files: %w", err)
	}
	var fresh []file
	for _, f := range files {
		s := seen[f.path]
		switch sent, ok := w.sent[f.path]; {
		case s.SHA256 != "" && f.is(stamp{s.Size, s.Modified}):
			delete(w.sent, f.path)
		case s.Open:
		case ok && sent.is(f.stamp): // it did not get in: not for the next look to try again
		default:
			fresh = append(fresh, f)
		}
	}
	return fresh, nil
}

// send queues files, those with the same tags together. Holding mu.
func (w *Watcher) send(ctx context.Context, files []file) (int, error) {
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	n := 0
	for len(files) > 0 {
		tags := files[0].tags()
		end := 1
		for end < len(files) && slices.Equal(files[end].tags(), tags) {
			end++
		}
		var paths []string
		for _, f := range files[:end] {
			paths = append(paths, f.path)
		}
		if _, err := w.cfg.Importer.AddFound(ctx, paths, library.ImportOptions{Tags: tags, Watched: true}); err != nil {
			return n, fmt.Errorf("queue what was found: %w", err)
		}
		for _, f := range files[:end] {
			w.sent[f.path] = f.stamp
		}
		n += end
		files = files[end:]
	}
	return n, nil
}

// tags are the names of the folders between the watched one and the file, where
// they are wished for.
func (f file) tags() []string {
	if !f.folder.TagSubfolders {
		return nil
	}
	below, err := filepath.Rel(f.folder.Path, filepath.Dir(f.path))
	if err != nil || below == "." {
		return nil
	}
	return strings.Split(library.ShownName(filepath.ToSlash(below)), "/")
}

// problemOf tells why a folder cannot be watched, "" if it can.
func problemOf(path string) library.Code {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		return library.NotFound
	}
	var d *os.File
	if err == nil { // a folder can be seen and yet be closed
		if d, err = os.Open(path); err == nil {
			d.Close()
		}
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return library.Permission
	case err != nil:
		return library.NotFound
	}
	return ""
}

// within reports whether a path is a folder or lies below it.
func within(path, folder string) bool {
	below, err := filepath.Rel(folder, path)
	return err == nil && folder != "" && below != ".." && !strings.HasPrefix(below, ".."+string(filepath.Separator))
}

package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// Add implements library.Importer. It lists the folders before it returns, which
// may take a while: Progress says Listing meanwhile, and a cancelled context
// ends it with nothing queued. Paths are kept absolute, in the order of their
// names, each once.
func (i *Importer) Add(ctx context.Context, paths []string, o library.ImportOptions) (int64, error) {
	i.setListing(+1)
	defer i.setListing(-1)
	l := lister{ctx: ctx, known: i.known, listed: map[string]bool{}}
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
	for _, root := range roots {
		l.root(root)
	}
	if err := ctx.Err(); err != nil {
		return 0, library.Errorf(library.Cancelled, "list files: %w", err)
	}
	password := o.Password
	o.Password = ""
	i.counting.Lock()
	defer i.counting.Unlock()
	batch, err := i.cfg.Queue.Enqueue(ctx, l.items, o)
	if err != nil {
		return 0, fmt.Errorf("queue %d files: %w", len(l.items), err)
	}
	i.secrets.keep(batch, secret{password: password})
	i.added(len(l.items)-l.skipped, l.skipped, l.bytes)
	return batch, nil
}

func (i *Importer) setListing(n int) {
	i.mu.Lock()
	i.tally.listing += n
	i.mu.Unlock()
	i.changed.poke()
}

// lister collects the files below what was named.
type lister struct {
	ctx     context.Context
	known   func(extension string) bool
	listed  map[string]bool // real folders and named files seen, by path
	items   []library.ImportItem
	skipped int
	bytes   int64
}

// root lists a path that a person named: a file is queued whatever its name
// says, so that its failure tells why.
func (l *lister) root(path string) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		l.folder(path, false)
		return
	}
	if l.listed[path] {
		return
	}
	l.listed[path] = true
	l.wait(path, info)
}

// folder lists a folder, following links to files and folders, each real folder
// once.
func (l *lister) folder(path string, link bool) {
	if l.ctx.Err() != nil {
		return
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		l.skip(path, reason(sourceError(err)))
		return
	}
	if l.listed[real] {
		if link {
			l.skip(path, library.LinkLoop)
		}
		return // named twice: its files are listed already
	}
	l.listed[real] = true
	entries, err := os.ReadDir(path) // sorted by name
	for _, e := range entries {
		if l.ctx.Err() != nil {
			return
		}
		l.entry(filepath.Join(path, e.Name()), e)
	}
	if err != nil {
		// What was readable of it stays listed; the rest is not passed over.
		l.skip(path, reason(sourceError(err)))
	}
}

// entry lists one entry of a folder.
func (l *lister) entry(path string, e fs.DirEntry) {
	if hidden(e.Name()) {
		l.skip(path, library.Hidden)
		return
	}
	info, err := os.Stat(path) // follows a link
	switch {
	case err != nil:
		l.skip(path, reason(sourceError(err)))
	case info.IsDir():
		l.folder(path, e.Type()&fs.ModeSymlink != 0)
	case l.listed[path]:
	case !info.Mode().IsRegular(), !l.known(strings.ToLower(filepath.Ext(path))):
		l.skip(path, library.Unsupported)
	default:
		l.listed[path] = true
		l.wait(path, info)
	}
}

// hidden reports whether systems hide a name, or a program keeps it beside an
// open file.
func hidden(name string) bool {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return true
	}
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information":
		return true
	}
	return false
}

func (l *lister) wait(path string, info fs.FileInfo) {
	if info != nil && info.Mode().IsRegular() {
		l.bytes += info.Size()
	}
	l.items = append(l.items, library.ImportItem{Path: path, Status: library.ImportWaiting})
}

func (l *lister) skip(path string, why library.Code) {
	l.skipped++
	l.items = append(l.items, library.ImportItem{Path: path, Status: library.ImportSkipped, Reason: why})
}

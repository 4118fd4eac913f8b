package watch

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"naru/internal/library"
)

// WatchedFolders implements library.WatchedFolders.
func (w *Watcher) WatchedFolders(ctx context.Context) ([]library.WatchedFolder, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.load(ctx); err != nil {
		return nil, err
	}
	all := make([]library.WatchedFolder, len(w.folders))
	for k, f := range w.folders {
		all[k] = f.now()
		// What was found of it may be minutes old.
		if now := problemOf(f.Path); now != "" || f.Problem != library.WatchLimit {
			all[k].Problem = now
		}
	}
	return all, nil
}

// WatchFolder implements library.WatchedFolders.
func (w *Watcher) WatchFolder(ctx context.Context, f library.WatchedFolder) (*library.WatchedFolder, error) {
	path, err := filepath.Abs(f.Path)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "find %s: %w", f.Path, err)
	}
	f.Path = path
	if problem := problemOf(path); problem != "" {
		return nil, &library.Error{Code: problem, Args: map[string]any{"path": library.ShownName(f.Path)}, Err: fmt.Errorf("no folder to watch: %s", problem)}
	}
	if real := realPath(path); within(real, w.cfg.Library) || within(w.cfg.Library, real) {
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"own_folder": library.ShownName(path)},
			Err: fmt.Errorf("%s is the library's own folder, lies in it, or holds it", path)}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.load(ctx); err != nil {
		return nil, err
	}
	for _, o := range w.folders {
		if within(realPath(path), realPath(o.Path)) {
			return nil, &library.Error{Code: library.Conflict, Args: map[string]any{"folder": library.ShownName(o.Path)},
				Err: fmt.Errorf("%s is watched already", o.Path)}
		}
	}
	kept, err := w.cfg.Folders.AddWatchedFolder(ctx, f)
	if err != nil {
		return nil, err
	}
	added := newFolder(*kept)
	w.folders = append(w.folders, added)
	_, err = w.scan(ctx, added)
	w.look()
	answer := added.now()
	return &answer, err
}

// UnwatchFolder implements library.WatchedFolders. The system goes on telling of
// it until the end, and nobody listens.
func (w *Watcher) UnwatchFolder(ctx context.Context, id int64) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.cfg.Folders.RemoveWatchedFolder(ctx, id); err != nil {
		return err
	}
	w.folders = slices.DeleteFunc(w.folders, func(f *folder) bool { return f.ID == id })
	for path := range w.settling {
		if w.owner(path) == nil {
			delete(w.settling, path)
		}
	}
	return nil
}

// Rescan implements library.WatchedFolders.
func (w *Watcher) Rescan(ctx context.Context) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n, err := w.scanAll(ctx)
	w.look()
	return n, err
}

// look makes the loop reckon anew when it has to wake. Holding mu.
func (w *Watcher) look() {
	select {
	case w.nudge <- struct{}{}:
	default:
	}
}

// owner is the innermost watched folder around a path, nil for none. Holding mu.
func (w *Watcher) owner(path string) *folder {
	var best *folder
	for _, f := range w.folders {
		if within(path, f.Path) && (best == nil || len(f.Path) > len(best.Path)) {
			best = f
		}
	}
	return best
}

// realPath follows links where it can.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

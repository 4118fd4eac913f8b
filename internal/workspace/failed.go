package workspace

import (
	"cmp"
	"context"
	"slices"

	"naru/internal/library"
)

// Failed lists the files of which the last try to bring them in failed, by path,
// also beside a window that holds the library.
func (w *Workspace) Failed(ctx context.Context) ([]library.ImportItem, error) {
	items, err := w.store.Items(ctx, 0) // the last queued first
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(items, func(a, b library.ImportItem) int { return cmp.Compare(a.Path, b.Path) })
	items = slices.CompactFunc(items, func(a, b library.ImportItem) bool { return a.Path == b.Path })
	return slices.DeleteFunc(items, func(it library.ImportItem) bool { return it.Status != library.ImportFailed }), nil
}

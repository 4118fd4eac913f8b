package workspace

import "context"

// Reindexed is what a search index was made of.
type Reindexed struct {
	Pages     int `json:"pages"`
	Notes     int `json:"notes"`
	Documents int `json:"documents"`
}

// Outdated tells whether an earlier or later Naru made the search index, so that
// some of what is in the library is not found: RenewIndex is due.
func (w *Workspace) Outdated(ctx context.Context) (bool, error) { return w.store.Outdated(ctx) }

// RenewIndex makes an outdated search index anew, beside whatever else is done
// in the library, and does nothing for one that is not. It takes seconds for a
// thousand pages: for the background. Progress, which may be nil, is told of the
// pages done and of all.
func (w *Workspace) RenewIndex(ctx context.Context, progress func(done, total int)) error {
	return w.store.Renew(ctx, progress)
}

// Reindex makes the search index anew whatever its state, all or nothing. Fails
// with Permission where the library is only read.
func (w *Workspace) Reindex(ctx context.Context, progress func(done, total int)) (Reindexed, error) {
	sum, err := w.store.Reindex(ctx, progress)
	return Reindexed(sum), err
}

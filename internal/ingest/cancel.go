package ingest

import (
	"context"
	"fmt"

	"naru/internal/library"
)

// Cancel implements library.Importer. It returns when nothing is read any more.
func (i *Importer) Cancel(ctx context.Context) error {
	i.mu.Lock()
	i.on, i.paused, i.stopped = false, false, nil
	old := i.cancel
	i.ctx, i.cancel = context.WithCancelCause(context.Background())
	idle := i.idle
	i.mu.Unlock()
	old(errCancelled)

	n, err := i.empty(ctx)
	if err != nil {
		return err
	}
	i.mu.Lock()
	i.tally.count(library.ImportSkipped, n)
	i.mu.Unlock()
	select {
	case <-idle:
	case <-ctx.Done():
		return ctx.Err()
	}
	// A file taken in the moment of cancelling was put back.
	if _, err := i.empty(ctx); err != nil {
		return err
	}
	i.secrets.clear()
	i.changed.Poke()
	return nil
}

// empty ends all that waits as cancelled and returns how many.
func (i *Importer) empty(ctx context.Context) (int, error) {
	i.counting.Lock()
	defer i.counting.Unlock()
	begun, err := i.cfg.Queue.Begun(ctx)
	if err != nil {
		return 0, fmt.Errorf("empty the queue: %w", err)
	}
	for _, job := range begun {
		job.Item.Status, job.Item.Reason = library.ImportSkipped, library.Cancelled
		if err := i.finish(ctx, &job.Item, job.Options.Themes); err != nil {
			return 0, fmt.Errorf("take back %s: %w", job.Item.Path, err)
		}
	}
	n, err := i.cfg.Queue.SkipWaiting(ctx, library.Cancelled)
	if err != nil {
		return 0, fmt.Errorf("empty the queue: %w", err)
	}
	return n + len(begun), nil
}

// Close stops what is being read and waits for it. The files stay in the queue
// and are read at the next start.
func (i *Importer) Close() error {
	i.mu.Lock()
	i.on, i.closed = false, true
	i.cancel(errClosed)
	idle := i.idle
	i.mu.Unlock()
	<-idle
	i.secrets.clear()
	i.changed.Poke() // who waits learns of it
	i.changed.StopAll()
	i.offers.StopAll()
	return nil
}

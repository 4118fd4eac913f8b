package ingest

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// work takes one file after the other until nothing waits or the queue stops.
func (i *Importer) work(ctx context.Context) {
	for {
		if news := i.takeAll(ctx); i.leave(ctx, news) {
			return
		}
	}
}

// takeAll returns what it knew of the queue when it last found nothing.
func (i *Importer) takeAll(ctx context.Context) (news int) {
	if err := i.resume(ctx); err != nil {
		if ctx.Err() == nil {
			i.halt(err)
		}
		return 0
	}
	for {
		wanted, news := i.wanted(ctx)
		if !wanted {
			return news
		}
		jobs, err := i.cfg.Queue.NextWaiting(ctx, 1)
		if err != nil {
			if ctx.Err() == nil {
				i.halt(fmt.Errorf("take the next file from the queue: %w", err))
			}
			return news
		}
		if len(jobs) == 0 {
			return news
		}
		for _, job := range jobs {
			if err := i.do(ctx, job); err != nil {
				if ctx.Err() == nil {
					i.halt(err)
				}
				return news
			}
		}
	}
}

// wanted reports whether a worker should take another file.
func (i *Importer) wanted(ctx context.Context) (bool, int) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.on && ctx.Err() == nil, i.news
}

// resume puts back what a killed run left in reading, once, before the first
// file is taken, and counts what there is to do when a run begins.
func (i *Importer) resume(ctx context.Context) error {
	i.counting.Lock()
	defer i.counting.Unlock()
	i.mu.Lock()
	defer i.mu.Unlock()
	if !i.resumed {
		if _, err := i.cfg.Queue.RequeueInterrupted(ctx); err != nil {
			return fmt.Errorf("put interrupted files back: %w", err)
		}
		i.resumed = true
	}
	if i.tally.counted {
		return nil
	}
	n, err := i.cfg.Queue.CountItems(ctx, 0)
	if err != nil {
		return fmt.Errorf("count what waits: %w", err)
	}
	i.tally.expect(n[library.ImportWaiting] + n[library.ImportReading])
	return nil
}

// leave signs a worker off, unless there is news since it found nothing to do.
// The last one puts back what was taken and not finished, so that it waits for
// the next start.
func (i *Importer) leave(ctx context.Context, news int) bool {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.on && ctx.Err() == nil && i.news != news {
		return false
	}
	i.running--
	if i.running > 0 {
		i.changed.Poke()
		return true
	}
	if i.resumed {
		if _, err := i.cfg.Queue.RequeueInterrupted(context.Background()); err != nil && i.stopped == nil {
			i.stopped = fmt.Errorf("put unfinished files back: %w", err)
		}
	}
	i.tally.end()
	close(i.idle)
	if ctx.Err() != nil && !i.closed {
		i.hire() // started again while the cancelled run was ending
	}
	i.changed.Poke()
	return true
}

// do brings one file to its end. An error means that the queue cannot go on;
// the file then waits for the next start.
func (i *Importer) do(ctx context.Context, job Job) error {
	begin := i.cfg.Now()
	took := func() float64 { return max(0, i.cfg.Now().Sub(begin).Seconds()) }
	size := fileSize(job.Item.Path)
	i.mu.Lock()
	i.tally.enter(job.Item.Path, size)
	i.mu.Unlock()
	i.changed.Poke()

	item, err := i.bring(ctx, job, took)
	if err == nil {
		i.tell(item, size)
		return nil
	}
	drop := func(err error) error {
		i.mu.Lock()
		i.tally.drop(item.Path)
		i.mu.Unlock()
		return err
	}
	if cause := context.Cause(ctx); cause != nil {
		if !errors.Is(cause, errCancelled) {
			return drop(cause)
		}
		item.Status, item.Reason = library.ImportSkipped, library.Cancelled
	} else {
		if halts(err) {
			return drop(err)
		}
		item.Status, item.Reason = library.ImportFailed, reason(err)
		// The store remembers by bytes and reader: see Queue.FailedBefore.
		item.Reader = i.cfg.ReaderVersion
		if item.Reason == library.Vanished && job.Options.Watched {
			item.Status = library.ImportSkipped
		}
	}
	item.Changed, item.Seconds = i.cfg.Now(), took()
	if err := i.finish(context.WithoutCancel(ctx), &item, job.Options.Themes); err != nil {
		return drop(fmt.Errorf("record how %s ended: %w", item.Path, err))
	}
	i.tell(item, size)
	return nil
}

// finish records how an item ended that did not get in, and takes away what of
// it was in already.
func (i *Importer) finish(ctx context.Context, item *library.ImportItem, themes []string) error {
	if item.Document == 0 {
		return i.cfg.Queue.FinishItem(ctx, *item)
	}
	d, err := i.cfg.Catalogue.DocumentBySHA256(ctx, item.SHA256)
	if err != nil && library.CodeOf(err) != library.NotFound {
		return err
	}
	kept, err := i.cfg.Catalogue.AbandonDocument(ctx, *item, themes)
	if err != nil || kept {
		return err
	}
	item.Document = 0
	if d != nil {
		i.forget(ctx, d.SHA256, strings.ToLower(filepath.Ext(d.File)))
	}
	return nil
}

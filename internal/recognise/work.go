package recognise

import (
	"context"
	"errors"
	"fmt"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
)

// desk is what the worker has before it: the document that stays open from one
// of its pages to the next.
type desk struct {
	task   Task
	viewer extract.Viewer
	read   bool // a page of it was read
}

func (d *desk) close() {
	if d.viewer != nil {
		_ = d.viewer.Close()
		d.viewer = nil
	}
}

// work reads one page after the other until nothing waits or it is stopped.
func (r *Recogniser) work(ctx context.Context) {
	var d desk
	defer d.close()
	for {
		news, err := r.readAll(ctx, &d)
		r.finish(ctx, &d)
		d.close()
		if err != nil && ctx.Err() == nil {
			r.halt(err)
		}
		if r.leave(ctx, news) {
			return
		}
	}
}

// readAll returns what it knew of the queue when it last found nothing. An error
// means that the queue cannot go on.
func (r *Recogniser) readAll(ctx context.Context, d *desk) (news int, err error) {
	open, err := r.cfg.Queue.WaitingPages(ctx)
	if err != nil {
		return 0, fmt.Errorf("count what waits: %w", err)
	}
	r.mu.Lock()
	r.tally.expect(open)
	r.mu.Unlock()
	for {
		wanted, news := r.wanted(ctx)
		if !wanted {
			return news, nil
		}
		if r.cfg.Busy() {
			d.close()
			if !r.rest(ctx) {
				return news, nil
			}
			continue
		}
		task, err := r.cfg.Queue.NextPage(ctx)
		if err != nil {
			return news, fmt.Errorf("take the next page: %w", err)
		}
		if task == nil {
			return news, nil
		}
		if task.Document != d.task.Document {
			r.finish(ctx, d)
			d.close()
		}
		if err := r.do(ctx, d, *task); err != nil {
			return news, err
		}
	}
}

func (r *Recogniser) wanted(ctx context.Context) (bool, int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.on && ctx.Err() == nil, r.news
}

// rest waits a little for what goes first; false: it was stopped.
func (r *Recogniser) rest(ctx context.Context) bool {
	pause := time.NewTimer(r.cfg.BusyAgain)
	defer pause.Stop()
	select {
	case <-pause.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// leave signs the worker off, unless there is news since it found nothing to do.
func (r *Recogniser) leave(ctx context.Context, news int) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.on && ctx.Err() == nil && r.news != news {
		return false
	}
	r.running = false
	r.tally.end()
	close(r.idle)
	if ctx.Err() != nil && !r.closed {
		r.hire() // started again while the cancelled run was ending
	}
	r.changed.Poke()
	return true
}

// halt stops it for a reason; what waits keeps waiting.
func (r *Recogniser) halt(why error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.on, r.paused = false, true
	if r.stopped == nil {
		r.stopped = why
	}
}

// finish tells that a document is done, where anything of it was read.
func (r *Recogniser) finish(ctx context.Context, d *desk) {
	if d.read && r.cfg.Finished != nil && ctx.Err() == nil {
		r.cfg.Finished(ctx, d.task.Document)
	}
	d.read = false
}

// do brings one page to its end.
func (r *Recogniser) do(ctx context.Context, d *desk, t Task) error {
	begun := r.cfg.Now()
	r.mu.Lock()
	r.tally.enter(t)
	r.mu.Unlock()
	r.changed.Poke()

	info := r.cfg.Engine.Info(ctx)
	if ctx.Err() == nil && !info.Available {
		return errNoEngine(info)
	}
	d.task = t
	if d.viewer == nil {
		v, err := r.cfg.Open(ctx, t)
		if err != nil {
			return r.failDocument(ctx, t, info, err)
		}
		d.viewer = v
	}
	ending, page, err := r.read(ctx, d.viewer, t)
	if err != nil {
		if stops(ctx, err) {
			return err
		}
		// The document may have broken its reader: it is opened anew.
		d.close()
		ending = Ending{Status: library.RecognitionFailed, Reason: library.CodeOf(err)}
	}
	ending.Engine = signature(info)
	// Asked to stop in this moment, a page that was read is kept all the same.
	kept, err := r.cfg.Queue.EndPage(context.WithoutCancel(ctx), t, ending)
	if err != nil {
		return fmt.Errorf("keep page %d of document %d: %w", t.Page, t.Document, err)
	}
	if !kept {
		r.mu.Lock()
		r.tally.drop()
		r.mu.Unlock()
		r.changed.Poke()
		return nil
	}
	d.read = d.read || ending.Status == library.RecognitionRead
	page.Document, page.Page, page.Status, page.Reason = t.Document, t.Page, ending.Status, ending.Reason
	page.Seconds = max(0, r.cfg.Now().Sub(begun).Seconds())
	r.tell(page)
	return nil
}

// stops reports whether an error is not the page's: it was stopped, or the
// program went away.
func stops(ctx context.Context, err error) bool {
	code := library.CodeOf(err)
	return ctx.Err() != nil || code == library.Cancelled || code == library.NoOCR || errors.Is(err, context.Canceled)
}

// failDocument ends all pages of a document that does not open.
func (r *Recogniser) failDocument(ctx context.Context, t Task, info library.RecognitionEngine, why error) error {
	if stops(ctx, why) {
		return why
	}
	reason := library.CodeOf(why)
	pages, err := r.cfg.Queue.FailPages(ctx, t.Document, signature(info), reason)
	if err != nil {
		return fmt.Errorf("end the pages of document %d: %w", t.Document, err)
	}
	for _, n := range pages {
		r.tell(library.RecognizedPage{Document: t.Document, Page: n, Status: library.RecognitionFailed, Reason: reason})
	}
	return nil
}

// tell counts an ended page and passes it on.
func (r *Recogniser) tell(p library.RecognizedPage) {
	r.mu.Lock()
	r.tally.leave(p.Status)
	r.mu.Unlock()
	r.ended.Call(p)
	r.changed.Poke()
}

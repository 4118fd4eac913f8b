package glossary

import (
	"context"
	"sync"

	"naru/internal/library"
)

// renewer has the library looked through for the terms where that is due, in the
// background. What it does not get to is due at the next start.
type renewer struct {
	store Store
	ctx   context.Context
	end   context.CancelFunc
	done  sync.WaitGroup

	mu       sync.Mutex
	started  bool // in the background, after each edit
	running  bool
	again    bool // it became due once more meanwhile
	watchers map[int]func(library.TermProgress)
	next     int
}

func newRenewer(s Store) *renewer {
	r := &renewer{store: s, watchers: map[int]func(library.TermProgress){}}
	r.ctx, r.end = context.WithCancel(context.Background())
	return r
}

// Start has what is due looked through now, and after each edit from now on, in
// the background.
func (r *renewer) Start() {
	r.mu.Lock()
	r.started = true
	r.mu.Unlock()
	r.due()
}

// Renew has what is due looked through before it returns.
func (r *renewer) Renew(ctx context.Context, progress func(done, total int)) error {
	return r.store.RenewTerms(ctx, progress)
}

// Due counts the documents that are to be looked through.
func (r *renewer) Due(ctx context.Context) (int, error) { return r.store.TermsDue(ctx) }

// WatchTerms implements library.Glossary.
func (r *renewer) WatchTerms(f func(library.TermProgress)) (stop func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.next++
	n := r.next
	r.watchers[n] = f
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.watchers, n)
	}
}

func (r *renewer) tell(p library.TermProgress) {
	r.mu.Lock()
	var all []func(library.TermProgress)
	for _, f := range r.watchers {
		all = append(all, f)
	}
	r.mu.Unlock()
	for _, f := range all {
		f(p)
	}
}

// due begins to look, or goes on once more when it is done.
func (r *renewer) due() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.started || r.ctx.Err() != nil {
		return
	}
	if r.running {
		r.again = true
		return
	}
	r.running = true
	r.done.Add(1)
	go r.work()
}

func (r *renewer) work() {
	defer r.done.Done()
	for {
		// A failure leaves the rest due, for the next edit or start.
		_ = r.store.RenewTerms(r.ctx, func(done, total int) {
			r.tell(library.TermProgress{Running: true, Done: done, Total: total})
		})
		r.mu.Lock()
		again := r.again && r.ctx.Err() == nil
		r.again = false
		r.running = again
		r.mu.Unlock()
		r.tell(library.TermProgress{Running: again})
		if !again {
			return
		}
	}
}

// Close stops looking and waits for what is under way.
func (r *renewer) Close() {
	r.mu.Lock()
	r.end()
	r.mu.Unlock()
	r.done.Wait()
}

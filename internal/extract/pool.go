package extract

import (
	"context"
	"sync"
	"sync/atomic"

	"naru/internal/extract/sandbox"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

var _ Reader = (*Pool)(nil)

// Pool reads files in worker processes that it keeps between files. It is safe
// for concurrent use; more calls than workers wait their turn.
type Pool struct {
	options Options
	limits  Limits
	turns   chan struct{} // one for each worker
	// unconfined: workers do not start with what confinement leaves them.
	unconfined atomic.Bool
	// engine: workers start with PDFium loaded; some document needed it.
	engine atomic.Bool

	mu      sync.Mutex
	idle    []*child
	busy    map[*child]bool
	viewers map[*viewer]bool
	closed  bool
}

// maxDocuments that a worker reads before another takes its place, so that what
// leaks, leaks little.
const maxDocuments = 200

// New makes a pool. Nothing is started before the first file.
func New(o Options) (*Pool, error) {
	if o.Workers < 0 {
		return nil, library.Errorf(library.Invalid, "%d workers", o.Workers)
	}
	if _, _, err := o.command(); err != nil {
		return nil, library.Errorf(library.Internal, "find the reading program: %w", err)
	}
	return &Pool{
		options: o,
		limits:  o.Limits.withDefaults(),
		turns:   make(chan struct{}, max(o.Workers, 1)),
		busy:    map[*child]bool{},
		viewers: map[*viewer]bool{},
	}, nil
}

// take waits for a turn and gives a worker: an idle one or a new one.
func (p *Pool) take(ctx context.Context) (*child, error) {
	select {
	case p.turns <- struct{}{}:
	case <-ctx.Done():
		return nil, library.Errorf(library.Cancelled, "%w", ctx.Err())
	}
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		<-p.turns
		return nil, errClosed()
	}
	var c *child
	for len(p.idle) > 0 && c == nil {
		c = p.idle[len(p.idle)-1]
		p.idle = p.idle[:len(p.idle)-1]
		if !c.alive() {
			c = nil
		}
	}
	p.mu.Unlock()
	if c == nil {
		var err error
		if c, err = p.startReader(ctx); err != nil {
			<-p.turns
			return nil, err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.busy[c] = true
	if p.closed { // in between
		c.kill(errClosed())
	}
	return c, nil
}

func errClosed() *library.Error { return library.Errorf(library.Cancelled, "the reader is closed") }

// give takes a worker back, or ends it.
func (p *Pool) give(c *child) {
	defer func() { <-p.turns }()
	worn := c.retire || c.asked >= maxDocuments || c.cpu > maxWear*p.limits.CPU
	p.mu.Lock()
	delete(p.busy, c)
	if keep := c.alive() && !worn && !p.closed; keep {
		p.idle = append(p.idle, c)
		p.mu.Unlock()
		return
	}
	p.mu.Unlock()
	c.end()
}

// maxWear, in CPU limits: well before the system would end the worker (see
// generations in package worker).
const maxWear = 10

// Warm implements Reader.
func (p *Pool) Warm(ctx context.Context) error {
	_, err := p.warm(ctx)
	return err
}

// warm has a worker load the engine and lock itself, and says what is in force.
func (p *Pool) warm(ctx context.Context) (sandbox.State, error) {
	if err := ctx.Err(); err != nil {
		return sandbox.State{}, library.Errorf(library.Cancelled, "%w", err)
	}
	c, err := p.take(ctx)
	if err != nil {
		return sandbox.State{}, err
	}
	defer p.give(c)
	err = c.ask(ctx, wire.Request{Op: wire.OpWarm, CacheDir: p.options.CacheDir}, nil, p.limits, 0,
		listener{take: func(wire.Kind, []byte) error { return nil }})
	return c.safety, err
}

// Close implements Reader. Calls under way end as Cancelled.
func (p *Pool) Close() error {
	p.mu.Lock()
	p.closed = true
	idle, viewers := p.idle, p.viewers
	p.idle, p.viewers = nil, map[*viewer]bool{}
	for c := range p.busy {
		c.kill(errClosed())
	}
	p.mu.Unlock()
	for _, c := range idle {
		c.end()
	}
	for v := range viewers {
		_ = v.Close()
	}
	// Wait for the workers at work: whoever closes wants no process left.
	for range cap(p.turns) {
		p.turns <- struct{}{}
	}
	for range cap(p.turns) {
		<-p.turns
	}
	return nil
}

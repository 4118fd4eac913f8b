package extract

import (
	"context"
	"fmt"
	"image"
	"path/filepath"

	"naru/internal/extract/fit"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// Limits of what a page image may be; the worker draws no larger ones.
const (
	maxImageWidth = 4000
	maxImageBytes = 96<<20 + 1<<10
)

// TextViewer is a Viewer that can place a text it is given, for those who hold
// a page's stored text: it is quicker than Layout, and right also where the text
// came from another reader or an older Naru. Every Viewer of a Pool is one.
type TextViewer interface {
	Viewer
	// LayoutOf places stored, the text of a page.
	LayoutOf(ctx context.Context, page int, stored string) (*library.PageLayout, error)
}

// viewer is one document open in a child of its own. The child is started
// again, unseen, when a call was cancelled or a page broke it.
type viewer struct {
	pool *Pool
	path string
	open wire.Request
	turn chan struct{} // held by the one call at work

	life  context.Context // ends with Close
	close context.CancelFunc

	child *child // guarded by turn
}

var _ TextViewer = (*viewer)(nil)

// Open implements Reader.
func (p *Pool) Open(ctx context.Context, r Request) (Viewer, error) {
	path, err := filepath.Abs(r.Path) // it may be opened again later
	if err != nil {
		return nil, library.Errorf(library.Unreadable, "%w", err)
	}
	v := &viewer{
		pool: p,
		path: path,
		open: wire.Request{Op: wire.OpOpen, Name: r.name(), Password: r.Password, CacheDir: p.options.CacheDir},
		turn: make(chan struct{}, 1),
	}
	v.life, v.close = context.WithCancel(context.Background())
	p.mu.Lock()
	closed := p.closed
	if !closed {
		p.viewers[v] = true
	}
	p.mu.Unlock()
	if closed {
		return nil, errClosed()
	}
	ctx, stop := v.until(ctx)
	defer stop()
	if err := v.begin(ctx); err != nil {
		_ = v.Close()
		return nil, err
	}
	<-v.turn
	return v, nil
}

// until is a context that ends with ctx and with the viewer.
func (v *viewer) until(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(v.life, cancel)
	return ctx, func() { stop(); cancel() }
}

// begin takes the turn and makes sure that the document is open in a child.
// Without an error the caller gives the turn back.
func (v *viewer) begin(ctx context.Context) error {
	select {
	case v.turn <- struct{}{}:
	case <-ctx.Done():
		return library.Errorf(library.Cancelled, "%w", ctx.Err())
	}
	err := v.ready(ctx)
	if err != nil {
		<-v.turn
	}
	return err
}

func (v *viewer) ready(ctx context.Context) error {
	switch {
	case v.life.Err() != nil:
		return library.Errorf(library.Cancelled, "the document is closed")
	case ctx.Err() != nil:
		return library.Errorf(library.Cancelled, "%w", ctx.Err())
	case v.child != nil && v.child.alive() && !v.child.retire:
		return nil
	}
	v.drop()
	file, err := openOriginal(v.path)
	if err != nil {
		return err
	}
	defer file.Close()
	c, err := v.pool.startChild(ctx)
	if err != nil {
		return err
	}
	err = c.ask(ctx, v.open, file, v.pool.limits, 0, listener{take: func(wire.Kind, []byte) error { return nil }})
	if err != nil {
		c.end()
		return err
	}
	v.child = c
	return nil
}

func (v *viewer) drop() {
	if v.child != nil {
		v.child.end()
		v.child = nil
	}
}

// ask sends one request about a page and hands the one message of its kind on.
func (v *viewer) ask(ctx context.Context, r wire.Request, want wire.Kind, maxBytes int, take func([]byte) error) error {
	ctx, stop := v.until(ctx)
	defer stop()
	if err := v.begin(ctx); err != nil {
		return err
	}
	defer func() { <-v.turn }()
	got := false
	err := v.child.ask(ctx, r, nil, v.pool.limits, maxBytes, listener{take: func(kind wire.Kind, payload []byte) error {
		if kind != want || got {
			return fmt.Errorf("%w: kind %q", wire.ErrMalformed, kind)
		}
		got = true
		return take(payload)
	}})
	if err == nil && !got {
		err = library.Errorf(library.BrokenFile, "the answer is empty")
	}
	if v.child.retire || v.child.cpu > maxWear*v.pool.limits.CPU {
		v.drop()
	}
	return err
}

// Image implements Viewer.
func (v *viewer) Image(ctx context.Context, page, width int) (image.Image, error) {
	width = min(max(width, 1), maxImageWidth)
	var img *image.RGBA
	ask := wire.Request{Op: wire.OpImage, Page: page, Width: width}
	err := v.ask(ctx, ask, wire.Image, maxImageBytes, func(payload []byte) error {
		d, err := wire.DecodeImage(payload)
		if err != nil {
			return err
		}
		img = &image.RGBA{Pix: d.Pix, Stride: 4 * d.Width, Rect: image.Rect(0, 0, d.Width, d.Height)}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return img, nil
}

// Layout implements Viewer. Its text is that which Read gives. The first call
// on a page with words broken at line ends reads the whole document for it.
func (v *viewer) Layout(ctx context.Context, page int) (*library.PageLayout, error) {
	return v.layout(ctx, wire.Request{Op: wire.OpLayout, Page: page})
}

// LayoutOf implements TextViewer.
func (v *viewer) LayoutOf(ctx context.Context, page int, stored string) (*library.PageLayout, error) {
	l, err := v.layout(ctx, wire.Request{Op: wire.OpLayout, Page: page, Quick: true})
	if err != nil {
		return nil, err
	}
	return fit.To(l, stored), nil
}

func (v *viewer) layout(ctx context.Context, ask wire.Request) (*library.PageLayout, error) {
	var l *library.PageLayout
	// Eight bytes of place for each character, which takes at least one.
	err := v.ask(ctx, ask, wire.Layout, 9*v.pool.limits.Output, func(payload []byte) error {
		d, err := wire.DecodeLayout(payload)
		if err != nil {
			return err
		}
		l = &library.PageLayout{Text: d.Text, Boxes: make([]library.Rect, len(d.Boxes))}
		for i, b := range d.Boxes {
			const whole = 1<<16 - 1
			l.Boxes[i] = library.Rect{
				X0: float64(b[0]) / whole, Y0: float64(b[1]) / whole,
				X1: float64(b[2]) / whole, Y1: float64(b[3]) / whole,
			}
		}
		return nil
	})
	return l, err
}

// Close implements Viewer. A call under way ends as Cancelled.
func (v *viewer) Close() error {
	v.pool.mu.Lock()
	delete(v.pool.viewers, v)
	v.pool.mu.Unlock()
	v.close()
	v.turn <- struct{}{}
	defer func() { <-v.turn }()
	v.drop()
	return nil
}

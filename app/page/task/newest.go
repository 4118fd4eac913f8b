package task

import (
	"context"

	"naru/app/screen"
)

// Newest runs one kind of work of which only the last asked for matters: a new
// one stops the one before, whose answer is dropped.
type Newest struct {
	Host screen.Host
	turn int
	stop context.CancelFunc
}

// Run does the work and then done, unless something newer was asked for.
func (n *Newest) Run(work func(ctx context.Context) error, done func(err error)) {
	n.Drop()
	turn := n.turn
	mine, stop := context.WithCancel(context.Background())
	n.stop = stop
	n.Host.Go(func(ctx context.Context) error {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(mine, cancel)()
		if err := ctx.Err(); err != nil {
			return err // overtaken before it began
		}
		return work(ctx)
	}, func(err error) {
		stop()
		if turn == n.turn {
			n.stop = nil
			done(err)
		}
	})
}

// Drop stops what runs; its answer will not be heard.
func (n *Newest) Drop() {
	n.turn++
	if n.stop != nil {
		n.stop()
		n.stop = nil
	}
}

// Running tells whether an answer is still to come.
func (n *Newest) Running() bool { return n.stop != nil }

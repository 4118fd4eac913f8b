package reader

import (
	"context"

	"naru/app/screen"
)

// newest runs one kind of work of which only the last asked for matters: a new
// one stops the one before, whose answer is dropped.
type newest struct {
	host screen.Host
	turn int
	stop context.CancelFunc
}

// run does the work and then done, unless something newer was asked for.
func (n *newest) run(work func(ctx context.Context) error, done func(err error)) {
	n.drop()
	turn := n.turn
	mine, stop := context.WithCancel(context.Background())
	n.stop = stop
	n.host.Go(func(ctx context.Context) error {
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

// drop stops what runs; its answer will not be heard.
func (n *newest) drop() {
	n.turn++
	if n.stop != nil {
		n.stop()
		n.stop = nil
	}
}

// running tells whether an answer is still to come.
func (n *newest) running() bool { return n.stop != nil }

package extract

import (
	"context"
	"os"
	"os/exec"

	"naru/internal/extract/sandbox"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// startReader starts a worker that reads whole files, which gives way to whatever
// a person is doing: with every processor reading, a search is answered in half
// the time it takes beside readers of its own rank.
func (p *Pool) startReader(ctx context.Context) (*child, error) {
	c, err := p.startChild(ctx)
	if err == nil {
		giveWay(c.cmd.Process)
	}
	return c, err
}

// startChild starts a worker, confined as far as the system can, and waits until
// it is up.
func (p *Pool) startChild(ctx context.Context) (*child, error) {
	needs := sandbox.Needs{Folder: p.options.CacheDir, Memory: p.limits.Memory, Open: p.unconfined.Load()}
	if needs.Folder != "" {
		_ = os.MkdirAll(needs.Folder, 0o700) // the worker may not; without it, it compiles
	}
	c, err := launch(ctx, p.options, needs)
	if err == nil || needs.Open || library.CodeOf(err) != library.Internal {
		return c, err
	}
	// A program that loads what its parent did not cannot start confined.
	needs.Open = true
	c, again := launch(ctx, p.options, needs)
	if again != nil {
		return nil, err
	}
	p.unconfined.Store(true)
	return c, nil
}

// launch starts a worker and waits until it is up.
func launch(ctx context.Context, o Options, needs sandbox.Needs) (*child, error) {
	args, env, err := o.command()
	if err != nil {
		return nil, library.Errorf(library.Internal, "find the reading program: %w", err)
	}
	c := &child{cmd: exec.Command(args[0], args[1:]...), errors: &tail{}}
	c.cmd.Env = env
	c.cmd.Stderr = c.errors
	c.cmd.SysProcAttr = apart()
	// Not StdinPipe and StdoutPipe: the one carries no files, and Wait would close
	// the other while the last answer is being read.
	in, childIn, err := newAsks()
	if err != nil {
		return nil, library.Errorf(library.Internal, "start the reading program: %w", err)
	}
	out, childOut, err := os.Pipe()
	if err != nil {
		_, _ = in.Close(), childIn.Close()
		return nil, library.Errorf(library.Internal, "start the reading program: %w", err)
	}
	c.cmd.Stdin, c.cmd.Stdout = childIn, childOut
	c.safety, c.ended, err = sandbox.Start(c.cmd, needs)
	_, _ = childIn.Close(), childOut.Close()
	if err != nil {
		_, _ = in.Close(), out.Close()
		return nil, library.Errorf(library.Internal, "start the reading program: %w", err)
	}
	c.in, c.pipe, c.out = in, out, wire.NewReader(out)
	go func() {
		<-c.ended
		c.lastWords()
	}()
	stop := context.AfterFunc(ctx, func() { c.kill(library.Errorf(library.Cancelled, "%w", ctx.Err())) })
	defer stop()
	kind, _, err := c.out.Next(0)
	if err != nil || kind != wire.Ready {
		c.end()
		if why := c.killed.Load(); why != nil {
			return nil, why
		}
		return nil, library.Errorf(library.Internal, "the reading program does not answer (%v): %s", err, c.errors)
	}
	return c, nil
}

package tesseract

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
)

// Limits of one process. Zero values take the defaults.
type Limits struct {
	CPU    time.Duration // default 120 s; the slowest page measured took 25
	Wall   time.Duration // default ten times CPU: at low priority much else goes first
	Memory int64         // resident bytes; default 1 GiB
	Output int           // bytes; default 16 MiB: some 200,000 words
}

func (l Limits) withDefaults() Limits {
	if l.CPU <= 0 {
		l.CPU = 120 * time.Second
	}
	if l.Wall <= 0 {
		l.Wall = 10 * l.CPU
	}
	if l.Memory <= 0 {
		l.Memory = 1 << 30
	}
	if l.Output <= 0 {
		l.Output = 16 << 20
	}
	return l
}

// result of a process.
type result struct {
	out, err string
	failed   bool // it ended with a code other than 0
	cpu      time.Duration
}

// watchEvery is how often a process at work is looked at.
const watchEvery = 200 * time.Millisecond

// run runs the program with an image, or nothing, on its standard input.
func (l Limits) run(ctx context.Context, command []string, in io.Reader, args ...string) (*result, error) {
	if err := ctx.Err(); err != nil {
		return nil, library.Errorf(library.Cancelled, "%w", err)
	}
	cmd := exec.Command(command[0], append(slices.Clone(command[1:]), args...)...)
	out, said := &bounded{room: l.Output, stop: true}, &bounded{room: 4 << 10}
	cmd.Stdin, cmd.Stdout, cmd.Stderr, cmd.Env = in, out, said, environment()
	// A grandchild that holds the pipes must not keep us waiting.
	cmd.WaitDelay = time.Second
	extract.Apart(cmd)
	if err := cmd.Start(); err != nil {
		return nil, library.Errorf(library.NoOCR, "start the recognition program: %w", err)
	}
	release := restrain(cmd.Process)
	defer release()
	var why atomic.Pointer[library.Error]
	kill := func(reason *library.Error) {
		why.CompareAndSwap(nil, reason)
		_ = cmd.Process.Kill()
	}
	ended := make(chan struct{})
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		l.watch(ctx, cmd.Process.Pid, ended, kill)
	}()
	err := cmd.Wait()
	close(ended)
	<-watched
	r := &result{out: out.kept.String(), err: strings.TrimSpace(said.kept.String())}
	if state := cmd.ProcessState; state != nil {
		r.cpu = state.UserTime() + state.SystemTime()
	}
	switch {
	case why.Load() != nil:
		return r, why.Load()
	case out.full:
		return r, library.Errorf(library.TooLarge, "more than %d bytes of text", l.Output)
	case cmd.ProcessState == nil || !cmd.ProcessState.Exited():
		return r, library.Errorf(library.BrokenFile, "the recognition program ended: %v: %s", err, r.err)
	}
	r.failed = !cmd.ProcessState.Success()
	return r, nil
}

// watch kills a process that is no longer wanted or goes beyond its limits.
func (l Limits) watch(ctx context.Context, pid int, ended <-chan struct{}, kill func(*library.Error)) {
	begun := time.Now()
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			return
		case <-ctx.Done():
			kill(library.Errorf(library.Cancelled, "%w", ctx.Err()))
			return
		case <-tick.C:
		}
		cpu, resident, ok := extract.Usage(pid)
		switch {
		case ok && cpu > l.CPU:
			kill(library.Errorf(library.TimedOut, "more than %v of CPU time", l.CPU))
		case ok && resident > l.Memory:
			kill(library.Errorf(library.OutOfMemory, "more than %d MiB of memory", l.Memory>>20))
		case time.Since(begun) > l.Wall:
			kill(library.Errorf(library.TimedOut, "more than %v", l.Wall))
		}
	}
}

// environment is what the program gets of the person's: what the system itself
// needs, and where its languages lie.
func environment() []string {
	// One thread: more take three times the CPU for a fifth less time.
	env := []string{"OMP_THREAD_LIMIT=1", "LC_ALL=C"}
	for _, name := range []string{"SystemRoot", "TEMP", "TMP", "TMPDIR", "TESSDATA_PREFIX"} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// bounded keeps the first bytes written to it.
type bounded struct {
	kept bytes.Buffer // not embedded: its ReadFrom would take all there is
	room int
	full bool
	stop bool // refuse what has no room, which ends the program; else drop it
}

// Write implements io.Writer.
func (b *bounded) Write(p []byte) (int, error) {
	n := len(p)
	if free := b.room - b.kept.Len(); n > free {
		p, b.full = p[:max(free, 0)], true
	}
	b.kept.Write(p)
	if b.full && b.stop {
		return len(p), io.ErrShortWrite
	}
	return n, nil
}

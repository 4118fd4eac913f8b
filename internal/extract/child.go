package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"naru/internal/extract/sandbox"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// child is one worker process. One goroutine asks it at a time.
type child struct {
	cmd    *exec.Cmd
	in     *asks
	pipe   *os.File
	out    *wire.Reader // reads pipe
	errors *tail
	ended  <-chan struct{} // closed when the process is gone and reaped
	killed atomic.Pointer[library.Error]
	asked  int           // requests so far
	cpu    time.Duration // as last reported
	retire bool
	safety sandbox.State // what is in force, as far as it is known
}

// large are the kinds of message whose length follows from the document.
const large = string(wire.Head) + string(wire.Page) + string(wire.Change) + string(wire.Image) + string(wire.Layout)

// maxSmall bounds the messages that are not pages, images or layouts; an
// outline of 20,000 headings fits.
const maxSmall = 32 << 20

// kill ends the process now. The first reason counts.
func (c *child) kill(why *library.Error) {
	c.killed.CompareAndSwap(nil, why)
	_ = c.cmd.Process.Kill()
}

// end closes the process's input, and kills it if that does not end it soon.
func (c *child) end() {
	_ = c.in.Close()
	select {
	case <-c.ended:
	case <-time.After(200 * time.Millisecond):
		c.kill(library.Errorf(library.Cancelled, "closed"))
		<-c.ended
	}
	_ = c.pipe.Close()
}

func (c *child) alive() bool {
	select {
	case <-c.ended:
		return false
	default:
		return c.killed.Load() == nil
	}
}

// listener takes an answer.
type listener struct {
	take   func(wire.Kind, []byte) error // each message but the last
	moment func()                        // if not nil: called once, when the answer takes longer than a moment
	done   func(wire.Report)             // if not nil: called with what the last message tells
}

// moment is how long a person waits without noticing that it is work: half a
// second of reading leaves the other half of a second to whoever stores the
// first pages (a second is where attention begins to wander). Nine documents of
// ten, all below some sixty pages, are read whole before, and are not stored
// twice.
const moment = 500 * time.Millisecond

// ask sends a request, with the file it is about if there is one, and gives the answer to the listener, until its last
// message. maxBytes bounds any one message. After an error that is not the
// document's (see child.alive) the child is gone.
func (c *child) ask(ctx context.Context, r wire.Request, about *original, l Limits, maxBytes int, to listener) error {
	c.asked++
	r.Limits = wire.Limits{CPU: l.CPU, Memory: l.engineShare(), Pages: l.Pages, Output: l.Output}
	var file *os.File
	switch {
	case about != nil && passesFiles:
		r.File, file = true, about.file
	case about != nil:
		r.Path = []byte(about.path)
	}
	payload, err := json.Marshal(r)
	if err != nil {
		return library.Errorf(library.Internal, "encode request: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { c.kill(library.Errorf(library.Cancelled, "%w", ctx.Err())) })
	defer stop()
	done := make(chan struct{})
	var watch sync.WaitGroup
	watch.Go(func() { c.watch(l, done) })
	defer watch.Wait()
	defer close(done)

	var frame bytes.Buffer
	if err := wire.NewWriter(&frame).Send(wire.Ask, payload); err != nil {
		return library.Errorf(library.Internal, "encode request: %w", err)
	}
	if err := c.in.send(frame.Bytes(), file); err != nil {
		return c.gone(err)
	}
	late := time.Now().Add(moment)
	for {
		if to.moment != nil && c.waits(late) {
			to.moment()
			to.moment = nil
		}
		kind, payload, err := c.out.Next(max(maxBytes, maxSmall))
		if errors.Is(err, wire.ErrTooLong) && strings.ContainsRune(large, rune(kind)) {
			return c.fault(library.Errorf(library.TooLarge, "answer: %w", err))
		}
		if errors.Is(err, wire.ErrTooLong) {
			return c.fault(library.Errorf(library.BrokenFile, "answer: %w", err))
		}
		if err != nil {
			return c.gone(err)
		}
		switch kind {
		case wire.Done:
			var report wire.Report
			if err := json.Unmarshal(payload, &report); err != nil {
				return c.fault(library.Errorf(library.BrokenFile, "answer: %w", err))
			}
			c.note(report)
			if to.done != nil {
				to.done(report)
			}
			return nil
		case wire.Failed:
			var f wire.Failure
			if err := json.Unmarshal(payload, &f); err != nil {
				return c.fault(library.Errorf(library.BrokenFile, "answer: %w", err))
			}
			c.note(f.Report)
			if f.Engine {
				return errNoEngine
			}
			if to.done != nil {
				to.done(f.Report)
			}
			return &library.Error{Code: known(f.Code), Err: errors.New(f.Text)}
		default:
			if err := to.take(kind, payload); err != nil {
				return c.fault(library.Errorf(library.BrokenFile, "answer: %w", err))
			}
		}
	}
}

// errNoEngine is a child that started without PDFium and has come to need it.
var errNoEngine = errors.New("the reading program has no PDFium loaded")

// waits waits for the next message until then, and reports whether it was in vain.
func (c *child) waits(until time.Time) bool {
	_ = c.pipe.SetReadDeadline(until)
	err := c.out.Wait()
	_ = c.pipe.SetReadDeadline(time.Time{})
	select {
	case <-c.ended:
		c.lastWords()
	default: // its end, if it comes now, sets the deadline after us
	}
	return errors.Is(err, os.ErrDeadlineExceeded) || !time.Now().Before(until)
}

// lastWords bounds the reading of what a child that has ended said last, which
// may still be in the pipe: a grandchild holding the other end must not keep us.
func (c *child) lastWords() { _ = c.pipe.SetReadDeadline(time.Now().Add(time.Second)) }

func (c *child) note(r wire.Report) {
	c.cpu, c.retire = r.CPU, c.retire || r.Retire
	c.safety.Calls, c.safety.Limits = r.Locked.Calls, r.Locked.Limits
	c.safety.NoGain = c.safety.NoGain || r.Locked.NoGain
}

// fault ends a child that said what it must not say.
func (c *child) fault(why *library.Error) error {
	var coded *library.Error
	if errors.As(why.Err, &coded) {
		why = coded
	}
	c.kill(why)
	<-c.ended
	return why
}

// gone explains why a child ended in mid-answer.
func (c *child) gone(err error) error {
	select {
	case <-c.ended:
	case <-time.After(time.Second): // it closed its output and lives on
		c.kill(library.Errorf(library.BrokenFile, "the reading program fell silent"))
		<-c.ended
	}
	if why := c.killed.Load(); why != nil {
		return why
	}
	state, said := c.cmd.ProcessState, c.errors.String()
	code := library.BrokenFile
	switch {
	case outOfTime(state):
		code = library.TimedOut
	case outOfMemory(state) || strings.Contains(said, "out of memory") || strings.Contains(said, "cannot allocate memory"):
		code = library.OutOfMemory
	}
	e := library.Errorf(code, "the reading program ended (%v, %v): %s", state, err, said)
	c.killed.CompareAndSwap(nil, e)
	return e
}

// known keeps a child from making up codes.
func known(c library.Code) library.Code {
	switch c {
	case library.Locked, library.WrongPass, library.BrokenFile, library.EmptyFile, library.Unsupported,
		library.TooLarge, library.TimedOut, library.OutOfMemory, library.Unreadable, library.Vanished,
		library.NotFound, library.Distribution, library.UnknownLock, library.Incomplete, library.NotAsNamed,
		library.UnknownEncoding, library.Internal:
		return c
	}
	return library.BrokenFile
}

package worker

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/sandbox"
	"naru/internal/extract/wire"
	"naru/internal/library"
	"naru/internal/typeset"
)

// IfAsked runs the worker if the program was started as one, and returns its
// exit code. Nothing may have been written to standard output before.
func IfAsked() (handled bool, exitCode int) {
	if os.Getenv(wire.EnvVar) != "1" {
		return false, 0
	}
	in, out := os.Stdin, os.Stdout
	os.Stdout = os.Stderr // a stray print must not break the protocol
	return true, serve(in, out, sandbox.Lock)
}

// Main answers requests until in ends. It returns the process's exit code.
func Main(in io.Reader, out io.Writer) int {
	return serve(in, out, func() sandbox.State { return sandbox.State{} })
}

// serve is Main in a process that gives up its rights by lock before it reads
// the first document.
func serve(in io.Reader, out io.Writer, lock func() sandbox.State) int {
	// Text is short-lived: collecting it at four times its size saves CPU, and
	// the parent watches the memory.
	debug.SetGCPercent(300)
	w := &worker{out: wire.NewWriter(out), lock: lock, tables: pdffont.New()}
	defer w.close()
	if err := w.out.Send(wire.Ready); err != nil {
		return 1
	}
	for ask := range requests(in) {
		if ask.Op == opEnd {
			return 0
		}
		if err := w.answer(ask); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	return 0
}

// maxAsk bounds a request: a path, a password.
const maxAsk = 1 << 20

// request is one with the file that came along, if one did.
type request struct {
	wire.Request
	file *os.File
}

// requests reads ahead, so that the worker notices the end of its parent while
// it works, and ends with it.
func requests(in io.Reader) <-chan request {
	asks := make(chan request)
	go func() {
		from := receive(in)
		r := wire.NewReader(from)
		for {
			kind, payload, err := r.Next(maxAsk)
			var ask request
			if err == nil && kind != wire.Ask {
				err = fmt.Errorf("a parent sent %q", kind)
			}
			if err == nil {
				err = json.Unmarshal(payload, &ask.Request)
			}
			if err == nil && ask.File {
				ask.file, err = from.file()
			}
			if err == nil {
				asks <- ask
				continue
			}
			if !errors.Is(err, io.EOF) {
				fmt.Fprintln(os.Stderr, "read request:", err)
			}
			select {
			case asks <- request{Request: wire.Request{Op: opEnd}}: // idle: end in order
				close(asks)
			default: // at work for nobody
				if in == os.Stdin {
					os.Exit(0)
				}
				asks <- request{Request: wire.Request{Op: opEnd}}
				close(asks)
			}
			return
		}
	}()
	return asks
}

// opEnd is said by requests itself when the parent is gone.
const opEnd wire.Op = "end"

// worker is the state of the child.
type worker struct {
	out      *wire.Writer
	started  bool
	engine   *pdfium.Engine // nil: not asked for when the process started
	tables   *pdffont.Tables
	lock     func() sandbox.State
	locked   sandbox.State
	open     *opened
	typeface typeset.Fonts // of sheets; read when first needed
	traps    int           // an engine that trapped is not trusted with another file
	reader   string        // of the document just read, where its head says another
	// abandoned: a second reader that does not end still runs.
	abandoned bool
}

func (w *worker) close() {
	w.closeDocument()
	if w.engine != nil {
		_ = w.engine.Close()
	}
}

// answer does one request. An error is one of talking to the parent; all others
// are told to it.
func (w *worker) answer(ask request) error {
	w.reader = ""
	err := w.do(ask)
	var lost *talkError
	if errors.As(err, &lost) {
		return err
	}
	report := wire.Report{CPU: cpuUsed(), Retire: w.traps > 0 || w.abandoned, Locked: w.locked, Reader: w.reader}
	if err == nil {
		return w.sendJSON(wire.Done, report)
	}
	failure := wire.Failure{Code: codeOf(err), Text: err.Error(), Report: report, Engine: errors.Is(err, errNoEngine)}
	if coded, ok := err.(*library.Error); ok && coded.Err != nil {
		failure.Text = coded.Err.Error() // the code is not said twice
	}
	return w.sendJSON(wire.Failed, failure)
}

func (w *worker) do(ask request) (err error) {
	defer func() {
		if x := recover(); x != nil {
			w.traps++
			err = library.Errorf(library.BrokenFile, "panic: %v", x)
		}
	}()
	if err := w.start(ask); err != nil {
		return err
	}
	switch ask.Op {
	case wire.OpWarm:
		return nil
	case wire.OpRead:
		return w.read(ask)
	case wire.OpOpen:
		return w.openDocument(ask)
	case wire.OpImage:
		return w.image(ask)
	case wire.OpLayout:
		return w.layout(ask)
	}
	return library.Errorf(library.Internal, "unknown request %q", ask.Op)
}

// start makes ready what the first request asks for. From then on this process
// needs nothing of the system but memory, its parent and the document it is
// handed: machine code, as the engine is, cannot be loaded any more.
func (w *worker) start(ask request) error {
	if w.started {
		return nil
	}
	w.started = true
	limitCPU(ask.Limits.CPU)
	if ask.Engine || ask.Op != wire.OpRead {
		if err := w.loadEngine(ask); err != nil {
			return err
		}
	}
	if ask.Limits.Memory > 0 {
		// The engine's memory lies outside; readers in Go collect more often near
		// this, so that what they no longer need does not end them.
		debug.SetMemoryLimit(ask.Limits.Memory)
	}
	w.locked = w.lock()
	return nil
}

// errNoEngine is PDFium needed in a process that started without.
var errNoEngine = errors.New("PDFium is not loaded")

func (w *worker) loadEngine(ask request) error {
	engine, err := pdfium.New(pdfium.Options{CacheDir: ask.CacheDir, Memory: ask.Limits.Memory})
	if err != nil && ask.CacheDir != "" {
		// A damaged or unwritable cache must not keep anyone from reading.
		engine, err = pdfium.New(pdfium.Options{Memory: ask.Limits.Memory})
	}
	if err != nil {
		return library.Errorf(library.Internal, "start the engine: %w", err)
	}
	w.engine = engine
	return nil
}

// talkError is a parent that does not listen any more.
type talkError struct{ error }

func (w *worker) sendJSON(k wire.Kind, v any) error {
	payload, err := json.Marshal(v)
	if err != nil {
		return library.Errorf(library.Internal, "encode answer: %w", err)
	}
	return w.send(k, payload)
}

func (w *worker) send(k wire.Kind, parts ...[]byte) error {
	if err := w.out.Send(k, parts...); err != nil {
		return &talkError{err}
	}
	return nil
}

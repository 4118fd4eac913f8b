package extract_test

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// lie names, as its argument, what a worker taken over by a file does.
const lie = "lie:"

// lies are workers that a hostile file took over.
var lies = map[string]func(w *wire.Writer){
	"says nothing and ends":   func(*wire.Writer) {},
	"claims a huge message":   func(*wire.Writer) { os.Stdout.Write([]byte("g\xff\xff\xff\xff")) },
	"talks rubbish":           func(*wire.Writer) { os.Stdout.Write([]byte("Hello, I am a PDF reader\n")) },
	"sends pages unannounced": func(w *wire.Writer) { w.Send(wire.Page, wire.PageData{Number: 1}.Append(nil)) },
	"sends fewer pages than announced": func(w *wire.Writer) {
		send(w, wire.Head, wire.Document{Pages: 2})
		w.Put(wire.Page, wire.PageData{Number: 1}.Append(nil))
		send(w, wire.Done, wire.Report{})
	},
	"sends the same page twice": func(w *wire.Writer) {
		send(w, wire.Head, wire.Document{Pages: 2})
		w.Put(wire.Page, wire.PageData{Number: 1}.Append(nil))
		w.Put(wire.Page, wire.PageData{Number: 1}.Append(nil))
		send(w, wire.Done, wire.Report{})
	},
	"announces more pages than allowed": func(w *wire.Writer) { send(w, wire.Head, wire.Document{Pages: 1 << 30}) },
	"sends pages without end": func(w *wire.Writer) {
		send(w, wire.Head, wire.Document{Pages: 20_000})
		for n := 1; ; n++ {
			if w.Send(wire.Page, wire.PageData{Number: n, Text: strings.Repeat("가", 1<<18)}.Append(nil)) != nil {
				return
			}
		}
	},
	"changes a page that it did not send": func(w *wire.Writer) {
		onePage(w)
		w.Put(wire.Change, wire.ChangeData{Number: 2, Printed: "2"}.Append(nil))
		send(w, wire.Done, wire.Report{})
	},
	"changes a page for ever": func(w *wire.Writer) {
		onePage(w)
		for w.Send(wire.Change, wire.ChangeData{Number: 1, NewText: true, Text: "나"}.Append(nil)) == nil {
		}
	},
	"changes a page to a huge one": func(w *wire.Writer) {
		onePage(w)
		w.Send(wire.Change, wire.ChangeData{Number: 1, NewText: true, Text: strings.Repeat("가", 3<<20)}.Append(nil))
	},
	"finds a body longer than the text": func(w *wire.Writer) {
		onePage(w)
		w.Put(wire.Change, wire.ChangeData{Number: 1, BodyTo: 3}.Append(nil))
		send(w, wire.Done, wire.Report{})
	},
	"sends a page behind a change": func(w *wire.Writer) {
		send(w, wire.Head, wire.Document{Pages: 2})
		w.Put(wire.Page, wire.PageData{Number: 1, Text: "나루"}.Append(nil))
		w.Put(wire.Change, wire.ChangeData{Number: 1, BodyTo: 2}.Append(nil))
		w.Put(wire.Page, wire.PageData{Number: 2}.Append(nil))
		send(w, wire.Done, wire.Report{})
	},
	"makes up a reason": func(w *wire.Writer) { send(w, wire.Failed, wire.Failure{Code: "cancelled"}) },
	"sends an image":    func(w *wire.Writer) { w.Send(wire.Image, make([]byte, 1<<20)) },
}

// onePage is a document of one page of two characters, so far.
func onePage(w *wire.Writer) {
	send(w, wire.Head, wire.Document{Pages: 1})
	w.Put(wire.Page, wire.PageData{Number: 1, Text: "나루"}.Append(nil))
}

func send(w *wire.Writer, k wire.Kind, v any) {
	b, _ := json.Marshal(v)
	w.Send(k, b)
}

// runLie is the other side of these tests.
func runLie(name string) int {
	if name == noWorker {
		return 0
	}
	w := wire.NewWriter(os.Stdout)
	w.Send(wire.Ready)
	if _, _, err := wire.NewReader(os.Stdin).Next(1 << 20); err == nil {
		lies[name](w)
	}
	return 0
}

func TestALyingWorkerHarmsOnlyItsDocument(t *testing.T) {
	want := map[string]library.Code{
		"claims a huge message":             library.TooLarge,
		"announces more pages than allowed": library.TooLarge,
		"sends pages without end":           library.TooLarge,
		"changes a page to a huge one":      library.TooLarge,
	}
	path := write(t, "any.pdf", []byte("any"))
	for name := range lies {
		t.Run(name, func(t *testing.T) {
			p := mustNew(t, extract.Options{Command: []string{os.Args[0], lie + name}, Limits: extract.Limits{Output: 8 << 20}})
			d, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
			code := want[name]
			if code == "" {
				code = library.BrokenFile
			}
			if got := library.CodeOf(err); got != code {
				t.Errorf("got %q (%v), want %q", got, err, code)
			}
			if d != nil && code != library.TooLarge {
				t.Errorf("%d pages of it are believed", len(d.Pages))
			}
			if text := textOf(d); len(text) > 10<<20 { // and a little for each page announced
				t.Errorf("%d bytes of text are kept", len(text))
			}
		})
	}
}

func TestAProgramThatIsNoWorkerIsOurFault(t *testing.T) {
	path := write(t, "any.pdf", []byte("any"))
	for _, command := range [][]string{{os.Args[0], lie + noWorker}, {"no-such-program-anywhere"}} {
		p := mustNew(t, extract.Options{Command: command})
		_, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
		if got := library.CodeOf(err); got != library.Internal {
			t.Errorf("%v: got %q (%v)", command, got, err)
		}
	}
}

// noWorker is a program that ends at once.
const noWorker = "no worker"

package extract_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"naru/internal/extract"
	"naru/internal/extract/wire"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

// slow workers send the first pages of a document and then take their time.
var slow = map[string]func(w *wire.Writer, late func()){
	"a page at once, the other late": func(w *wire.Writer, late func()) {
		w.Send(wire.Page, wire.PageData{Number: 1, HasText: true, Text: "나루"}.Append(nil))
		late()
		w.Send(wire.Page, wire.PageData{Number: 2, HasText: true, Text: "터"}.Append(nil))
	},
	"both at once, its end late": func(w *wire.Writer, late func()) {
		w.Put(wire.Page, wire.PageData{Number: 1, HasText: true, Text: "나루"}.Append(nil))
		w.Send(wire.Page, wire.PageData{Number: 2, HasText: true, Text: "터"}.Append(nil))
		late()
	},
	"a picture first, the text late": func(w *wire.Writer, late func()) {
		w.Send(wire.Page, wire.PageData{Number: 1}.Append(nil))
		late()
		w.Send(wire.Page, wire.PageData{Number: 2, HasText: true, Text: "터"}.Append(nil))
	},
	"only pictures": func(w *wire.Writer, late func()) {
		w.Send(wire.Page, wire.PageData{Number: 1}.Append(nil))
		late()
		w.Send(wire.Page, wire.PageData{Number: 2}.Append(nil))
	},
	"all at once": func(w *wire.Writer, _ func()) {
		w.Put(wire.Page, wire.PageData{Number: 1, HasText: true, Text: "나루"}.Append(nil))
		w.Send(wire.Page, wire.PageData{Number: 2, HasText: true, Text: "터"}.Append(nil))
	},
}

// slowly names, as its argument, what a slow worker does.
const slowly = "slowly:"

func runSlowly(name string) int {
	w := wire.NewWriter(os.Stdout)
	w.Send(wire.Ready)
	if _, _, err := wire.NewReader(os.Stdin).Next(1 << 20); err == nil {
		send(w, wire.Head, wire.Document{Format: "pdf", Reader: "pdfium", Title: "느린 문서", Pages: 2})
		slow[name](w, func() { time.Sleep(time.Second) })
		w.Put(wire.Change, wire.ChangeData{Number: 1, BodyTo: 0, Printed: "1"}.Append(nil))
		send(w, wire.Done, wire.Report{})
	}
	return 0
}

func TestTheFirstPagesOfASlowDocumentAreToldEarly(t *testing.T) {
	path := write(t, "any.pdf", []byte("any"))
	for name, want := range map[string]string{
		"a page at once, the other late": "나루",
		"both at once, its end late":     "나루\f터",
		"a picture first, the text late": "\f터",
		"only pictures":                  "not told",
		"all at once":                    "not told",
	} {
		t.Run(name, func(t *testing.T) {
			p := mustNew(t, extract.Options{Command: []string{os.Args[0], slowly + name}})
			var told []*extract.Document
			d, err := p.Read(context.Background(), extract.Request{Path: path, Early: func(d *extract.Document) { told = append(told, d) }}, nil)
			if err != nil || len(d.Pages) != 2 || d.Pages[0].Printed != "1" {
				t.Fatalf("read %+v, %v", d, err)
			}
			got := "not told"
			if len(told) > 0 {
				got = textOf(told[0])
			}
			if got != want || len(told) > 1 {
				t.Errorf("told %d times, first %q, want %q", len(told), got, want)
			}
			if len(told) > 0 && (told[0].Title != "느린 문서" || told[0].Pages[0].Printed != "") {
				t.Errorf("told %+v", told[0])
			}
		})
	}
}

func TestALongDocumentShowsItsFirstPagesBeforeItsLast(t *testing.T) {
	var page strings.Builder
	for y := 800; y > 40; y -= 3 {
		page.WriteString(line(50, y, strings.Repeat("over-seas employment ", 3)))
	}
	path := write(t, "long.pdf", sharedtest.PDFPages(sharedtest.A4, slices.Repeat([]string{page.String()}, 2500)...))
	p := mustNew(t, extract.Options{})
	start := time.Now()
	var early *extract.Document
	d, err := p.Read(context.Background(), extract.Request{Path: path, Early: func(d *extract.Document) {
		t.Logf("%d pages after %v", len(d.Pages), time.Since(start).Round(time.Millisecond))
		early = d
	}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d pages after %v", len(d.Pages), time.Since(start).Round(time.Millisecond))
	if early == nil || len(early.Pages) == 0 || len(early.Pages) == len(d.Pages) {
		t.Fatal("nothing was told early, or all of it")
	}
	if early.Pages[0].Text != d.Pages[0].Text || early.Pages[0].Source != library.SourceText {
		t.Errorf("first told as %.100q, then as %.100q", early.Pages[0].Text, d.Pages[0].Text)
	}
}

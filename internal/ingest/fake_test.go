package ingest_test

import (
	"context"
	"fmt"
	"image"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"naru/internal/blob"
	"naru/internal/extract"
	"naru/internal/ingest"
	"naru/internal/library"
)

// reader reads test files: their words tell what becomes of them.
type reader struct {
	mu    sync.Mutex
	reads int
	hold  chan struct{} // if not nil, reading waits for it or the context
	begun chan struct{} // if not nil, told when a reading begins
	// early, if not nil, is called after the first page of a document that says
	// "early" was given.
	early   func(context.Context) error
	patient bool // no limit is broken
}

func (r *reader) Read(ctx context.Context, q extract.Request, progress func(done, total int)) (*extract.Document, error) {
	r.mu.Lock()
	r.reads++
	r.mu.Unlock()
	if r.begun != nil {
		r.begun <- struct{}{}
	}
	if r.hold != nil {
		select {
		case <-r.hold:
		case <-ctx.Done():
			return nil, library.Errorf(library.Cancelled, "%w", ctx.Err())
		}
	}
	data, err := os.ReadFile(q.Path)
	if err != nil {
		return nil, library.Errorf(library.Vanished, "%w", err)
	}
	text := string(data)
	switch {
	case strings.Contains(text, "broken"):
		return nil, library.Errorf(library.BrokenFile, "broken")
	case strings.Contains(text, "locked") && q.Password == "":
		return nil, library.Errorf(library.Locked, "locked")
	case strings.Contains(text, "locked") && q.Password != "naru":
		return nil, library.Errorf(library.WrongPass, "locked")
	}
	d := &extract.Document{Format: "pdf", Reader: "fake"}
	early := !strings.Contains(text, "early")
	for k, page := range strings.Split(text, "\f") {
		source := library.SourceText
		if page == "" {
			source = library.SourceNone
		}
		read := extract.Page{Number: k + 1, Text: page, Source: source}
		if from, to := strings.Index(page, "["), strings.Index(page, "]"); from >= 0 && to > from {
			// Brackets stand for where the body begins and ends.
			read.BodyFrom, read.BodyTo = utf8.RuneCountInString(page[:from])-1, utf8.RuneCountInString(page[:to])-1
		}
		d.Pages = append(d.Pages, read)
		if progress != nil {
			progress(k+1, strings.Count(text, "\f")+1)
		}
		if q.Early != nil && !early {
			early = true
			first := *d
			q.Early(&first)
			if r.early != nil {
				if err := r.early(ctx); err != nil {
					return nil, err
				}
			}
		}
		// A page that breaks a limit ends the reading.
		if code, ok := strings.CutPrefix(page, "limit "); ok && !r.patient {
			d.Pages = d.Pages[:k]
			return d, library.Errorf(library.Code(code), "page %d", k+1)
		}
	}
	return d, nil
}

func (r *reader) count() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.reads
}

func (*reader) Open(context.Context, extract.Request) (extract.Viewer, error) { return viewer{}, nil }
func (*reader) Warm(context.Context) error                                    { return nil }
func (*reader) Close() error                                                  { return nil }

type viewer struct{}

func (viewer) Image(context.Context, int, int) (image.Image, error) { return nil, nil }
func (viewer) Layout(context.Context, int) (*library.PageLayout, error) {
	return nil, nil
}
func (viewer) Close() error { return nil }

// bench is everything an importer works with in a test.
type bench struct {
	names  func(folder string) ([]string, error) // nil: as the system lists them
	t      *testing.T
	memory *memory
	reader *reader
	blobs  ingest.Blobs
	store  string // where blobs lie
	config func(*ingest.Config)
}

func newBench(t *testing.T) *bench {
	dir := t.TempDir()
	blobs, err := blob.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	return &bench{t: t, memory: newMemory(), reader: &reader{}, blobs: blobs, store: dir}
}

// open makes an importer over the library, closed at the end of the test.
func (b *bench) open() *ingest.Importer {
	cfg := ingest.Config{
		Queue: b.memory, Catalogue: b.memory, Offers: b.memory, Blobs: b.blobs, Reader: b.reader,
		Describe: func(d *extract.Document, name string) library.Document {
			if strings.Contains(d.Pages[0].Text, "panic") {
				panic("tripped over " + name)
			}
			return library.Document{Title: strings.TrimSuffix(name, ".pdf")}
		},
		Classify: func(title, _ string, pages []string) []library.ThemeScore {
			if strings.Contains(pages[0], "노동") {
				return []library.ThemeScore{{ID: "labour", Score: 0.5, By: library.ByRule}}
			}
			return nil
		},
		ReaderVersion: "1", Names: b.names,
		// Files were written long ago: see Importer.fresh.
		Now: func() time.Time { return time.Now().Add(time.Hour) },
	}
	if b.config != nil {
		b.config(&cfg)
	}
	i := ingest.New(cfg)
	b.t.Cleanup(func() { i.Close() })
	return i
}

// run adds paths and works them off.
func (b *bench) run(i *ingest.Importer, o library.ImportOptions, paths ...string) int64 {
	b.t.Helper()
	batch, err := i.Add(b.t.Context(), paths, o)
	if err != nil {
		b.t.Fatal(err)
	}
	i.Start()
	b.wait(i)
	return batch
}

func (b *bench) wait(i *ingest.Importer) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.t.Context(), 10*time.Minute)
	defer stop()
	if err := i.Wait(ctx); err != nil {
		b.t.Fatalf("wait: %v", err)
	}
}

// ends tells how files of a folder ended: name → "status reason".
func (b *bench) ends() map[string]string {
	b.memory.mu.Lock()
	defer b.memory.mu.Unlock()
	out := map[string]string{}
	for _, it := range b.memory.items {
		name := it.Path[strings.LastIndexByte(it.Path, os.PathSeparator)+1:]
		out[name] = strings.TrimSpace(fmt.Sprintf("%s %s", it.Status, it.Reason))
	}
	return out
}

// originals counts the files that the blobs keep.
func (b *bench) originals() int {
	n := 0
	shards, err := os.ReadDir(b.store)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, s := range shards {
		files, err := os.ReadDir(b.store + "/" + s.Name())
		if err != nil {
			b.t.Fatal(err)
		}
		n += len(files)
	}
	return n
}

// write makes files below a fresh folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := dir + "/" + name
		if k := strings.LastIndexByte(path, '/'); k > 0 {
			if err := os.MkdirAll(path[:k], 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

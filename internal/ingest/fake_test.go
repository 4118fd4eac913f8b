package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"slices"
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

// errDied is what every call gives once the power is out.
var errDied = errors.New("the power is out")

// memory is a library in memory: a queue and a catalogue that live on while
// importers come and go. After dieAfter more calls it does nothing any more, as
// if the process had been killed.
type memory struct {
	mu       sync.Mutex
	items    []library.ImportItem
	options  map[int64]library.ImportOptions
	docs     []library.Document
	last     library.DocumentID
	pages    map[library.DocumentID][]library.Page
	trashed  map[library.DocumentID]bool
	dieAfter int // calls left to live; <0: for ever
	died     chan struct{}
	addFails func(d library.Document) error
	looked   func(paths []string) // told before known files are looked for
	enqueued func(files int)      // told before files go in
	seen     map[string]ingest.Seen
	touched  map[library.DocumentID]bool // by a person
	former   map[string]library.DocumentID
	offers   []offer
}

func newMemory() *memory {
	return &memory{options: map[int64]library.ImportOptions{}, pages: map[library.DocumentID][]library.Page{},
		trashed: map[library.DocumentID]bool{}, seen: map[string]ingest.Seen{}, touched: map[library.DocumentID]bool{}, former: map[string]library.DocumentID{}, dieAfter: -1, died: make(chan struct{})}
}

// call begins a transaction: it locks, or says that the power is out.
func (m *memory) call() error {
	m.mu.Lock()
	if m.dieAfter > 0 {
		m.dieAfter--
		if m.dieAfter == 0 {
			close(m.died)
		}
	}
	if m.dieAfter == 0 {
		m.mu.Unlock()
		return errDied
	}
	return nil
}

func (m *memory) Enqueue(_ context.Context, batch int64, items []library.ImportItem, o library.ImportOptions) (int64, error) {
	if err := m.call(); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	if o.Password != "" {
		panic("a password reached the queue")
	}
	if batch == 0 {
		batch = int64(len(m.options) + 1)
		m.options[batch] = o
	}
	if m.enqueued != nil {
		m.mu.Unlock()
		m.enqueued(len(items))
		m.mu.Lock()
	}
	for _, it := range items {
		it.ID, it.Batch = int64(len(m.items)+1), batch
		m.items = append(m.items, it)
	}
	return batch, nil
}

func (m *memory) NextWaiting(_ context.Context, n int) ([]ingest.Job, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var out []ingest.Job
	for k := range m.items {
		if it := &m.items[k]; it.Status == library.ImportWaiting && len(out) < n {
			it.Status = library.ImportReading
			out = append(out, ingest.Job{Item: *it, Options: m.options[it.Batch]})
		}
	}
	return out, nil
}

func (m *memory) FinishItem(_ context.Context, item library.ImportItem) error {
	if err := m.call(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	m.finish(item)
	return nil
}

// finish records an item, holding the lock.
func (m *memory) finish(item library.ImportItem) {
	m.items[item.ID-1] = item
	m.remember(item)
}

func (m *memory) remember(item library.ImportItem) {
	if item.SHA256 != "" && !item.Modified.IsZero() && item.Status != library.ImportReading {
		m.seen[item.Path] = ingest.Seen{Size: item.Size, Modified: item.Modified, SHA256: item.SHA256, Document: item.Document}
	}
}

func (m *memory) Seen(_ context.Context, paths []string) (map[string]ingest.Seen, error) {
	if m.looked != nil {
		m.looked(paths)
	}
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	out := map[string]ingest.Seen{}
	for _, p := range paths {
		one, ok := m.seen[p]
		for _, d := range m.docs {
			if d.ID == one.Document && !m.trashed[d.ID] {
				one.In = &d
			}
		}
		for _, it := range m.items {
			one.Open = one.Open || it.Path == p && (it.Status == library.ImportWaiting || it.Status == library.ImportReading)
		}
		if ok || one.Open {
			out[p] = one
		}
	}
	return out, nil
}

func (m *memory) Begun(context.Context) ([]ingest.Job, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var out []ingest.Job
	for _, it := range m.items {
		for _, d := range m.docs {
			if it.Status == library.ImportWaiting && d.ID == it.Document && d.Incomplete == library.IncompleteReading {
				out = append(out, ingest.Job{Item: it, Options: m.options[it.Batch]})
			}
		}
	}
	return out, nil
}

func (m *memory) move(from, to library.ImportStatus, reason library.Code) (int, error) {
	if err := m.call(); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	n := 0
	for k := range m.items {
		if m.items[k].Status == from {
			m.items[k].Status, m.items[k].Reason = to, reason
			n++
		}
	}
	return n, nil
}

func (m *memory) RequeueInterrupted(context.Context) (int, error) {
	return m.move(library.ImportReading, library.ImportWaiting, "")
}

func (m *memory) SkipWaiting(_ context.Context, reason library.Code) (int, error) {
	return m.move(library.ImportWaiting, library.ImportSkipped, reason)
}

func (m *memory) RequeueFailed(_ context.Context, ids ...int64) (int64, error) {
	if err := m.call(); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	batch := int64(len(m.options) + 1)
	m.options[batch] = library.ImportOptions{}
	for k := range m.items {
		if it := &m.items[k]; it.Status == library.ImportFailed && (len(ids) == 0 || slices.Contains(ids, it.ID)) {
			it.Status, it.Batch = library.ImportWaiting, batch
		}
	}
	return batch, nil
}

func (m *memory) CountItems(_ context.Context, batch int64) (map[library.ImportStatus]int, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	out := map[library.ImportStatus]int{}
	for _, it := range m.items {
		if batch == 0 || it.Batch == batch {
			out[it.Status]++
		}
	}
	return out, nil
}

func (m *memory) Items(_ context.Context, batch int64, status ...library.ImportStatus) ([]library.ImportItem, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var out []library.ImportItem
	for _, it := range m.items {
		if (batch == 0 || it.Batch == batch) && (len(status) == 0 || slices.Contains(status, it.Status)) {
			out = append(out, it)
		}
	}
	slices.Reverse(out)
	return out, nil
}

func (m *memory) FailedBefore(_ context.Context, sha256, version string) (*library.ImportItem, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, it := range slices.Backward(m.items) {
		if it.Status == library.ImportFailed && it.SHA256 == sha256 && it.Reader == version {
			return &it, nil
		}
	}
	return nil, nil
}

func (m *memory) DocumentBySHA256(_ context.Context, sha256 string) (*library.Document, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, d := range m.docs {
		if d.SHA256 == sha256 {
			return &d, nil
		}
	}
	return nil, library.Errorf(library.NotFound, "no document %s", sha256)
}

func (m *memory) AddDocument(_ context.Context, d library.Document, pages []library.Page, item library.ImportItem) (library.DocumentID, error) {
	if err := m.call(); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	if m.addFails != nil {
		if err := m.addFails(d); err != nil {
			return 0, err
		}
	}
	m.last++
	d.ID = m.last
	m.docs = append(m.docs, d)
	m.pages[d.ID] = pages
	item.Document = d.ID
	m.finish(item)
	return d.ID, nil
}

func (m *memory) CompleteDocument(_ context.Context, id library.DocumentID, d library.Document, pages []library.Page, item library.ImportItem) error {
	if err := m.call(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	k := slices.IndexFunc(m.docs, func(d library.Document) bool { return d.ID == id })
	d.ID = id
	m.docs[k], m.pages[id] = d, pages
	m.finish(item)
	return nil
}

func (m *memory) AbandonDocument(_ context.Context, item library.ImportItem, _ []string) (bool, error) {
	if err := m.call(); err != nil {
		return false, err
	}
	defer m.mu.Unlock()
	k := slices.IndexFunc(m.docs, func(d library.Document) bool { return d.ID == item.Document })
	kept := m.docs[k].Incomplete != library.IncompleteReading || m.touched[item.Document]
	switch {
	case !kept:
		delete(m.pages, item.Document)
		m.docs = slices.Delete(m.docs, k, k+1)
		item.Document = 0
	case m.docs[k].Incomplete == library.IncompleteReading:
		m.docs[k].Incomplete = item.Reason
	}
	m.finish(item)
	return kept, nil
}

func (m *memory) FormerDocument(_ context.Context, sha256 string) (*library.Document, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, d := range m.docs {
		if d.ID == m.former[sha256] {
			return &d, nil
		}
	}
	return nil, library.Errorf(library.NotFound, "no document had %s", sha256)
}

func (m *memory) OriginalUsed(_ context.Context, sha256 string) (bool, error) {
	m.mu.Lock()
	former := m.former[sha256]
	m.mu.Unlock()
	if former != 0 {
		return true, nil
	}
	_, err := m.DocumentBySHA256(context.Background(), sha256)
	if library.CodeOf(err) == library.NotFound {
		return false, nil
	}
	return err == nil, err
}

func (m *memory) RestoreDocument(_ context.Context, id library.DocumentID) error {
	if err := m.call(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	delete(m.trashed, id)
	return nil
}

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
		ReaderVersion: "1",
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
	ctx, stop := context.WithTimeout(b.t.Context(), time.Minute)
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

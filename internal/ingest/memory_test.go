package ingest_test

import (
	"context"
	"errors"
	"slices"
	"sync"

	"naru/internal/ingest"
	"naru/internal/library"
)

// errDied is what every call gives once the power is out.
var errDied = errors.New("the power is out")

// memory is a library in memory: a queue and a catalogue that live on while
// importers come and go. After dieAfter more calls it does nothing any more, as
// if the process had been killed.
type memory struct {
	merged   map[library.DocumentID]library.DocumentID
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
		if it.Status == library.ImportDuplicate {
			m.remember(it)
		}
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

func (m *memory) SeenSizes(_ context.Context, sizes []int64) (map[int64]bool, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	out := map[int64]bool{}
	for _, s := range m.seen {
		out[s.Size] = out[s.Size] || slices.Contains(sizes, s.Size) && s.Document != 0
	}
	return out, nil
}

func (m *memory) Known(_ context.Context, sums []string) (map[string]*library.Document, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	out := map[string]*library.Document{}
	for _, d := range m.docs {
		if slices.Contains(sums, d.SHA256) && d.Incomplete == "" && !m.trashed[d.ID] {
			out[d.SHA256] = &d
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

func (m *memory) ForgetFailed(_ context.Context, ids ...int64) ([]int64, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var out []int64
	for k := range m.items {
		if it := &m.items[k]; it.Status == library.ImportFailed && (len(ids) == 0 || slices.Contains(ids, it.ID)) {
			it.Status, out = library.ImportForgotten, append(out, it.ID)
		}
	}
	return out, nil
}

func (m *memory) RememberFailed(_ context.Context, ids ...int64) error {
	if err := m.call(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	for k := range m.items {
		if it := &m.items[k]; it.Status == library.ImportForgotten && slices.Contains(ids, it.ID) {
			it.Status = library.ImportFailed
		}
	}
	return nil
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

func (m *memory) MergedInto(_ context.Context, id library.DocumentID) (library.DocumentID, error) {
	if into, went := m.merged[id]; went {
		return into, nil
	}
	return id, nil
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

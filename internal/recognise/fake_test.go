package recognise_test

import (
	"context"
	"fmt"
	"image"
	"slices"
	"sync"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/recognise"
)

// memory is a queue in memory that lives on while recognisers come and go.
type memory struct {
	mu      sync.Mutex
	pages   map[library.DocumentID]int // pages without text
	waiting []recognise.Task
	ended   []string
	fail    error // of every call from now on
}

func (m *memory) QueuePages(_ context.Context, _ string, ids ...library.DocumentID) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		return 0, m.fail
	}
	if len(ids) == 0 {
		for id := range m.pages {
			ids = append(ids, id)
		}
		slices.Sort(ids)
	}
	n := 0
	for _, id := range ids {
		if _, ok := m.pages[id]; !ok {
			return 0, library.Errorf(library.NotFound, "no document %d", id)
		}
		for k := range m.pages[id] {
			t := recognise.Task{Document: id, Page: k + 1, Title: fmt.Sprint("Document ", id), Width: 595, Height: 842}
			if !slices.Contains(m.waiting, t) {
				m.waiting = append(m.waiting, t)
			}
			n++
		}
	}
	return n, nil
}

func (m *memory) NextPage(context.Context) (*recognise.Task, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		return nil, m.fail
	}
	if len(m.waiting) == 0 {
		return nil, nil
	}
	t := m.waiting[0]
	return &t, nil
}

func (m *memory) WaitingPages(context.Context) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.waiting), nil
}

func (m *memory) EndPage(_ context.Context, t recognise.Task, e recognise.Ending) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		return false, m.fail
	}
	k := slices.Index(m.waiting, t)
	if k < 0 {
		return false, nil
	}
	m.waiting = slices.Delete(m.waiting, k, k+1)
	m.ended = append(m.ended, fmt.Sprintf("%d/%d %s %s%s", t.Document, t.Page, e.Status, e.Reason, e.Text))
	return true, nil
}

func (m *memory) FailPages(_ context.Context, id library.DocumentID, _ string, reason library.Code) ([]int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var pages []int
	m.waiting = slices.DeleteFunc(m.waiting, func(t recognise.Task) bool {
		if t.Document == id {
			pages = append(pages, t.Page)
			m.ended = append(m.ended, fmt.Sprintf("%d/%d failed %s", t.Document, t.Page, reason))
		}
		return t.Document == id
	})
	return pages, nil
}

func (m *memory) DropWaiting(context.Context) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := len(m.waiting)
	m.waiting = nil
	return n, nil
}

func (m *memory) endings() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.ended)
}

// engine is a recognition program whose answers a test gives.
type engine struct {
	missing bool
	read    func(ctx context.Context, n int) (*recognise.Reading, error) // n: how many before
	mu      sync.Mutex
	reads   int
}

func (e *engine) Info(context.Context) library.RecognitionEngine {
	if e.missing {
		return library.RecognitionEngine{Name: "fake", Missing: []string{"kor"}}
	}
	return library.RecognitionEngine{Available: true, Name: "fake", Version: "1", Languages: []string{"kor"}}
}

func (e *engine) Read(ctx context.Context, _ image.Image, _ int) (*recognise.Reading, error) {
	e.mu.Lock()
	n := e.reads
	e.reads++
	e.mu.Unlock()
	if e.read == nil {
		return reading("글"), nil
	}
	return e.read(ctx, n)
}

func reading(text string) *recognise.Reading {
	runes := []rune(text)
	r := &recognise.Reading{Text: runes, Boxes: make([]library.Rect, len(runes)), Words: 1, Confidence: 90}
	for i := range r.Boxes {
		r.Boxes[i] = library.Rect{X0: float64(i) / 10, X1: float64(i+1) / 10, Y1: 1}
	}
	return r
}

// drawer draws nothing of a document, and says how often it was opened.
type drawer struct {
	mu     sync.Mutex
	opened []library.DocumentID
	open   int
	fails  map[library.DocumentID]error
	widths []int
	image  error
}

func (d *drawer) Open(_ context.Context, t recognise.Task) (extract.Viewer, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.fails[t.Document]; err != nil {
		return nil, err
	}
	d.opened = append(d.opened, t.Document)
	d.open++
	return d, nil
}

func (d *drawer) Image(_ context.Context, _, width int) (image.Image, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.widths = append(d.widths, width)
	return image.NewGray(image.Rect(0, 0, 1, 1)), d.image
}

func (d *drawer) Layout(context.Context, int) (*library.PageLayout, error) { return nil, nil }

func (d *drawer) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open--
	return nil
}

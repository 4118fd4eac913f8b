package ingest_test

import (
	"bytes"
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/ingest"
	"naru/internal/library"
	"naru/internal/store"
)

// mortal is a real library that dies at a call: before it, or after it was
// committed and before anyone heard.
type mortal struct {
	*store.Store
	mu    sync.Mutex
	left  int // calls to live; <0: for ever
	after bool
}

// call runs one transaction, unless the power is out.
func call[T any](m *mortal, f func() (T, error)) (T, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var none T
	if m.left == 0 {
		return none, errDied
	}
	if m.left--; m.left == 0 && !m.after {
		return none, errDied
	}
	v, err := f()
	if m.left == 0 {
		return none, errDied
	}
	return v, err
}

func act(m *mortal, f func() error) error {
	_, err := call(m, func() (struct{}, error) { return struct{}{}, f() })
	return err
}

func (m *mortal) NextWaiting(ctx context.Context, n int) ([]ingest.Job, error) {
	return call(m, func() ([]ingest.Job, error) { return m.Store.NextWaiting(ctx, n) })
}

func (m *mortal) FinishItem(ctx context.Context, it library.ImportItem) error {
	return act(m, func() error { return m.Store.FinishItem(ctx, it) })
}

func (m *mortal) RequeueInterrupted(ctx context.Context) (int, error) {
	return call(m, func() (int, error) { return m.Store.RequeueInterrupted(ctx) })
}

func (m *mortal) Seen(ctx context.Context, paths []string) (map[string]ingest.Seen, error) {
	return call(m, func() (map[string]ingest.Seen, error) { return m.Store.Seen(ctx, paths) })
}

func (m *mortal) FailedBefore(ctx context.Context, sha256, version string) (*library.ImportItem, error) {
	return call(m, func() (*library.ImportItem, error) { return m.Store.FailedBefore(ctx, sha256, version) })
}

func (m *mortal) DocumentBySHA256(ctx context.Context, sha256 string) (*library.Document, error) {
	return call(m, func() (*library.Document, error) { return m.Store.DocumentBySHA256(ctx, sha256) })
}

func (m *mortal) AddDocument(ctx context.Context, d library.Document, pages []library.Page, it library.ImportItem) (library.DocumentID, error) {
	return call(m, func() (library.DocumentID, error) { return m.Store.AddDocument(ctx, d, pages, it) })
}

func (m *mortal) CompleteDocument(ctx context.Context, id library.DocumentID, d library.Document, pages []library.Page, it library.ImportItem) error {
	return act(m, func() error { return m.Store.CompleteDocument(ctx, id, d, pages, it) })
}

func (m *mortal) AbandonDocument(ctx context.Context, it library.ImportItem, themes []string) (bool, error) {
	return call(m, func() (bool, error) { return m.Store.AbandonDocument(ctx, it, themes) })
}

func (m *mortal) OfferVersion(ctx context.Context, of library.DocumentID, it library.ImportItem) (bool, error) {
	return call(m, func() (bool, error) { return m.Store.OfferVersion(ctx, of, it) })
}

// TestKilledAtAnyCallTheLibraryEndsAsIfItHadNotBeen imports a document read in
// parts, one that breaks a limit, a broken one, two alike and one that changed,
// dies at every call in turn, goes on, and compares what the library holds.
func TestKilledAtAnyCallTheLibraryEndsAsIfItHadNotBeen(t *testing.T) {
	if testing.Short() {
		t.Skip("dies some sixty times")
	}
	dir := write(t, map[string]string{
		"a 법령.pdf": "early 노동 이주\f둘째 쪽\f셋째 쪽", "b.pdf": "early 하나\f둘\flimit timed_out",
		"c.pdf": "broken", "d.pdf": "report", "e.pdf": "report", "f.pdf": "first version",
	})
	run := func(kill int, after bool) (dump string, died bool) {
		b := newBench(t)
		b.reader.early = func(context.Context) error { return nil }
		s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "library.sqlite"), Taxonomy: []library.Theme{{ID: "labour", NameEN: "Labour"}},
			Now: func() time.Time { return time.Unix(1e9, 0) }})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		m := &mortal{Store: s, left: -1, after: after}
		b.config = func(c *ingest.Config) { c.Queue, c.Catalogue, c.Offers, c.Workers = m, m, m, 1 }
		rewrite(t, dir+"/f.pdf", "first version")
		i := b.open()
		b.run(i, library.ImportOptions{}, dir+"/f.pdf")
		rewrite(t, dir+"/f.pdf", "second version")
		if _, err := i.Add(t.Context(), []string{dir}, library.ImportOptions{Tags: []string{"묶음"}}); err != nil {
			t.Fatal(err)
		}
		m.left = kill
		i.Start()
		died = i.Wait(t.Context()) != nil
		i.Close()
		m.left = -1
		next := b.open()
		next.Start()
		b.wait(next)
		next.Close()
		var out bytes.Buffer
		if err := s.Dump(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		items, err := s.Items(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range items {
			out.WriteString(filepath.Base(it.Path) + " " + string(it.Status) + " " + string(it.Reason) + "\n")
		}
		if problems, err := s.Check(t.Context()); err != nil || len(problems) != 0 {
			t.Errorf("killed at call %d: %v, %v", kill, problems, err)
		}
		if n := b.originals(); n != 4 {
			t.Errorf("killed at call %d (after it: %v): %d originals, want 4", kill, after, n)
		}
		return out.String(), died
	}
	want, _ := run(-1, false)
	deaths := 0
	for _, after := range []bool{false, true} {
		for kill := 1; ; kill++ {
			got, died := run(kill, after)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("killed at call %d (after it: %v) the library is otherwise:\n%s", kill, after, diff)
			}
			if !died {
				break
			}
			deaths++
		}
	}
	if deaths < 40 {
		t.Errorf("killed only %d times", deaths)
	}
}

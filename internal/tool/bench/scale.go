package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/workspace"
)

// figures of one made library, as the process that measured them prints them.
type figures struct {
	Pages, Documents int
	Text, Index      int64 // bytes
	Open, Learn      time.Duration
	Cold             time.Duration   // the first answer of all
	First, Full      []time.Duration // of each query: with snippets, and with totals and facets
	Kinds            []string
	Slowest          []string // the query that took longest: at once, and whole
	Exact            int      // quick answers that had looked at everything
	Resident         int64
}

// scaleRounds is how often each query runs; the least counts, for what else the
// machine does only ever adds.
const scaleRounds = 3

// measureScale opens a library and runs the mixed queries, in this process.
func measureScale(ctx context.Context, dir string) (*figures, error) {
	path := filepath.Join(dir, "library.sqlite")
	s, err := store.Open(ctx, store.Options{Path: path, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	queries, err := mixed(ctx, s)
	err = errors.Join(err, s.Close())
	if err != nil {
		return nil, err
	}
	f := &figures{}
	began := time.Now()
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer w.Close()
	f.Open = time.Since(began)
	st, err := w.Documents.Stats(ctx)
	if err != nil {
		return nil, err
	}
	f.Pages, f.Documents, f.Text = st.Pages, st.Documents, st.TextBytes

	if f.Cold, _, err = timed(ctx, w.Search, queries[0].Request, true); err != nil {
		return nil, err
	}
	var worst [2]time.Duration
	f.Slowest = make([]string, 2)
	for _, q := range queries {
		for full, into := range []*[]time.Duration{&f.First, &f.Full} {
			least := time.Duration(0)
			for range scaleRounds {
				d, r, err := timed(ctx, w.Search, q.Request, full == 0)
				if err != nil {
					return nil, fmt.Errorf("search %q: %w", q.Request.Query, err)
				}
				if least == 0 || d < least {
					least = d
				}
				if full == 0 && r.TotalExact && least == d {
					f.Exact++
				}
			}
			*into = append(*into, least)
			if least > worst[full] {
				worst[full], f.Slowest[full] = least, q.Kind+": "+q.Request.Query
			}
		}
		f.Kinds = append(f.Kinds, q.Kind)
	}
	f.Resident = resident(os.Getpid())
	return f, nil
}

func timed(ctx context.Context, s library.Searcher, r library.SearchRequest, quick bool) (time.Duration, *library.GroupedResult, error) {
	r.Quick = quick
	began := time.Now()
	found, err := s.SearchDocuments(ctx, r)
	return time.Since(began), found, err
}

// measureAlone runs measureScale in a process of its own, so that its memory is
// that of the library measured and nothing else.
func measureAlone(ctx context.Context, dir string) (*figures, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	_, out, err := measure(ctx, nil, nil, self, "-measure", dir)
	if err != nil {
		return nil, err
	}
	f := &figures{}
	if err := json.Unmarshal(out, f); err != nil {
		return nil, fmt.Errorf("read the figures: %w", err)
	}
	return f, nil
}

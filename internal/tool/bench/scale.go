package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"time"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/workspace"
)

// figures of one made library, as the process that measured them prints them.
type figures struct {
	Pages, Documents int
	Text, Index      int64 // bytes
	Open             time.Duration
	Count, Shelf     time.Duration   // statistics; the first documents with all facets
	Learn            time.Duration   // the words that suggestions are made from
	Cold             time.Duration   // the first answer of all
	Asked            []time.Duration // of each query: first results when it was never asked before
	First, Full      []time.Duration // of each query: with snippets, and with totals and facets
	CPU              []time.Duration // of first results
	Kinds            []string
	Slowest          []string // the query that took longest: at once, and whole
	Exact            int      // quick answers that had looked at everything
	// Gain is what the best ten documents of quick answers are worth by the scores of
	// the whole answers, as a share of what those's best ten are: their discounted sums.
	Gain, LeastGain float64
	Resident        int64
}

// scaleRounds is how often each query runs; the least counts, for what else the
// machine does only ever adds. What the first round took is told beside: by then
// nothing of the query was read before.
const scaleRounds = 3

// profiled writes a profile of the processor's time in f to a file; "": none.
func profiled(path string, f func() error) (err error) {
	if path == "" {
		return f()
	}
	to, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("make a profile: %w", err)
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	if err := pprof.StartCPUProfile(to); err != nil {
		return fmt.Errorf("make a profile: %w", err)
	}
	defer pprof.StopCPUProfile()
	return f()
}

// measureScale opens a library and runs the mixed queries, in this process.
func measureScale(ctx context.Context, dir string) (*figures, error) {
	path := filepath.Join(dir, "library.sqlite")
	s, err := store.Open(ctx, store.Options{Path: path, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	f := &figures{}
	queries, err := mixed(ctx, s)
	if err == nil {
		f.Index, err = s.IndexBytes(ctx)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return nil, err
	}
	began := time.Now()
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer w.Close()
	f.Open = time.Since(began)
	began = time.Now()
	st, err := w.Documents.Stats(ctx)
	if err != nil {
		return nil, err
	}
	f.Count = time.Since(began)
	f.Pages, f.Documents, f.Text = st.Pages, st.Documents, st.TextBytes
	began = time.Now()
	shelf := library.DocumentFilter{Limit: 50, Sort: library.SortNewest}
	if _, err := w.Documents.Documents(ctx, shelf); err != nil {
		return nil, err
	}
	if _, err := w.Documents.DocumentFacets(ctx, shelf); err != nil {
		return nil, err
	}
	f.Shelf = time.Since(began)

	began = time.Now()
	if err := w.Warm(ctx); err != nil {
		return nil, err
	}
	f.Learn = time.Since(began)
	if f.Cold, _, err = timed(ctx, w.Search, queries[0].Request, true); err != nil {
		return nil, err
	}
	var worst [2]time.Duration
	f.Slowest, f.LeastGain = make([]string, 2), 1
	for _, q := range queries {
		var answers [2]*library.GroupedResult
		var spent time.Duration
		for full, into := range []*[]time.Duration{&f.First, &f.Full} {
			least := time.Duration(0)
			for round := range scaleRounds {
				before := cpuSpent()
				d, r, err := timed(ctx, w.Search, q.Request, full == 0)
				if err != nil {
					return nil, fmt.Errorf("search %q: %w", q.Request.Query, err)
				}
				if used := cpuSpent() - before; full == 0 && (spent == 0 || used < spent) {
					spent = used
				}
				if full == 0 && round == 0 {
					f.Asked = append(f.Asked, d)
				}
				if least == 0 || d < least {
					least = d
				}
				answers[full] = r
			}
			*into = append(*into, least)
			if least > worst[full] {
				worst[full], f.Slowest[full] = least, q.Kind+": "+q.Request.Query
			}
		}
		f.CPU, f.Kinds = append(f.CPU, spent), append(f.Kinds, q.Kind)
		if answers[0].Total == answers[1].Total {
			f.Exact++
		}
		g := 1.0
		if q.Request.Sort == "" {
			if g, err = gain(ctx, w.Search, q.Request, answers[0], answers[1]); err != nil {
				return nil, err
			}
		}
		f.Gain += g / float64(len(queries))
		f.LeastGain = min(f.LeastGain, g)
	}
	f.Resident = resident(os.Getpid())
	return f, nil
}

// kinds lists the kinds of queries, each once.
func (f *figures) kinds() []string {
	var out []string
	for _, k := range f.Kinds {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// ofKind gives how long the first results of one kind of queries took.
func (f *figures) ofKind(kind string) []time.Duration {
	var out []time.Duration
	for i, k := range f.Kinds {
		if k == kind {
			out = append(out, f.First[i])
		}
	}
	return out
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

// gain compares a quick answer's first ten documents with the whole answer's, each
// worth its score in the whole answer, the later the less.
func gain(ctx context.Context, s library.Searcher, r library.SearchRequest, quick, whole *library.GroupedResult) (float64, error) {
	const first = 10
	score := map[library.DocumentID]float64{}
	for _, g := range whole.Groups {
		score[g.Document.ID] = g.Best.Score
	}
	sum := func(groups []library.DocumentHits) float64 {
		out := 0.0
		for i, g := range groups[:min(len(groups), first)] {
			out += score[g.Document.ID] / math.Log2(float64(i+2))
		}
		return out
	}
	for _, g := range quick.Groups[:min(len(quick.Groups), first)] {
		if _, ok := score[g.Document.ID]; ok {
			continue
		}
		// It stands further down in the whole answer: ask for it alone.
		one := r
		one.Filter.IDs = []library.DocumentID{g.Document.ID}
		_, found, err := timed(ctx, s, one, false)
		if err != nil {
			return 0, err
		}
		for _, g := range found.Groups {
			score[g.Document.ID] = g.Best.Score
		}
	}
	best := sum(whole.Groups)
	if best == 0 {
		return 1, nil
	}
	return min(sum(quick.Groups)/best, 1), nil
}

func documentID(n int) library.DocumentID { return library.DocumentID(n) }

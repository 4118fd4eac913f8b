package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/library"
	"naru/internal/quality/ranking"
	"naru/internal/workspace"
)

// first is how far down an order counts: nobody reads the eleventh result.
const first = 10

// judge is one run.
type judge struct {
	naructl, shared, starter, judged, work string

	naru *workspace.Workspace
}

// with builds what is searched, unless an earlier run kept it, and does
// something with it.
func (j *judge) with(ctx context.Context, do func(context.Context) error) error {
	if j.work == "" {
		dir, err := os.MkdirTemp("", "naru-judge-")
		if err != nil {
			return fmt.Errorf("make a work folder: %w", err)
		}
		defer os.RemoveAll(dir)
		j.work = dir
	}
	folders := j.folders()
	if len(folders) < 2 {
		fmt.Println("skipped: the corpus is not here, so there is nothing to judge")
		return nil
	}
	if err := errors.Join(j.importAll(ctx, folders), j.recollIndex(ctx, folders)); err != nil {
		return err
	}
	w, err := workspace.Open(ctx, workspace.Options{Dir: j.library(), ReadOnly: true})
	if err != nil {
		return fmt.Errorf("open the library: %w", err)
	}
	defer w.Close()
	j.naru = w
	return do(ctx)
}

// folders that are searched; those that are not here are left out.
func (j *judge) folders() []string {
	var out []string
	for _, dir := range []string{
		filepath.Join(j.shared, "corpus", "migration"), filepath.Join(j.shared, "corpus", "korean"),
		filepath.Join(j.shared, "seeds"), j.starter,
	} {
		if abs, err := filepath.Abs(dir); err == nil {
			if _, err := os.Stat(abs); err == nil {
				out = append(out, abs)
			}
		}
	}
	return out
}

// naruOrder is the documents that Naru finds, by the names of their files.
func (j *judge) naruOrder(ctx context.Context, query string, n int) ([]string, error) {
	found, err := j.naru.Search.SearchDocuments(ctx, library.SearchRequest{Query: query, Limit: n})
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", query, err)
	}
	var out []string
	for _, g := range found.Groups {
		if g.Document.ID != 0 {
			out = append(out, g.Document.File)
		}
	}
	return out, nil
}

// report prints nDCG@10 of each query and their means.
func (j *judge) report(ctx context.Context) error {
	f, err := os.Open(j.judged)
	if err != nil {
		return fmt.Errorf("open judgements: %w", err)
	}
	defer f.Close()
	all, err := ranking.Load(f)
	if err != nil {
		return fmt.Errorf("%s: %w", j.judged, err)
	}
	var ours, theirs float64
	ungraded := 0
	fmt.Printf("%-6s %-6s  %s\n", "naru", "recoll", "query")
	for _, q := range all {
		mine, err := j.naruOrder(ctx, q.Query, first)
		if err != nil {
			return err
		}
		peer, err := j.recollOrder(ctx, q.Query, first)
		if err != nil {
			return err
		}
		a, b := ranking.NDCG(mine, q.Grades, first), ranking.NDCG(peer, q.Grades, first)
		ours, theirs = ours+a, theirs+b
		ungraded += without(mine, q.Grades) + without(peer, q.Grades)
		fmt.Printf("%.3f  %s  %s\n", a, figure(j.hasRecoll(), b), q.Query)
	}
	n := float64(len(all))
	fmt.Printf("%.3f  %s  mean nDCG@%d of %d queries; %d results have no grade\n",
		ours/n, figure(j.hasRecoll(), theirs/n), first, len(all), ungraded)
	return nil
}

func figure(there bool, v float64) string {
	if !there || math.IsNaN(v) {
		return "–    "
	}
	return fmt.Sprintf("%.3f", v)
}

// without counts the documents that nobody graded.
func without(order []string, grades map[string]int) int {
	n := 0
	for _, d := range order {
		if _, ok := grades[d]; !ok {
			n++
		}
	}
	return n
}

// pool prints, for each query of a file, what Naru or Recoll finds, in no order
// that tells who found it, as lines to be graded.
func (j *judge) pool(ctx context.Context, queries string, depth int) error {
	f, err := os.Open(queries)
	if err != nil {
		return fmt.Errorf("open queries: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		q := strings.TrimSpace(lines.Text())
		if q == "" || strings.HasPrefix(q, "#") {
			continue
		}
		mine, err := j.naruOrder(ctx, q, depth)
		if err != nil {
			return err
		}
		peer, err := j.recollOrder(ctx, q, depth)
		if err != nil {
			return err
		}
		for _, file := range merged(mine, peer) {
			fmt.Printf("%s\t?\t%s\t\n", q, file)
		}
	}
	return lines.Err()
}

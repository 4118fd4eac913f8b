package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"naru/internal/tool/madelibrary"
	"naru/internal/workspace"
)

// Limits of searching a million pages, from its wish list.
const (
	firstLimit  = 25 * time.Millisecond // the 95th percentile of first results
	worstLimit  = 60 * time.Millisecond // of any
	memoryLimit = 300                   // MB
	indexLimit  = 0.8                   // of the text
)

// peerPages is the size at which other engines are measured beside.
const peerPages = 10_000

// scale searches made libraries of growing size.
func (b *bench) scale(ctx context.Context) error {
	from, err := b.sources(ctx)
	if err != nil {
		return err
	}
	var least *figures
	for _, pages := range b.sizes {
		dir := filepath.Join(b.made, strconv.Itoa(pages))
		if err := madelibrary.Build(ctx, from, dir, pages, nil); err != nil {
			return fmt.Errorf("make a library of %d pages: %w", pages, err)
		}
		f, err := measureAlone(ctx, dir)
		if err != nil {
			return fmt.Errorf("measure %d pages: %w", pages, err)
		}
		if least == nil {
			least = f
		}
		b.scaleRows(pages, f, least)
		if err := b.addingRows(ctx, from, pages, dir); err != nil {
			return err
		}
		if pages == peerPages {
			if err := b.peers(ctx, dir, f); err != nil {
				return fmt.Errorf("measure peers: %w", err)
			}
		}
	}
	return nil
}

// sources is the text that libraries are made of: the corpus, as imported.
func (b *bench) sources(ctx context.Context) (*madelibrary.Sources, error) {
	if _, err := os.Stat(b.library()); err != nil {
		args := append([]string{"--library", b.library(), "--json", "import", "--ocr", "never"}, b.corpus...)
		if _, _, err := measure(ctx, nil, []int{3}, b.naructl, args...); err != nil {
			return nil, err
		}
	}
	w, err := workspace.Open(ctx, workspace.Options{Dir: b.library(), ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer w.Close()
	return madelibrary.ReadSources(ctx, w.Documents)
}

func (b *bench) scaleRows(pages int, f, least *figures) {
	at := func(what string) string { return fmt.Sprintf("%d pages: %s", pages, what) }
	beside := fmt.Sprintf("at %d pages", least.Pages)
	b.table.row(at("first results, median"), quantile(f.First, 0.5), beside, quantile(least.First, 0.5))
	b.table.row(at("first results, 95th percentile"), quantile(f.First, 0.95), beside, quantile(least.First, 0.95))
	b.table.row(at("first results, 95th percentile"), quantile(f.First, 0.95), "limit", firstLimit)
	b.table.row(at("first results, slowest"), quantile(f.First, 1), "limit", worstLimit)
	b.table.row(at("first results, never asked before, median"), quantile(f.Asked, 0.5), beside, quantile(least.Asked, 0.5))
	b.table.row(at("first results, never asked before, 95th percentile"), quantile(f.Asked, 0.95), beside, quantile(least.Asked, 0.95))
	b.table.row(at("first results, never asked before, slowest"), quantile(f.Asked, 1), "limit", worstLimit)
	b.table.row(at("all counted, median"), quantile(f.Full, 0.5), beside, quantile(least.Full, 0.5))
	b.table.row(at("all counted, 95th percentile"), quantile(f.Full, 0.95), beside, quantile(least.Full, 0.95))
	b.table.row(at("all counted, slowest"), quantile(f.Full, 1), beside, quantile(least.Full, 1))
	b.table.row(at("CPU of first results, 95th percentile"), quantile(f.CPU, 0.95), beside, quantile(least.CPU, 0.95))
	b.table.row(at("opened"), f.Open, beside, least.Open)
	b.table.row(at("counted for the shelf"), f.Count, beside, least.Count)
	b.table.row(at("listed and faceted for the shelf"), f.Shelf, beside, least.Shelf)
	b.table.row(at("reader and words made ready"), f.Learn, beside, least.Learn)
	b.table.row(at("first answer of all"), f.Cold, beside, least.Cold)
	for _, kind := range f.kinds() {
		b.table.row(at("first results, "+kind+", 95th percentile"), quantile(f.ofKind(kind), 0.95), beside, quantile(least.ofKind(kind), 0.95))
	}
	b.table.fact(at("slowest first results"), f.Slowest[0])
	b.table.fact(at("index ÷ text"), fmt.Sprintf("%.2f of at most %.1f", float64(f.Index)/float64(max(f.Text, 1)), indexLimit))
	b.table.fact(at("memory, of it the program's own"), fmt.Sprintf("%d MB of at most %d", f.Resident>>20, memoryLimit))
	b.table.fact(at("quick answers that missed nothing"), fmt.Sprintf("%d of %d", f.Exact, len(f.First)))
	b.table.fact(at("quick answers' best ten, gain kept"), fmt.Sprintf("%.3f, least %.3f", f.Gain, f.LeastGain))
}

// parseSizes reads 10000,100000.
func parseSizes(list string) ([]int, error) {
	var out []int
	for _, one := range strings.Split(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(one))
		if err != nil || n < 1000 {
			return nil, fmt.Errorf("read the sizes %q: %w", list, strconv.ErrSyntax)
		}
		out = append(out, n)
	}
	return out, nil
}

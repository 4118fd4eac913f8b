package main

import (
	"context"
	"fmt"
	"sort"
	"time"

	"naru/internal/library"
	"naru/internal/workspace"
)

// queries are typed as researchers type them: common and rare words, phrases,
// inside compounds, in both languages.
var queries = []string{
	"migration", "visa", "refugee", "seasonal worker", "employment permit", "labour market",
	"\"best interests\"", "asylum AND detention", "integration OR inclusion", "immigr*",
	"permanent residence", "deportation", "bridging visa", "family reunification", "human rights",
	"이민", "고용허가제", "외국인근로자", "산업", "시장", "인구", "정책", "연구", "통계", "데이터",
	"경제 성장", "사회통합", "유학생", "난민", "노동시장", "반도체", "국경", "코로나19",
}

// askings is how often each query runs; the median of the rounds counts.
const askings = 5

// searches measures answers with snippets, in the open library and as a process.
func (b *bench) searches(ctx context.Context) error {
	w, err := workspace.Open(ctx, workspace.Options{Dir: b.library(), ReadOnly: true})
	if err != nil {
		return err
	}
	defer w.Close()
	var inside, process, recoll, listed []time.Duration
	for _, q := range queries {
		var these []time.Duration
		for range askings {
			began := time.Now()
			if _, err := w.Search.SearchDocuments(ctx, library.SearchRequest{Query: q, Limit: 20}); err != nil {
				return fmt.Errorf("search %q: %w", q, err)
			}
			these = append(these, time.Since(began))
		}
		inside = append(inside, quantile(these, 0.5))
		c, _, err := measure(ctx, nil, nil, b.naructl, "--library", b.library(), "--json", "search", "--", q)
		if err != nil {
			return err
		}
		process = append(process, c.wall)
		if b.recoll {
			// -A asks for abstracts with the hits, as Naru's snippets are; without
			// them recollq only lists documents.
			c, _, err := measure(ctx, nil, []int{1}, "recollq", "-c", b.recollConf(), "-n", "20", "-A", q)
			if err != nil {
				return err
			}
			recoll = append(recoll, c.wall)
			if c, _, err = measure(ctx, nil, []int{1}, "recollq", "-c", b.recollConf(), "-n", "20", q); err != nil {
				return err
			}
			listed = append(listed, c.wall)
		}
	}
	b.table.row("search in the window, median", quantile(inside, 0.5), "recollq with abstracts", quantile(recoll, 0.5))
	b.table.row("search in the window, 95th percentile", quantile(inside, 0.95), "recollq with abstracts", quantile(recoll, 0.95))
	b.table.row("search as a process, median", quantile(process, 0.5), "recollq with abstracts", quantile(recoll, 0.5))
	b.table.row("search as a process, 95th percentile", quantile(process, 0.95), "recollq with abstracts", quantile(recoll, 0.95))
	b.table.row("search in the window, median", quantile(inside, 0.5), "recollq, list only", quantile(listed, 0.5))
	b.table.row("search in the window, 95th percentile", quantile(inside, 0.95), "recollq, list only", quantile(listed, 0.95))
	return nil
}

// quantile is the q-quantile of durations, 0 of none.
func quantile(d []time.Duration, q float64) time.Duration {
	if len(d) == 0 {
		return 0
	}
	s := append([]time.Duration(nil), d...)
	sort.Slice(s, func(i, j int) bool { return s[i] < s[j] })
	return s[min(int(q*float64(len(s))), len(s)-1)]
}

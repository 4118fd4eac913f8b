package workspace

import (
	"context"
	"fmt"
	"slices"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
	"naru/internal/store"
)

var _ library.Contradictions = (*Workspace)(nil)

// compared is all that sources are compared by.
type compared struct {
	records []contradict.Record
	events  []contradict.Event
	listed  []contradict.Record // all that reports list, with and without a file
	reports map[library.DocumentID]contradict.Report
	order   []library.DocumentID
	linked  [][2]library.DocumentID // reports that are editions of one
	// editions are publications in two languages.
	editions []contradict.Editions
}

// Contradictions implements library.Contradictions. They are found anew each
// time, from what the library holds now; what a person settled stands as it was.
func (w *Workspace) Contradictions(ctx context.Context, f library.ContradictionFilter) ([]library.Contradiction, error) {
	c, err := w.compared(ctx)
	if err != nil {
		return nil, err
	}
	settled, err := w.store.Settlements(ctx)
	if err != nil {
		return nil, err
	}
	done := map[string]library.Contradiction{}
	for _, s := range settled {
		done[s.ID] = s.Contradiction
	}
	out := []library.Contradiction{}
	for _, found := range c.find() {
		if before, ok := done[found.ID]; ok && sameValues(before, found) {
			continue
		}
		if found.About(f.Document) {
			out = append(out, found)
		}
	}
	for _, s := range settled {
		if f.Settled && s.Contradiction.About(f.Document) && !slices.ContainsFunc(out, func(o library.Contradiction) bool { return o.ID == s.ID }) {
			out = append(out, s.Contradiction)
		}
	}
	return out, nil
}

// sameValues tells whether no source says anything else since.
func sameValues(a, b library.Contradiction) bool {
	return slices.EqualFunc(a.Statements, b.Statements, func(x, y library.Statement) bool { return x.Value == y.Value })
}

// compared reads what sources say.
func (w *Workspace) compared(ctx context.Context) (*compared, error) {
	records, err := w.store.SaidRecords(ctx)
	if err != nil {
		return nil, err
	}
	events, err := w.store.SaidEvents(ctx)
	if err != nil {
		return nil, err
	}
	c := &compared{reports: map[library.DocumentID]contradict.Report{}}
	for _, e := range events {
		c.events = append(c.events, contradict.Event{FieldEvent: e.FieldEvent, Said: e.Said})
		if err := w.addReport(ctx, c, e.Report); err != nil {
			return nil, err
		}
	}
	titles := map[library.DocumentID]string{}
	for _, r := range records {
		if _, ok := titles[r.Report]; !ok {
			report, err := w.Documents.Document(ctx, r.Report)
			if err != nil {
				return nil, err
			}
			titles[r.Report] = report.Title
		}
		c.listed = append(c.listed, contradict.Record{Document: r.Document, Report: r.Report, ReportTitle: titles[r.Report], Page: r.Page, Label: r.Label, Said: r.Said})
	}
	for _, r := range c.listed {
		if r.Document.SHA256 != "" {
			c.records = append(c.records, r)
		}
	}
	return c, w.addEditions(ctx, c)
}

// addEditions reads which documents are editions of one another.
func (w *Workspace) addEditions(ctx context.Context, c *compared) error {
	pairs, err := w.store.LinkedEditions(ctx)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		_, one := c.reports[p[0]]
		_, other := c.reports[p[1]]
		if one && other {
			c.linked = append(c.linked, p)
			continue
		}
		var both contradict.Editions
		for k, id := range p {
			d, err := w.Documents.Document(ctx, id)
			if err != nil {
				return err
			}
			both[k] = *d
		}
		c.editions = append(c.editions, both)
	}
	return nil
}

func (w *Workspace) addReport(ctx context.Context, c *compared, id library.DocumentID) error {
	if _, ok := c.reports[id]; ok {
		return nil
	}
	d, err := w.Documents.Document(ctx, id)
	if err != nil {
		return err
	}
	pages, err := w.Documents.Pages(ctx, id)
	if err != nil {
		return err
	}
	c.reports[id] = contradict.Report{ID: id, Title: d.Title, Pages: pages}
	c.order = append(c.order, id)
	return nil
}

// find compares.
func (c *compared) find() []library.Contradiction {
	out := contradict.Records(c.records)
	for _, id := range c.order {
		var own []contradict.Event
		for _, e := range c.events {
			if e.Report == id {
				own = append(own, e)
			}
		}
		out = append(out, contradict.InText(c.reports[id], own)...)
		out = append(out, contradict.CountsInText(c.reports[id], own)...)
	}
	out = append(out, contradict.BetweenReports(c.reports, c.events)...)
	out = append(out, contradict.BetweenListings(c.listed)...)
	out = append(out, contradict.BetweenReportEditions(c.reports, c.linked, c.events)...)
	return append(out, contradict.BetweenEditions(c.editions)...)
}

// SettleContradiction implements library.Contradictions.
func (w *Workspace) SettleContradiction(ctx context.Context, id string, statement int) (*library.Contradiction, error) {
	all, err := w.Contradictions(ctx, library.ContradictionFilter{Settled: true})
	if err != nil {
		return nil, err
	}
	k := slices.IndexFunc(all, func(c library.Contradiction) bool { return c.ID == id })
	if k < 0 {
		return nil, noContradiction(id)
	}
	one := all[k]
	if statement < 0 || statement >= len(one.Statements) {
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"statement": statement + 1}}
	}
	if one.Settled != nil { // decided otherwise: first as it was
		if err := w.ReopenContradiction(ctx, id); err != nil {
			return nil, err
		}
	}
	before, err := w.follow(ctx, one, one.Statements[statement])
	if err != nil {
		return nil, fmt.Errorf("follow what was chosen: %w", err)
	}
	one.Settled = &statement
	return &one, w.store.KeepSettled(ctx, store.Settled{Contradiction: one, Before: before})
}

// ReopenContradiction implements library.Contradictions.
func (w *Workspace) ReopenContradiction(ctx context.Context, id string) error {
	settled, err := w.store.Settlements(ctx)
	if err != nil {
		return err
	}
	k := slices.IndexFunc(settled, func(s store.Settled) bool { return s.ID == id })
	if k < 0 {
		return noContradiction(id)
	}
	if err := w.unfollow(ctx, settled[k].Before); err != nil {
		return fmt.Errorf("put back what stood there: %w", err)
	}
	return w.store.DropSettled(ctx, id)
}

func noContradiction(id string) error {
	return &library.Error{Code: library.NotFound, Args: map[string]any{"contradiction": id}}
}

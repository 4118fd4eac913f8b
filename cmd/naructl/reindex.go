package main

import (
	"fmt"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type reindexCommand struct{}

// Run makes the search index and the counts of words anew.
func (c *reindexCommand) Run(s *session) error {
	began := time.Now()
	if !workspace.Exists(s.dir) { // opening it would make one
		return &library.Error{Code: library.NotFound, Args: map[string]any{"library": s.dir}}
	}
	w, err := s.openAsItIs(false)
	if err != nil {
		return err
	}
	defer w.Close()
	sum, err := w.Reindex(s.ctx, s.tellPages())
	if err != nil {
		return err
	}
	seconds := time.Since(began).Seconds()
	if s.json {
		return s.printJSON(struct {
			workspace.Reindexed
			Seconds float64 `json:"seconds"`
		}{sum, seconds})
	}
	s.printf("%s\n", s.p.T("cli.reindexed", message.Args{
		"documents": s.p.T("app.count.documents", message.Args{"count": sum.Documents}),
		"pages":     s.p.T("app.count.pages", message.Args{"count": sum.Pages}),
		"notes":     s.p.T("app.count.notes", message.Args{"count": sum.Notes}),
		"seconds":   fmt.Sprintf("%.1f", seconds),
	}))
	return nil
}

// renewIndex makes the search index anew where another Naru made it, and says
// why that takes a while.
func (s *session) renewIndex(w *workspace.Workspace) error {
	outdated, err := w.Outdated(s.ctx)
	if err != nil || !outdated {
		return err
	}
	fmt.Fprintln(s.err, s.p.T("cli.index_renewing"))
	return w.RenewIndex(s.ctx, s.tellPages())
}

// progressEvery is how often a person who waits is told how far it is.
const progressEvery = 2 * time.Second

// tellPages tells on standard error, now and then, how many pages are done.
func (s *session) tellPages() func(done, total int) {
	due := nowAndThen(time.Now, progressEvery)
	return func(done, total int) {
		if due() {
			fmt.Fprintln(s.err, s.p.T("cli.index_progress", message.Args{"done": done, "total": total}))
		}
	}
}

// nowAndThen is true where so much time has gone by since it was made, or was
// true.
func nowAndThen(now func() time.Time, every time.Duration) func() bool {
	last := now()
	return func() bool {
		if t := now(); t.Sub(last) >= every {
			last = t
			return true
		}
		return false
	}
}

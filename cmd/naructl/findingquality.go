package main

import (
	"fmt"
	"strings"
	"time"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/quality/finding"
)

type findingQualityCommand struct {
	Seed  uint64 `default:"1" placeholder:"N" help:"finding_seed"`
	Worst int    `default:"20" placeholder:"N" help:"finding_worst"`
}

// Run compares what search finds in a library with a scan of its stored text.
func (c *findingQualityCommand) Run(s *session) error {
	if c.Worst < 0 {
		return library.Errorf(library.Invalid, "--worst %d: 0 or more", c.Worst)
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	due := nowAndThen(time.Now, 30*time.Second)
	report, err := finding.Measure(s.ctx, w.Documents, w.Search, finding.Options{Seed: c.Seed, Worst: c.Worst, Progress: func(done, total int) {
		if due() {
			fmt.Fprintln(s.err, s.p.T("cli.finding.progress", message.Args{"done": done, "total": total}))
		}
	}})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(report)
	}
	s.printFinding(report)
	return nil
}

func (s *session) printFinding(r *finding.Report) {
	s.printf("%s\n\n", s.p.T("cli.finding.scope", message.Args{
		"queries":   fmt.Sprint(r.Queries),
		"pages":     s.p.T("app.count.pages", message.Args{"count": r.Pages}),
		"documents": s.p.T("app.count.documents", message.Args{"count": r.Documents}),
	}))
	for k, name := range []string{"queries", "wanted", "found", "recall", "precision", "strict"} {
		s.printf("%s ", flushRight(s.p.T("cli.finding."+name), []int{8, 8, 8, 8, 9, 8}[k]))
	}
	s.printf(" %s\n", s.p.T("cli.finding.kind"))
	row := func(f finding.Figures, name string) {
		s.printf("%8d %8d %8d %8.4f %9.4f %8.4f  %s\n", f.Queries, f.Wanted, f.Found, f.Recall, f.Precision, f.Strict, name)
	}
	for _, k := range r.Kinds {
		row(k.Figures, s.p.T("cli.finding.kind."+string(k.Kind)))
	}
	row(r.All, s.p.T("cli.finding.all"))
	if len(r.Granted) > 0 {
		s.printf("\n%s\n", s.p.T("cli.finding.granted"))
		for _, rule := range finding.Rules() {
			if n := r.Granted[rule]; n > 0 {
				s.printf("%8d  %s\n", n, s.p.T("cli.finding.rule."+string(rule)))
			}
		}
		for _, x := range r.Endings {
			s.printf("          %s (%d): %s\n", x.Typed, x.Pages, strings.Join(x.Words, ", "))
		}
	}
	if len(r.Worst) == 0 {
		return
	}
	s.printf("\n%s\n", s.p.T("cli.finding.worst"))
	for _, x := range r.Worst {
		s.printf("%8d %8d %8.4f %9.4f  %s  %s\n", x.Wanted, x.Found, x.Recall, x.Precision, x.Typed, placesOf(x))
	}
}

// flushRight fills a heading up from the left; Hangul is twice as wide.
func flushRight(text string, width int) string {
	for _, r := range text {
		width--
		if hangul.IsSyllable(r) {
			width--
		}
	}
	return strings.Repeat(" ", max(width, 0)) + text
}

// placesOf names the first pages that were missed (-) and wrong (+).
func placesOf(x finding.Worst) string {
	var out []string
	for _, p := range x.Missed {
		out = append(out, fmt.Sprintf("-[%d] %d", p.Document, p.Page))
	}
	for _, p := range x.Wrong {
		out = append(out, fmt.Sprintf("+[%d] %d", p.Document, p.Page))
	}
	return strings.Join(out, " ")
}

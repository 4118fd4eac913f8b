package main

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/quality"
	"naru/internal/workspace"
)

type readingQualityCommand struct {
	Paths     []string `arg:"" name:"path" help:"quality_paths"`
	Worst     int      `default:"20" placeholder:"N" help:"quality_worst"`
	Reference string   `enum:"pdftotext" default:"pdftotext" help:"quality_reference"`
}

// Run compares how Naru reads PDFs with how the reference reads them. It needs
// no library.
func (c *readingQualityCommand) Run(s *session) error {
	if c.Worst < 0 {
		return library.Errorf(library.Invalid, "--worst %d: 0 or more", c.Worst)
	}
	reference, err := quality.FindPDFToText()
	if errors.Is(err, quality.ErrNoReference) {
		fmt.Fprintln(s.err, "naructl:", s.p.T("cli.quality.no_reference"))
		return exitError(exitFailed)
	}
	if err != nil {
		return err
	}
	reader, err := workspace.NewReader(1)
	if err != nil {
		return err
	}
	defer reader.Close()
	report, err := quality.Measure(s.ctx, c.Paths, quality.Options{
		Reader: reader, Reference: reference, Worst: c.Worst, Progress: s.qualityProgress(),
	})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(report)
	}
	s.printQuality(report)
	return nil
}

// qualityProgress tells of the files done, on standard error, now and then.
func (s *session) qualityProgress() func(done, total int) {
	const every = 10 * time.Second
	told := time.Now()
	return func(done, total int) {
		if time.Since(told) >= every {
			told = time.Now()
			fmt.Fprintln(s.err, s.p.T("cli.quality.progress", message.Args{"done": done, "total": total}))
		}
	}
}

func (s *session) printQuality(r *quality.Report) {
	percent := func(share float64) string { return fmt.Sprintf("%.2f %%", 100*share) }
	leftOut := 0
	for _, n := range r.LeftOut {
		leftOut += n
	}
	for _, row := range []struct {
		key   string
		value any
	}{
		{"files", r.Files}, {"opened", r.Opened}, {"opened_by_reference", r.OpenedByReference},
		{"pages", r.Pages}, {"empty", r.Empty}, {"left_out", leftOut},
		{"good", percent(r.Good)}, {"bad", percent(r.Bad)}, {"mean", fmt.Sprintf("%.4f", r.Mean)},
	} {
		s.printf("%s: %v\n", s.p.T("cli.quality."+row.key), row.value)
	}
	for _, reason := range slices.Sorted(maps.Keys(r.LeftOut)) {
		s.printf("    %d  %s\n", r.LeftOut[reason], s.p.T("cli.quality.reason."+string(reason)))
	}
	if len(r.Failures) > 0 {
		s.printf("\n%s\n", s.p.T("cli.quality.failures"))
		for _, f := range r.Failures {
			s.printf("    %s  %s: %s\n", filepath.Base(f.File), f.Reader, f.Why)
		}
	}
	if len(r.Worst) == 0 {
		return
	}
	s.printf("\n%s\n", s.p.T("cli.quality.worst"))
	for _, p := range r.Worst {
		s.printf("    %.3f  %s  %s\n           %s\n", p.F1, filepath.Base(p.File),
			s.p.T("cli.quality.page", message.Args{"page": p.Page, "ours": p.Ours, "reference": p.Reference}),
			s.p.T("cli.quality.reason."+string(p.Reason)))
	}
}

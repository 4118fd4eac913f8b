package main

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/quality/typing"
)

type typingQualityCommand struct {
	Worst int `default:"20" placeholder:"N" help:"typing_worst"`
}

// Run mistypes words of the library and counts how often they are led back from.
func (c *typingQualityCommand) Run(s *session) error {
	if c.Worst < 0 {
		return library.Errorf(library.Invalid, "--worst %d: 0 or more", c.Worst)
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	report, err := typing.Measure(s.ctx, w.Vocabulary)
	if err != nil {
		return err
	}
	report.Misses = report.Misses[:min(c.Worst, len(report.Misses))]
	if s.json {
		return s.printJSON(report)
	}
	s.printTyping(report)
	return nil
}

func (s *session) printTyping(r *typing.Report) {
	s.printf("%s\n\n", s.p.T("cli.typing.scope", message.Args{"count": r.Words}))
	for k, name := range []string{"edits", "asked", "precision", "recall"} {
		s.printf("%s ", flushRight(s.p.T("cli.typing."+name), []int{6, 8, 12, 10}[k]))
	}
	s.printf(" %s\n", s.p.T("cli.typing.slip"))
	for _, row := range r.Rows {
		name := "all"
		if row.Slip != "" {
			name = string(row.Slip)
		}
		s.printf("%6d %8d %12.3f %10.3f  %s\n", row.Edits, row.Asked, row.Precision, row.Recall,
			s.p.T("cli.typing.language."+row.Language)+": "+s.p.T("cli.typing.slip."+name))
	}
	if len(r.Misses) == 0 {
		return
	}
	s.printf("\n%s\n", s.p.T("cli.typing.misses"))
	for _, m := range r.Misses {
		s.printf("  %s\n", fmt.Sprintf("%s ← %s: %s", m.Word, m.Typed, strings.Join(m.Got, ", ")))
	}
}

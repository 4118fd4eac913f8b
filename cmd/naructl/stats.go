package main

import "fmt"

type statsCommand struct{}

// Run counts what the library holds.
func (c *statsCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	st, err := w.Documents.Stats(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(st)
	}
	for _, row := range []struct {
		key   string
		value any
	}{
		{"documents", st.Documents}, {"pages", st.Pages}, {"pages_without_text", st.PagesWithoutText}, {"ocr_pages", st.OCRPages},
		{"notes", st.Notes}, {"quotes", st.Quotes}, {"failed", st.Failed}, {"waiting", st.Waiting},
		{"text_size", megabytes(st.TextBytes)}, {"database_size", megabytes(st.DatabaseBytes)},
	} {
		s.printf("%s: %v\n", s.p.T("cli.stats."+row.key), row.value)
	}
	s.printf("%s: %s\n", s.p.T("cli.stats.folder"), w.Dir)
	return nil
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

type checkCommand struct {
	ReadData bool `help:"read_data"`
}

// Run looks for damage: in the database and, if asked, in every original.
func (c *checkCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	problems, err := w.Check(s.ctx, c.ReadData)
	if err != nil {
		return err
	}
	if s.json {
		if err := s.printJSON(map[string]any{"ok": len(problems) == 0, "problems": problems}); err != nil {
			return err
		}
	} else if len(problems) == 0 {
		s.printf("%s\n", s.p.T("cli.check_ok"))
	} else {
		for _, p := range problems {
			s.printf("%s: %s\n    %s\n", p.Code, p.What, s.word("cli.repair", p.Repair))
		}
	}
	if len(problems) > 0 {
		return exitError(exitDamaged)
	}
	return nil
}

type dumpCommand struct{}

// Run prints the library's logical content in canonical order.
func (c *dumpCommand) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	return w.Dump(s.ctx, s.out)
}

package main

import (
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type versionsCommands struct {
	List     versionsList     `cmd:"" help:"versions_list"`
	Accept   versionsAccept   `cmd:"" help:"versions_accept"`
	KeepBoth versionsKeepBoth `cmd:"" name:"keep-both" help:"versions_keep_both"`
	Ignore   versionsIgnore   `cmd:"" help:"versions_ignore"`
}

type versionsList struct{}

// Run lists files that changed on disk, newest first.
func (c *versionsList) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	versions, err := w.Versions.NewVersions(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"versions": versions})
	}
	if len(versions) == 0 {
		s.printf("%s\n", s.p.T("cli.versions.none"))
	}
	for _, v := range versions {
		s.printf("%d  [%d] %s\n    %s\n", v.ID, v.Document, v.Title, library.ShownName(v.Path))
	}
	return nil
}

type versionsAccept struct {
	ID int64 `arg:"" name:"id" help:"version_id"`
}

// Run reads the changed file in the place of the old one and says what became of
// the quotes.
func (c *versionsAccept) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	change, err := w.Versions.AcceptVersion(s.ctx, c.ID)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(change)
	}
	s.printf("%s\n", s.p.T("cli.versions.accepted", message.Args{"document": int(change.Document)}))
	if change.Quotes > 0 {
		s.printf("%s\n", s.p.T("cli.versions.quotes", message.Args{
			"count": change.Quotes, "stayed": change.Quotes - change.Moved - len(change.Lost), "moved": change.Moved, "lost": len(change.Lost),
		}))
	}
	for _, q := range change.Lost {
		s.printf("    %s  %s\n", s.p.T("cli.page", message.Args{"page": q.Label}), q.Text)
	}
	return nil
}

type versionsKeepBoth struct {
	ID int64 `arg:"" name:"id" help:"version_id"`
}

// Run imports the changed file as a document of its own.
func (c *versionsKeepBoth) Run(s *session) error {
	return s.importing(ocrAuto, s.untilDone, func(w *workspace.Workspace) error {
		return w.Versions.KeepBoth(s.ctx, c.ID)
	})
}

type versionsIgnore struct {
	ID int64 `arg:"" name:"id" help:"version_id"`
}

// Run forgets the offer until the file changes again.
func (c *versionsIgnore) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Versions.IgnoreVersion(s.ctx, c.ID); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]int64{"ignored": c.ID})
	}
	s.printf("%s\n", s.p.T("cli.versions.ignored"))
	return nil
}

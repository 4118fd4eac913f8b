package main

import (
	"errors"
	"fmt"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type watchCommands struct {
	List   watchList   `cmd:"" help:"watch_list"`
	Add    watchAdd    `cmd:"" help:"watch_add"`
	Remove watchRemove `cmd:"" help:"watch_remove"`
	Run    watchRun    `cmd:"" help:"watch_run"`
}

type watchList struct{}

// Run lists the folders that are watched.
func (c *watchList) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	folders, err := w.Watched.WatchedFolders(s.ctx)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"folders": folders})
	}
	if len(folders) == 0 {
		s.printf("%s\n", s.p.T("cli.watch.none"))
	}
	for _, f := range folders {
		s.printFolder(f)
	}
	return nil
}

func (s *session) printFolder(f library.WatchedFolder) {
	line := library.ShownName(f.Path)
	if f.TagSubfolders {
		line += "  " + s.p.T("cli.watch.tagged")
	}
	s.printf("%d  %s\n", f.ID, line)
	if f.Problem != "" {
		s.printf("    %s\n", s.p.T("watch.problem."+string(f.Problem)))
	}
	if len(f.Closed) > 0 {
		s.printf("    %s\n", s.p.ClosedFolders(f))
	}
}

type watchAdd struct {
	Path          string        `arg:"" name:"path" help:"watch_path"`
	TagSubfolders bool          `help:"watch_tags"`
	Settle        time.Duration `placeholder:"5s" help:"watch_settle"`
}

// Run keeps a folder to be watched and imports what it holds.
func (c *watchAdd) Run(s *session) error {
	if c.Settle < 0 {
		return library.Errorf(library.Invalid, "--settle %s: 0 or more", c.Settle)
	}
	return s.importing(ocrAuto, s.untilDone, func(w *workspace.Workspace) error {
		f, err := w.Watched.WatchFolder(s.ctx, library.WatchedFolder{Path: c.Path, TagSubfolders: c.TagSubfolders, Settle: c.Settle})
		if err != nil {
			return err
		}
		if s.json {
			return s.printJSON(f)
		}
		s.printFolder(*f)
		return nil
	})
}

type watchRemove struct {
	ID int64 `arg:"" name:"id" help:"watch_id"`
}

// Run ends the watching of a folder; its documents stay.
func (c *watchRemove) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	folders, err := w.Watched.WatchedFolders(s.ctx)
	if err != nil {
		return err
	}
	if err := w.Watched.UnwatchFolder(s.ctx, c.ID); err != nil {
		return err
	}
	for _, f := range folders {
		if f.ID != c.ID {
			continue
		}
		if s.json {
			return s.printJSON(f)
		}
		s.printf("%s\n", s.p.T("cli.watch.removed", message.Args{"path": library.ShownName(f.Path)}))
	}
	return nil
}

type watchRun struct {
	Workers int `placeholder:"N" help:"workers"`
}

// Run watches until it is interrupted, which is how it ends well.
func (c *watchRun) Run(s *session) error {
	s.assemble.Workers = c.Workers
	interrupted := func(*workspace.Workspace) error {
		<-s.ctx.Done()
		return nil
	}
	err := s.importing(ocrNever, interrupted, func(w *workspace.Workspace) error {
		folders, err := w.Watched.WatchedFolders(s.ctx)
		if err != nil {
			return err
		}
		fmt.Fprintln(s.err, s.p.T("cli.watch.running", message.Args{"count": len(folders)}))
		w.FollowRecords()
		w.Watch()
		return nil
	})
	// That some files failed was said; watching went well.
	var some exitError
	if errors.As(err, &some) {
		return nil
	}
	return err
}

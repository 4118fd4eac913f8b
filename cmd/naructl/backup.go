package main

import (
	"path/filepath"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type backupCommand struct {
	File string `arg:"" optional:"" type:"path" help:"backup_file"`
}

// Run writes a verified copy of the database.
func (c *backupCommand) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	path, err := w.Backup(s.ctx, c.File)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]string{"file": path})
	}
	s.printf("%s\n", path)
	return nil
}

type backupsCommand struct{}

// Run lists the backups of a library, which may be damaged or open elsewhere: it
// is not opened.
func (c *backupsCommand) Run(s *session) error {
	list, err := workspace.ListBackups(s.dir)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"backups": list})
	}
	if len(list) == 0 {
		s.printf("%s\n", s.p.T("cli.backups.none"))
	}
	for _, b := range list {
		s.printf("%s  %-8s  %s  %s\n", b.Made.Local().Format(time.DateTime), megabytes(b.Bytes), s.p.T("backup.kind."+string(b.Kind)), b.File)
	}
	return nil
}

type restoreCommand struct {
	File string `arg:"" type:"path" help:"restore_file"`
	Dir  string `arg:"" optional:"" type:"path" help:"restore_dir"`
}

// Run makes a library what a backup holds.
func (c *restoreCommand) Run(s *session) error {
	dir := c.Dir
	if dir == "" {
		dir = s.dir
	}
	done, err := workspace.Restore(s.ctx, workspace.RestoreOptions{File: c.File, Dir: dir})
	if err != nil {
		return err
	}
	if s.json {
		if err := s.printJSON(done); err != nil {
			return err
		}
	} else {
		s.tellRestored(done)
	}
	if done.Missing > 0 {
		return exitError(exitSome)
	}
	return nil
}

func (s *session) tellRestored(done *library.Restored) {
	s.printf("%s\n", s.p.T("backup.restored", message.Args{
		"library":   done.Library,
		"documents": s.p.T("app.count.documents", message.Args{"count": done.From.Documents}),
		"pages":     s.p.T("app.count.pages", message.Args{"count": done.From.Pages}),
		"notes":     s.p.T("app.count.notes", message.Args{"count": done.From.Notes}),
	}))
	if done.Kept != "" {
		s.printf("%s\n", s.p.T("backup.kept", message.Args{"file": filepath.Clean(done.Kept)}))
	}
	if done.Copied > 0 {
		s.printf("%s\n", s.p.T("backup.copied", message.Args{"count": done.Copied}))
	}
	if done.Missing > 0 {
		s.printf("%s\n", s.p.T("backup.missing", message.Args{"count": done.Missing}))
	}
}

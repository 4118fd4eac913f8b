package main

import (
	"naru/internal/library"
	"naru/internal/workspace"
)

type upgradeCommand struct{}

// Run brings a library of an earlier Naru up to date, as opening it for writing
// does; a backup is made before.
func (c *upgradeCommand) Run(s *session) error {
	before, err := s.openAsItIs(true)
	switch {
	case err == nil:
		before.Close()
		return s.did("cli.upgrade.none", nil)
	case library.CodeOf(err) != library.Older:
		return err
	}
	return s.withCourses(false, func(*workspace.Workspace) error { return s.did("cli.upgrade.done", nil) })
}

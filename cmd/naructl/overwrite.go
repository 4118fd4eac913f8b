package main

import (
	"naru/internal/wholefile"
	"naru/internal/workspace"
)

// newFile is of commands that write a file: one that stands there is not written over
// unless that is said.
type newFile struct {
	Overwrite bool `help:"overwrite"`
}

func (c newFile) free(path string) error {
	if c.Overwrite {
		return nil
	}
	return wholefile.MustBeFree(path)
}

// table has a table of the library written into a file, and says which.
func (c newFile) table(s *session, path string, write func(*workspace.Workspace) error) error {
	if err := c.free(path); err != nil {
		return err
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := write(w); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]string{"file": path})
	}
	s.printf("%s\n", path)
	return nil
}

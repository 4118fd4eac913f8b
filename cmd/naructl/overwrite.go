package main

import "naru/internal/wholefile"

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

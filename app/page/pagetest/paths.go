package pagetest

import (
	"path/filepath"
	"slices"
)

// Paths answers every question for a file or folder; "" is a change of mind.
type Paths struct{ Chosen, Dir string }

// File gives the file, where its ending is one that is asked for: a person is not
// offered others.
func (p Paths) File(_ string, endings []string, done func(string)) {
	if !slices.Contains(endings, filepath.Ext(p.Chosen)) {
		done("")
		return
	}
	done(p.Chosen)
}

// Folder gives the folder.
func (p Paths) Folder(_ string, done func(string)) { done(p.Dir) }

package message

import (
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// closedShown is how many folders that could not be opened are named; the others
// are only counted.
const closedShown = 3

// ClosedFolders says which folders in a watched one could not be opened.
func (p Printer) ClosedFolders(f library.WatchedFolder) string {
	var names []string
	for _, path := range f.Closed[:min(len(f.Closed), closedShown)] {
		if below, err := filepath.Rel(f.Path, path); err == nil {
			path = below
		}
		names = append(names, library.ShownName(path))
	}
	if len(f.Closed) > closedShown {
		names = append(names, "…")
	}
	return p.T("watch.closed", Args{"count": len(f.Closed), "folders": strings.Join(names, ", ")})
}

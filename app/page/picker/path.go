package picker

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
	"github.com/adrg/xdg"
)

// pathEntry is where the path of the folder stands and another can be typed or
// pasted. Up and down lead into the list, Escape closes.
type pathEntry struct {
	fw.Entry
	s *sheet
}

func newPathEntry(s *sheet) *pathEntry {
	e := &pathEntry{s: s}
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(text string) {
		if typed := typedPath(text); !s.takeTyped(typed) {
			s.enter(typed)
		}
	}
	return e
}

// TypedKey is called by Fyne.
func (e *pathEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if len(e.s.items) == 0 {
			return
		}
		if win := e.s.k.Window(); win != nil {
			win.Canvas().Focus(e.s.list)
		}
		e.s.list.TypedKey(k)
	case fyne.KeyEscape:
		e.s.end(nil)
	default:
		e.Entry.TypedKey(k)
	}
}

// typedPath is the path that is meant by what was typed, or pasted with the
// quotes that file managers put around it: "~" is the person's own folder.
func typedPath(text string) string {
	path := strings.TrimSpace(text)
	if n := len(path); n > 1 && (path[0] == '"' || path[0] == '\'') && path[n-1] == path[0] {
		path = path[1 : n-1]
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		path = filepath.Join(xdg.Home, rest)
	}
	if path == "" {
		return ""
	}
	return filepath.Clean(path)
}

// takeTyped picks a file whose path was typed. It tells whether there is one.
func (s *sheet) takeTyped(path string) bool {
	if s.folder || path == "" || path == s.dir || !s.wanted(filepath.Base(path)) {
		return false
	}
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return false
	}
	if s.one {
		s.end([]string{path})
		return true
	}
	s.picked[path] = true
	s.enter(filepath.Dir(path))
	s.path.SetText(filepath.Dir(path))
	return true
}

package picker

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/adrg/xdg"
)

// item is one line of the list.
type item struct {
	name   string
	folder bool
}

// kinds are the endings of files that Naru reads.
var kinds = []string{".pdf", ".hwp", ".hwpx", ".docx", ".docm", ".dotx", ".epub", ".html", ".htm", ".xhtml", ".xht", ".mht", ".mhtml", ".md", ".markdown", ".txt"}

// readable tells whether a file is of a kind that Naru reads, by its name.
func readable(name string) bool { return slices.Contains(kinds, strings.ToLower(filepath.Ext(name))) }

// isFile tells whether a path that is no folder is a file.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// list gives the folders of a folder and those of its files that are wanted, in
// the order of their names. Hidden ones are left out.
func list(dir string, wanted func(name string) bool) ([]item, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var folders, files []item
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		folder := e.IsDir()
		if e.Type()&os.ModeSymlink != 0 {
			info, err := os.Stat(filepath.Join(dir, name))
			folder = err == nil && info.IsDir()
		}
		switch {
		case folder:
			folders = append(folders, item{name, true})
		case wanted(name):
			files = append(files, item{name, false})
		}
	}
	byName := func(a, b item) int { return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)) }
	slices.SortFunc(folders, byName)
	slices.SortFunc(files, byName)
	return append(folders, files...), nil
}

// place is a folder that people start from.
type place struct {
	key  string // of its name; "": its path says it
	path string
}

// places gives the folders to start from that are there.
func places() []place {
	all := []place{
		{"picker.home", xdg.Home}, {"picker.desktop", xdg.UserDirs.Desktop},
		{"picker.documents", xdg.UserDirs.Documents}, {"picker.downloads", xdg.UserDirs.Download},
	}
	if runtime.GOOS == "windows" {
		for d := 'C'; d <= 'Z'; d++ {
			all = append(all, place{"", string(d) + `:\`})
		}
	} else {
		all = append(all, place{"picker.computer", "/"})
	}
	var out []place
	for _, p := range all {
		info, err := os.Stat(p.path)
		if err == nil && info.IsDir() && !slices.ContainsFunc(out, func(o place) bool { return o.path == p.path }) {
			out = append(out, p)
		}
	}
	return out
}

//go:build unix

package workspace_test

import (
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/adrg/xdg"

	"naru/internal/library"
	"naru/internal/workspace"
)

// Where the system would let everyone in, Naru does not.
func TestNothingThatNaruWritesIsForOthers(t *testing.T) {
	was := syscall.Umask(0)
	t.Cleanup(func() { syscall.Umask(was) })
	dir, file, _ := kept(t)
	if _, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: dir}); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	w := mustOpen(t, workspace.Options{Dir: dir})
	for name, err := range map[string]error{
		"the terms":    w.Glossary.ExportTerms(t.Context(), filepath.Join(dir, "terms.csv")),
		"the themes":   w.Taxonomy.ExportThemes(t.Context(), filepath.Join(dir, "themes.tsv")),
		"the timeline": w.Timeline.ExportTimeline(t.Context(), library.TimelineFilter{}, filepath.Join(dir, "timeline.html")),
	} {
		if err != nil {
			t.Errorf("write %s: %v", name, err)
		}
	}
	if _, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: out}); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, root := range []string{dir, out, filepath.Join(xdg.CacheHome, "naru")} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := d.Info()
			if err != nil {
				return err
			}
			seen++
			if info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s has the rights %v", path, info.Mode().Perm())
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 20 {
		t.Errorf("only %d files and folders were looked at", seen)
	}
}

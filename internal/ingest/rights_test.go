package ingest_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/ingest"
	"naru/internal/library"
)

func TestAFolderThatCannotBeOpenedSaysSo(t *testing.T) {
	b := newBench(t)
	b.names = func(folder string) ([]string, error) {
		if filepath.Base(folder) == "shut" {
			return nil, &fs.PathError{Op: "open", Path: folder, Err: fs.ErrPermission}
		}
		return ingest.NamesIn(folder)
	}
	dir := write(t, map[string]string{"in/a.pdf": "x", "shut/b.pdf": "y"})
	b.run(b.open(), library.ImportOptions{}, dir)
	want := map[string]string{"a.pdf": "imported", "shut": "skipped closed_folder"}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
}

func TestWhatMayNotBeReadSaysSoAndTheRestComesIn(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("root may read everything, and Windows asks otherwise")
	}
	b := newBench(t)
	dir := write(t, map[string]string{"in/a.pdf": "x", "shut/b.pdf": "y", "secret.pdf": "z", "open.pdf": "w"})
	for _, path := range []string{dir + "/shut", dir + "/secret.pdf"} {
		if err := os.Chmod(path, 0); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(path, 0o700) })
	}
	b.run(b.open(), library.ImportOptions{}, dir)
	want := map[string]string{"a.pdf": "imported", "open.pdf": "imported", "shut": "skipped closed_folder", "secret.pdf": "failed unreadable"}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
}

package workspace_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/workspace"
)

func TestAFileThatCameInAtLastIsNotListedAsFailed(t *testing.T) {
	w := mustOpen(t, workspace.Options{Dir: t.TempDir()})
	from := t.TempDir()
	path := filepath.Join(from, "report.txt")
	keep := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		long := time.Now().Add(-time.Hour)
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
		bring(t, w, library.ImportOptions{}, from)
	}
	for _, c := range []struct {
		text string
		want int
	}{{"", 1}, {"\x89PNG", 1}, {"Migration policy.\n", 0}} {
		keep(c.text)
		failed, err := w.Failed(t.Context())
		if err != nil || len(failed) != c.want {
			t.Errorf("with %q: %+v, %v", c.text, failed, err)
		}
	}
}

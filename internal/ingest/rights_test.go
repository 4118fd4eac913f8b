//go:build !windows

package ingest_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestWhatMayNotBeReadSaysSoAndTheRestComesIn(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
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
	want := map[string]string{"a.pdf": "imported", "open.pdf": "imported", "shut": "skipped unreadable", "secret.pdf": "failed unreadable"}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
}

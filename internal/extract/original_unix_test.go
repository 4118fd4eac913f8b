//go:build unix

package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"naru/internal/extract"
	"naru/internal/library"
)

func TestWhatIsNoFileIsRefusedWithoutOpeningIt(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.pdf")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	link := filepath.Join(t.TempDir(), "link.pdf")
	if err := os.Symlink(pipe, link); err != nil {
		t.Fatal(err)
	}
	p := mustNew(t, extract.Options{})
	for _, path := range []string{pipe, link, "/dev/zero", t.TempDir()} {
		if _, err := p.Read(context.Background(), extract.Request{Path: path}, nil); library.CodeOf(err) != library.Unsupported {
			t.Errorf("reading %s: %v", path, err)
		}
		if _, err := p.Open(context.Background(), extract.Request{Path: path}); library.CodeOf(err) != library.Unsupported {
			t.Errorf("opening %s: %v", path, err)
		}
	}
	if left := children(t); len(left) > 0 {
		t.Errorf("workers were started for it: %v", left)
	}
}

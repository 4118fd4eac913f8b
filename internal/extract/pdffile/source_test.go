package pdffile

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"naru/internal/sharedtest"
)

// TestAFileReadInPartsSaysTheSame reads real files as if they were too large to
// be held.
func TestAFileReadInPartsSaysTheSame(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(sharedtest.Dir(t, "corpus/migration"), "*.pdf"))
	korean, _ := filepath.Glob(filepath.Join(sharedtest.Dir(t, "corpus/korean"), "*.pdf"))
	paths = append(paths, korean...)
	for i := 0; i < len(paths); i += 13 {
		t.Run(filepath.Base(paths[i]), func(t *testing.T) {
			data, err := os.ReadFile(paths[i])
			if err != nil {
				t.Fatal(err)
			}
			whole, err := Open(bytes.NewReader(data), int64(len(data)), "")
			if err != nil {
				t.Skip(err)
			}
			parts, err := open(bytes.NewReader(data), int64(len(data)), "", 0)
			if err != nil {
				t.Fatal(err)
			}
			if whole.Pages() != parts.Pages() {
				t.Fatalf("%d pages, in parts %d", whole.Pages(), parts.Pages())
			}
			for n := range whole.Pages() {
				if a, b := pageContent(whole, n), pageContent(parts, n); a != b {
					t.Fatalf("page %d has %d bytes, in parts %d", n+1, len(a), len(b))
				}
			}
		})
	}
}

func pageContent(f *File, n int) string {
	p, err := f.Page(n)
	if err != nil {
		return err.Error()
	}
	b, err := p.Contents()
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// Package sharedtest finds the folder of real documents that tests may measure
// on. It lies beside the checkout and is not part of the project; tests that
// use it are skipped, with a word, where it is absent.
package sharedtest

import (
	"os"
	"path/filepath"
	"testing"
)

// Dir gives the path of a file or folder below shared/, or skips the test.
func Dir(t testing.TB, rel string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skip("no go.mod above the test: cannot tell where shared/ would lie")
		}
		dir = up
	}
	path := filepath.Join(filepath.Dir(dir), "shared", filepath.FromSlash(rel))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("shared/%s is not here: real documents are not part of the project", rel)
	}
	return path
}

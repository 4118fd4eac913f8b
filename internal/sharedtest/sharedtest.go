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
	path, ok := Find(t, rel)
	if !ok {
		t.Skipf("shared/%s is not here: real documents are not part of the project", rel)
	}
	return path
}

// Find tells where a file or folder below shared/ lies, if it is there: for fuzz
// targets, which run on seeds of their own without it.
func Find(t testing.TB, rel string) (path string, ok bool) {
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
			return "", false
		}
		dir = up
	}
	path = filepath.Join(filepath.Dir(dir), "shared", filepath.FromSlash(rel))
	_, err = os.Stat(path)
	return path, err == nil
}

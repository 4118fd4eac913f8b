// Package pdfiumtest starts PDFium for tests, whose packages share its cache:
// compiling the engine takes seconds.
package pdfiumtest

import (
	"os"
	"path/filepath"
	"testing"

	"naru/internal/extract/pdfium"
)

// memory of an engine: files made for tests are small, those of the corpus are
// not.
const memory = 1 << 30

// Engine starts PDFium and ends it with the test.
func Engine(t testing.TB) *pdfium.Engine {
	t.Helper()
	e, err := pdfium.New(pdfium.Options{CacheDir: CacheDir(t), Memory: memory})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

// CacheDir is where the engine is kept compiled.
func CacheDir(t testing.TB) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		return t.TempDir()
	}
	return filepath.Join(cache, "naru-test", "engine")
}

// Package extracttest starts the readers for tests of what stands above extract.
// They run in child processes: the TestMain of such a package asks
// worker.IfAsked first. Only tests import it.
package extracttest

import (
	"os"
	"testing"

	"naru/internal/extract"
	"naru/internal/extract/pdfium/pdfiumtest"
)

// Pool starts readers that share the compiled engine with all tests, and ends
// them with the test.
func Pool(t testing.TB) *extract.Pool {
	t.Helper()
	cache := pdfiumtest.CacheDir(t)
	if err := os.MkdirAll(cache, 0o700); err != nil {
		t.Fatal(err)
	}
	p, err := extract.New(extract.Options{CacheDir: cache})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

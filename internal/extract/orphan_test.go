package extract_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"naru/internal/extract"
)

// parent makes this program, as its argument, a Naru that opens a document and
// waits.
const parent = "parent:"

// runParent opens a document, says so, and waits to be killed.
func runParent(path string) int {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	p, err := extract.New(extract.Options{CacheDir: filepath.Join(cache, "naru-test", "engine")})
	if err == nil {
		_, err = p.Open(context.Background(), extract.Request{Path: path})
	}
	fmt.Println("open", err)
	_, _ = io.Copy(io.Discard, os.Stdin)
	return 0
}

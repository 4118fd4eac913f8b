package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"naru/internal/extract"
)

// readOnly reads all PDFs of the folders, two at a time, as the import does, and
// drops what it read.
func readOnly(ctx context.Context, dirs []string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return fmt.Errorf("find the cache: %w", err)
	}
	pool, err := extract.New(extract.Options{CacheDir: filepath.Join(cache, "naru"), Workers: 2})
	if err != nil {
		return err
	}
	defer pool.Close()
	paths := make(chan string)
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for path := range paths {
				// Files that cannot be read cost time as well; the import's row
				// counts them.
				_, _ = pool.Read(ctx, extract.Request{Path: path}, nil)
			}
		})
	}
	for _, path := range pdfs(dirs) {
		paths <- path
	}
	close(paths)
	readers.Wait()
	return nil
}

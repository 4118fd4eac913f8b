package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"naru/internal/extract"
	"naru/internal/extract/pdfium"
)

// What this program does when a row runs it by itself.
const (
	engineOurs  = "ours"  // read by our readers
	enginePlain = "plain" // read by PDFium as it comes
	engineStart = "start" // start a reader, and read nothing
)

// engine reads all PDFs of the folders in one of these ways and keeps nothing.
// Files that cannot be read cost time as well, and the import's row counts them:
// they are no failure.
func engine(ctx context.Context, how string, dirs []string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return fmt.Errorf("find the cache: %w", err)
	}
	if how == enginePlain {
		return readPlain(filepath.Join(cache, "naru"), pdfs(dirs))
	}
	pool, err := extract.New(extract.Options{CacheDir: filepath.Join(cache, "naru"), Workers: 2})
	if err != nil {
		return err
	}
	defer pool.Close()
	switch how {
	case engineStart:
		return pool.Warm(ctx)
	case engineOurs:
		readOurs(ctx, pool, pdfs(dirs))
		return nil
	}
	return fmt.Errorf("no such way to read: %s", how)
}

// readOurs reads files two at a time, as the import does.
func readOurs(ctx context.Context, pool *extract.Pool, files []string) {
	paths := make(chan string)
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for path := range paths {
				_, _ = pool.Read(ctx, extract.Request{Path: path}, nil)
			}
		})
	}
	for _, path := range files {
		paths <- path
	}
	close(paths)
	readers.Wait()
}

// readPlain reads each page's text with PDFium, in its order, in this process.
func readPlain(cache string, files []string) error {
	e, err := pdfium.New(pdfium.Options{CacheDir: cache, Memory: 1 << 30})
	if err != nil {
		return err
	}
	defer e.Close()
	for _, path := range files {
		if err := plain(e, path); err != nil {
			return fmt.Errorf("read %s: %w", filepath.Base(path), err)
		}
	}
	return nil
}

func plain(e *pdfium.Engine, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	d, err := e.Open(f, info.Size(), "")
	if err != nil {
		return nil // locked or damaged
	}
	defer d.Close()
	for n := range d.Pages() {
		_, _ = d.PlainText(n)
	}
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"naru/internal/library"
	"naru/internal/workspace"
)

// firstPageLimit is when the first page of a long document should be found.
const firstPageLimit = 2 * time.Second

// firstPage measures from starting the import of the longest document until its
// first page can be searched, while the rest is being read.
func (b *bench) firstPage(ctx context.Context) error {
	path, err := b.longest(ctx)
	if err != nil {
		return err
	}
	dir := filepath.Join(b.work, "first")
	cmd := exec.CommandContext(ctx, b.naructl, "--library", dir, "--json", "import", path)
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start naructl: %w", err)
	}
	seen, err := searchable(ctx, dir)
	if err != nil {
		return errors.Join(err, cmd.Process.Kill(), cmd.Wait())
	}
	found := seen.Sub(began)
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("import %s: %w", filepath.Base(path), err)
	}
	b.table.row("first page of the longest document found", found, "limit", firstPageLimit)
	b.table.row("first page of the longest document found", found, "its whole import", time.Since(began))
	return nil
}

// searchable waits until a library holds a page with text.
func searchable(ctx context.Context, dir string) (time.Time, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	for ; ctx.Err() == nil; time.Sleep(10 * time.Millisecond) {
		w, err := workspace.Open(ctx, workspace.Options{Dir: dir, ReadOnly: true})
		if err != nil {
			continue // it is not made yet
		}
		found, err := w.Documents.Stats(ctx)
		_ = w.Close()
		if err == nil && found.TextBytes > 0 {
			return time.Now(), nil
		}
	}
	return time.Time{}, fmt.Errorf("wait for a page: %w", ctx.Err())
}

// longest is the original of the document with the most pages.
func (b *bench) longest(ctx context.Context) (string, error) {
	w, err := workspace.Open(ctx, workspace.Options{Dir: b.library(), ReadOnly: true})
	if err != nil {
		return "", err
	}
	defer w.Close()
	list, err := w.Documents.Documents(ctx, library.DocumentFilter{})
	if err != nil {
		return "", err
	}
	var longest library.Document
	for _, d := range list.Documents {
		if d.Pages > longest.Pages {
			longest = d
		}
	}
	for _, path := range pdfs(b.corpus) {
		if filepath.Base(path) == longest.File {
			return path, nil
		}
	}
	return "", fmt.Errorf("find %s: %w", longest.File, os.ErrNotExist)
}

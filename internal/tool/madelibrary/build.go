package madelibrary

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/workspace"
)

// seed of the libraries that are measured.
const seed = 20261122

// databaseName is the library's file within its folder.
const databaseName = "library.sqlite"

// Build makes a library of as many pages in a folder; a whole one that is there is
// only brought up to date. Progress, which may be nil, is told of the pages made.
func Build(ctx context.Context, from *Sources, dir string, pages int, progress func(done int)) error {
	done := filepath.Join(dir, "made")
	if _, err := os.Stat(done); err == nil {
		return renew(ctx, dir)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("look for a made library: %w", err)
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("take out half a library: %w", err)
	}
	s, err := Empty(ctx, dir)
	if err != nil {
		return err
	}
	defer s.Close()
	n := 0
	err = from.Make(ctx, pages, seed, func(ctx context.Context, d library.Document, pages []library.Page) error {
		_, err := s.AddDocument(ctx, d, pages, library.ImportItem{})
		if n += len(pages); progress != nil {
			progress(n)
		}
		return err
	})
	if err != nil {
		return err
	}
	return os.WriteFile(done, fmt.Appendf(nil, "%d\n", pages), 0o600)
}

// renew opens a library for writing once: one made by an earlier Naru cannot be read
// before it was brought up to date.
func renew(ctx context.Context, dir string) error {
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(dir, databaseName)})
	if err != nil {
		return fmt.Errorf("bring a made library up to date: %w", err)
	}
	return s.Close()
}

// Empty makes a library without documents and opens it. The workspace makes the
// folder and writes the taxonomy.
func Empty(ctx context.Context, dir string) (*store.Store, error) {
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir})
	if err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return store.Open(ctx, store.Options{Path: filepath.Join(dir, databaseName)})
}

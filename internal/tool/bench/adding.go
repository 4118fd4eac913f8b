package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"naru/internal/library"
	"naru/internal/search"
	"naru/internal/store"
	"naru/internal/tool/madelibrary"
)

// Documents added to a library that is there, and the seed they are made by: not
// those it holds already.
const (
	addedDocuments = 100
	addedSeed      = 7
	// quietRounds of the queries are asked before, about as many as there is time
	// for while the documents come in.
	quietRounds = 4
)

// additions is what adding to a library and taking out of it costs.
type additions struct {
	cpu, wall, delete time.Duration
	pages             int
	quiet, busy       time.Duration // the 95th percentile of first results, before and meanwhile
}

// adding measures on a copy what adding documents costs beside an empty library.
func (b *bench) adding(ctx context.Context, from *madelibrary.Sources, dir string) (into, empty additions, err error) {
	work := filepath.Join(b.work, "adding")
	defer os.RemoveAll(work)
	copied := filepath.Join(work, "library.sqlite")
	if err := copyFile(filepath.Join(dir, "library.sqlite"), copied); err != nil {
		return into, empty, err
	}
	none, err := madelibrary.Empty(ctx, filepath.Join(work, "empty"))
	if err == nil {
		err = none.Close()
	}
	if err != nil {
		return into, empty, fmt.Errorf("make an empty library: %w", err)
	}
	if empty, err = addTo(ctx, from, filepath.Join(work, "empty", "library.sqlite"), false); err != nil {
		return into, empty, err
	}
	into, err = addTo(ctx, from, copied, false)
	if err != nil {
		return into, empty, err
	}
	during, err := addTo(ctx, from, copied, true)
	into.quiet, into.busy = during.quiet, during.busy
	return into, empty, err
}

// addTo adds the documents; asking searches all the while, and before.
func addTo(ctx context.Context, from *madelibrary.Sources, path string, asking bool) (a additions, err error) {
	s, err := store.Open(ctx, store.Options{Path: path})
	if err != nil {
		return a, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	ask := func(*[]time.Duration) error { return nil }
	if asking {
		queries, err := mixed(ctx, s)
		if err != nil {
			return a, err
		}
		service := search.New(s, search.Options{})
		ask = func(all *[]time.Duration) error {
			for _, q := range queries[:40] {
				d, _, err := timed(ctx, service, q.Request, true)
				if err != nil {
					return err
				}
				*all = append(*all, d)
			}
			return nil
		}
		if err = ask(new([]time.Duration)); err != nil { // the first round reads from the disk
			return a, err
		}
		var quiet []time.Duration
		for range quietRounds {
			if err = ask(&quiet); err != nil {
				return a, err
			}
		}
		a.quiet = quantile(quiet, 0.95)
	}
	var busy []time.Duration
	asked := make(chan error, 1)
	stop, seed := make(chan struct{}), uint64(addedSeed)
	if asking {
		seed++
		go func() {
			for {
				err := ask(&busy)
				select {
				case <-stop:
					asked <- err
					return
				default:
				}
				if err != nil {
					asked <- err
					return
				}
			}
		}()
	}
	var last library.DocumentID
	n := 0
	began, before := time.Now(), cpuSpent()
	err = from.Make(ctx, 1<<30, seed, func(ctx context.Context, d library.Document, pages []library.Page) error {
		if n++; n > addedDocuments {
			return io.EOF
		}
		a.pages += len(pages)
		id, err := s.AddDocument(ctx, d, pages, library.ImportItem{})
		last = id
		return err
	})
	if !errors.Is(err, io.EOF) {
		return a, fmt.Errorf("add documents: %w", err)
	}
	a.cpu, a.wall = cpuSpent()-before, time.Since(began)
	if asking {
		close(stop)
		if err := <-asked; err != nil {
			return a, err
		}
		a.busy = quantile(busy, 0.95)
	}
	began = time.Now()
	err = s.TrashDocument(ctx, last)
	a.delete = time.Since(began)
	return a, err
}

func copyFile(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return fmt.Errorf("make a folder for a copy: %w", err)
	}
	in, err := os.Open(from)
	if err != nil {
		return fmt.Errorf("copy a library: %w", err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("copy a library: %w", err)
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

func (b *bench) addingRows(ctx context.Context, from *madelibrary.Sources, pages int, dir string) error {
	into, empty, err := b.adding(ctx, from, dir)
	if err != nil {
		return fmt.Errorf("measure adding: %w", err)
	}
	imported, alone, err := b.importing(ctx, dir)
	if err != nil {
		return fmt.Errorf("measure importing: %w", err)
	}
	at := func(what string) string { return fmt.Sprintf("%d pages: %s", pages, what) }
	b.table.row(at("a folder of reports imported, CPU"), imported.cpu, "into an empty library", alone.cpu)
	b.table.row(at("a folder of reports imported, wall"), imported.wall, "into an empty library", alone.wall)
	b.table.row(at(fmt.Sprintf("%d documents kept, CPU", addedDocuments)), into.cpu, "to an empty library", empty.cpu)
	b.table.row(at(fmt.Sprintf("%d documents kept, wall", addedDocuments)), into.wall, "to an empty library", empty.wall)
	b.table.row(at("one document deleted"), into.delete, "from a new library", empty.delete)
	b.table.row(at("first results during import, 95th percentile"), into.busy, "before", into.quiet)
	return nil
}

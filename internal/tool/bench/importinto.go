package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// importing measures what a person who adds a folder of reports waits for: the same
// files imported, reading and all, into a copy of a library and into an empty one.
func (b *bench) importing(ctx context.Context, dir string) (into, empty cost, err error) {
	work := filepath.Join(b.work, "importing")
	defer os.RemoveAll(work)
	full := filepath.Join(work, "full")
	if err := copyFile(filepath.Join(dir, "library.sqlite"), filepath.Join(full, "library.sqlite")); err != nil {
		return into, empty, err
	}
	for _, c := range []struct {
		library string
		spent   *cost
	}{{filepath.Join(work, "empty"), &empty}, {full, &into}} {
		args := []string{"--library", c.library, "--json", "import", "--ocr", "never"}
		// Made libraries come without terms; the first import looks for those.
		if _, _, err := measure(ctx, nil, []int{3}, b.naructl, append(args, firstPDF(b.corpus))...); err != nil {
			return into, empty, fmt.Errorf("import one file into %s: %w", filepath.Base(c.library), err)
		}
		args = append(args, b.corpus...)
		if *c.spent, _, err = measure(ctx, nil, []int{3}, b.naructl, args...); err != nil {
			return into, empty, fmt.Errorf("import into %s: %w", filepath.Base(c.library), err)
		}
	}
	return into, empty, nil
}

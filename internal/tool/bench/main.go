// Command bench measures Naru beside its peers, all in one run, and prints a
// row for each: ours, the peer's, the ratio. Machines are noisy, so figures are
// only to be read against their neighbours of the same run.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	naructl := flag.String("naructl", "bin/naructl", "the program to measure")
	shared := flag.String("shared", "../shared", "folder that holds corpus/")
	flag.Parse()
	if err := run(context.Background(), *naructl, *shared); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, naructl, shared string) error {
	naructl, err := filepath.Abs(naructl)
	if err != nil {
		return fmt.Errorf("find naructl: %w", err)
	}
	corpus := []string{filepath.Join(shared, "corpus", "migration"), filepath.Join(shared, "corpus", "korean")}
	for _, dir := range corpus {
		if _, err := os.Stat(dir); err != nil {
			fmt.Printf("skipped: %s is not here, so there is nothing to measure on\n", dir)
			return nil
		}
	}
	work, err := os.MkdirTemp("", "naru-bench-")
	if err != nil {
		return fmt.Errorf("make a work folder: %w", err)
	}
	defer os.RemoveAll(work)
	b := &bench{naructl: naructl, corpus: corpus, work: work, table: newTable(os.Stdout)}
	if err := b.imports(ctx); err != nil {
		return fmt.Errorf("measure import: %w", err)
	}
	if err := b.searches(ctx); err != nil {
		return fmt.Errorf("measure search: %w", err)
	}
	return nil
}

// bench is one run.
type bench struct {
	naructl string
	corpus  []string
	work    string
	table   *table
	recoll  bool // recollindex made an index
}

func (b *bench) library() string { return filepath.Join(b.work, "library") }

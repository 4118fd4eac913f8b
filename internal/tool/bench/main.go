// Command bench measures Naru beside its peers, all in one run, and prints a
// row for each: ours, the peer's, the ratio. Machines are noisy, so figures are
// only to be read against their neighbours of the same run.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"naru/internal/workspace"
)

func main() {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	naructl := flag.String("naructl", "bin/naructl", "the program to measure")
	shared := flag.String("shared", "../shared", "folder that holds corpus/")
	rounds := flag.Int("rounds", 3, "how often import and its peers run, in turn; the best of each counts")
	files := flag.Int("files", 5000, "how many small files the many-files rows take")
	sizes := flag.String("pages", "10000,100000", "sizes of the made libraries to search, in pages")
	made := flag.String("made", "", "folder that keeps the made libraries for the next run; \"\": a temporary one")
	only := flag.Bool("scale", false, "only search the made libraries")
	alone := flag.String("measure", "", "search the made library in this folder and print its figures: what rows measure")
	profile := flag.String("profile", "", "file that the processor's time of measure is written to, for go tool pprof")
	how := flag.String("engine", "", "read the folders named (ours, plain) or start a reader (start), and keep nothing: what rows measure")
	flag.Parse()
	if *how != "" {
		if err := engine(context.Background(), *how, flag.Args()); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if *alone != "" {
		var f *figures
		err := profiled(*profile, func() (err error) {
			f, err = measureScale(context.Background(), *alone)
			return err
		})
		if err == nil {
			err = json.NewEncoder(os.Stdout).Encode(f)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	pages, err := parseSizes(*sizes)
	if err == nil {
		err = run(context.Background(), *naructl, *shared, &bench{rounds: max(*rounds, 1), files: *files, sizes: pages, made: *made, only: *only})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, naructl, shared string, b *bench) error {
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
	b.naructl, b.corpus, b.work, b.table = naructl, corpus, work, newTable(os.Stdout)
	if b.made == "" {
		b.made = filepath.Join(work, "made")
	}
	if b.only {
		return b.scale(ctx)
	}
	if err := b.imports(ctx); err != nil {
		return fmt.Errorf("measure import: %w", err)
	}
	if err := b.firstPage(ctx); err != nil {
		return fmt.Errorf("measure the first page: %w", err)
	}
	if err := b.searches(ctx); err != nil {
		return fmt.Errorf("measure search: %w", err)
	}
	if err := b.manyFiles(ctx); err != nil {
		return fmt.Errorf("measure many files: %w", err)
	}
	if err := b.scale(ctx); err != nil {
		return fmt.Errorf("measure made libraries: %w", err)
	}
	return nil
}

// bench is one run.
type bench struct {
	naructl string
	corpus  []string
	work    string
	rounds  int
	files   int
	sizes   []int  // of made libraries, in pages
	made    string // where they are kept
	only    bool   // nothing but these
	table   *table
	recoll  bool // recollindex made an index

	documents, pages int // of the corpus, as imported
}

func (b *bench) library() string { return filepath.Join(b.work, "library") }

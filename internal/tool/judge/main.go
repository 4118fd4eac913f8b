// Command judge tells how good the order of results is beside Recoll's, over
// documents that were graded by reading them, and makes the pool to grade:
//
//	judge                 the figures, a row a query
//	judge -pool FILE      what either finds for the queries of FILE, to be graded
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
)

func main() {
	naructl := flag.String("naructl", "bin/naructl", "the program that imports")
	shared := flag.String("shared", "../shared", "folder that holds corpus/ and seeds/")
	starter := flag.String("starter", "assets/starter/pdf", "the starter library's files")
	judged := flag.String("judged", "internal/quality/ranking/judged.tsv", "the graded documents")
	work := flag.String("work", "", "folder that keeps what is built between runs; without it a new one")
	pool := flag.String("pool", "", "file with a query a line: print what is to be graded")
	depth := flag.Int("depth", 12, "how many documents of each go into the pool")
	flag.Parse()
	j := &judge{naructl: *naructl, shared: *shared, starter: *starter, judged: *judged, work: *work}
	run := j.report
	if *pool != "" {
		run = func(ctx context.Context) error { return j.pool(ctx, *pool, *depth) }
	}
	if err := j.with(context.Background(), run); err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
}

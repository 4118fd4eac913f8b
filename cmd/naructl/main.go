// Command naructl does from the command line what the window does: it imports
// reports, searches them, shows their pages and keeps notes and quotes.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"naru/internal/workspace"
)

// How much the memory of a program grows, in percent, before it is looked through for
// garbage: of a command that only looks something up, and of one that works.
const (
	brief   = 400
	lasting = 100
)

func main() {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	// To look again and again through the vocabulary and the sentences, which stay, took
	// a sixth of a search. What writes turns to the usual measure as it opens the library.
	debug.SetGCPercent(brief)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := program{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv}
	os.Exit(p.run(ctx, os.Args[1:]))
}

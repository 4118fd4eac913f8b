// Command naructl does from the command line what the window does: it imports
// reports, searches them, shows their pages and keeps notes and quotes.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"naru/internal/workspace"
)

func main() {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := program{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv}
	os.Exit(p.run(ctx, os.Args[1:]))
}

package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

// restorePatience is how long to wait for the Naru that asked for the backup to
// close: it may be ending an import.
const restorePatience = 30 * time.Second

// restore gives the way to start Naru anew on a library as a backup holds it.
func (p *program) restore(dir string) func(file string) error {
	return func(file string) error { return p.startAnew(dir, "--restore", file) }
}

// putBack puts the library back to a backup, if one was named.
func putBack(ctx context.Context, dir, backup string) (*library.Restored, error) {
	if backup == "" {
		return nil, nil
	}
	return workspace.Restore(ctx, workspace.RestoreOptions{File: backup, Dir: dir, Patience: restorePatience})
}

// tellRestored says how it went, in the window.
func (p *program) tellRestored(window *app.Window, restored *library.Restored, failed error) {
	switch {
	case failed != nil:
		window.Fail(failed)
	case restored != nil && filepath.Base(restored.From.File) == "library.sqlite":
		window.Tell(window.P().T("settings.library"), window.P().T("place.moved", message.Args{"folder": filepath.Dir(restored.From.File)}))
	case restored != nil:
		window.Tell(window.P().T("backup.title"), window.P().T("backup.restored.short"))
	}
}

// closeOnSignal closes the window as a person does when the system asks the
// program to end, at the end of the session or from a terminal: what was typed
// last is kept.
func (p *program) closeOnSignal(ctx context.Context) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		defer signal.Stop(asked)
		select {
		case <-asked:
			fyne.Do(func() {
				p.close()
				p.fyne.Quit()
			})
		case <-ctx.Done():
		}
	}()
}

// showGone says that the library opened last is not there, and offers others.
func (p *program) showGone(dir string) int {
	err := &library.Error{Code: library.NotFound, Args: map[string]any{"library_gone": dir}, Err: os.ErrNotExist}
	fmt.Fprintln(p.errOut, "naru:", p.messages.In(p.language).Err(err))
	t := app.Trouble{Dir: dir, Open: p.reopen, Again: func() error { return p.start() }}
	if usual, err := workspace.DefaultDir(); err == nil {
		t.Usual = func() error { return p.reopen(usual) }
	}
	regular, bold := fonts()
	app.ShowTrouble(p.fyne, regular, bold, p.messages.In(p.language), err, t)
	p.fyne.Run()
	return 1
}

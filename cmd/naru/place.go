package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"naru/app"
	"naru/internal/workspace"
)

// place tells the window where the library lies. Not to know is no reason to warn.
func (p *program) place(ctx context.Context, w *workspace.Workspace) app.Place {
	hazard, err := w.UntoldHazard(ctx, workspace.ToldInWindow)
	if err != nil {
		fmt.Fprintln(p.errOut, "naru: look where the library lies:", err)
	}
	return app.Place{
		Hazard: hazard,
		Told:   func(ctx context.Context) error { return w.HazardTold(ctx, workspace.ToldInWindow) },
		Move:   func(into string) error { return p.move(w.Dir, into) },
	}
}

// move starts Naru anew on a copy of a library, made in a folder of its own below
// another. The library itself stays, for a person to delete.
func (p *program) move(dir, into string) error {
	name := p.messages.In(p.language).T("place.library")
	to := filepath.Join(into, name)
	for n := 2; ; n++ {
		if _, err := os.Lstat(to); os.IsNotExist(err) {
			break
		}
		to = filepath.Join(into, fmt.Sprintf("%s %d", name, n))
	}
	return p.startAnew(to, "--restore", filepath.Join(dir, "library.sqlite"))
}

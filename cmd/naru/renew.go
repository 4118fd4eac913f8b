package main

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/internal/workspace"
)

// renewIndex makes the search index anew where another Naru made it, and says
// so: until it is done some pages are not found. What goes wrong leaves the old
// one, to be renewed at the next start.
func (p *program) renewIndex(ctx context.Context, w *workspace.Workspace, window *app.Window) {
	outdated, err := w.Outdated(ctx)
	if err == nil && !outdated {
		return
	}
	if err == nil {
		fyne.Do(func() { window.Say(window.P().T("index.renewing"), nil) })
		err = w.RenewIndex(ctx, nil)
	}
	fyne.Do(func() {
		switch {
		case ctx.Err() != nil: // the window is closing
		case err != nil:
			window.Fail(err)
		default:
			window.Say(window.P().T("index.renewed"), nil)
		}
	})
}

package main

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/screen"
	"naru/internal/message"
	"naru/internal/workspace"
)

// renewDescriptions describes again what an earlier Naru described, and says so:
// titles and people may change while someone looks. What goes wrong leaves the
// rest, to be described at the next start.
func (p *program) renewDescriptions(ctx context.Context, w *workspace.Workspace, window *app.Window) {
	due, err := w.DescriptionsDue(ctx)
	if err == nil && due == 0 {
		return
	}
	if err == nil {
		fyne.Do(func() { window.Say(window.P().T("describing.renewing", message.Args{"count": due}), nil) })
		err = w.RenewDescriptions(ctx, nil)
	}
	fyne.Do(func() {
		switch {
		case ctx.Err() != nil: // the window is closing
		case err != nil:
			window.Fail(err)
		default:
			window.Changed(screen.DocumentsChanged)
			window.Say(window.P().T("describing.renewed", message.Args{"count": due}), nil)
		}
	})
}

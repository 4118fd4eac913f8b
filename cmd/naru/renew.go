package main

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/screen"
	"naru/internal/message"
	"naru/internal/workspace"
)

// renewal is something that Naru makes from documents, to be made anew where an
// earlier Naru made it.
type renewal struct {
	due  func(context.Context) (int, error) // how much of it; 0: nothing to do
	make func(context.Context, func(done, total int)) error
	// The keys of what is said when it begins and when it is done: results may
	// change while someone looks. "": it is quick, and nothing is said.
	begins, done string
	changes      []screen.Change
}

// renew makes anew what is due. What goes wrong is left for the next start.
func renew(ctx context.Context, w *workspace.Workspace, window *app.Window) {
	for _, r := range []renewal{
		{due: one(w.Outdated), make: w.RenewIndex, begins: "index.renewing", done: "index.renewed"}, // until then some pages are not found
		{due: w.DescriptionsDue, make: w.RenewDescriptions, begins: "describing.renewing", done: "describing.renewed",
			changes: []screen.Change{screen.DocumentsChanged}},
		{due: one(w.ThemesDue), make: w.RenewThemes, changes: []screen.Change{screen.ThemesChanged}},
	} {
		r.run(ctx, window)
	}
}

func (r renewal) run(ctx context.Context, window *app.Window) {
	due, err := r.due(ctx)
	if err == nil && due == 0 {
		return
	}
	said := message.Args{"count": due}
	if err == nil {
		if r.begins != "" {
			fyne.Do(func() { window.Say(window.P().T(r.begins, said), nil) })
		}
		err = r.make(ctx, nil)
	}
	fyne.Do(func() {
		switch {
		case ctx.Err() != nil: // the window is closing
		case err != nil:
			window.Fail(err)
		default:
			for _, c := range r.changes {
				window.Changed(c)
			}
			if r.done != "" {
				window.Say(window.P().T(r.done, said), nil)
			}
		}
	})
}

// one counts what is due as a whole or not at all.
func one(due func(context.Context) (bool, error)) func(context.Context) (int, error) {
	return func(ctx context.Context) (int, error) {
		if is, err := due(ctx); err != nil || !is {
			return 0, err
		}
		return 1, nil
	}
}

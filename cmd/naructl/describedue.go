package main

import (
	"fmt"
	"time"

	"naru/internal/message"
	"naru/internal/workspace"
)

// renewDescriptions describes again what an earlier Naru described, and says why
// that takes a while. What a person corrected stays.
func (s *session) renewDescriptions(w *workspace.Workspace) error {
	count, err := w.DescriptionsDue(s.ctx)
	if err != nil || count == 0 {
		return err
	}
	fmt.Fprintln(s.err, s.p.T("cli.describe.renewing", message.Args{"count": count}))
	due := nowAndThen(time.Now, progressEvery)
	return w.RenewDescriptions(s.ctx, func(done, total int) {
		if due() {
			fmt.Fprintln(s.err, s.p.T("cli.describe.progress", message.Args{"done": done, "total": total}))
		}
	})
}

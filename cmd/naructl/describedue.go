package main

import (
	"fmt"
	"time"

	"naru/internal/message"
	"naru/internal/workspace"
)

// renewKnowledge brings what Naru tells about documents up to the present rules.
// In a large library of an earlier Naru that takes minutes, so what a person asked
// for is done first; an end in its midst leaves the rest due.
func (s *session) renewKnowledge(w *workspace.Workspace) error {
	err := s.renewTerms(w)
	if err == nil {
		err = s.renewDescriptions(w)
	}
	if err == nil {
		err = s.renewThemes(w)
	}
	return err
}

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

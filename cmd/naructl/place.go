package main

import (
	"fmt"
	"path/filepath"

	"naru/internal/message"
	"naru/internal/workspace"
)

// warnOfPlace says once, on standard error, that the library lies where it can be
// damaged. That it cannot be kept that it was said is no reason to fail.
func (s *session) warnOfPlace(w *workspace.Workspace) {
	hazard, err := w.UntoldHazard(s.ctx, workspace.ToldInNaructl)
	if err != nil || hazard == "" {
		return
	}
	text := s.p.T("place.synced", message.Args{"service": hazard})
	if hazard == workspace.OnNetwork {
		text = s.p.T("place.network")
	}
	fmt.Fprintln(s.err, "naructl:", text)
	fmt.Fprintln(s.err, s.p.T("place.advice", message.Args{"file": filepath.Join(w.Dir, "library.sqlite")}))
	_ = w.HazardTold(s.ctx, workspace.ToldInNaructl)
}

package importing

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"naru/internal/library"
	"naru/internal/message"
)

// Forget takes files that failed out of the list: all, or those with the ids
// given. The files themselves are left alone.
func (s *Imports) Forget(ids ...int64) {
	var forgotten []int64
	s.host.Go(func(ctx context.Context) (err error) {
		forgotten, err = s.in.Forget(ctx, ids...)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		if len(forgotten) > 0 {
			s.host.Did(s.forgottenWords(forgotten), func() { s.remember(forgotten) }, func() { s.Forget(forgotten...) })
		}
		s.load()
	})
}

// remember puts files that were taken out back into the list.
func (s *Imports) remember(ids []int64) {
	s.host.Go(func(ctx context.Context) error { return s.in.Remember(ctx, ids...) }, func(err error) {
		if err != nil {
			s.host.Fail(err)
		}
		s.load()
	})
}

// forgottenWords name the file, or count the files.
func (s *Imports) forgottenWords(ids []int64) string {
	p := s.host.P()
	paths := map[string]bool{} // several tries may have been of one file
	for i := range s.items {
		if slices.Contains(ids, s.items[i].ID) {
			paths[s.items[i].Path] = true
		}
	}
	if len(paths) == 1 {
		for path := range paths {
			return p.T("imports.forgotten", message.Args{"file": base(path)})
		}
	}
	return p.T("imports.forgotten.several", message.Args{"count": max(len(paths), 1)})
}

// chosenFailed is the selected file where that failed.
func (s *Imports) chosenFailed() (library.ImportItem, bool) {
	at := s.list.Selected()
	if at < 0 || at >= len(s.shown) {
		return library.ImportItem{}, false
	}
	i := s.items[s.shown[at]]
	return i, i.Status == library.ImportFailed
}

// forgetChosen takes the selected file out. The selection goes to its neighbour,
// so that the next can follow.
func (s *Imports) forgetChosen() {
	i, ok := s.chosenFailed()
	if !ok {
		return
	}
	if at := s.list.Selected(); at+1 < len(s.shown) {
		s.chosen = s.items[s.shown[at+1]].ID
	} else if at > 0 {
		s.chosen = s.items[s.shown[at-1]].ID
	}
	s.Forget(i.ID)
}

func (s *Imports) key(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDelete {
		return false
	}
	s.forgetChosen()
	return true
}

// keepChosen leaves the selection with its file where rows came or went before
// it: else the next key would mean another file.
func (s *Imports) keepChosen() {
	s.list.Mark(slices.IndexFunc(s.shown, func(i int) bool { return s.items[i].ID == s.chosen }))
}

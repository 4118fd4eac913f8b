package themes

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
)

// change adds to the draft.
func (s *Screen) change(changes ...library.ThemeChange) { s.try(func() {}, s.host.Fail, changes...) }

// try adds to the draft and then calls done, or failed with why it makes no
// sense; then nothing was added.
func (s *Screen) try(done func(), failed func(error), changes ...library.ThemeChange) {
	if s.left != nil {
		failed(s.undecided())
		return
	}
	before := s.draft
	s.draft = append(slices.Clone(s.draft), changes...)
	s.detail.closePreview()
	s.load(func(err error) {
		if err != nil {
			s.draft = before
			failed(err)
			return
		}
		s.writeDown(s.draft)
		s.detail.show()
		done()
	})
}

// dropLast takes the last change of the draft back.
func (s *Screen) dropLast() {
	if len(s.draft) == 0 {
		return
	}
	end := len(s.draft) - 1
	last := s.draft[end]
	s.setDraft(slices.Clone(s.draft[:end]))
	s.detail.closePreview()
	s.load(nil)
	s.host.Did(s.host.P().T("themes.dropped"), func() { s.change(last) }, s.dropLast)
}

// discard drops the draft, with a way back.
func (s *Screen) discard() {
	was := s.draft
	if len(was) == 0 {
		return
	}
	s.setDraft(nil)
	s.detail.closePreview()
	s.load(nil)
	s.host.Did(s.host.P().T("themes.discarded", message.Args{"count": len(was)}), func() {
		s.setDraft(append(slices.Clone(was), s.draft...))
		s.load(nil)
	}, s.discard)
}

// progress tells at most ten times a second how far the documents are looked at.
func (s *Screen) progress() func(done, total int) {
	var last time.Time
	return func(done, total int) {
		if now := time.Now(); now.Sub(last) > 100*time.Millisecond {
			last = now
			fyne.Do(func() { s.detail.told(done, total) })
		}
	}
}

// preview tells what the draft would do.
func (s *Screen) preview() {
	if len(s.draft) == 0 {
		return
	}
	draft := s.draft
	var p *library.ThemePreview
	s.detail.begin()
	s.working.Run(func(ctx context.Context) (err error) {
		p, err = s.lib.PreviewThemes(ctx, draft, s.progress())
		return err
	}, func(err error) {
		s.detail.end()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.detail.showPreview(p)
	})
}

// keep keeps the draft.
func (s *Screen) keep() {
	if len(s.draft) == 0 || s.working.Running() {
		return
	}
	draft := s.draft
	var r *library.ThemeRevision
	s.detail.begin()
	s.working.Run(func(ctx context.Context) (err error) {
		r, err = s.lib.KeepThemes(ctx, draft, s.progress())
		return err
	}, func(err error) {
		s.detail.end()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.setDraft(nil)
		s.detail.closePreview()
		s.host.Changed(screen.ThemesChanged)
		s.host.Did(s.host.P().T("themes.kept", message.Args{"count": r.Changed}), func() { s.undo("") }, func() { s.keepAgain(draft) })
	})
}

// keepAgain keeps a draft that was taken back, before what is under way.
func (s *Screen) keepAgain(draft []library.ThemeChange) {
	if len(s.draft) > 0 {
		s.host.Say(s.host.P().T("themes.again_draft"), nil)
		return
	}
	s.setDraft(draft)
	s.load(nil)
	s.keep()
}

// undoLast takes the last kept draft back and says so.
func (s *Screen) undoLast() { s.undo("themes.undone") }

// undo takes the last kept draft back, and says so by a key: "" where the window
// does, which offers to do it again.
func (s *Screen) undo(key string) {
	s.detail.begin()
	s.working.Run(func(ctx context.Context) error {
		_, err := s.lib.UndoThemes(ctx, s.progress())
		return err
	}, func(err error) {
		s.detail.end()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed(screen.ThemesChanged)
		if key != "" {
			s.host.Say(s.host.P().T(key), nil)
		}
	})
}

// stop ends what is being worked out. What was not kept stays a draft.
func (s *Screen) stop() {
	s.working.Drop()
	s.detail.end()
}

// siblings are the themes in use with the same parent, in order.
func (s *Screen) siblings(parent string) []string {
	var out []string
	for _, e := range s.entries {
		if e.Parent == parent && !e.Retired && !isList(e.ID) {
			out = append(out, e.ID)
		}
	}
	return out
}

// shift moves the theme up or down among its siblings.
func (s *Screen) shift(by int) {
	e := s.entry(s.id)
	if e == nil {
		return
	}
	list := s.siblings(e.Parent)
	at := slices.Index(list, e.ID)
	to := at + by
	if at < 0 || to < 0 || to >= len(list) {
		return
	}
	before := list[to]
	if by > 0 {
		before = ""
		if to+1 < len(list) {
			before = list[to+1]
		}
	}
	s.change(library.ThemeChange{Do: library.ThemeMove, Theme: e.ID, Parent: e.Parent, Before: before})
}

func (s *Screen) retire() {
	if e := s.entry(s.id); e != nil {
		s.change(library.ThemeChange{Do: library.ThemeRetire, Theme: e.ID})
	}
}

// restore brings the theme back, or puts it as Naru brings it.
func (s *Screen) restore() {
	if e := s.entry(s.id); e != nil {
		s.change(library.ThemeChange{Do: library.ThemeRestore, Theme: e.ID})
	}
}

// weigh gives a term of the theme another weight; 0 takes it out.
func (s *Screen) weigh(t library.ThemeTerm, weight float64) {
	s.change(library.ThemeChange{Do: library.ThemeTerms, Theme: s.id, Terms: []library.ThemeTerm{{Text: t.Text, Lang: t.Lang, Weight: weight}}})
}

// accept adds a proposal to the draft.
func (s *Screen) accept(p library.ThemeProposal) { s.change(p.Change) }

// decline remembers that a proposal is not wanted.
func (s *Screen) decline(p library.ThemeProposal) {
	s.host.Go(func(ctx context.Context) error { return s.lib.DeclineProposal(ctx, p) }, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.propose()
	})
}

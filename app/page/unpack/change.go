package unpack

import (
	"context"

	"naru/app/screen"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// accept takes in what is ticked, with a way back.
func (s *Screen) accept() {
	if s.busy || s.report == nil {
		return
	}
	if e := s.flawed(); e != nil {
		s.tab, s.narrow, s.current = e.tab, narrowNone, e
		s.show()
		s.detail.say("unpack.flaw." + e.flaw())
		return
	}
	chosen := chosenOf(s.entries)
	if len(placesOf(chosen)) > 0 {
		s.takeIn(s.report.ID, chosen)
	}
}

// takeIn takes something of a report into the catalogue, with a way back.
func (s *Screen) takeIn(id library.DocumentID, chosen library.Unpacked) {
	var added library.UnpackedCounts
	s.work("unpack.accepting", func(ctx context.Context) (err error) {
		added, err = s.lib.Unpacker.AcceptUnpacked(ctx, id, chosen)
		return err
	}, func() {
		s.host.Did(s.host.P().T("unpack.added", words.Listed(s.host.P(), added)),
			func() { s.undo(id, placesOf(chosen)...) }, func() { s.takeIn(id, chosen) })
	})
}

// flawed finds a row that is ticked and cannot be taken in.
func (s *Screen) flawed() *entry {
	for _, list := range s.entries {
		for _, e := range list {
			if e.chosen && !e.in() && e.flaw() != "" {
				return e
			}
		}
	}
	return nil
}

// undoAll takes back all that was accepted from the report.
func (s *Screen) undoAll() {
	if s.report != nil && !s.busy {
		s.undo(s.report.ID)
	}
}

// undo takes back what was accepted from places of a report, or all of it. What
// it takes back can be taken in again: it is ticked.
func (s *Screen) undo(id library.DocumentID, places ...string) {
	var undone library.UnpackUndone
	s.work("unpack.undoing", func(ctx context.Context) (err error) {
		undone, err = s.lib.Unpacker.UndoUnpack(ctx, id, places...)
		return err
	}, func() {
		p := s.host.P()
		said := p.T("unpack.removed", words.Listed(p, undone.Removed))
		if undone.Kept.All() > 0 {
			said += " " + p.T("unpack.kept", message.Args{"count": undone.Kept.All()})
		}
		s.host.Say(said, nil)
	})
}

// work does something that changes the catalogue, while the screen says so.
func (s *Screen) work(key string, work func(ctx context.Context) error, done func()) {
	s.busy = true
	s.head.say(key)
	s.head.refresh()
	s.host.Go(work, func(err error) {
		s.busy = false
		s.head.say("")
		if err != nil {
			s.head.refresh()
			s.host.Fail(err)
			return
		}
		done()
		s.host.Changed(screen.DocumentsChanged)
		s.load()
	})
}

// saveEvent corrects a course or event of the catalogue.
func (s *Screen) saveEvent(e *entry) {
	if e.stored == nil || s.busy {
		return
	}
	if flaw := e.flaw(); flaw != "" {
		s.detail.say("unpack.flaw." + flaw)
		return
	}
	now := *e.stored
	now.ListedEvent = e.event
	title := now.Title
	var before *library.FieldEvent
	s.work("unpack.saving", func(ctx context.Context) (err error) {
		before, err = s.lib.Unpacker.EditEvent(ctx, now)
		return err
	}, func() {
		e.printedEvent = e.event
		s.host.Say(s.host.P().T("unpack.saved", message.Args{"title": title}), func() {
			e.event, e.printedEvent = before.ListedEvent, before.ListedEvent
			s.work("unpack.saving", func(ctx context.Context) error { return s.lib.Unpacker.RevertEvent(ctx, *before) }, func() {})
		})
	})
}

// removeEvent takes a course or event out of the catalogue.
func (s *Screen) removeEvent(e *entry) {
	if e.stored == nil || s.busy {
		return
	}
	s.takeOut(e.stored.ID, e.stored.Title)
}

func (s *Screen) takeOut(id int64, title string) {
	s.work("unpack.saving", func(ctx context.Context) error { return s.lib.Unpacker.RemoveEvent(ctx, id) }, func() {
		s.host.Did(s.host.P().T("unpack.event_removed", message.Args{"title": title}), func() {
			s.work("unpack.saving", func(ctx context.Context) error { return s.lib.Unpacker.RestoreEvent(ctx, id) }, func() {})
		}, func() { s.takeOut(id, title) })
	})
}

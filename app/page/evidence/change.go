package evidence

import (
	"context"
	"path/filepath"
	"slices"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/wholefile"
)

// exportName is what the file of figures is called.
const exportName = "naru-evidence.csv"

// change does something to the figures and then, where it went well, shows what
// became of it.
func (s *Screen) change(work func(ctx context.Context) error, done func()) {
	screen.Do(s.host, work, done)
}

// decide confirms, rejects or takes back the card that is shown.
func (s *Screen) decide(status library.EvidenceStatus) {
	if s.shown == nil || s.shown.Status == status {
		return
	}
	s.settle(status, *s.shown)
}

// settle decides about a card, and goes on to the next.
func (s *Screen) settle(status library.EvidenceStatus, card library.Evidence) {
	at := slices.IndexFunc(s.list.Cards, func(e library.Evidence) bool { return e.ID == card.ID })
	var before map[library.EvidenceID]library.EvidenceStatus
	s.change(func(ctx context.Context) (err error) {
		before, err = s.lib.SetEvidence(ctx, status, card.ID)
		return err
	}, func() {
		s.next(at)
		s.load()
		said := "evidence.was_" + string(status)
		s.host.Did(s.host.P().T(said, message.Args{"figure": figure(s.host.P(), card)}), func() {
			s.change(func(ctx context.Context) error {
				_, err := s.lib.SetEvidence(ctx, before[card.ID], card.ID)
				return err
			}, func() {
				s.shown = &card
				s.load()
			})
		}, func() { s.settle(status, card) })
	})
}

// next shows the card after one, as long as there is one.
func (s *Screen) next(at int) {
	switch {
	case at >= 0 && at+1 < len(s.list.Cards):
		c := s.list.Cards[at+1]
		s.shown = &c
	case at > 0:
		c := s.list.Cards[at-1]
		s.shown = &c
	default:
		s.shown = nil
	}
}

// quote makes the sentence a quote in a new note.
func (s *Screen) quote() {
	if s.shown == nil {
		return
	}
	card := *s.shown
	var note *library.Note
	s.change(func(ctx context.Context) (err error) {
		note, _, err = s.lib.QuoteEvidence(ctx, card.ID, 0)
		return err
	}, func() {
		s.load()
		s.host.Changed(screen.NotesChanged)
		s.host.Say(s.host.P().T("evidence.was_quoted", message.Args{"figure": figure(s.host.P(), card)}), nil)
		card.Note = note.ID
	})
}

// openPage shows the page with the words of the card marked.
func (s *Screen) openPage() {
	switch {
	case s.shown == nil:
	case s.opt.OnOpen != nil && s.shown.To > 0:
		s.opt.OnOpen(*s.shown)
	default:
		s.host.OpenPage(s.shown.Document, s.shown.Page, library.SearchRequest{Query: `"` + figure(s.host.P(), *s.shown) + `"`, Exact: true})
	}
}

// pickExport writes the figures that are listed into a file.
func (s *Screen) pickExport() {
	s.opt.Pick.Folder(s.host.P().T("evidence.pick_folder"), func(folder string) {
		if folder == "" {
			return
		}
		path := wholefile.Free(filepath.Join(folder, exportName))
		n := 0
		f := s.filter
		s.change(func(ctx context.Context) (err error) {
			n, err = s.lib.ExportEvidence(ctx, f, path)
			return err
		}, func() {
			p := s.host.P()
			s.host.Say(p.T("evidence.exported", message.Args{"figures": p.T("evidence.figures", message.Args{"count": n}), "file": path}), nil)
		})
	})
}

package evidence

import (
	"context"

	chooser "naru/app/page/choose"
	"naru/internal/library"
	"naru/internal/message"
)

// Make makes a card of words that a person chose on a page: what they state is
// read into a form. Where that figure has a card, the form is of that.
func (s *Screen) Make(at library.EvidencePlace) {
	var draft *library.Evidence
	s.change(func(ctx context.Context) (err error) {
		draft, err = s.lib.DraftEvidence(ctx, at)
		return err
	}, func() { s.ask(*draft, true) })
}

// add asks for a document, and then for what it states.
func (s *Screen) add() {
	if docs := s.where.Documents; len(docs) == 1 {
		s.ask(library.Evidence{Document: docs[0], Title: s.where.name}, true)
		return
	}
	if s.opt.Documents == nil {
		return
	}
	p := s.host.P()
	chooser.Show(s.host, s.clock, chooser.Options{
		Title: p.T("evidence.new.pick"), Hint: p.T("evidence.new.find"), None: p.T("evidence.new.none"), Cancel: p.T("evidence.cancel"),
		Find: func(ctx context.Context, text string) ([]chooser.Item, error) {
			return chooser.Documents(ctx, s.opt.Documents, text)
		},
		Take: func(i chooser.Item) {
			if d, ok := i.Value.(library.Document); ok {
				s.ask(library.Evidence{Document: d.ID, Title: i.Name}, true)
			}
		},
	})
}

// keep keeps what a form says, and closes it where that went well.
func (s *Screen) keep(f *form, now library.EvidenceFields, at library.EvidencePlace) {
	before := f.card
	var card *library.Evidence
	s.host.Go(func(ctx context.Context) (err error) {
		if before.ID == 0 {
			card, err = s.lib.AddEvidence(ctx, library.EvidenceEntry{EvidencePlace: at, EvidenceFields: now})
			return err
		}
		card, err = s.put(ctx, f, now, at)
		return err
	}, func(err error) {
		if err != nil {
			f.say(s.host.P().Err(err))
			return
		}
		f.dialog.Hide()
		s.keptCard(*card)
		said, back := "evidence.was_edited", func(ctx context.Context) error { return s.putBack(ctx, before) }
		switch {
		case before.ID == 0:
			said, back = "evidence.was_added", func(ctx context.Context) error { return s.lib.RemoveEvidence(ctx, card.ID) }
		case now == before.EvidenceFields && !f.moved(at):
			said = "evidence.was_confirmed"
		}
		name := figure(s.host.P(), *card)
		show := func(card *library.Evidence) func() {
			return func() {
				s.shown = card
				s.reload()
			}
		}
		undo := func() { s.change(back, show(nil)) }
		var again func()
		if before.ID != 0 {
			undo = func() { s.change(back, show(&before)) }
			again = func() {
				s.change(func(ctx context.Context) error { return s.putBack(ctx, *card) }, func() {
					show(card)()
					s.host.Did(s.host.P().T(said, message.Args{"figure": name}), undo, again)
				})
			}
		}
		s.host.Did(s.host.P().T(said, message.Args{"figure": name}), undo, again)
	})
}

// put corrects a card that is there, in what a form says otherwise.
func (s *Screen) put(ctx context.Context, f *form, now library.EvidenceFields, at library.EvidencePlace) (*library.Evidence, error) {
	was := f.card
	card := &was
	var err error
	if f.moved(at) {
		if card, err = s.lib.PlaceEvidence(ctx, was.ID, at); err != nil {
			return nil, err
		}
	}
	if now != was.EvidenceFields {
		if card, err = s.lib.EditEvidence(ctx, was.ID, now); err != nil {
			return nil, err
		}
	}
	if f.sure && card.Status != library.EvidenceConfirmed {
		if _, err = s.lib.SetEvidence(ctx, library.EvidenceConfirmed, card.ID); err != nil {
			return nil, err
		}
		card.Status = library.EvidenceConfirmed
	}
	return card, nil
}

// putBack makes a card what it was.
func (s *Screen) putBack(ctx context.Context, was library.Evidence) error {
	now, err := s.lib.EditEvidence(ctx, was.ID, was.EvidenceFields)
	if err != nil {
		return err
	}
	if now.Page != was.Page || now.Sentence != was.Sentence {
		if now, err = s.lib.PlaceEvidence(ctx, was.ID, library.EvidencePlace{Page: was.Page, Quote: was.Sentence, At: was.From}); err != nil {
			return err
		}
	}
	if now.Status != was.Status {
		_, err = s.lib.SetEvidence(ctx, was.Status, was.ID)
	}
	return err
}

// keptCard shows a card that was kept. One that the list would hide brings the
// list of its status.
func (s *Screen) keptCard(card library.Evidence) {
	s.shown = &card
	if s.Seen() && s.side.hides(card.Status) {
		s.filter.Statuses = []library.EvidenceStatus{card.Status}
	}
	s.reload()
}

// reload lists the cards again, at once where they are looked at.
func (s *Screen) reload() {
	if s.Outdate() {
		s.load()
	}
}

package people

import (
	"context"
	"strconv"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
)

// change does something to people and tells it at the foot, with a way back. Show
// is whom to show then; 0: whom or what is shown now.
func (s *Screen) change(work func(ctx context.Context) (library.PersonChangeID, error), said string, show func() library.PersonID, failed func(error)) {
	var id library.PersonChangeID
	s.host.Go(func(ctx context.Context) (err error) {
		id, err = work(ctx)
		return err
	}, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		s.detail.decided = true
		if who := show(); who != 0 && s.detail.offers == nil {
			s.detail.visit(strconv.FormatInt(int64(who), 10))
		}
		s.host.Changed(screen.DocumentsChanged)
		if id != 0 {
			s.host.Did(said, func() { s.undo(id, "") }, func() { s.change(work, said, nobody, s.host.Fail) })
		}
	})
}

// undo takes a change back, and says so by a key: "" where the window does, which
// offers to do it again.
func (s *Screen) undo(id library.PersonChangeID, key string) {
	s.host.Go(func(ctx context.Context) error { return s.lib.UndoPersonChange(ctx, id) }, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.detail.decided = true
		s.host.Changed(screen.DocumentsChanged)
		if key != "" {
			s.host.Say(s.host.P().T(key), nil)
		}
	})
}

func nobody() library.PersonID { return 0 }

// merge makes one of two; the name of into stands.
func (s *Screen) merge(from, into library.Person) {
	said := s.host.P().T("people.merged", message.Args{"name": from.Name, "into": into.Name})
	s.change(func(ctx context.Context) (library.PersonChangeID, error) {
		return s.lib.MergePeople(ctx, from.ID, into.ID)
	},
		said, func() library.PersonID { return into.ID }, s.host.Fail)
}

// keepApart remembers that two are two.
func (s *Screen) keepApart(one, other library.Person) {
	said := s.host.P().T("people.kept_apart", message.Args{"name": one.Name, "other": other.Name})
	s.change(func(ctx context.Context) (library.PersonChangeID, error) {
		return s.lib.KeepApart(ctx, one.ID, other.ID)
	}, said, nobody, s.host.Fail)
}

// split takes a name out, of documents only these where any are given.
func (s *Screen) split(id library.PersonID, name string, documents []library.DocumentID) {
	said := s.host.P().T("people.was_split", message.Args{"name": name})
	s.change(func(ctx context.Context) (change library.PersonChangeID, err error) {
		_, change, err = s.lib.SplitName(ctx, id, name, documents)
		return change, err
	}, said, nobody, s.host.Fail)
}

// setKind says what someone is.
func (s *Screen) setKind(who library.Person, kind library.PersonKind) {
	p := s.host.P()
	said := p.T("people.change.kind_set", message.Args{"name": who.Name, "other": "", "detail": p.T("people.kind." + string(kind))})
	s.change(func(ctx context.Context) (library.PersonChangeID, error) {
		return s.lib.SetPersonKind(ctx, who.ID, kind)
	}, said, nobody, s.host.Fail)
}

// name sets the names to prefer.
func (s *Screen) name(who library.Person, hangul, latin string, done func(), failed func(error)) {
	said := s.host.P().T("people.was_named", message.Args{"name": joined(hangul, latin)})
	s.change(func(ctx context.Context) (library.PersonChangeID, error) {
		return s.lib.NamePerson(ctx, who.ID, hangul, latin)
	},
		said, func() library.PersonID { done(); return 0 }, failed)
}

// affiliate notes where someone belonged.
func (s *Screen) affiliate(id library.PersonID, a library.Affiliation, done func(), failed func(error)) {
	said := s.host.P().T("people.was_affiliated", message.Args{"name": a.Organisation})
	s.change(func(ctx context.Context) (library.PersonChangeID, error) { return s.lib.NoteAffiliation(ctx, id, a) },
		said, func() library.PersonID { done(); return 0 }, failed)
}

// removeAffiliation takes a noted affiliation out.
func (s *Screen) removeAffiliation(a library.Affiliation) {
	said := s.host.P().T("people.was_unaffiliated", message.Args{"name": a.Organisation})
	s.change(func(ctx context.Context) (library.PersonChangeID, error) { return s.lib.RemoveAffiliation(ctx, a.ID) }, said, nobody, s.host.Fail)
}

// openOrganisation shows an organisation by its name, or lists people and bodies
// whose names hold it where no document is by it.
func (s *Screen) openOrganisation(name string) {
	var page *library.PersonPage
	s.host.Go(func(ctx context.Context) (err error) {
		page, err = s.lib.Person(ctx, name)
		return err
	}, func(err error) {
		switch {
		case err == nil:
			s.Open(page.ID)
		case library.CodeOf(err) == library.NotFound:
			s.host.SearchFor(`"` + name + `"`)
		default:
			s.host.Fail(err)
		}
	})
}

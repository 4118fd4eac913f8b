package people

import (
	"context"

	"naru/internal/library"
)

// What changes who is who must be seen at once.

// MergePeople implements library.People.
func (s *Service) MergePeople(ctx context.Context, from, into library.PersonID) (library.PersonChangeID, error) {
	defer s.forget()
	return s.Keeper.MergePeople(ctx, from, into)
}

// SplitName implements library.People.
func (s *Service) SplitName(ctx context.Context, id library.PersonID, name string, documents []library.DocumentID) (library.PersonID, library.PersonChangeID, error) {
	defer s.forget()
	return s.Keeper.SplitName(ctx, id, name, documents)
}

// NamePerson implements library.People.
func (s *Service) NamePerson(ctx context.Context, id library.PersonID, hangul, latin string) (library.PersonChangeID, error) {
	defer s.forget()
	return s.Keeper.NamePerson(ctx, id, hangul, latin)
}

// SetPersonKind implements library.People.
func (s *Service) SetPersonKind(ctx context.Context, id library.PersonID, kind library.PersonKind) (library.PersonChangeID, error) {
	defer s.forget()
	return s.Keeper.SetPersonKind(ctx, id, kind)
}

// UndoPersonChange implements library.People.
func (s *Service) UndoPersonChange(ctx context.Context, id library.PersonChangeID) error {
	defer s.forget()
	return s.Keeper.UndoPersonChange(ctx, id)
}

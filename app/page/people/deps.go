package people

import (
	"context"

	"naru/internal/library"
)

// People is what the screen asks of who is who.
type People interface {
	People(ctx context.Context, f library.PeopleFilter) (*library.PeopleList, error)
	Person(ctx context.Context, idOrName string) (*library.PersonPage, error)
	PersonIn(ctx context.Context, document library.DocumentID, name string) (library.PersonID, error)
	SuggestPeople(ctx context.Context, id library.PersonID, limit int) ([]library.PersonOffer, error)
	MergePeople(ctx context.Context, from, into library.PersonID) (library.PersonChangeID, error)
	SplitName(ctx context.Context, id library.PersonID, name string, documents []library.DocumentID) (library.PersonID, library.PersonChangeID, error)
	KeepApart(ctx context.Context, one, other library.PersonID) (library.PersonChangeID, error)
	NamePerson(ctx context.Context, id library.PersonID, hangul, latin string) (library.PersonChangeID, error)
	SetPersonKind(ctx context.Context, id library.PersonID, kind library.PersonKind) (library.PersonChangeID, error)
	NoteAffiliation(ctx context.Context, id library.PersonID, a library.Affiliation) (library.PersonChangeID, error)
	RemoveAffiliation(ctx context.Context, id library.AffiliationID) (library.PersonChangeID, error)
	UndoPersonChange(ctx context.Context, id library.PersonChangeID) error
}

// Themes names the themes.
type Themes interface {
	ThemeTree(ctx context.Context) ([]library.Theme, error)
}

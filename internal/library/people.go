package library

import (
	"context"
	"time"
)

// PeopleFilter narrows the list of people. Zero values do not narrow.
type PeopleFilter struct {
	Text string // part of any variant of the name as typed so far; initials (ㅊㅅㄹ) too
	Kind PersonKind
	Role string
	Sort PeopleSort
	// Limit 0: all.
	Limit, Offset int
}

// PeopleSort is an order of people.
type PeopleSort string

// Orders.
const (
	PeopleByDocuments PeopleSort = ""     // most documents first
	PeopleByName      PeopleSort = "name" // Hangul before Latin letters
	PeopleByYear      PeopleSort = "year" // of the last document, newest first
)

// PeopleList is one stretch of the list and what it was taken from.
type PeopleList struct {
	Total  int      `json:"total"`
	People []Person `json:"people"`
	// Kinds and Roles count whom the text alone lets through; roles those of the
	// kind asked for.
	Kinds map[PersonKind]int `json:"kinds"`
	Roles []RoleCount        `json:"roles"`
}

// Likeness is how far two names may be of one person.
type Likeness string

// Likenesses.
const (
	LikelyOne   Likeness = "likely"
	PossiblyOne Likeness = "possible"
)

// PersonOffer are two people who may be one. A person says whether they are.
type PersonOffer struct {
	One      Person   `json:"one"` // the one with more documents
	Other    Person   `json:"other"`
	Likeness Likeness `json:"likeness"`
	Reason   string   `json:"reason"` // same, order, romanised, respelt, initials, middle, stray, hanja, written, glossary
	// OneName and OtherName are the variants that are alike.
	OneName   string `json:"one_name"`
	OtherName string `json:"other_name"`
	// Together counts documents that name both, and so speaks against it; Common
	// counts the colleagues that both have, and speaks for it.
	Together int `json:"together"`
	Common   int `json:"common"`
}

// PersonChangeID names something done to people.
type PersonChangeID int64

// What was done to people.
const (
	PeopleMerged     = "merged"
	NameSplit        = "split"
	PersonNamed      = "named"
	PeopleKeptApart  = "kept_apart"
	PersonKindSet    = "kind_set"
	AffiliationNoted = "affiliation_noted"
	AffiliationGone  = "affiliation_removed"
)

// PersonChange is something a person did that can be undone.
type PersonChange struct {
	ID        PersonChangeID `json:"id"`
	What      string         `json:"what"`
	Person    PersonID       `json:"person"`
	Name      string         `json:"name"`
	Other     PersonID       `json:"other,omitempty"` // whom it concerns besides
	OtherName string         `json:"other_name,omitempty"`
	Detail    string         `json:"detail,omitempty"` // the name split off, the organisation
	Made      time.Time      `json:"made"`
}

// People knows who is who. Each spelling of a name is someone of their own until
// a person says that two are one; from then on documents with either are that
// one's, later ones and those read again included. All that is done can be undone
// at any time, exactly; Conflict where something done since builds on it.
type People interface {
	People(ctx context.Context, f PeopleFilter) (*PeopleList, error)
	// Person gives someone by id, name or any variant, case and spacing aside.
	// Fails with NotFound; with Conflict where several have the name.
	Person(ctx context.Context, idOrName string) (*PersonPage, error)
	// PersonIn gives whom a document means by a name it prints; document 0: whom
	// the name means where nothing else is said.
	PersonIn(ctx context.Context, document DocumentID, name string) (PersonID, error)
	// SuggestPeople offers who may be one: with someone, or all (0), the likeliest
	// first. Those said to be apart are left out.
	SuggestPeople(ctx context.Context, id PersonID, limit int) ([]PersonOffer, error)
	// MergePeople makes one of two; the name of into stands.
	MergePeople(ctx context.Context, from, into PersonID) (PersonChangeID, error)
	// SplitName takes a variant out, with what it is printed in, and makes it
	// someone of their own; of documents only these where any are given: two
	// people of one name.
	SplitName(ctx context.Context, id PersonID, name string, documents []DocumentID) (PersonID, PersonChangeID, error)
	// KeepApart remembers that two are not one, so that it is not offered again.
	KeepApart(ctx context.Context, one, other PersonID) (PersonChangeID, error)
	// NamePerson sets the names to prefer; "" leaves it to the commonest variant.
	// Fails with Conflict if a name is someone else's.
	NamePerson(ctx context.Context, id PersonID, hangul, latin string) (PersonChangeID, error)
	// SetPersonKind says that someone is a person, or an organisation.
	SetPersonKind(ctx context.Context, id PersonID, kind PersonKind) (PersonChangeID, error)
	// NoteAffiliation adds an affiliation, or with an ID changes it.
	NoteAffiliation(ctx context.Context, id PersonID, a Affiliation) (PersonChangeID, error)
	RemoveAffiliation(ctx context.Context, id AffiliationID) (PersonChangeID, error)
	// PersonChanges lists what can be undone, for someone or all (0), newest first.
	PersonChanges(ctx context.Context, id PersonID) ([]PersonChange, error)
	UndoPersonChange(ctx context.Context, id PersonChangeID) error
}

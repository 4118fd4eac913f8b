package related

import (
	"context"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Index is what the service asks of the library.
type Index interface {
	Document(ctx context.Context, id library.DocumentID) (*library.Document, error)
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
	// SomePages gives the texts of up to most pages, evenly over a document.
	SomePages(ctx context.Context, id library.DocumentID, most int) ([]string, error)
	// WordDocuments tells in how many documents words stand, each as it is, and
	// how many documents there are in a language ("": in any).
	WordDocuments(ctx context.Context, language string, words []string) (map[string]int, int, error)
	// PagesWith lists pages that answer an expression of the index, by document:
	// all of them or, where there are more than most, that many from all over the
	// library, and which share of it was looked through.
	PagesWith(ctx context.Context, match string, most int) (pages map[library.DocumentID][]int, share float64, err error)
	// MentionedTerms lists the policy terms that a document mentions; empty where
	// they were not looked for.
	MentionedTerms(ctx context.Context, id library.DocumentID) ([]MentionedTerm, error)
	// Ties lists documents that people, a series or the publication they are part
	// of tie to one.
	Ties(ctx context.Context, id library.DocumentID, most int) ([]Tie, error)
}

// MentionedTerm is a policy term that a document mentions.
type MentionedTerm struct {
	ID        library.TermID
	Mentions  int
	Documents int // that mention it
}

// Tie is one thing beside its words that ties a document to another.
type Tie struct {
	Document library.DocumentID
	Cause    library.RelatedCause
	Sharers  int // documents that share it
}

// Service finds related documents in one library. Its methods may be called from
// any goroutine.
type Service struct {
	index     Index
	thesaurus func() *vocabulary.Thesaurus
}

var _ library.Relater = (*Service)(nil)

// New makes a service; thesaurus gives the one in use, and may be nil.
func New(index Index, thesaurus func() *vocabulary.Thesaurus) *Service {
	if thesaurus == nil {
		thesaurus = func() *vocabulary.Thesaurus { return nil }
	}
	return &Service{index: index, thesaurus: thesaurus}
}

// defaultLimit is how many documents are listed unless told.
const defaultLimit = 10

func limitOr(limit int) int {
	if limit <= 0 {
		return defaultLimit
	}
	return limit
}

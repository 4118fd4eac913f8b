package cards

import (
	"context"
	"fmt"
	"slices"

	"naru/internal/evidence"
	"naru/internal/library"
	"naru/internal/vocabulary/mention"
)

// Store is what the keeper asks of the library.
type Store interface {
	Document(ctx context.Context, id library.DocumentID) (*library.Document, error)
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
	Page(ctx context.Context, id library.DocumentID, number int) (*library.Page, error)
	Pages(ctx context.Context, id library.DocumentID) ([]library.Page, error)
	KeepEvidence(ctx context.Context, id library.DocumentID, pages []int, found []evidence.Found) (added, gone int, err error)
	Evidence(ctx context.Context, id library.EvidenceID) (*library.Evidence, error)
	EvidenceWithin(ctx context.Context, f library.EvidenceFilter, within *evidence.Within) (*library.EvidenceList, error)
	SetEvidence(ctx context.Context, s library.EvidenceStatus, ids ...library.EvidenceID) (map[library.EvidenceID]library.EvidenceStatus, error)
	EditEvidence(ctx context.Context, id library.EvidenceID, f library.EvidenceFields) (*library.Evidence, error)
	TieEvidence(ctx context.Context, id library.EvidenceID, note library.NoteID) error
	// EvidenceByKey gives the card that is known again by a key; NotFound without.
	EvidenceByKey(ctx context.Context, id library.DocumentID, key string) (*library.Evidence, error)
	// AddEvidence keeps a card that a person made, PlaceEvidence where one stands,
	// RemoveEvidence takes out one that a person made.
	AddEvidence(ctx context.Context, card evidence.Found) (*library.Evidence, error)
	PlaceEvidence(ctx context.Context, id library.EvidenceID, at evidence.Found) (*library.Evidence, error)
	RemoveEvidence(ctx context.Context, id library.EvidenceID) error
	// FindOnPage gives the characters of a page's text that hold some words, those
	// nearest to one; 0, 0 where it does not hold them.
	FindOnPage(ctx context.Context, id library.DocumentID, page int, words string, near int) (from, to int, err error)
	AddQuote(ctx context.Context, q library.Quote) (*library.Note, *library.Quote, error)
}

// Searcher finds the pages that answer a query; *search.Service is one.
type Searcher interface {
	SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error)
}

// Terms finds the pages that mention a policy term.
type Terms interface {
	Term(ctx context.Context, idOrForm string) (*library.TermPage, error)
}

// Keeper implements library.EvidenceKeeper.
type Keeper struct {
	store    Store
	searcher Searcher
	terms    Terms
	mentions func() *mention.Finder // nil: sentences are not tied to terms
	finder   *evidence.Finder
}

var _ library.EvidenceKeeper = (*Keeper)(nil)

// New makes a keeper. Mentions gives what finds policy terms in text.
func New(s Store, searcher Searcher, terms Terms, mentions func() *mention.Finder) *Keeper {
	return &Keeper{store: s, searcher: searcher, terms: terms, mentions: mentions, finder: evidence.New()}
}

// CollectEvidence implements library.EvidenceKeeper.
func (k *Keeper) CollectEvidence(ctx context.Context, scope library.EvidenceScope, progress func(library.EvidenceProgress)) (library.EvidenceCounts, error) {
	var counts library.EvidenceCounts
	places, total, err := k.places(ctx, scope)
	if err != nil {
		return counts, err
	}
	p := library.EvidenceProgress{Total: total}
	tell := func() {
		if progress != nil {
			progress(p)
		}
	}
	tell()
	for _, at := range places {
		if err := ctx.Err(); err != nil {
			return counts, &library.Error{Code: library.Cancelled, Err: err}
		}
		pages, err := k.pages(ctx, at)
		if library.CodeOf(err) == library.NotFound {
			continue // it went in between
		}
		if err != nil {
			return counts, err
		}
		var found []evidence.Found
		var numbers []int
		for i := range pages {
			if err := ctx.Err(); err != nil {
				return counts, &library.Error{Code: library.Cancelled, Err: err}
			}
			found = append(found, k.look(&pages[i])...)
			numbers = append(numbers, pages[i].Number)
		}
		added, gone, err := k.store.KeepEvidence(ctx, at.document, numbers, found)
		if err != nil {
			return counts, fmt.Errorf("document %d: %w", at.document, err)
		}
		counts.Documents++
		counts.Pages += len(pages)
		counts.Figures += len(found)
		counts.New += added
		counts.Gone += gone
		p.Done, p.Found = min(p.Done+len(pages), max(total, p.Done+len(pages))), counts.New
		tell()
	}
	return counts, nil
}

// look finds the figures in the body of a page.
func (k *Keeper) look(p *library.Page) []evidence.Found {
	if p.Source == library.SourceNone {
		return nil
	}
	figures := k.finder.Find(p.Body())
	if p.BodyTo > 0 {
		for i := range figures {
			figures[i].At.From += p.BodyFrom
			figures[i].At.To += p.BodyFrom
		}
	}
	found := evidence.Cards(p.Document, p.Number, figures)
	if k.mentions == nil || len(found) == 0 {
		return found
	}
	finder := k.mentions()
	last := ""
	var terms []library.TermID
	for i := range found {
		if s := found[i].Sentence; s != last {
			last, terms = s, nil
			for _, m := range finder.Find([]string{s}) {
				terms = append(terms, library.TermID(m.Concept))
			}
		}
		found[i].Terms = terms
	}
	return found
}

// Evidence implements library.EvidenceKeeper.
func (k *Keeper) Evidence(ctx context.Context, id library.EvidenceID) (*library.Evidence, error) {
	return k.store.Evidence(ctx, id)
}

// EvidenceList implements library.EvidenceKeeper.
func (k *Keeper) EvidenceList(ctx context.Context, f library.EvidenceFilter) (*library.EvidenceList, error) {
	within, err := k.within(ctx, f.Scope)
	if err != nil {
		return nil, err
	}
	return k.store.EvidenceWithin(ctx, f, within)
}

// SetEvidence implements library.EvidenceKeeper.
func (k *Keeper) SetEvidence(ctx context.Context, s library.EvidenceStatus, ids ...library.EvidenceID) (map[library.EvidenceID]library.EvidenceStatus, error) {
	return k.store.SetEvidence(ctx, s, ids...)
}

// EditEvidence implements library.EvidenceKeeper.
func (k *Keeper) EditEvidence(ctx context.Context, id library.EvidenceID, f library.EvidenceFields) (*library.Evidence, error) {
	f, err := checked(f)
	if err != nil {
		return nil, err
	}
	f.Place = k.finder.PlaceNamed(f.Place)
	was, err := k.store.Evidence(ctx, id)
	if err != nil {
		return nil, err
	}
	card, err := k.store.EditEvidence(ctx, id, f)
	if err != nil || !was.Own || was.Value == f.Value {
		return card, err
	}
	// Where the value is printed among its words follows from the value.
	return k.PlaceEvidence(ctx, id, library.EvidencePlace{Page: card.Page, Quote: card.Sentence, At: card.From})
}

// QuoteEvidence implements library.EvidenceKeeper.
func (k *Keeper) QuoteEvidence(ctx context.Context, id library.EvidenceID, note library.NoteID) (*library.Note, *library.Quote, error) {
	card, err := k.store.Evidence(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	n, q, err := k.store.AddQuote(ctx, library.Quote{Document: card.Document, Page: card.Page, Text: card.Sentence, Note: note})
	if err != nil {
		return nil, nil, err
	}
	return n, q, k.store.TieEvidence(ctx, id, n.ID)
}

// place is a document, or some of its pages.
type place struct {
	document library.DocumentID
	pages    []int // nil: all
}

func (k *Keeper) pages(ctx context.Context, at place) ([]library.Page, error) {
	if at.pages == nil {
		return k.store.Pages(ctx, at.document)
	}
	var out []library.Page
	for _, n := range at.pages {
		p, err := k.store.Page(ctx, at.document, n)
		if err != nil {
			return nil, err
		}
		out = append(out, *p)
	}
	return out, nil
}

// sorted gives pages in order, each once.
func sorted(pages []int) []int {
	slices.Sort(pages)
	return slices.Compact(pages)
}

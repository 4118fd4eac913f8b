package search

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/spell"
	"naru/internal/vocabulary"
)

// Index is what the service asks of the library.
type Index interface {
	// Find runs a plan. Hits are in order; Total counts all; Exact is false when
	// Total is a lower bound.
	Find(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.Found, error)
	// FindDocuments does the same grouped by document, in the order of each
	// one's best hit; limit and offset count documents.
	FindDocuments(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.FoundGroups, error)
	// FindSpread gives the best documents that answer as a whole, though no page of
	// theirs does, each with the pages that hold most of what is asked for.
	FindSpread(ctx context.Context, p *query.Plan, f library.DocumentFilter, limit int, quick bool) (found []query.FoundGroup, whole bool, err error)
	// HitPages lists the pages of a document that answer the plan, in order.
	HitPages(ctx context.Context, id library.DocumentID, p *query.Plan) ([]int, error)

	// FoundDocuments gives documents with their abstracts; one that is in the trash is
	// left out.
	FoundDocuments(ctx context.Context, ids []library.DocumentID) (map[library.DocumentID]*library.Document, error)
	// PageTexts gives pages of documents whole, by number; one that is not there is
	// left out.
	PageTexts(ctx context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error)
	// PageLabels gives the printed numbers of pages of a document, and where their
	// text came from, by number.
	PageLabels(ctx context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error)
	Note(ctx context.Context, id library.NoteID) (*library.Note, error)

	// Terms yields each word of the library's texts, folded, as it stands there,
	// with the number of documents that hold it.
	Terms(ctx context.Context, yield func(term, lang string, documents int) error) error
	// DocumentFacets counts the documents by theme, year, kind and so on.
	DocumentFacets(ctx context.Context, f library.DocumentFilter) (library.Facets, error)
	// Names lists titles, people and series, each once.
	Names(ctx context.Context) (titles, people, series []string, err error)
}

// FirstFinder is an index that can give the first hits before it has counted all:
// see library.SearchRequest.Quick.
type FirstFinder interface {
	FindFirst(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.Found, error)
	FindFirstDocuments(ctx context.Context, p *query.Plan, f library.DocumentFilter, sort library.Sort, limit, offset int) (*query.FoundGroups, error)
}

// Themes knows the taxonomy's themes; *vocabulary.Taxonomy is one.
type Themes interface {
	// Find gives the id of the theme with this id or name in either language.
	Find(name string) (id string, ok bool)
	Tree() []library.Theme
}

// Options of a service; each may be left out.
type Options struct {
	// Thesaurus gives the one in use: people edit it while it is.
	Thesaurus func() *vocabulary.Thesaurus
	Themes    Themes
	Now       func() time.Time // nil: time.Now
}

func (o Options) thesaurus() *vocabulary.Thesaurus {
	if o.Thesaurus == nil {
		return nil
	}
	return o.Thesaurus()
}

// Service searches one library. Its methods may be called from any goroutine.
type Service struct {
	index   Index
	options Options
	plans   *planCache
	words   atomic.Pointer[words]
	present *presence
	facets  facetCache
}

var _ library.Searcher = (*Service)(nil)

// New makes a service over an index. It searches at once; suggestions and
// completions come with the first Refresh.
func New(index Index, o Options) *Service {
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &Service{index: index, options: o, plans: newPlanCache(planCacheSize), present: newPresence()}
	s.words.Store(&words{})
	return s
}

// words is what suggestions and completions are made from. It is built aside and
// swapped whole.
type words struct {
	dictionary *spell.Dictionary
	titles     []name
	people     []name
	series     []name
	// names are the words of people, titles and series, folded: what is one of
	// them was meant.
	names map[string]bool

	ofTitles, ofPeople, ofSeries nameWords // for words like one
}

// name is a title, person or series with the keys that type it.
type name struct{ text, keys string }

// Refresh learns the library's words and names anew, for suggestions and
// completions. It takes seconds in a large library: call it in the background
// when the library is opened and when documents have come or gone, at most every
// few seconds. Searches go on meanwhile with what was known before.
func (s *Service) Refresh(ctx context.Context) error {
	d, err := spell.Build(ctx, s.Vocabulary)
	if err != nil {
		return fmt.Errorf("learn the library's words: %w", err)
	}
	titles, people, series, err := s.index.Names(ctx)
	if err != nil {
		return fmt.Errorf("learn the library's names: %w", err)
	}
	s.words.Store(&words{dictionary: d, titles: named(titles), people: named(people), series: named(series),
		names: wordsOf(titles, people, series)})
	s.present.forget()
	s.plans.forget() // a ~ may now find other words, and other nouns are known
	return nil
}

// Vocabulary yields the words of the library, and those of the thesaurus, which may
// find something by their other forms though they stand nowhere.
func (s *Service) Vocabulary(ctx context.Context, yield func(term, lang string, documents int) error) error {
	if err := s.index.Terms(ctx, yield); err != nil {
		return err
	}
	for _, c := range s.concepts() {
		for _, f := range c.Forms {
			for _, w := range strings.Fields(fold(f.Text)) {
				if err := yield(w, f.Lang, 0); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s *Service) concepts() []vocabulary.Concept { return s.options.thesaurus().Concepts() }

// wordsOf gives the words of names, folded.
func wordsOf(lists ...[]string) map[string]bool {
	out := map[string]bool{}
	for _, list := range lists {
		for _, text := range list {
			for _, w := range strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				out[w] = true
			}
		}
	}
	return out
}

func fold(text string) string { return strings.ToLower(norm.NFKC.String(text)) }

func named(texts []string) []name {
	out := make([]name, len(texts))
	for i, t := range texts {
		out[i] = name{t, spell.Keys(t)}
	}
	return out
}

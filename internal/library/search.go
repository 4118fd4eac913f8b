package library

import "context"

// SearchRequest is what a person asks.
type SearchRequest struct {
	Query      string
	Limit      int // hits (Search) or documents (SearchDocuments); 0: 20
	Offset     int
	Sort       Sort
	Exact      bool // the words as they stand: no stems, no synonyms
	NoSynonyms bool // no expansions at all
	Typing     bool // the last word may go on: in Latin letters it is searched as a beginning too
	// Quick asks for the first hits at once: the best of them as far as can be told
	// in a few milliseconds, totals and facets perhaps lower bounds (TotalExact
	// false). The same request without it gives the rest.
	Quick   bool
	Without []string       // expansions switched off, each as ExpansionTerm.With printed it
	Filter  DocumentFilter // facets chosen beside the query; its Limit, Offset, Sort and Text are ignored
}

// HitKind is what a hit is.
type HitKind string

// Kinds of hits.
const (
	HitPage  HitKind = "page"
	HitNote  HitKind = "note"
	HitTitle HitKind = "title" // title, series, people or abstract of a document
)

// Hit is one page, note or title that answers a query.
type Hit struct {
	Document DocumentID `json:"document"` // 0 for a note about the library
	Title    string     `json:"title"`
	Kind     HitKind    `json:"kind"`
	Page     int        `json:"page"` // 0 where Kind is not page and the note has none
	Label    string     `json:"label"`
	Note     NoteID     `json:"note,omitempty"`
	Score    float64    `json:"score"` // higher is better; comparable within one answer
	Snippet  string     `json:"snippet"`
	Matches  [][2]int   `json:"matches"` // character ranges [from,to) of Snippet
	Source   TextSource `json:"source,omitempty"`
}

// Expansion tells which words were searched beside a typed one.
type Expansion struct {
	Term string   `json:"term"`
	With []string `json:"with"`
}

// SearchResult answers Search: hits in order.
type SearchResult struct {
	Typed      string      `json:"typed"`
	Understood string      `json:"understood"` // how the query was read, in its own language
	Reading    Reading     `json:"-"`          // the same part by part
	Ignored    []string    `json:"ignored"`    // what was typed and constrains nothing, as typed; never nil
	Expansions []Expansion `json:"expansions"`
	Suggestion string      `json:"suggestion"` // did you mean; "" for none. Never searched by itself
	// Unknown are values asked of fields that nothing in the library has.
	Unknown    []UnknownValue `json:"unknown,omitempty"`
	Total      int            `json:"total"`     // hits
	Documents  int            `json:"documents"` // documents that hold them
	TotalExact bool           `json:"total_exact"`
	Hits       []Hit          `json:"hits"`
	// Spread are documents that hold all the words, but on different pages: of
	// each the page that holds most of them. They are looked for where few
	// documents answer, and are in no total.
	Spread  []Hit   `json:"spread,omitempty"`
	Facets  Facets  `json:"facets"`
	Seconds float64 `json:"seconds"`
}

// DocumentHits is one document with its best hits, for results by document.
// A note about the library stands alone with Document.ID 0.
type DocumentHits struct {
	Document Document
	Best     Hit   // whose snippet is shown
	Hits     []Hit // all pages of the document that answer, best first; snippets empty but in the first
	Count    int   // how many hits there are in all
	// Spread: the words stand in the document, but on different pages. Such
	// documents come after all others and are in no total.
	Spread bool
}

// GroupedResult answers SearchDocuments; SearchResult.Hits is empty in it.
type GroupedResult struct {
	SearchResult
	Groups []DocumentHits
}

// Searcher finds pages, notes and titles. Whatever is typed runs: no query is
// an error. Only a cancelled context or a broken library fails.
type Searcher interface {
	Search(ctx context.Context, r SearchRequest) (*SearchResult, error)
	SearchDocuments(ctx context.Context, r SearchRequest) (*GroupedResult, error)
	// Mark gives the character ranges of text that the query matches, for
	// drawing hits in a page's text. Expansions count, unless switched off.
	Mark(r SearchRequest, text string) [][2]int
	// HitPages lists the pages of a document that answer the query, in page order.
	HitPages(ctx context.Context, id DocumentID, r SearchRequest) ([]int, error)
	// Complete offers up to limit continuations of what was typed: terms,
	// titles, people, series, field names.
	Complete(ctx context.Context, typed string, limit int) ([]string, error)
}

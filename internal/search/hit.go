package search

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/query"
)

// snippetChars is about two lines of a result row.
const snippetChars = 200

// dresser gives hits what a reader sees of them.
type dresser struct {
	index     Index
	plan      *query.Plan
	documents map[library.DocumentID]*library.Document
	asked     map[library.DocumentID]bool
	pages     map[library.DocumentID]map[int]library.Page // with their texts
}

func (s *Service) dresser(p *query.Plan) *dresser {
	return &dresser{index: s.index, plan: p, documents: map[library.DocumentID]*library.Document{},
		asked: map[library.DocumentID]bool{}, pages: map[library.DocumentID]map[int]library.Page{}}
}

// learn looks up the documents of hits, all at once, and likewise the pages of the
// first snippets of each list.
func (d *dresser) learn(ctx context.Context, snippets int, lists ...[]query.FoundHit) error {
	var ids []library.DocumentID
	pages := map[library.DocumentID][]int{}
	for _, hits := range lists {
		for i, h := range hits {
			if i < snippets && h.Kind == library.HitPage {
				pages[h.Document] = append(pages[h.Document], h.Page)
			}
			if h.Document != 0 && !d.asked[h.Document] {
				d.asked[h.Document] = true
				ids = append(ids, h.Document)
			}
		}
	}
	if len(pages) > 0 {
		texts, err := d.index.PageTexts(ctx, pages)
		if err != nil {
			return err
		}
		maps.Copy(d.pages, texts)
	}
	if len(ids) == 0 {
		return nil
	}
	documents, err := d.index.FoundDocuments(ctx, ids)
	maps.Copy(d.documents, documents)
	return err
}

// hits dresses hits that were learned, the first ones with snippets; label is still
// to be asked. What was trashed since it was found is left out.
func (d *dresser) hits(ctx context.Context, found []query.FoundHit, snippets int) ([]library.Hit, error) {
	out := make([]library.Hit, 0, len(found))
	for i, f := range found {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		document := d.documents[f.Document]
		if f.Document != 0 && document == nil {
			continue
		}
		h := library.Hit{Document: f.Document, Kind: f.Kind, Page: f.Page, Note: f.Note, Score: f.Score}
		if document != nil {
			h.Title = document.Title
		}
		var err error
		switch {
		case f.Kind == library.HitNote:
			err = d.note(ctx, &h)
		case i < snippets && f.Kind == library.HitPage:
			err = d.page(&h)
		case i < snippets:
			d.title(&h, document)
		}
		if library.CodeOf(err) == library.NotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	return out, nil
}

func (d *dresser) page(h *library.Hit) error {
	p, there := d.pages[h.Document][h.Page]
	if !there {
		return library.Errorf(library.NotFound, "page %d of document %d", h.Page, h.Document)
	}
	h.Label, h.Source = p.Label, recognised(h.Kind, p.Source)
	// A running head says nothing about its page: it is shown only where the
	// words stand nowhere else.
	h.Snippet, h.Matches = d.first(p.Body(), p.Text)
	return nil
}

func (d *dresser) note(ctx context.Context, h *library.Hit) error {
	n, err := d.index.Note(ctx, h.Note)
	if err != nil {
		return err
	}
	h.Page = n.Page
	if n.Title != "" {
		h.Title = n.Title
	}
	parts := []string{n.Body}
	for _, q := range n.Quotes {
		parts = append(parts, q.Text)
	}
	h.Snippet, h.Matches = d.first(append(parts, n.Title)...)
	return nil
}

// title shows where in a document's description the words stand: preferably the
// abstract, which the row does not show anyway.
func (d *dresser) title(h *library.Hit, document *library.Document) {
	var people []string
	for _, p := range document.People {
		people = append(people, p.Name)
	}
	others := []string{document.Abstract, document.Subtitle, document.TitleOther, strings.Join(document.Keywords, ", "), strings.TrimSpace(document.Series + " " + document.Number), strings.Join(people, ", ")}
	h.Snippet, h.Matches = d.first(slices.Insert(slices.Clone(others), 1, document.Title)...)
	if len(h.Matches) == 0 { // found by a field or by what it lacks: the title would stand there twice
		h.Snippet, _ = d.first(others...)
	}
}

// first gives the snippet of the first text that holds a match, else the
// beginning of the first text there is.
func (d *dresser) first(texts ...string) (string, [][2]int) {
	begin := ""
	for _, t := range texts {
		if strings.TrimSpace(t) == "" {
			continue
		}
		snippet, matches := d.plan.Snippet(t, snippetChars)
		if len(matches) > 0 {
			return snippet, matches
		}
		if begin == "" {
			begin = snippet
		}
	}
	return begin, nil
}

// label gives pages their printed numbers, or their place where none is printed:
// all of an answer at once.
func (d *dresser) label(ctx context.Context, groups ...[]library.Hit) error {
	missing := map[library.DocumentID][]int{}
	for _, hits := range groups {
		for _, h := range hits {
			if h.Page > 0 && h.Label == "" {
				missing[h.Document] = append(missing[h.Document], h.Page)
			}
		}
	}
	var known map[library.DocumentID]map[int]library.Page
	if len(missing) > 0 {
		var err error
		if known, err = d.index.PageLabels(ctx, missing); err != nil {
			return err
		}
	}
	for _, hits := range groups {
		for i := range hits {
			h := &hits[i]
			if h.Matches == nil {
				h.Matches = [][2]int{}
			}
			if h.Page > 0 && h.Label == "" {
				p := known[h.Document][h.Page]
				h.Label = cmp.Or(p.Label, strconv.Itoa(h.Page))
				h.Source = recognised(h.Kind, p.Source)
			}
		}
	}
	return nil
}

// recognised is the source of a page's text where a reader should know of it: a
// page read from its image may hold errors.
func recognised(kind library.HitKind, s library.TextSource) library.TextSource {
	if kind == library.HitPage && s == library.SourceOCR {
		return s
	}
	return ""
}

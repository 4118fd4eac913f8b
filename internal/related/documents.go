package related

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"naru/internal/analysis"
	"naru/internal/library"
)

const (
	// readPages is how many pages of a document are read to know what it is about.
	readPages = 40
	// termPages is on how many of them terms of several words are looked for.
	termPages = 4
	// maxPages is how many pages are looked at for one word.
	maxPages = 600
	// maxTies is how many documents of one person, series or publication count.
	maxTies = 60
	// maxCandidates is how many documents are looked at closely.
	maxCandidates = 120
	// maxCauses is how many reasons of a kind are told.
	maxCauses = 5
	// leastCause is the part of the strongest word's weight below which one is no
	// reason that anyone wants to hear.
	leastCause = 0.15
	// least is the score below which documents have nothing to do with each other.
	least = 0.10
)

// Related implements library.Relater.
func (s *Service) Related(ctx context.Context, id library.DocumentID, limit int) ([]library.Related, error) {
	d, err := s.index.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	features, all, err := s.about(ctx, d)
	if err != nil {
		return nil, fmt.Errorf("read document %d: %w", id, err)
	}
	found, err := s.sharing(ctx, features, all, id)
	if err != nil {
		return nil, err
	}
	ties, err := s.index.Ties(ctx, id, maxTies)
	if err != nil {
		return nil, fmt.Errorf("find what is tied to document %d: %w", id, err)
	}
	for _, t := range ties {
		if t.Document != id {
			found.of(t.Document).ties = append(found.of(t.Document).ties, t)
		}
	}
	return s.judge(ctx, d, found, limitOr(limit))
}

// about gives what a document is about: its distinctive words and the terms that
// were found in it.
func (s *Service) about(ctx context.Context, d *library.Document) ([]feature, int, error) {
	texts, err := s.index.SomePages(ctx, d.ID, readPages)
	if err != nil {
		return nil, 0, err
	}
	description := strings.Join([]string{d.Title, d.TitleOther, d.Abstract}, ".\n")
	// What the title says counts as if it stood on several pages.
	features, all, err := s.distinctive(ctx, append([]string{description, d.Title, d.TitleOther}, texts...), d.Language, 1)
	if err != nil {
		return nil, 0, err
	}
	features = slices.DeleteFunc(features, named(d))
	mentioned, err := s.index.MentionedTerms(ctx, d.ID)
	if err != nil {
		return nil, 0, err
	}
	_, documents, err := s.index.WordDocuments(ctx, "", nil)
	if err != nil {
		return nil, 0, err
	}
	found := s.termFeatures(mentioned, d.Language, documents)
	if len(found) == 0 { // they were not looked for at import: a few pages must do
		read := texts[:min(len(texts), termPages)]
		found = s.terms(strings.Join(append([]string{description}, read...), ".\n"))
	}
	return merge(append(found, s.terms(description)...), features), all, nil
}

// named tells the words that name the series, publisher and people of a document:
// they stand on its cover and tell nothing but that.
func named(d *library.Document) func(feature) bool {
	names := []string{d.Series, d.Publisher}
	for _, p := range d.People {
		names = append(names, p.Name)
	}
	parts := map[string]bool{}
	for _, w := range analysis.Words(strings.Join(names, ".\n")) {
		parts[w.Term] = true
	}
	return func(f feature) bool { return parts[f.key] }
}

// judge scores the candidates and lists the best.
func (s *Service) judge(ctx context.Context, d *library.Document, found *candidates, limit int) ([]library.Related, error) {
	ids := found.promising()
	list, err := s.index.Documents(ctx, library.DocumentFilter{IDs: ids})
	if err != nil {
		return nil, fmt.Errorf("read candidates: %w", err)
	}
	out := []library.Related{}
	for _, other := range list.Documents {
		c := found.byDocument[other.ID]
		if c == nil {
			continue
		}
		r := library.Related{Document: other}
		themes, causes := sharedThemes(d, &other)
		r.Score = 1 - (1-0.8*c.likeness(found.total, other.Pages))*(1-c.tied())*(1-themes)
		r.Because = append(c.causes(), causes...)
		if r.Score >= least && (c.evidence() > 1 || len(c.ties) > 0) {
			r.Score = math.Round(r.Score*1000) / 1000
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b library.Related) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Document.Year, a.Document.Year), cmp.Compare(a.Document.ID, b.Document.ID))
	})
	return out[:min(len(out), limit)], nil
}

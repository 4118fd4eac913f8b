package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// FacetedTerms is a TermFinder that tells by which of its terms documents are
// chosen: statuses of stay, targets, plans, programmes, laws. Concepts and
// organisations are in nearly every document, and searched for instead.
type FacetedTerms interface{ FacetedTerms() []string }

// maxTermFacet is how many terms are counted: those beyond have a document or two.
const maxTermFacet = 300

// termFacet counts the documents of a set (a query of ids) by the terms that they
// mention, most first.
func (s *Store) termFacet(ctx context.Context, tx *sql.Tx, ids string, args ...any) ([]library.FacetCount, error) {
	counts := []library.FacetCount{}
	if s.terms == nil {
		return counts, nil
	}
	faceted, ok := s.terms().(FacetedTerms)
	if !ok {
		return counts, nil
	}
	// The unary plus keeps the engine on the index by term: by document it would
	// read five times the rows.
	err := each(ctx, tx, func(scan func(...any) error) error {
		var c library.FacetCount
		err := scan(&c.ID, &c.Count)
		counts = append(counts, c)
		return err
	}, fmt.Sprintf(`SELECT m.term, count(*) AS n FROM term_mention m WHERE m.term IN (SELECT value FROM json_each(?)) AND +m.document IN (%s)
		GROUP BY m.term ORDER BY n DESC, m.term LIMIT ?`, ids), append(append([]any{jsonList(faceted.FacetedTerms())}, args...), maxTermFacet)...)
	return counts, err
}

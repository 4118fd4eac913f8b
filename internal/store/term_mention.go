package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/mention"
)

// TermFinder finds policy terms in the pages of a document; *mention.Finder is one.
type TermFinder interface {
	Fingerprint() string
	Find(pages []string) []mention.Mention
}

// foundTerms is what was found in a document, and with which vocabulary.
type foundTerms struct {
	vocabulary string
	mentions   []mention.Mention
}

// findTerms looks for policy terms in pages, in order; nil: none are looked for.
func (s *Store) findTerms(pages []library.Page) *foundTerms {
	if s.terms == nil {
		return nil
	}
	texts := make([]string, len(pages))
	for i, p := range pages {
		texts[i] = p.Text
	}
	f := s.terms()
	return &foundTerms{f.Fingerprint(), f.Find(texts)}
}

// lookForTerms brings the mentions of a document in line with its pages.
func (s *Store) lookForTerms(ctx context.Context, tx *sql.Tx, id library.DocumentID) error {
	if s.terms == nil {
		return nil
	}
	var pages []library.Page
	if err := eachPage(ctx, tx, id, func(p library.Page) error {
		pages = append(pages, library.Page{Text: p.Text})
		return nil
	}); err != nil {
		return err
	}
	return keepTerms(ctx, tx, id, s.findTerms(pages))
}

// keepTerms puts what was found in a document in the place of what was.
func keepTerms(ctx context.Context, tx *sql.Tx, id library.DocumentID, found *foundTerms) error {
	if found == nil {
		return nil
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM term_mention WHERE document = ?`, id); err != nil {
		return fmt.Errorf("forget terms: %w", err)
	}
	for _, m := range found.mentions {
		if _, err := tx.ExecContext(ctx, `INSERT INTO term_mention (document, term, mentions, pages) VALUES (?, ?, ?, ?)`,
			id, m.Concept, m.Total(), pageCounts(m.Pages)); err != nil {
			return fmt.Errorf("keep term %s: %w", m.Concept, err)
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO document_terms (document, vocabulary) VALUES (?, ?)
		ON CONFLICT (document) DO UPDATE SET vocabulary = excluded.vocabulary`, id, found.vocabulary)
	return err
}

// pageCounts writes pages and how often each speaks of something; see the schema.
func pageCounts(pages []mention.PageCount) string {
	var b strings.Builder
	for i, p := range pages {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(p.Page))
		if p.Count > 1 {
			b.WriteString(":" + strconv.Itoa(p.Count))
		}
	}
	return b.String()
}

// pagesOf reads the pages of what pageCounts wrote.
func pagesOf(text string) []int {
	out := []int{}
	for _, f := range strings.Fields(text) {
		number, _, _ := strings.Cut(f, ":")
		if n, err := strconv.Atoi(number); err == nil {
			out = append(out, n)
		}
	}
	return out
}

// TermCounts counts the mentions of all policy terms, those in the trash aside.
func (s *Store) TermCounts(ctx context.Context) (map[string]vocabulary.Count, error) {
	out := map[string]vocabulary.Count{}
	err := s.view(ctx, "count terms", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var term string
			var c vocabulary.Count
			err := scan(&term, &c.Mentions, &c.Documents)
			out[term] = c
			return err
		}, `SELECT m.term, sum(m.mentions), count(*) FROM term_mention m
			WHERE m.document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL) GROUP BY m.term`)
	})
	return out, err
}

// TermMentions lists the documents that mention a policy term, those that mention
// it most first.
func (s *Store) TermMentions(ctx context.Context, term string) ([]library.TermMentions, error) {
	out := []library.TermMentions{}
	err := s.view(ctx, "read the mentions of a term", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var m library.TermMentions
			var pages string
			err := scan(&m.Document, &m.Title, &m.Year, &m.Mentions, &pages)
			m.Pages = pagesOf(pages)
			out = append(out, m)
			return err
		}, `SELECT d.id, d.title, d.year, m.mentions, m.pages FROM term_mention m JOIN document d ON d.id = m.document
			WHERE m.term = ? AND d.trashed IS NULL ORDER BY m.mentions DESC, d.year DESC, d.title, d.id`, term)
	})
	return out, err
}

package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis"
	"naru/internal/library"
)

// Bounds of words worth suggesting, in characters. Longer ones are addresses,
// formulas, or lines that a reader ran together.
const (
	minWordChars       = 2
	maxLatinWordChars  = 30
	maxHangulWordChars = 12
)

// wordSet is the distinct words of one document, by language.
type wordSet map[wordKey]struct{}

type wordKey struct{ lang, term string }

func (w wordSet) add(text string) {
	var run wordRun
	analysis.EachSurface(text, func(term []byte, from, to int, kind analysis.Kind) {
		run.token(text, term, from, to, kind, w.keep)
	})
}

// index adds the words of a text and returns its index terms.
func (w wordSet) index(text string) string {
	var run wordRun
	return analysis.IndexSurface(text, func(term []byte, from, to int, kind analysis.Kind) {
		run.token(text, term, from, to, kind, w.keep)
	})
}

// keep adds a word that is worth suggesting.
func (w wordSet) keep(word []byte, lang string) {
	longest := maxLatinWordChars
	if lang == "ko" {
		longest = maxHangulWordChars
	}
	if n := utf8.RuneCount(word); n < minWordChars || n > longest {
		return
	}
	// Most words are there already: looking them up costs no allocation.
	if _, ok := w[wordKey{lang, string(word)}]; !ok {
		w[wordKey{lang, string(word)}] = struct{}{}
	}
}

// without gives the words that neither of two sets holds.
func (w wordSet) without(a, b wordSet) wordSet {
	out := wordSet{}
	for k := range w {
		_, inA := a[k]
		_, inB := b[k]
		if !inA && !inB {
			out[k] = struct{}{}
		}
	}
	return out
}

// wordRun puts words together from the surface tokens of a text: Latin words, and
// words of syllables (up to the next space). They are what analysis.Words gives,
// numbers and other scripts left out, for a third of the time, since no word need
// be stemmed for it.
type wordRun []byte

// token takes the next token and tells the word that ends with it, lent for the
// time of the call.
func (run *wordRun) token(text string, term []byte, from, to int, kind analysis.Kind, f func(word []byte, lang string)) {
	switch kind {
	case analysis.Latin:
		f(term, "en")
	case analysis.Hangul:
		_, first := utf8.DecodeRune(term)
		*run = append(*run, term[:first]...)
		// A bigram that takes more room in the text than it should may have white
		// space between its syllables.
		if to-from > len(term) && strings.ContainsFunc(text[from:to], unicode.IsSpace) {
			f(*run, "ko")
			*run = (*run)[:0]
		}
	case analysis.HangulLast:
		*run = append(*run, term...)
		f(*run, "ko")
		*run = (*run)[:0]
	}
}

// recountDocument adds or takes out the words of a document that is stored.
func recountDocument(ctx context.Context, tx *sql.Tx, id library.DocumentID, by int) error {
	words := wordSet{}
	err := eachPage(ctx, tx, id, func(p library.Page) error {
		words.add(p.Text)
		return nil
	})
	if err != nil {
		return err
	}
	return countWords(ctx, tx, words, by)
}

// manyDocuments is in how many documents most words stand in one only: misreadings,
// addresses, ends of lines. They are millions in a library of a million pages, and
// no use to anyone who looks for a spelling.
const manyDocuments = 5000

// Terms yields the words that the library's documents hold, folded but neither
// respelt nor stemmed, with the number of documents of each, in no order that can
// be relied on; lang is "ko" for Hangul and Hanja, "en" for Latin letters. In a large
// library those of a single document are left out. An error of yield ends it.
func (s *Store) Terms(ctx context.Context, yield func(term, lang string, documents int) error) error {
	return s.view(ctx, "read words", func(tx *sql.Tx) error {
		pending, err := readPending(ctx, tx)
		if err != nil {
			return err
		}
		least := 1
		var documents int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document WHERE trashed IS NULL`).Scan(&documents); err != nil {
			return err
		}
		if documents > manyDocuments {
			least = 2
		}
		err = each(ctx, tx, func(scan func(...any) error) error {
			var term, lang string
			var documents int
			if err := scan(&term, &lang, &documents); err != nil {
				return err
			}
			documents += pending[lang][term]
			delete(pending[lang], term)
			if documents < least {
				return nil
			}
			return yield(term, lang, documents)
		}, `SELECT term, lang, documents FROM word WHERE documents >= ? ORDER BY lang, term`, least)
		if err != nil {
			return err
		}
		for _, lang := range slices.Sorted(maps.Keys(pending)) {
			for _, term := range slices.Sorted(maps.Keys(pending[lang])) {
				if n := pending[lang][term]; n >= least {
					if err := yield(term, lang, n); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}

// HasWord tells whether a document holds any of some words, as Terms gives them.
func (s *Store) HasWord(ctx context.Context, lang string, words []string) (bool, error) {
	found := false
	err := s.view(ctx, "look up words", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM word WHERE lang = ? AND documents > 0 AND term IN (SELECT value FROM json_each(?)))`,
			lang, jsonList(words)).Scan(&found)
		if err != nil || found {
			return err
		}
		found, err = waits(ctx, tx, lang, words)
		return err
	})
	return found, err
}

// Names returns the titles (in both languages), all names of people, and series
// of the documents outside the trash, each once.
func (s *Store) Names(ctx context.Context) (titles, people, series []string, err error) {
	err = s.view(ctx, "read names", func(tx *sql.Tx) (err error) {
		if titles, err = collect[string](ctx, tx, `SELECT title FROM document WHERE trashed IS NULL AND title <> ''
			UNION SELECT title_other FROM document WHERE trashed IS NULL AND title_other <> '' ORDER BY 1`); err != nil {
			return err
		}
		if people, err = collect[string](ctx, tx, namesOf(`SELECT c.person FROM credit c
			JOIN document d ON d.id = c.document WHERE d.trashed IS NULL`)+` ORDER BY 1`); err != nil {
			return err
		}
		series, err = collect[string](ctx, tx, `SELECT DISTINCT series FROM document
			WHERE trashed IS NULL AND series <> '' ORDER BY series`)
		return err
	})
	return titles, people, series, err
}

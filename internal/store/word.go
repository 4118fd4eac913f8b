package store

import (
	"context"
	"database/sql"
	"fmt"
	"sort"
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
	eachWord(text, func(word, lang string) {
		longest := maxLatinWordChars
		if lang == "ko" {
			longest = maxHangulWordChars
		}
		if n := utf8.RuneCountInString(word); n >= minWordChars && n <= longest {
			w[wordKey{lang, word}] = struct{}{}
		}
	})
}

// eachWord gives the Latin words and the words of syllables (up to the next
// space) of a text: what analysis.Words gives, numbers and other scripts left
// out, for a third of the time, since no word need be stemmed for it.
func eachWord(text string, f func(word, lang string)) {
	var run []byte
	for _, t := range analysis.Surface(text) {
		switch t.Kind {
		case analysis.Latin:
			f(t.Term, "en")
		case analysis.Hangul:
			_, first := utf8.DecodeRuneInString(t.Term)
			run = append(run, t.Term[:first]...)
			// A bigram that takes more room in the text than it should may have
			// white space between its syllables.
			if t.To-t.From > len(t.Term) && strings.ContainsFunc(text[t.From:t.To], unicode.IsSpace) {
				f(string(run), "ko")
				run = run[:0]
			}
		case analysis.HangulLast:
			run = append(run, t.Term...)
			f(string(run), "ko")
			run = run[:0]
		}
	}
}

// countWords adds a document's words to the counts, or takes them out. Words go
// in sorted and many to a statement: they then land on neighbouring leaves of
// the table, which is most of what keeps this cheap.
func countWords(ctx context.Context, tx *sql.Tx, words wordSet, by int) error {
	terms := map[string][]string{}
	for k := range words {
		terms[k.lang] = append(terms[k.lang], k.term)
	}
	const atOnce = 4096
	for _, lang := range []string{"en", "ko"} {
		all := terms[lang]
		sort.Strings(all)
		for len(all) > 0 {
			n := min(atOnce, len(all))
			if err := countTerms(ctx, tx, lang, jsonList(all[:n]), by); err != nil {
				return fmt.Errorf("count words: %w", err)
			}
			all = all[n:]
		}
	}
	return nil
}

func countTerms(ctx context.Context, tx *sql.Tx, lang, list string, by int) error {
	if by > 0 {
		_, err := tx.ExecContext(ctx, `INSERT INTO word (lang, term, documents) SELECT ?, value, 1 FROM json_each(?) WHERE true
			ON CONFLICT (lang, term) DO UPDATE SET documents = documents + 1`, lang, list)
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE word SET documents = documents - 1
		WHERE lang = ? AND term IN (SELECT value FROM json_each(?))`, lang, list); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM word
		WHERE lang = ? AND documents <= 0 AND term IN (SELECT value FROM json_each(?))`, lang, list)
	return err
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

// Terms yields the words that the library's documents hold, folded but neither
// respelt nor stemmed, with the number of documents of each; lang is "ko" for
// Hangul and Hanja, "en" for Latin letters. An error of yield ends it.
func (s *Store) Terms(ctx context.Context, yield func(term, lang string, documents int) error) error {
	return s.view(ctx, "read words", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var term, lang string
			var documents int
			if err := scan(&term, &lang, &documents); err != nil {
				return err
			}
			return yield(term, lang, documents)
		}, `SELECT term, lang, documents FROM word ORDER BY lang, term`)
	})
}

// Names returns the titles (in both languages), people and series of the
// documents outside the trash, each once.
func (s *Store) Names(ctx context.Context) (titles, people, series []string, err error) {
	err = s.view(ctx, "read names", func(tx *sql.Tx) (err error) {
		if titles, err = collect[string](ctx, tx, `SELECT title FROM document WHERE trashed IS NULL AND title <> ''
			UNION SELECT title_other FROM document WHERE trashed IS NULL AND title_other <> '' ORDER BY 1`); err != nil {
			return err
		}
		if people, err = collect[string](ctx, tx, `SELECT name FROM person WHERE id IN (SELECT c.person FROM credit c
			JOIN document d ON d.id = c.document WHERE d.trashed IS NULL) ORDER BY name`); err != nil {
			return err
		}
		series, err = collect[string](ctx, tx, `SELECT DISTINCT series FROM document
			WHERE trashed IS NULL AND series <> '' ORDER BY series`)
		return err
	})
	return titles, people, series, err
}

package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
)

// wordsPending is how many changes of the counts of words wait to be counted in
// together, and manyPending in a library of many documents. A document's words lie
// all over the table: put in one document at a time, each rewrites thousands of
// leaves of a large one, which costs more than indexing it. Together they share most
// of them. What waits, up to 8 MB of it, is read whenever a word is looked up that is
// not counted, so it must not grow further.
const (
	wordsPending = 64
	manyPending  = 128
)

// pendingWords are changes of counts by language and word.
type pendingWords map[string]map[string]int

func (p pendingWords) add(words map[string][]string, by int) {
	for lang, terms := range words {
		of := p[lang]
		if of == nil {
			of = map[string]int{}
			p[lang] = of
		}
		for _, t := range terms {
			of[t] += by
		}
	}
}

// countWords adds a document's words to the counts, or takes them out.
func countWords(ctx context.Context, tx *sql.Tx, words wordSet, by int) error {
	if len(words) == 0 {
		return nil
	}
	terms := map[string][]string{}
	for k := range words {
		terms[k.lang] = append(terms[k.lang], k.term)
	}
	list, err := json.Marshal(terms)
	if err != nil {
		return fmt.Errorf("count words: %w", err)
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO word_pending (by, words) VALUES (?, ?)`, by, string(list))
	if err != nil {
		return fmt.Errorf("count words: %w", err)
	}
	// Ids begin anew after each time they were counted in, when the table is empty.
	n, err := r.LastInsertId()
	if err != nil || n < wordsPending {
		return err
	}
	var last int
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM document`).Scan(&last); err != nil {
		return fmt.Errorf("count words: %w", err)
	}
	if last > manyDocuments && n < manyPending {
		return nil
	}
	return settleWords(ctx, tx)
}

// settleWords counts in what waits.
func settleWords(ctx context.Context, tx *sql.Tx) error {
	pending, err := readPending(ctx, tx)
	if err != nil {
		return err
	}
	for lang, words := range pending {
		more, less := map[string]int{}, map[string]int{}
		for t, n := range words {
			switch {
			case n > 0:
				more[t] = n
			case n < 0:
				less[t] = -n
			}
		}
		if err := settleTerms(ctx, tx, lang, more, less); err != nil {
			return fmt.Errorf("count words: %w", err)
		}
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM word_pending`); err != nil {
		return fmt.Errorf("count words: %w", err)
	}
	return nil
}

// settleTerms changes counts. Words go in sorted (as JSON objects are written), to
// land on neighbouring leaves of the table.
func settleTerms(ctx context.Context, tx *sql.Tx, lang string, more, less map[string]int) error {
	if len(more) > 0 {
		list, err := json.Marshal(more)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO word (lang, term, documents) SELECT ?, key, value FROM json_each(?) WHERE true
			ON CONFLICT (lang, term) DO UPDATE SET documents = documents + excluded.documents`, lang, string(list)); err != nil {
			return err
		}
	}
	if len(less) == 0 {
		return nil
	}
	list, err := json.Marshal(less)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE word SET documents = documents - j.value FROM json_each(?) j
		WHERE word.lang = ? AND word.term = j.key`, string(list), lang); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM word WHERE lang = ? AND documents <= 0 AND term IN (SELECT key FROM json_each(?))`, lang, string(list))
	return err
}

func readPending(ctx context.Context, tx *sql.Tx) (pendingWords, error) {
	pending := pendingWords{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		var by int
		var list sql.RawBytes
		if err := scan(&by, &list); err != nil {
			return err
		}
		var words map[string][]string
		if err := json.Unmarshal(list, &words); err != nil {
			return err
		}
		pending.add(words, by)
		return nil
	}, `SELECT by, words FROM word_pending ORDER BY id`)
	if err != nil {
		return nil, fmt.Errorf("read words that wait to be counted: %w", err)
	}
	return pending, nil
}

// waits tells whether any of some words is among those that wait to be counted in.
// They are looked through as they are written: reading them as JSON takes ten times
// as long. No word holds a quotation mark.
func waits(ctx context.Context, tx *sql.Tx, lang string, words []string) (found bool, err error) {
	wanted := make(map[string]bool, len(words))
	for _, w := range words {
		wanted[w] = true
	}
	begin := []byte(`"` + lang + `":[`)
	err = each(ctx, tx, func(scan func(...any) error) error {
		var list sql.RawBytes
		if err := scan(&list); err != nil || found {
			return err
		}
		_, own, _ := bytes.Cut(list, begin)
		if end := bytes.IndexByte(own, ']'); end >= 0 {
			own = own[:end]
		}
		for len(own) > 1 && !found { // "word","word"
			end := bytes.IndexByte(own[1:], '"') + 1
			if end == 0 {
				break
			}
			found = wanted[string(own[1:end])]
			own = own[min(end+2, len(own)):]
		}
		return nil
	}, `SELECT words FROM word_pending WHERE by > 0`)
	if err != nil {
		return false, fmt.Errorf("read words that wait to be counted: %w", err)
	}
	return found, nil
}

// emptyWords forgets all counts.
func emptyWords(ctx context.Context, tx *sql.Tx) error {
	for _, table := range []string{"word", "word_pending"} {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table); err != nil {
			return err
		}
	}
	return nil
}

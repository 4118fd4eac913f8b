package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// toldQuote is how many characters of words that a page does not hold are told.
const toldQuote = 60

// brokenWord is a word that a line breaks.
var brokenWord = pattern.New(`(\pL)-[ \t\r]*\n[ \t]*(\p{Ll})`)

// running gives a page's words as they read: its own, without its line breaks.
func running(words string) string {
	words = brokenWord.ReplaceAllString(strings.ReplaceAll(words, "\u00ad", ""), "$1$2")
	return strings.Join(strings.Fields(words), " ")
}

// notOnPage says that a page does not hold the words of a quote: that it has no
// text, or which page of the document, the nearest, has them.
func notOnPage(ctx context.Context, tx *sql.Tx, q library.Quote, text string) error {
	words := running(q.Text)
	if r := []rune(words); len(r) > toldQuote {
		words = string(r[:toldQuote]) + "…"
	}
	args := map[string]any{"words": words, "number": fmt.Sprint(q.Page)}
	refused := &library.Error{Code: library.Invalid, Args: args, Err: fmt.Errorf("page %d does not hold the words %q", q.Page, words)}
	other := 0
	if err := each(ctx, tx, func(scan func(...any) error) error {
		var number int
		var text string
		if err := scan(&number, &text); err != nil {
			return err
		}
		if other != 0 && distance(number, q.Page) >= distance(other, q.Page) {
			return nil
		}
		if _, to := locate(text, q.Text, 0); to > 0 {
			other = number
		}
		return nil
	}, `SELECT number, text FROM page WHERE document = ? AND number <> ? ORDER BY number`, q.Document, q.Page); err != nil {
		return err
	}
	switch {
	case other != 0:
		args["quote_elsewhere"] = fmt.Sprint(other)
	case strings.TrimSpace(text) == "":
		args["quote_textless"] = true
	default:
		args["quote_absent"] = true
	}
	return refused
}

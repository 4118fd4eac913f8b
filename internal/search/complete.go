package search

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/spell"
)

// defaultCompletions is how many continuations are offered unless told.
const defaultCompletions = 8

// Complete implements library.Searcher. Each continuation is a whole query: what
// was typed before stays, but a title or a longer term takes the place of the
// words of it that were typed. Terms come first, as they are what most people
// are about to type, but leave room for a title, a person, a series and a field.
func (s *Service) Complete(ctx context.Context, typed string, limit int) ([]string, error) {
	if limit <= 0 {
		limit = defaultCompletions
	}
	head, word := lastWord(typed)
	if word == "" {
		return []string{}, nil
	}
	w := s.words.Load()
	if field, value, ok := cutField(word); ok {
		values, err := s.values(ctx, w, field, value, limit)
		return firstFew(prefixed(head+field, values), typed, limit), err
	}
	if field, ok := listField(head); ok {
		values, err := s.values(ctx, w, field, word, limit)
		return firstFew(prefixed(head, values), typed, limit), err
	}
	if hangul.IsChoseong(word) {
		matches, err := s.byInitials(ctx, library.SearchRequest{}, w, word)
		return firstFew(prefixed(head, matches), typed, limit), err
	}
	terms, err := s.terms(ctx, w, head, word, limit)
	if err != nil {
		return nil, err
	}
	return firstFew(fairly([][]string{
		terms,
		phrases(w.titles, typed, limit),
		prefixed(head, phrases(w.people, word, limit)),
		prefixed(head, phrases(w.series, word, limit)),
		prefixed(head, fieldNames(word)),
	}), typed, limit), nil
}

// terms continues the last word by the library's words, and all that was typed
// by those forms of the thesaurus that have hits.
func (s *Service) terms(ctx context.Context, w *words, head, word string, limit int) ([]string, error) {
	forms, err := s.forms(ctx, head+word, limit)
	if err != nil {
		return nil, err
	}
	var known []string
	for _, c := range w.dictionary.Begin(word, limit) {
		known = append(known, head+c.Text)
	}
	return fairly([][]string{known, forms}), nil
}

// forms lists the forms of the thesaurus that begin as typed, the nearest first.
func (s *Service) forms(ctx context.Context, typed string, limit int) ([]string, error) {
	keys := spell.Keys(typed)
	if len(keys) < 2 {
		return nil, nil
	}
	var begin []string
	for _, c := range s.options.thesaurus().Concepts() {
		for _, f := range c.Forms {
			if !f.MatchOnly && strings.HasPrefix(spell.Keys(f.Text), keys) && sameScript(f.Text, typed) {
				begin = append(begin, f.Text)
			}
		}
	}
	slices.SortStableFunc(begin, func(a, b string) int { return utf8.RuneCountInString(a) - utf8.RuneCountInString(b) })
	var out []string
	for _, f := range begin[:min(len(begin), 2*limit)] {
		if len(out) == limit {
			break
		}
		n, err := s.count(ctx, library.SearchRequest{}, f)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			out = append(out, f)
		}
	}
	return out, nil
}

// phrases lists the names that have a word beginning with what was typed, those
// that begin with it first.
func phrases(names []name, typed string, limit int) []string {
	keys := spell.Keys(typed)
	if len(keys) < 2 {
		return nil
	}
	var begin, within []string
	for _, n := range names {
		switch {
		case !sameScript(n.text, typed) || !strings.Contains(n.keys, keys):
		case strings.HasPrefix(n.keys, keys):
			begin = append(begin, n.text)
		case wordBegins(n.text, keys):
			within = append(within, n.text)
		}
		if len(begin) == limit {
			break
		}
	}
	return append(begin, within[:min(len(within), limit)]...)
}

// wordBegins tells whether a text has a word from which on it goes on as typed.
func wordBegins(text, keys string) bool {
	for i, r := range text {
		if r == ' ' && strings.HasPrefix(spell.Keys(text[i:]), keys) {
			return true
		}
	}
	return false
}

// sameScript tells whether what was typed stands in a text as it is, but for a
// last syllable under way: keys alone would take work for 재가.
func sameScript(text, typed string) bool {
	return strings.ContainsFunc(typed, isKorean) == strings.ContainsFunc(text, isKorean)
}

func isKorean(r rune) bool { return hangul.IsSyllable(r) || hangul.IsJamo(r) }

// lastWord parts what was typed before the last word from it; the word is empty
// where nothing is under way, or within an open quotation.
func lastWord(typed string) (head, word string) {
	for i := 0; i < len(typed); {
		r, size := utf8.DecodeRuneInString(typed[i:])
		switch {
		case query.ClosingQuote(r) != 0:
			end := skipQuoted(typed, i)
			if end == len(typed) {
				return typed, ""
			}
			i = end
		case separates(r):
			i += size
		default:
			end := wordEnd(typed, i)
			if end == len(typed) {
				return typed[:i], typed[i:]
			}
			if _, _, ok := cutField(typed[i:end]); ok && closingQuoteAt(typed, end) {
				if skipQuoted(typed, end) == len(typed) && !closed(typed[end:]) {
					return typed[:i], typed[i:]
				}
			}
			i = end
		}
	}
	return typed, ""
}

func closingQuoteAt(typed string, i int) bool {
	r, _ := utf8.DecodeRuneInString(typed[i:])
	return query.ClosingQuote(r) != 0
}

// closed tells whether a quotation ends with its closing mark.
func closed(quoted string) bool {
	open, size := utf8.DecodeRuneInString(quoted)
	last, _ := utf8.DecodeLastRuneInString(quoted[size:])
	return len(quoted) > size && (last == query.ClosingQuote(open) || last == '”')
}

// cutField parts a field's name with its colon from its value.
func cutField(word string) (field, value string, ok bool) {
	i := strings.IndexByte(word, ':')
	if i <= 0 {
		return "", "", false
	}
	return word[:i+1], word[i+1:], true
}

func prefixed(head string, list []string) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = head + t
	}
	return out
}

// fairly takes of each list by turns, of the first two at a time.
func fairly(lists [][]string) []string {
	var out []string
	for more := true; more; {
		more = false
		for i := range lists {
			n := 1
			if i == 0 {
				n = 2
			}
			n = min(n, len(lists[i]))
			out = append(out, lists[i][:n]...)
			lists[i] = lists[i][n:]
			more = more || len(lists[i]) > 0
		}
	}
	return out
}

func firstFew(list []string, typed string, limit int) []string {
	out := distinct(list, typed)
	if out == nil {
		return []string{}
	}
	return out[:min(len(out), limit)]
}

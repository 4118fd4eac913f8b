package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/query"
)

// freeWord is a typed word that a suggestion may replace: typed[from:to].
type freeWord struct {
	text     string
	from, to int
}

// freeWords finds the words outside quotation marks, fields and operators.
// Names, years, tags and phrases are what the person knows better than any
// dictionary; so are words with digits and those typed as a prefix, with ~ or
// excluded.
func freeWords(typed string) []freeWord {
	var out []freeWord
	for i := 0; i < len(typed); {
		r, size := utf8.DecodeRuneInString(typed[i:])
		switch {
		case query.ClosingQuote(r) != 0:
			i = skipQuoted(typed, i)
		case separates(r):
			i += size
		default:
			end := wordEnd(typed, i)
			word := typed[i:end]
			if isField(word) {
				i = skipValue(typed, end)
				continue
			}
			if text := strings.TrimFunc(word, unicode.IsPunct); mayBeWrong(word, text) {
				from := i + strings.Index(word, text)
				out = append(out, freeWord{text, from, from + len(text)})
			}
			i = end
		}
	}
	return out
}

func mayBeWrong(word, text string) bool {
	switch text {
	case "", "AND", "OR", "NOT", "NEAR":
		return false
	}
	if strings.HasPrefix(word, "-") || strings.HasPrefix(word, "NEAR/") || strings.ContainsAny(word, "*#@~～〜") {
		return false
	}
	return !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsSpace(r)
	}) && strings.ContainsFunc(text, unicode.IsLetter)
}

// isField tells a field's name with its colon, and anything else that looks
// like one: an address has nothing to correct either.
func isField(word string) bool {
	i := strings.IndexAny(word, ":：")
	return i > 0
}

// skipValue passes the value of a field whose first word ends at i. What stands
// right behind the colon is in that word already; else the next word, quotation
// or bracket is the value. Commas add further ones.
func skipValue(typed string, i int) int {
	last, _ := utf8.DecodeLastRuneInString(typed[:i])
	missing := last == ':' || last == '：'
	for {
		if missing {
			i = skipOne(typed, i)
		}
		if !strings.HasPrefix(typed[i:], ",") {
			return i
		}
		i++
		missing = true
	}
}

// skipOne passes spaces and one word, quotation or bracket.
func skipOne(typed string, i int) int {
	for i < len(typed) {
		r, size := utf8.DecodeRuneInString(typed[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
		case query.ClosingQuote(r) != 0:
			return skipQuoted(typed, i)
		case r == '(' || r == '（':
			return skipBrackets(typed, i)
		case r == '/': // an address
			for i < len(typed) && !unicode.IsSpace(r) {
				r, size = utf8.DecodeRuneInString(typed[i:])
				i += size
			}
			return i
		default:
			return wordEnd(typed, i)
		}
	}
	return i
}

func skipBrackets(typed string, i int) int {
	depth := 0
	for i < len(typed) {
		r, size := utf8.DecodeRuneInString(typed[i:])
		if query.ClosingQuote(r) != 0 {
			i = skipQuoted(typed, i)
			continue
		}
		i += size
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return i
}

// skipQuoted passes a quotation that begins at i, to the end where nothing
// closes it.
func skipQuoted(typed string, i int) int {
	open, size := utf8.DecodeRuneInString(typed[i:])
	i += size
	for i < len(typed) {
		r, size := utf8.DecodeRuneInString(typed[i:])
		i += size
		if end := query.ClosingQuote(open); r == end || end == '"' && query.ClosingQuote(r) == end {
			break
		}
	}
	return i
}

func wordEnd(typed string, i int) int {
	for i < len(typed) {
		r, size := utf8.DecodeRuneInString(typed[i:])
		if separates(r) || query.ClosingQuote(r) != 0 {
			break
		}
		i += size
	}
	return i
}

func separates(r rune) bool {
	switch r {
	case '(', ')', '（', '）', '|', ',', ';', '/', '、', '，':
		return true
	}
	return unicode.IsSpace(r)
}

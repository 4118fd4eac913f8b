package store

import (
	"strings"
	"unicode"

	"naru/internal/analysis"
)

// maxTypedTokens bounds the expression that is made of what was typed; the rest
// of a pasted page narrows nothing any more.
const maxTypedTokens = 64

// foldForTyping prepares text to be matched by what has been typed so far. Every
// word is preceded by a space, so that " migr" finds a word's beginning; runs of
// Hangul have lost their spaces in Fold and may be matched from any syllable.
func foldForTyping(text string) string {
	var b strings.Builder
	for _, line := range strings.Split(text, "\n") {
		for _, w := range typedWords(line) {
			b.WriteByte(' ')
			b.WriteString(w)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// typedWords splits text into words of letters and digits, folded.
func typedWords(text string) []string {
	return strings.FieldsFunc(analysis.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// typedNeedles gives what must stand in a folded text for typed text to match it.
func typedNeedles(text string) []string {
	words := typedWords(text)
	words = words[:min(len(words), maxTypedTokens)]
	for i, w := range words {
		if first := []rune(w)[0]; !unicode.Is(unicode.Hangul, first) && !unicode.Is(unicode.Han, first) {
			words[i] = " " + w
		}
	}
	return words
}

// matchTyping makes an FTS5 expression for all words of a text, of which the
// last may only have begun: words are joined by AND, a run of syllables is one
// phrase of its bigrams. The last syllable of a run, which the index holds alone
// as well, is left out where the run has bigrams, since a longer word may go on
// there; a single syllable begins a bigram. "" where the text holds no terms.
func matchTyping(text string) string {
	tokens, surface := analysis.Tokens(text), analysis.Surface(text)
	tokens = tokens[:min(len(tokens), maxTypedTokens)]
	var parts, phrase []string
	flush := func() {
		if len(phrase) > 0 {
			parts = append(parts, quoted(strings.Join(phrase, " ")))
			phrase = nil
		}
	}
	for i, t := range tokens {
		switch {
		case t.Kind == analysis.Hangul:
			phrase = append(phrase, t.Term)
			continue
		case t.Kind == analysis.HangulLast && len(phrase) > 0:
			flush()
		case t.Kind == analysis.HangulLast:
			parts = append(parts, quoted(t.Term)+"*")
		case i == len(tokens)-1 && t.To == len(text):
			parts = append(parts, "("+quoted(t.Term)+" OR "+quoted(surface[i].Term)+"*)")
		default:
			parts = append(parts, quoted(t.Term))
		}
	}
	flush() // where the bound cut a run
	return strings.Join(parts, " AND ")
}

// quoted makes an FTS5 string. Terms hold no quotation marks; doubling them
// anyway keeps the promise that no text is syntax.
func quoted(terms string) string { return `"` + strings.ReplaceAll(terms, `"`, `""`) + `"` }

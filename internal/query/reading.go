package query

import (
	"sort"
	"strings"
	"unicode/utf8"

	"naru/internal/analysis"
)

// reading is a text under examination. Its terms, its folded form and where
// that came from are worked out once something asks for them.
type reading struct {
	text   string
	parsed bool
	tokens []analysis.Token

	folded   string // "" until asked for
	from, to []int  // where in text each byte of folded came from
}

func read(text string) *reading { return &reading{text: text} }

func (r *reading) terms() []analysis.Token {
	if !r.parsed {
		r.parsed, r.tokens = true, analysis.Indexed(r.text)
	}
	return r.tokens
}

// span is a byte range of the text.
type span struct{ from, to int }

// find gives the spans where the terms of a run stand side by side.
func (r *reading) find(q run) []span {
	var out []span
	for _, i := range r.starts(q) {
		last := i + len(q.terms) - 1
		out = append(out, span{r.tokens[i].From, r.end(last, q)})
	}
	return out
}

// starts gives the indexes of the tokens at which the run begins.
func (r *reading) starts(q run) []int {
	var out []int
	for i := 0; i+len(q.terms) <= len(r.terms()); i++ {
		if r.follows(i, q) {
			out = append(out, i)
		}
	}
	return out
}

func (r *reading) follows(i int, q run) bool {
	for k, term := range q.terms {
		got := r.tokens[i+k].Term
		if got == term || q.prefix && k == len(q.terms)-1 && strings.HasPrefix(got, term) {
			continue
		}
		return false
	}
	return true
}

// end gives where the match that ends in token i ends: of a bigram that a single
// syllable only begins, the first syllable.
func (r *reading) end(i int, q run) int {
	t := r.tokens[i]
	if !q.prefix || t.Kind != analysis.Hangul || t.Term == q.terms[len(q.terms)-1] || i+1 >= len(r.tokens) {
		return t.To
	}
	return t.From + len(strings.TrimRight(r.text[t.From:max(r.tokens[i+1].From, t.From)], " \t\r\n\f\v\u00a0\u3000"))
}

// findVerbatim gives the spans where a folded phrase stands as it is, to the end
// of the word that a prefix begins.
func (r *reading) findVerbatim(phrase string, prefix bool) []span {
	if r.from == nil {
		r.folded, r.from, r.to = analysis.FoldOffsets(r.text)
	}
	var out []span
	for i := 0; ; {
		at := indexPhrase(r.folded, i, phrase, prefix)
		if at < 0 {
			return out
		}
		end := at + len(phrase)
		for prefix && end < len(r.folded) && splitsWord(r.folded, end) {
			end++
		}
		out = append(out, span{r.from[at], r.to[end-1]})
		i = at + 1
	}
}

// holdsVerbatim tells whether a folded phrase stands in the text as it is.
func (r *reading) holdsVerbatim(phrase string, prefix bool) bool {
	if r.folded == "" {
		r.folded = analysis.Fold(r.text)
	}
	return indexPhrase(r.folded, 0, phrase, prefix) >= 0
}

// indexPhrase gives where a phrase stands in folded text from i on, not as a
// part of a word (unless it only begins one), or -1.
func indexPhrase(folded string, i int, phrase string, prefix bool) int {
	if phrase == "" {
		return -1
	}
	for i <= len(folded) {
		k := strings.Index(folded[i:], phrase)
		if k < 0 {
			return -1
		}
		from, to := i+k, i+k+len(phrase)
		if !splitsWord(folded, from) && (prefix || !splitsWord(folded, to)) {
			return from
		}
		i = from + 1
	}
	return -1
}

// splitsWord tells whether a place in folded text parts two letters or two
// digits: labour is not in labourer. Hangul has no such bound, particles follow.
func splitsWord(s string, at int) bool {
	if at <= 0 || at >= len(s) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	return isLatin(before) && isLatin(after) || isDigitRune(before) && isDigitRune(after)
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 0xC0 && r < 0x250 }

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

// merge sorts spans and joins those that touch.
func merge(spans []span) []span {
	sort.Slice(spans, func(i, j int) bool { return spans[i].from < spans[j].from })
	var out []span
	for _, s := range spans {
		if s.from >= s.to {
			continue
		}
		if n := len(out); n > 0 && s.from <= out[n-1].to {
			out[n-1].to = max(out[n-1].to, s.to)
			continue
		}
		out = append(out, s)
	}
	return out
}

package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxEdits: further away than two edits anything may be meant.
	maxEdits = 2
	// maxSimilar is how many words a ~ may add to one word, and maxWidened to a
	// query: each costs a look into the index.
	maxSimilar, maxWidened = 50, 100
	// maxNears is how many combinations of such words a NEAR is asked for.
	maxNears = 32
)

// cutEdits parts a word from a ~ behind it, with how many edits that allows:
// labour~ one, labour~2 two, more than two no more. Numbers and codes have none:
// 2018~2021 and 3월~ are ranges.
func cutEdits(typed string) (word string, edits int) {
	word, number, found := cutLast(typed, '~')
	if !found || len(number) > 1 || strings.TrimFunc(number, isDigitRune) != "" {
		return typed, 0
	}
	word = trim(word)
	if last, _ := utf8.DecodeLastRuneInString(word); !unicode.IsLetter(last) || strings.ContainsFunc(word, unicode.IsDigit) {
		return typed, 0
	}
	switch number {
	case "":
		return word, 1
	case "0":
		return word, 0
	}
	return word, min(int(number[0]-'0'), maxEdits)
}

func cutLast(text string, mark byte) (before, after string, found bool) {
	i := strings.LastIndexByte(text, mark)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+1:], true
}

// looseness reads a ~ right behind a quotation and the number that it may have:
// other search engines let the words of "labour market"~5 stand apart so.
func (l *lexer) looseness() (distance int, found bool) {
	rest, found := strings.CutPrefix(l.text[l.at:], "~")
	if !found {
		return 0, false
	}
	digits := rest[:len(rest)-len(strings.TrimLeftFunc(rest, isDigitRune))]
	l.at += len("~") + len(digits)
	distance, _ = nearDistance("NEAR/" + digits)
	return distance, true
}

// loose reads "labour market"~5 as labour NEAR/5 market; nil where there are no
// two words or no number.
func (p *parser) loose(t token) part {
	words := strings.Fields(t.text)
	if t.distance == 0 || len(words) < 2 {
		return nil
	}
	n := near{distance: t.distance}
	for _, w := range words {
		if l, ok := p.word(token{kind: tokWord, text: w}).(leaf); ok {
			n.words = append(n.words, l)
		}
	}
	switch len(n.words) {
	case 0:
		return nil
	case 1:
		return n.words[0]
	}
	return n
}

// similar gives the words like one with a ~ behind it, its particle aside.
func (e *expander) similar(l leaf) []part {
	if e.options.Fuzzy == nil {
		return nil
	}
	word := l.text
	if bare, ok := e.bare(word); ok && !e.options.Exact {
		word = bare
	}
	found := e.options.Fuzzy(word, l.edits, l.field)
	var out []part
	for _, w := range found {
		a, ok := added(w, l.field)
		if !ok || strings.EqualFold(a.text, l.text) || len(out) == maxSimilar || e.widened == maxWidened {
			continue
		}
		e.widened++
		out = append(out, a)
	}
	return out
}

// near gives a NEAR of its words without their particles. The index takes one
// word at each place: where a ~ gives more, each combination is a NEAR of its
// own, that of the words as typed first.
func (e *expander) near(n near) part {
	rows := [][]leaf{nil}
	for _, w := range n.words {
		var next [][]leaf
		for _, form := range e.nearForms(w) {
			for _, row := range rows {
				if len(next) < maxNears {
					next = append(next, append(slices.Clone(row), form))
				}
			}
		}
		rows = next
	}
	out := make(or, len(rows))
	for i, words := range rows {
		out[i] = near{words: words, distance: n.distance}
	}
	return out
}

func (e *expander) nearForms(w leaf) []leaf {
	edits := w.edits
	w.edits = 0
	plain := w
	if bare, ok := e.bare(w.text); ok && !w.phrase && !e.options.Exact {
		plain.text = bare
	}
	forms := []leaf{plain}
	if edits > 0 {
		w.edits = edits
		for _, a := range e.similar(w) {
			forms = append(forms, a.(leaf))
		}
	}
	return forms
}

// Widens tells whether a ~ in a query asks for words like a typed one.
func Widens(typed string) bool {
	if !strings.ContainsAny(typed, "~～〜") {
		return false
	}
	found := false
	eachLeaf(Parse(typed).root, func(l leaf) { found = found || l.edits > 0 })
	return found
}

func eachLeaf(p part, f func(leaf)) {
	switch p := p.(type) {
	case and:
		for _, c := range p {
			eachLeaf(c, f)
		}
	case or:
		for _, c := range p {
			eachLeaf(c, f)
		}
	case not:
		eachLeaf(p.part, f)
	case near:
		for _, w := range p.words {
			f(w)
		}
	case leaf:
		f(p)
	}
}

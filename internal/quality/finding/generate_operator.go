package finding

import (
	"fmt"
	"slices"
	"strings"
)

// operators makes queries of the signs of the query language, so that what joins
// words is held against the text as the words are.
func (m *maker) operators() {
	m.some(KindEither, func(page string) (Query, bool) {
		a, one, okA := m.anyWord(page)
		b, two, okB := m.anyWord(m.pages[m.rng.IntN(len(m.pages))])
		return Query{Typed: a + " OR " + b, units: []unit{append(slices.Clone(one), two...)}}, okA && okB && a != b
	})
	m.some(KindWithout, func(page string) (Query, bool) {
		a, one, okA := m.anyWord(page)
		b, ok := m.korean2(m.pages[m.rng.IntN(len(m.pages))])
		return Query{Typed: a + " -" + b, units: []unit{one}, not: []unit{word(b)}}, okA && ok && a != b
	})
	m.some(KindGroup, func(page string) (Query, bool) {
		a, one, okA := m.anyWord(page)
		b, two, okB := m.anyWord(page)
		c, three, okC := m.anyWord(m.pages[m.rng.IntN(len(m.pages))])
		q := Query{Typed: fmt.Sprintf("(%s OR %s) %s", b, c, a), units: []unit{append(slices.Clone(two), three...), one}}
		return q, okA && okB && okC && a != b && b != c && a != c
	})
	m.some(KindBegins, m.begins)
	m.some(KindNear, m.near)
}

// anyWord draws a word of either language: syllables of a Korean one, or an English
// one with its forms.
func (m *maker) anyWord(page string) (typed string, u unit, ok bool) {
	if m.rng.IntN(2) == 0 {
		if w, ok := m.korean2(page); ok {
			return w, word(w), true
		}
	}
	w, forms, ok := m.lemma(page)
	return w, either(forms...), ok
}

// korean2 draws the first two or three syllables of a Korean word that carries no
// particle there, which would ask for less.
func (m *maker) korean2(page string) (string, bool) {
	w, ok := one(m, m.all(nil, page))
	r := []rune(w)
	n := 2 + m.rng.IntN(2)
	if !ok || len(r) < n {
		return "", false
	}
	text := string(r[:n])
	_, carries := m.bareNoun(text)
	return text, !carries
}

// begins draws the beginning of an English word. The scan looks for all words of
// the library that begin so.
func (m *maker) begins(page string) (Query, bool) {
	w, ok := one(m, m.all(plainWord, page))
	if !ok || len(w) < 7 {
		return Query{}, false
	}
	prefix := w[:4+m.rng.IntN(3)]
	e := element{script: latin}
	for known := range m.words {
		if strings.HasPrefix(known, prefix) {
			e.forms = append(e.forms, known)
		}
	}
	slices.Sort(e.forms)
	more := e
	for base, forms := range irregular {
		if strings.HasPrefix(base, prefix) {
			more.forms = append(slices.Clone(more.forms), forms...)
		}
	}
	return Query{Typed: prefix + "*", units: []unit{{row{e}}}, forms: []unit{{row{more}}}}, true
}

// nearest is the distance of the words that are asked to stand near each other.
const nearest = 5

// near draws two English words that stand near each other.
func (m *maker) near(text string) (Query, bool) {
	a, one, okA := m.lemma(text)
	b, two, okB := m.lemma(text)
	if !okA || !okB || a == b || slices.Contains(one, b) || slices.Contains(two, a) || !read(text).near(one, two, nearest) {
		return Query{}, false
	}
	q := Query{Typed: fmt.Sprintf("%s NEAR/%d %s", a, nearest, b), units: []unit{either(one...), either(two...)}}
	q.also = func(p *page) bool { return p.near(one, two, nearest) }
	return q, true
}

// near tells whether two words stand with no more than so many others between.
func (p *page) near(one, two []string, most int) bool {
	for _, a := range one {
		for _, i := range p.at[a] {
			for _, b := range two {
				for _, j := range p.at[b] {
					if i != j && p.between(min(i, j), max(i, j)) <= most {
						return true
					}
				}
			}
		}
	}
	return false
}

// between counts the words between two: of Korean, which is looked for by
// syllables, each of these.
func (p *page) between(i, j int) int {
	n := 0
	for _, t := range p.tokens[i+1 : j] {
		if t.script == syllabic {
			n += len([]rune(t.text))
			continue
		}
		n++
	}
	return n
}

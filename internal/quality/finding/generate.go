package finding

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// perKind is how many queries of each kind are made, at most.
const perKind = 20

// maker makes queries from a survey.
type maker struct {
	*survey
	found   map[finding][]string
	seen    map[string]bool
	out     []Query
	respelt []string // words of the library that have two spellings
}

// generate makes queries of all kinds; the same survey gives the same.
func generate(s *survey) []Query {
	m := &maker{survey: s, seen: map[string]bool{}, found: map[finding][]string{}}
	m.korean()
	m.english()
	m.codes()
	m.operators()
	m.fields()
	return m.out
}

// some calls try on pages drawn by lot until perKind queries of the kind were
// made or the patience is over.
func (m *maker) some(kind Kind, try func(page string) (Query, bool)) {
	if len(m.pages) == 0 {
		return
	}
	const patience = 200
	for made, tries := 0, 0; made < perKind && tries < perKind*patience; tries++ {
		q, ok := try(m.pages[m.rng.IntN(len(m.pages))])
		q.Kind = kind
		if !ok || m.seen[string(kind)+q.Typed] || strings.TrimSpace(q.Typed) == "" {
			continue
		}
		m.seen[string(kind)+q.Typed] = true
		m.out = append(m.out, q)
		made++
	}
}

// finding is a page and what was looked for on it: nil for Korean words.
type finding struct {
	page string
	re   *regexp.Regexp
}

// all gives what a pattern matches on a page, or its Korean words, and remembers
// it: on small libraries a page is drawn again and again.
func (m *maker) all(re *regexp.Regexp, page string) []string {
	key := finding{page, re}
	list, ok := m.found[key]
	if !ok {
		if re == nil {
			list = eojeols(page)
		} else {
			list = re.FindAllString(norm.NFC.String(page), -1)
		}
		m.found[key] = list
	}
	return list
}

// one draws from a list.
func one[T any](m *maker, list []T) (T, bool) {
	var zero T
	if len(list) == 0 {
		return zero, false
	}
	return list[m.rng.IntN(len(list))], true
}

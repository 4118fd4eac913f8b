package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

const (
	// mostTerms is how many terms of a query are offered: more would push the
	// facets away.
	mostTerms = 3
	// longestTerm is how many words a term has at most.
	longestTerm = 8
)

// named is a policy term that stands in a query.
type named struct {
	id   library.TermID
	name string
}

// termChip offers the glossary's pages of the policy terms that were typed: E-9,
// 고용허가제, SDG 10.7, also among other words.
func (s *Screen) termChip() []fyne.CanvasObject {
	if s.opt.TermNamed == nil || s.opt.OpenTerm == nil || s.result == nil || structured(s.result.Reading) {
		return nil
	}
	var out []fyne.CanvasObject
	for _, t := range s.termsIn(strings.Fields(s.request.Query)) {
		out = append(out, nw.NewChip(short(t.name)+words.Dot+s.host.P().T("search.glossary"), nw.Soft, func() { s.opt.OpenTerm(t.id) }))
	}
	return out
}

// termsIn finds terms in typed words, the longest first; no word is of two.
func (s *Screen) termsIn(typed []string) []named {
	var out []named
	taken := make([]bool, len(typed))
	for size := min(len(typed), longestTerm); size > 0; size-- {
		for from := 0; from+size <= len(typed) && len(out) < mostTerms; from++ {
			if slices.Contains(taken[from:from+size], true) {
				continue
			}
			text := strings.Join(typed[from:from+size], " ")
			if utf8.RuneCountInString(text) < 2 {
				continue
			}
			id, name, ok := s.opt.TermNamed(text)
			if !ok || slices.Contains(out, named{id, name}) {
				continue
			}
			out = append(out, named{id, name})
			for k := range size {
				taken[from+k] = true
			}
		}
	}
	return out
}

package catalog

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/extract"
	"naru/internal/pattern"
)

const (
	// runningWithin is how many pages from the front may print running heads that
	// are looked at, runningEdge how many lines at either end of them.
	runningWithin = 8
	runningEdge   = 4
)

// rightsLine is a foot that need not be repeated: nothing else is printed so.
var rightsLine = pattern.New(`(?i)^(?:©|ⓒ)(?: copyright)? .*\b(?:19|20)\d\d\b.{0,40}(?:all rights reserved|무단)`)

// repeatedLines gives the lines at the edges of the first pages that several of
// them print, whatever numbers stand in them: what journals, gazettes and laws say
// of themselves.
func repeatedLines(doc *extract.Document) []string {
	type seen struct {
		line string
		page int
		on   int
	}
	all := map[string]*seen{}
	var order []*seen
	for n, p := range doc.Pages[:min(runningWithin, len(doc.Pages))] {
		lines := allLines(p)
		for k, l := range lines {
			if k >= runningEdge && k < len(lines)-runningEdge || runes(l.text) > longLine {
				continue
			}
			key := strings.Map(func(r rune) rune {
				if unicode.IsLetter(r) {
					return unicode.ToLower(r)
				}
				return -1
			}, l.text)
			if runes(key) < 4 {
				continue
			}
			if s := all[key]; s == nil {
				all[key] = &seen{l.text, n, 1}
				order = append(order, all[key])
			} else if s.page != n {
				s.page = n
				s.on++
			}
		}
	}
	var out []string
	for _, s := range order {
		if (s.on > 1 || rightsLine.MatchString(s.line)) && !slices.Contains(out, s.line) {
			out = append(out, s.line)
		}
	}
	return out
}

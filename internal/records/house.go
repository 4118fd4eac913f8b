package records

import (
	"slices"
	"strings"

	"naru/internal/catalog/match"
	"naru/internal/library"
)

// houses tells which names are of one house.
type houses struct {
	alias  func(string) string
	parent map[string]string // towards the name that stands for all
}

// houses joins the names of the documents of one series.
func (s *Service) houses(entries []entry) *houses {
	h := &houses{alias: s.match.Alias, parent: map[string]string{}}
	var names []string
	for _, e := range entries {
		n := h.name(e)
		if n == "" || slices.Contains(names, n) {
			continue
		}
		for _, m := range names {
			if same, _ := match.SameOwner(n, m, nil); same {
				h.join(n, m)
				break
			}
		}
		names = append(names, n)
	}
	// What went into another document tells what that one's house is called.
	byID := map[library.DocumentID]entry{}
	for _, e := range entries {
		byID[e.ID] = e
	}
	for _, e := range entries {
		if into, ok := byID[e.Into]; ok && h.name(e) != "" && h.name(into) != "" {
			h.join(h.name(e), h.name(into))
		}
	}
	return h
}

// name is what a document says of its house, under the name that the vocabulary
// gives it.
func (h *houses) name(e entry) string {
	for _, n := range []string{e.Publisher, e.name.Owner} {
		if n = strings.TrimSpace(n); n != "" {
			if h.alias != nil {
				n = h.alias(n)
			}
			return n
		}
	}
	return ""
}

// of gives the name that stands for all of a document's house.
func (h *houses) of(e entry) string { return h.root(h.name(e)) }

func (h *houses) root(n string) string {
	for h.parent[n] != "" {
		n = h.parent[n]
	}
	return n
}

func (h *houses) join(a, b string) {
	if a, b = h.root(a), h.root(b); a != b {
		h.parent[a] = b
	}
}

// commonest gives the line that stands there most often.
func commonest(lines string) string {
	all := byCount(strings.FieldsFunc(lines, func(r rune) bool { return r == '\n' }))
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

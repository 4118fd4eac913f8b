package store

import (
	"strings"

	"naru/internal/query"
)

// forUnit reads a plan's tree as one kind of unit sees it: note: finds notes
// only, so it is text to a note and nothing to a page or a title. What cannot be
// true is cut away. nothing and everything stand for the rest.
func forUnit(n query.Node, notes bool) query.Node {
	switch n := n.(type) {
	case query.And:
		var parts query.And
		for _, p := range n {
			p = forUnit(p, notes)
			if isNothing(p) {
				return nothing
			}
			if inner, ok := p.(query.And); ok {
				parts = append(parts, inner...)
				continue
			}
			parts = append(parts, p)
		}
		return single(parts)
	case query.Or:
		var parts query.Or
		for _, p := range n {
			p = forUnit(p, notes)
			if isEverything(p) {
				return everything
			}
			if inner, ok := p.(query.Or); ok {
				parts = append(parts, inner...)
				continue
			}
			parts = append(parts, p)
		}
		if len(parts) == 1 {
			return parts[0]
		}
		return parts
	case query.Not:
		p := forUnit(n.Part, notes)
		switch {
		case isNothing(p):
			return everything
		case isEverything(p):
			return nothing
		}
		return query.Not{Part: p}
	case query.Text:
		if notes { // quotes are found on their pages; here the note's own words count
			n.Match = "{t} : (" + n.Match + ")"
		}
		return n
	case query.Field:
		if n.Name != query.FieldNote {
			return n
		}
		if notes {
			return query.Text{Match: n.Match}
		}
	}
	return nothing
}

var (
	nothing    = query.Or(nil)
	everything = query.And(nil)
)

func isNothing(n query.Node) bool    { or, ok := n.(query.Or); return ok && len(or) == 0 }
func isEverything(n query.Node) bool { and, ok := n.(query.And); return ok && len(and) == 0 }

func single(parts query.And) query.Node {
	if len(parts) == 1 {
		return parts[0]
	}
	return parts
}

// hasText tells whether the index must be asked about a part.
func hasText(n query.Node) bool {
	switch n := n.(type) {
	case query.And:
		return anyOf(n, hasText)
	case query.Or:
		return anyOf(n, hasText)
	case query.Not:
		return hasText(n.Part)
	case query.Text:
		return true
	}
	return false
}

// asksFor tells whether a field is asked for, rather than ruled out.
func asksFor(n query.Node, name query.FieldName, yes bool) bool {
	ask := func(p query.Node) bool { return asksFor(p, name, yes) }
	switch n := n.(type) {
	case query.And:
		return anyOf(n, ask)
	case query.Or:
		return anyOf(n, ask)
	case query.Not:
		return asksFor(n.Part, name, !yes)
	case query.Field:
		return yes && n.Name == name
	}
	return false
}

func anyOf(parts []query.Node, is func(query.Node) bool) bool {
	for _, p := range parts {
		if is(p) {
			return true
		}
	}
	return false
}

// positiveTexts lists the expressions that are asked for, not those ruled out.
func positiveTexts(n query.Node, yes bool) []string {
	var out []string
	switch n := n.(type) {
	case query.And:
		for _, p := range n {
			out = append(out, positiveTexts(p, yes)...)
		}
	case query.Or:
		for _, p := range n {
			out = append(out, positiveTexts(p, yes)...)
		}
	case query.Not:
		return positiveTexts(n.Part, !yes)
	case query.Text:
		if yes {
			return []string{n.Match}
		}
	}
	return out
}

// asked is a tree split for running: the index is asked match, which every
// answer satisfies; fields and mixed narrow what it gives.
type asked struct {
	match  string       // "": no word is asked for
	whole  bool         // match alone stands for all text of the tree
	fields []query.Node // parts without text
	mixed  []query.Node // parts with text that match does not stand for
}

// split takes out of the top of a tree what the index can answer at once.
func split(root query.Node) asked {
	parts, ok := root.(query.And)
	if !ok {
		parts = query.And{root}
	}
	var a asked
	var must, not []string
	for _, p := range parts {
		switch p := p.(type) {
		case query.Text:
			must = append(must, p.Match)
			continue
		case query.Not:
			if t, ok := p.Part.(query.Text); ok {
				not = append(not, t.Match)
				continue
			}
		}
		if hasText(p) {
			a.mixed = append(a.mixed, p)
		} else {
			a.fields = append(a.fields, p)
		}
	}
	a.whole = len(must) > 0
	if !a.whole {
		// Every answer with a word in it holds one of these.
		if either := positiveTexts(root, true); len(either) > 0 {
			must = []string{joined(either, " OR ")}
		}
	}
	if len(must) == 0 {
		for _, m := range not {
			a.mixed = append(a.mixed, query.Not{Part: query.Text{Match: m}})
		}
		return a
	}
	a.match = joined(must, " AND ")
	if len(not) > 0 {
		a.match = "(" + a.match + ") NOT (" + joined(not, " OR ") + ")"
	}
	return a
}

func joined(matches []string, op string) string {
	if len(matches) == 1 {
		return matches[0]
	}
	return "(" + strings.Join(matches, ")"+op+"(") + ")"
}

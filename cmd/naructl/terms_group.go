package main

import (
	"fmt"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// printTermTree prints the groups of the glossary with their terms.
func (s *session) printTermTree(g library.Glossary) error {
	tree, err := g.TermTree(library.WithLanguage(s.ctx, s.p.Lang))
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"groups": tree})
	}
	s.printGroups(tree, "")
	return nil
}

func (s *session) printGroups(groups []library.TermGroup, indent string) {
	for _, g := range groups {
		s.printf("%s%-16s %s\n", indent, g.ID, s.p.T("cli.terms.group", message.Args{"name": s.groupName(g), "count": g.Count}))
		s.printGroups(g.Groups, indent+"  ")
	}
}

func (s *session) groupName(g library.TermGroup) string {
	key := "terms.group." + g.ID
	if name := s.p.T(key); name != key {
		return name
	}
	return g.Name
}

// inGroup keeps the terms of a group and of those below it, in the group's order.
func (s *session) inGroup(g library.Glossary, id string, terms []library.PolicyTerm) ([]library.PolicyTerm, error) {
	tree, err := g.TermTree(s.ctx)
	if err != nil {
		return nil, err
	}
	group := findGroup(tree, strings.ToLower(id))
	if group == nil {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"term_group": id}, Err: fmt.Errorf("no group %q", id)}
	}
	place := map[library.TermID]int{}
	for i, t := range group.Below() {
		place[t] = i + 1
	}
	terms = slices.DeleteFunc(terms, func(t library.PolicyTerm) bool { return place[t.ID] == 0 })
	slices.SortFunc(terms, func(a, b library.PolicyTerm) int { return place[a.ID] - place[b.ID] })
	return terms, nil
}

func findGroup(groups []library.TermGroup, id string) *library.TermGroup {
	for i := range groups {
		if strings.ToLower(groups[i].ID) == id {
			return &groups[i]
		}
		if g := findGroup(groups[i].Groups, id); g != nil {
			return g
		}
	}
	return nil
}

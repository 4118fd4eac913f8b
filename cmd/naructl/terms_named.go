package main

import (
	"fmt"

	"naru/internal/library"
)

// resolveTerms gives the ids of policy terms by their names, with those that are
// part of them.
func resolveTerms(g library.Glossary, names []string) ([]string, error) {
	var out []string
	for _, name := range names {
		ids := g.NamedTerms(name)
		if len(ids) == 0 {
			return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"term": name}, Err: fmt.Errorf("no term %q", name)}
		}
		for _, id := range ids {
			out = append(out, string(id))
		}
	}
	return out, nil
}

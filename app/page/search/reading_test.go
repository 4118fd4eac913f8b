package search

import (
	"testing"

	"naru/internal/library"
)

func TestHowAQueryWasReadIsSaidOnlyWhereItTellsSomething(t *testing.T) {
	eps := []library.Expansion{{Term: "EPS", With: []string{"고용허가제", "Employment Permit System"}}}
	for _, c := range []struct {
		name, typed, understood string
		with                    []library.Expansion
		want                    bool
	}{
		{"the same", "난민", "난민", nil, false},
		{"words joined", "seasonal worker", "seasonal AND worker", nil, false},
		{"synonyms added", "EPS", `EPS OR 고용허가제 OR "Employment Permit System"`, eps, false},
		{"synonyms of one word", "EPS wages", `(EPS OR 고용허가제 OR "Employment Permit System") AND wages`, eps, false},
		{"a particle taken off", "고용허가제를", "고용허가제를 OR 고용허가제", nil, false},
		{"a word left out", "policy of", "policy", nil, true},
		{"a word changed", "worker year", "worker AND years", nil, true},
		{"an operator", "난민 OR 비호 심사", "(난민 OR 비호) AND 심사", nil, true},
		{"a field", "year:2020", "year:2020..2020", nil, true},
		{"ruled out", "wages -EPS", "wages AND NOT EPS", nil, true},
		{"nothing left", "&&&", "", nil, false},
	} {
		r := &library.SearchResult{Typed: c.typed, Understood: c.understood, Expansions: c.with}
		if got := tells(r); got != c.want {
			t.Errorf("%s: %q as %q: %v", c.name, c.typed, c.understood, got)
		}
	}
}

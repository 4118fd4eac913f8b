// Package vocabularytest loads the vocabularies that Naru brings, for tests. Only
// tests import it.
package vocabularytest

import (
	"bytes"
	"testing"

	"naru/assets"
	"naru/internal/vocabulary"
)

// Thesaurus is the thesaurus that Naru brings.
func Thesaurus(t testing.TB) *vocabulary.Thesaurus {
	t.Helper()
	th, err := vocabulary.LoadThesaurus(bytes.NewReader(assets.Thesaurus))
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// Taxonomy is the taxonomy that Naru brings.
func Taxonomy(t testing.TB) *vocabulary.Taxonomy {
	t.Helper()
	x, err := vocabulary.LoadTaxonomy(bytes.NewReader(assets.Taxonomy))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

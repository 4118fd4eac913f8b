package assets

import _ "embed"

// Taxonomy is the table of themes and their terms, for vocabulary.LoadTaxonomy.
//
//go:embed taxonomy.tsv
var Taxonomy []byte

package assets

import _ "embed" // for the directive below

// Thesaurus is the thesaurus as shipped; its first lines say how it is written.
//
//go:embed thesaurus.tsv
var Thesaurus []byte

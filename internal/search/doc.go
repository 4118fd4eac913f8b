// Package search answers what a person asks: it compiles the query with the
// thesaurus, has the library find, marks and quotes the hits, and offers what
// may have been meant.
//
// It promises library.Searcher: whatever is typed runs, a cancelled context ends
// it, and a suggestion is never searched by itself, has hits, and leaves names,
// field values and words in quotation marks alone.
package search

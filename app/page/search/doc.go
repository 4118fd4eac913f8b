// Package search is the search box of the window and the screen of results.
//
// It asks a Searcher as a person types, numbers each question and drops answers
// that were overtaken, so nothing typed ever waits. Results are documents with
// their best passage and page numbers; the page itself opens beside them. The
// screen holds no rule of searching: what was understood, expanded or
// suggested comes with the answer.
package search

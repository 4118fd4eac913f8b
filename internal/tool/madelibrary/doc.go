// Package madelibrary makes libraries as large as one likes out of the text of
// one that is there, for measuring: sentences are recombined page by page, so
// that words keep the frequencies they have in real reports, documents stay with
// a few subjects as real ones do, and rare words go on coming. The same seed gives
// the same library. What it makes is for measuring only and says nothing true.
package madelibrary

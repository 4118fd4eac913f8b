// Package related finds documents that have to do with one, and pages that are
// like a passage, and says why: the distinctive words and terms they share,
// people, series, themes, and what is part of what.
//
// It promises library.Relater. It looks at a bounded number of words and of pages
// for each, however large the library, so that it takes tens of milliseconds; the
// same library gives the same answer. Terms of the thesaurus are looked for in
// all their forms, so what is in Korean finds what is in English.
package related

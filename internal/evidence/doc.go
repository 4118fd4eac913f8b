// Package evidence finds the statistics that running text states, in Korean and
// in English: a value with its unit, what it counts, when and where, and the
// sentence that says so, as it stands on the page.
//
// It would rather miss a figure than take a number for one: numbers of pages,
// articles, tables, years, phones, visas and footnotes are no statistics, and
// neither are cells of tables, thresholds of norms or penalties. What a sentence
// does not plainly say of a figure is left empty.
//
// It never fails: any text is read. It asks nobody and keeps nothing; package
// cards does.
package evidence

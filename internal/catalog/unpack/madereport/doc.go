// Package madereport makes up annual reports for tests: publications with their
// people, abstracts and contents, tables of courses and cooperation events, in
// Korean and English, in the many ways in which institutes print them and programs
// give their text. What a report lists is known, so that what unpack finds in it
// can be counted right or wrong, field by field. The same seed gives the same
// report. All names, titles and institutes are invented.
package madereport

// Package unpack reads what an institute's annual report lists: its publications
// with their people, abstracts and contents, and the tables of its courses and
// cooperation events. It works on the text of pages alone, in Korean and English.
//
// A publication is a heading of series and number with a line of researchers
// below it; a table of events is one whose head names a title and a date. A text
// that only looks like one of them, such as the numbered headings of a statute,
// yields nothing. No rule names a document, an institute or a person.
package unpack

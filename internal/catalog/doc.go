// Package catalog makes records of publications from what is printed on them:
// title, people, series and number, date, language, kind, abstract, contents and
// printed page numbers, out of a file's pages and its metadata, and says of each
// field where it was found. It works by rules on text alone, for Korean and
// English layouts, and leaves empty what it is not sure of: a person fills a gap
// gladly and finds a wrong name only too late. What a file claims about itself
// is believed where its pages bear it out.
package catalog

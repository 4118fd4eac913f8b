// Package terms is the screen of the policy terms: browsed by kind and filtered
// as one types, each with its names in both languages, what it means, the
// documents that speak of it with their pages, and how that runs over the years.
// A person edits, adds, hides and restores terms here, and takes them in from a
// spreadsheet.
package terms

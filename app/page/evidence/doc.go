// Package evidence is the screen of the figures that documents state: those that
// were found and wait for a person's word, and those that were confirmed, narrowed
// by unit, term, place and year, each with its sentence and its page a click away.
// Figures are looked for here on demand: in a document, on the pages of a search or
// of a policy term, or in the whole library, in the background with a way to stop.
package evidence

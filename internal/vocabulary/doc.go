// Package vocabulary holds the words of the field: the taxonomy of themes with
// the terms that point to each, and the thesaurus that joins words of one
// meaning across languages and spellings. It reads them from tables that people
// may edit, and says which line is wrong; it never guesses what a line meant.
package vocabulary

// Package glossary keeps the terms of the field as a person edits them: what they
// did lies over the terms that Naru brings, is kept when those change, and can be
// taken back. It hands out the vocabulary in use, to search and to the import,
// which is swapped whole after an edit, and has the library looked through for
// the terms anew.
//
// Its methods may be called from any goroutine.
package glossary

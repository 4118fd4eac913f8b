// Package taxonomy keeps the themes and their terms as a person edits them: what
// they did lies over the taxonomy that Naru brings, is kept when that changes,
// and can be taken back. It hands out the taxonomy in use, to search and to the
// import, which is swapped whole after an edit; tells what a draft of changes
// would do to the documents; classifies them anew once it is kept; and reads from
// a person's corrections which weights would agree with them better.
//
// How often the terms stand in each document is kept, so that a change of
// weights, or of the tree, is previewed without reading a page. What a person
// chose for a document is never overridden. Its methods may be called from any
// goroutine.
package taxonomy

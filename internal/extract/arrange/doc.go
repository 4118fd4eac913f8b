// Package arrange makes out of a page's characters, given in the order in which
// the file draws them, its text in the order in which a person reads it: broken
// lines mended, footnotes' marks raised, columns and bands in order, the cells of
// rows apart, and what nobody sees left out. Which reader gave the characters
// makes no difference.
package arrange

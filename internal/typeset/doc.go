// Package typeset lays out text and writes it as PDF: Korean and English, with
// embedded subsets of TrueType fonts, outline, metadata and page labels. The
// same input gives the same bytes, and their text can be read back from them; a
// character that the font lacks shows as its empty box.
//
// It sets one column of blocks on A4 and knows no tables and no pictures. Lines
// break between words; no page begins or ends with a single line of a paragraph,
// a heading stays with what follows it, and a last page of a few lines is spared
// by setting the whole a little closer. A damaged font is an error and never a
// panic.
package typeset

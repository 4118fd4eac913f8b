// Package typeset lays out text and writes it as PDF: Korean and English, with
// embedded subsets of TrueType fonts, outline, metadata and page labels. The
// same input gives the same bytes.
package typeset

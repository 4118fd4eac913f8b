// Package view makes the page view of formats that have no pages of their own:
// each page set by itself as a PDF of one page, to be drawn and laid out like
// any other. It shows what was read, not how the program that wrote it would
// print it.
package view

// Package htmldoc reads HTML: what a browser would show of it as text, and
// nothing that it would load or run. Scripts, styles, navigation and what is
// hidden are left out; footnotes go to the block that refers to them.
package htmldoc

// Package fit places the characters of a text that was read from a page by
// another reading of the same page, whose places are known.
package fit

// Package typing makes the slips that people make in typing, in both languages, and
// measures how many of them a library's dictionary leads back from. It makes them
// from the library's own words and nothing else, the same ones each time for the
// same words.
package typing

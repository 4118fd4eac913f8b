// Package running finds what repeats from page to page: running heads, feet and
// printed page numbers.
package running

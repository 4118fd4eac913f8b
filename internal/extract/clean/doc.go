// Package clean turns the characters that a reader found on a page into the
// text that is stored, searched and quoted. It changes as little as it can:
// line ends become \n, control characters go, blanks at line ends go, and words
// broken at a line's end are joined. Each character of the result knows which
// one of the page it was, so that its place can be drawn.
package clean

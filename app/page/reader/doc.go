// Package reader shows one document: its pages as pictures with the hits drawn
// on them, its text, its contents and its description, and under the page what
// a person writes about it.
//
// It is the right-hand pane of Search and a place of its own alike: it looks at
// the width it is given and arranges itself. It asks for everything it shows
// off the UI goroutine, drops answers that come too late, and never loses what
// was typed.
package reader

// Package task helps screens with work off the UI goroutine of which only the
// last asked for matters: a search as one types, a page as one leafs. It draws
// nothing.
package task

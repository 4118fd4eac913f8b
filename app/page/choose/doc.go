// Package choose asks for one of many things in a dialog: what is typed narrows
// the list, Enter or a click takes one. It knows nothing of what it lists.
package choose

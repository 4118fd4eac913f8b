// Package trash shows what was thrown away, kind by kind, in one dialog: each thing
// can be put back, and a kind can be emptied where its things may go for good. It
// knows nothing of what it lists.
package trash

// Package recognise reads pages that have no text layer from their image, one
// page at a time, in the background. Its queue is kept in the library: whatever
// stops it, the pages that are done stay done and the others wait. It never
// touches a page that has text, and lets imports go first.
package recognise

// Package ingest brings files into the library: it lists folders into the
// queue, copies originals, has them read, described and classified, and hands
// them to the store, one transaction a document. Stopped at any moment, it goes
// on later and ends in the same state; no file disappears silently.
package ingest

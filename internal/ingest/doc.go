// Package ingest brings files into the library: it lists folders into the queue
// while the first files are being read, knows again what is in, copies originals,
// has them read, described and classified, and hands them to the store, one
// transaction a document, or two where its first pages go in before the rest.
// A file that changed is offered as a new version. Stopped at any moment, it goes
// on later and ends in the same state; no file disappears silently.
package ingest

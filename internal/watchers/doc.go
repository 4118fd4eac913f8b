// Package watchers lets parts of Naru tell others that something happened: a file
// was read, a page recognised. It knows nothing of what, and never waits for
// those it tells beyond their own time.
package watchers

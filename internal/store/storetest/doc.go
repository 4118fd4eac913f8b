// Package storetest makes libraries for tests of what stands above the store: one
// that is closed at the end, documents by their texts, and what a report lists.
// Only tests import it.
package storetest

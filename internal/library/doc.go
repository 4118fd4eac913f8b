// Package library is the domain of Naru: the nouns of a knowledge base of
// immigration policy reports, and the contracts of what can be done with them.
//
// It imports only the standard library. Everything else may import it; a reader
// who knows only this package knows what Naru is.
package library

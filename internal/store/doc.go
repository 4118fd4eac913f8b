// Package store keeps a library in SQLite: one file per table or matter, the
// schema in migration/NNNN_*.sql, the search index in FTS5 tables whose terms
// come from analysis.
//
// It promises that every exported method is one transaction, so that a killed
// program finds either all of it or nothing; that readers go on while something
// is written; and that its errors carry a library.Code. It must never change a
// library written by a later Naru, reuse an id, hand user text to the engine as
// syntax, or need SQL functions of our own.
package store

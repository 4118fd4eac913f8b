// Package postings reads the posting lists of an FTS5 table out of its own blocks
// (the table's _data and _idx), as plain SQL gives them. FTS5 hands over one row at
// a time and looks a row's statistics up again for each; at a million pages that is
// what searching costs. Read by the block, a word on 400,000 pages takes some
// milliseconds, positions and frequencies with it, and nothing beside FTS5's own
// index need be kept or kept up.
//
// The format is SQLite's: fts5_index.c describes it, and files of it are kept
// readable for ever. What this package does not know it says (ErrUnknown) and never
// guesses: whoever asks can then ask FTS5 itself. It reads contentless tables with
// detail=full only, and never writes.
package postings

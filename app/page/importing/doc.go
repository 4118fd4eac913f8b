// Package importing is the Imports place: what comes into the library, how far
// it is, and what became of each file. No file disappears silently: one that
// did not get in stands here with the reason and what to do about it.
package importing

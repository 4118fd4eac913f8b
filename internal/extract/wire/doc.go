// Package wire is what the parent and its reading children say to each other:
// requests one way, answers the other, each in a frame of one byte kind, four
// bytes length and the payload. The child may have been taken over by a hostile
// file, so decoding here never panics, never allocates what was only claimed,
// and refuses what is longer than the receiver allows.
package wire

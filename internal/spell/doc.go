// Package spell knows the words of a library: it finds the one that was meant
// by a mistyped one, recovers what was typed with the wrong keyboard layout,
// continues words and finds them by their initial consonants.
//
// A Dictionary does not change once built; whoever wants a newer one builds it
// and swaps a pointer. It proposes and never decides: whether a proposal is
// shown, and that it has hits, is the caller's business.
package spell

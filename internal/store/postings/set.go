package postings

import "math/bits"

// Set is a set of small numbers, one bit each. A nil set is empty.
type Set struct{ words []uint64 }

// Has tells whether a number is in the set.
func (s *Set) Has(n int64) bool {
	if s == nil || n < 0 || n>>6 >= int64(len(s.words)) {
		return false
	}
	return s.words[n>>6]&(1<<(n&63)) != 0
}

// Next is the least number in the set from one on, -1 if there is none.
func (s *Set) Next(n int64) int64 {
	n = max(n, 0)
	if s == nil || n>>6 >= int64(len(s.words)) {
		return -1
	}
	at := n >> 6
	for w := s.words[at] >> (n & 63) << (n & 63); ; w = s.words[at] {
		if w != 0 {
			return at<<6 + int64(bits.TrailingZeros64(w))
		}
		if at++; at == int64(len(s.words)) {
			return -1
		}
	}
}

// Add puts a number in.
func (s *Set) Add(n int64) {
	if n < 0 {
		return
	}
	for int64(len(s.words)) <= n>>6 {
		s.words = append(s.words, make([]uint64, int(n>>6)-len(s.words)+1)...)
	}
	s.words[n>>6] |= 1 << (n & 63)
}

// Len counts.
func (s *Set) Len() int {
	n := 0
	if s != nil {
		for _, w := range s.words {
			n += bits.OnesCount64(w)
		}
	}
	return n
}

// Within tells that another set holds all of one; nil stands for all numbers here.
func (s *Set) Within(other *Set) bool {
	if s == nil || other == nil {
		return other == nil
	}
	for i, w := range s.words {
		if i >= len(other.words) && w != 0 || i < len(other.words) && w&^other.words[i] != 0 {
			return false
		}
	}
	return true
}

// And gives what is in both; a nil set stands for all numbers here.
func (s *Set) And(other *Set) *Set {
	if s == nil {
		return other
	}
	out := &Set{words: make([]uint64, min(len(s.words), len(other.words)))}
	for i := range out.words {
		out.words[i] = s.words[i] & other.words[i]
	}
	return out
}

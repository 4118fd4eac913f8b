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

// Any tells whether a number from a first to a last one is in the set.
func (s *Set) Any(first, last int64) bool {
	if s == nil || len(s.words) == 0 {
		return false
	}
	first, last = max(first, 0), min(last, int64(len(s.words))<<6-1)
	if first > last {
		return false
	}
	from, to := first>>6, last>>6
	low, high := ^uint64(0)<<(first&63), ^uint64(0)>>(63-last&63)
	if from == to {
		return s.words[from]&low&high != 0
	}
	if s.words[from]&low != 0 || s.words[to]&high != 0 {
		return true
	}
	for _, w := range s.words[from+1 : to] {
		if w != 0 {
			return true
		}
	}
	return false
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

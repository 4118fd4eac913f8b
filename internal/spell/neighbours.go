package spell

import "sort"

// within tells each word at most one or two edits away from what was typed (a key
// too many, missing, another one, or two swapped), some of them perhaps more than
// once, with nothing kept but the words in two orders. Of few edits at least one
// half of what was typed is free, or has only one: so the words are walked down
// from their beginning and from their end, and where one branches out there are
// few words left. Over a million words an edit takes some 20 µs and two about 2 ms
// (BenchmarkNeighbours). An index of all that remains of a word without one key
// finds the same, and takes thirty times the memory and the time to learn.
func (l *lexicon) within(keys string, edits int, found func(word int)) {
	n := len(keys)
	half := n / 2
	ahead := walk{l: l, keys: keys, from: half, found: found}
	ahead.on(0, l.len(), 0, 0, edits, edits-1)
	// Two keys that are swapped across the middle begin one before it.
	back := walk{l: l, keys: reversed(keys), from: n - 1 - half, back: l.backwards, found: found}
	back.on(0, l.len(), 0, 0, edits, 0)
}

// walk goes down the words as down a tree: [lo,hi) are those that begin with
// what was decided on so far, depth keys of it.
type walk struct {
	l     *lexicon
	keys  string   // in the direction of the walk
	from  int      // the key from which on edits are free
	back  []uint32 // the order of the words where it is not their own: from their end
	found func(int)
}

// on goes on at the i-th key typed with so many edits left, and so many before from.
func (w *walk) on(lo, hi, depth, i, left, early int) {
	for lo < hi {
		if left == 0 {
			w.rest(lo, hi, depth, i)
			return
		}
		if i >= w.from {
			w.edit(lo, hi, depth, i, left-1, early)
		} else if early > 0 {
			w.edit(lo, hi, depth, i, left-1, early-1)
		}
		if i == len(w.keys) {
			w.rest(lo, hi, depth, i)
			return
		}
		lo, hi = w.child(lo, hi, depth, int(w.keys[i]))
		depth, i = depth+1, i+1
	}
}

// edit tries what may have gone wrong at the i-th key.
func (w *walk) edit(lo, hi, depth, i, left, early int) {
	more := i < len(w.keys)
	if more {
		w.on(lo, hi, depth, i+1, left, early)
	}
	if i+1 < len(w.keys) && w.keys[i] != w.keys[i+1] {
		a, b := w.child(lo, hi, depth, int(w.keys[i+1]))
		a, b = w.child(a, b, depth+1, int(w.keys[i]))
		w.on(a, b, depth+2, i+2, left, early)
	}
	for a := lo; a < hi; {
		k := w.at(a, depth)
		if k < 0 { // a word that ends here
			a++
			continue
		}
		b := a + sort.Search(hi-a, func(n int) bool { return w.at(a+n, depth) > k })
		w.on(a, b, depth+1, i, left, early)
		if more && k != int(w.keys[i]) {
			w.on(a, b, depth+1, i+1, left, early)
		}
		a = b
	}
}

// rest tells the word that goes on exactly as typed, if there is one.
func (w *walk) rest(lo, hi, depth, i int) {
	for ; i < len(w.keys) && lo < hi; i++ {
		lo, hi = w.child(lo, hi, depth, int(w.keys[i]))
		depth++
	}
	if lo < hi && w.at(lo, depth) < 0 { // what ends comes first
		w.found(w.index(lo))
	}
}

// child gives those of [lo,hi) whose next key is k.
func (w *walk) child(lo, hi, depth, k int) (from, to int) {
	from = lo + sort.Search(hi-lo, func(n int) bool { return w.at(lo+n, depth) >= k })
	if from == hi || w.at(from, depth) != k {
		return from, from
	}
	return from, from + sort.Search(hi-from, func(n int) bool { return w.at(from+n, depth) > k })
}

func (w *walk) index(i int) int {
	if w.back != nil {
		return int(w.back[i])
	}
	return i
}

// at gives a key of a word in the direction of the walk, -1 behind its last.
func (w *walk) at(i, depth int) int {
	keys := w.l.keys.get(w.index(i))
	if depth >= len(keys) {
		return -1
	}
	if w.back != nil {
		depth = len(keys) - 1 - depth
	}
	return int(keys[depth])
}

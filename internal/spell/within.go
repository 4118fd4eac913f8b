package spell

import "slices"

// Within lists up to limit words that are at most so many edits away from a
// word, the commonest first; the word itself is not among them. An edit is a key
// more or less, another key, or two swapped, so that it is part of a syllable in
// Korean. In words of few keys two edits lead anywhere: one counts.
func (d *Dictionary) Within(word string, edits, limit int) []Word {
	if d == nil {
		return nil
	}
	word = fold(word)
	m := d.of(word)
	if m == nil {
		return nil
	}
	keys := keysOf(word)
	near := newVicinity(keys, edits)
	if near == nil {
		return nil
	}
	var found []int
	m.within(keys, min(near.edits, 2), func(i int) {
		if w := m.word(i); !m.isForm(i) && w.Documents > 0 && w.Text != word && near.holds(m.keys.get(i)) {
			found = append(found, i)
		}
	})
	slices.Sort(found)
	var out []Word
	for _, i := range slices.Compact(found) {
		out = append(out, m.word(i))
	}
	return commonest(out, limit)
}

// Near tells whether texts are at most so many edits away from a word, as
// Within counts them, by the keys that type them (see Keys). It is nil for a word
// of too few keys.
func Near(word string, edits int) func(keys string) bool {
	near := newVicinity(Keys(word), edits)
	if near == nil {
		return nil
	}
	return near.holds
}

// vicinity compares key sequences with one, all columns of the table of distances
// at once as the bits of a number (Hyyrö 2003, with swaps).
type vicinity struct {
	length, edits int
	places        [128]uint64 // of each key, as bits
}

// fewKeys: in a word of fewer, two edits lead anywhere; of half as many, one.
const fewKeys = 5

func newVicinity(keys string, edits int) *vicinity {
	if len(keys) > maxKeys-1 || len(keys) < (fewKeys+1)/2 || edits < 1 {
		return nil
	}
	if len(keys) < fewKeys {
		edits = 1
	}
	n := &vicinity{length: len(keys), edits: edits}
	for i := range len(keys) {
		n.places[keys[i]&127] |= 1 << i
	}
	return n
}

// holds tells whether a sequence is within the edits.
func (n *vicinity) holds(keys string) bool {
	if d := len(keys) - n.length; d > n.edits || -d > n.edits {
		return false
	}
	vertical, negative, same, last := ^uint64(0), uint64(0), uint64(0), uint64(0)
	distance, end := n.length, uint64(1)<<(n.length-1)
	for i := range len(keys) {
		here := n.places[keys[i]&127]
		swapped := (^same & here) << 1 & last
		same = ((here & vertical) + vertical) ^ vertical | here | negative | swapped
		more, less := negative|^(same|vertical), same&vertical
		if more&end != 0 {
			distance++
		}
		if less&end != 0 {
			distance--
		}
		more, less = more<<1|1, less<<1
		vertical, negative = less|^(same|more), more&same
		last = here
		if distance-(len(keys)-1-i) > n.edits {
			return false
		}
	}
	return distance <= n.edits
}

package spell

import (
	"math/bits"
	"sort"
)

// Candidate is a word that may have been meant.
type Candidate struct {
	Word
	// Cost of the edits that lead to it: 10 for a plain one, less for slips of
	// the finger. 0: only the keyboard layout was wrong.
	Cost int
}

// Costs up to which a candidate counts.
const (
	oneEdit  = costEdit + costFirst
	twoEdits = 2 * costEdit
	// longWord is the number of keys from which two edits are looked for; in
	// shorter words they lead anywhere.
	longWord = 8
	// maxTwice is the number of keys up to which they are: the search grows with
	// its square.
	maxTwice = 24
)

// Correct lists up to limit words that one slip leads to, two in long words, the
// likeliest first. The word itself is not among them. Names and codes are the
// caller's to keep away.
func (d *Dictionary) Correct(word string, limit int) []Candidate {
	if d == nil {
		return nil
	}
	word = fold(word)
	m := d.of(word)
	if m == nil {
		return nil
	}
	keys := keysOf(word)
	if len(keys) < 3 || len(keys) > maxKeysKept {
		return nil
	}
	found := m.near(keys, []string{keys}, nil, oneEdit)
	if len(found) == 0 && m == &d.korean {
		// The slip may be in a word with its particle: 고용허거제를.
		for _, stem := range keyStems(keys) {
			if found = m.near(stem, []string{stem}, nil, oneEdit); len(found) > 0 {
				break
			}
		}
	}
	if len(found) == 0 && len(keys) >= longWord && len(keys) <= maxTwice {
		found = m.near(keys, edited(keys), longer(keys), twoEdits)
	}
	return found[:min(len(found), limit)]
}

// edited lists the key sequences that dropping a key, swapping two, or hitting a
// neighbouring one makes of another; fuzzy's index bridges a further edit from
// each of them.
func edited(keys string) []string {
	var out []string
	for i := range len(keys) {
		out = append(out, keys[:i]+keys[i+1:])
		if i+1 < len(keys) {
			out = append(out, keys[:i]+keys[i+1:i+2]+keys[i:i+1]+keys[i+2:])
		}
		for k := range len(allKeys) {
			if allKeys[k] != keys[i] && near(allKeys[k], keys[i]) {
				out = append(out, keys[:i]+allKeys[k:k+1]+keys[i+1:])
			}
		}
	}
	return out
}

// longer lists the key sequences with one key more. They are looked up as they
// stand, for words with two keys more.
func longer(keys string) []string {
	out := make([]string, 0, (len(keys)+1)*len(allKeys))
	for i := range len(keys) + 1 {
		for k := range len(allKeys) {
			out = append(out, keys[:i]+allKeys[k:k+1]+keys[i:])
		}
	}
	return out
}

const allKeys = unshifted + "yuiasdfghjklzxcvbnm" + shifted

// near ranks what fuzzy's index finds, up to a cost from keys, by the probes and
// by the deletions of words that equal a key of direct.
func (m *model) near(keys string, probes, direct []string, limit int) []Candidate {
	seen := map[string]bool{keys: true}
	var out []Candidate
	add := func(term string) {
		if seen[term] {
			return
		}
		seen[term] = true
		if cost := distance(keys, term, limit); cost <= limit {
			out = append(out, Candidate{m.words[term], cost})
		}
	}
	for _, probe := range probes {
		for term := range m.fuzzy.Potentials(probe, true) {
			add(term)
		}
	}
	for _, key := range direct {
		// The model is never trained again: its map may be read.
		for _, term := range m.fuzzy.Suggest[key] {
			add(term)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if ra, rb := a.rank(), b.rank(); ra != rb {
			return ra < rb
		}
		if a.Documents != b.Documents {
			return a.Documents > b.Documents
		}
		return a.Text < b.Text
	})
	return out
}

// rank joins the cost with how common the word is: eight times as many
// documents outweigh a slip to a neighbouring key instead of a far one, and no
// number of them outweighs an edit.
func (c Candidate) rank() int {
	return c.Cost - min(bits.Len(uint(c.Documents)), costEdit-1)
}

package spell

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// Candidate is a word, or several, that may have been meant.
type Candidate struct {
	Word
	// Cost of the slips that lead to it: 10 for a plain edit, less for slips of
	// the finger. 0: the same keys.
	Cost int
}

// Costs up to which a candidate counts.
const (
	oneEdit  = costEdit + costFirst
	twoEdits = 2 * costEdit
	// longWord is the number of keys from which two edits are looked for; in
	// shorter words they lead anywhere.
	longWord = 7
	// minKeys is the number of keys of the shortest word that is learned.
	minKeys = 3
)

// Correct lists up to limit words that one slip leads to, and behind them, for
// long words, those that two lead to; each the likeliest first. A Korean word may
// carry a particle, also a wrong one. Words that were run together are parted,
// one of which may have a slip. The word itself is not among them. Names and
// codes are the caller's to keep away.
func (d *Dictionary) Correct(word string, limit int) []Candidate {
	if d == nil || limit <= 0 {
		return nil
	}
	word = fold(word)
	m := d.of(word)
	if m == nil {
		return nil
	}
	keys := keysOf(word)
	if len(keys) < minKeys || len(keys) > maxKeys {
		return nil
	}
	c := &collector{m: m, word: word, best: map[string]int{}}
	korean := m == &d.korean
	if korean {
		c.wrongParticle(keys)
	}
	if len(keys) <= maxKeysKept {
		c.look(keys, 1)
	}
	if korean && len(c.list) == 0 {
		// The slip may be in a word with its particle: 고용허거제를.
		for _, stem := range keyStems(keys) {
			if c.look(stem, 1); len(c.list) > 0 {
				break
			}
		}
	}
	if len(c.list) == 0 {
		c.part(keys)
	}
	if len(c.list) < limit && len(keys) >= longWord && len(keys) <= maxKeysKept {
		c.look(keys, 2)
	}
	if korean && len(c.list) == 0 {
		for _, stem := range keyStems(keys) {
			if len(stem) >= longWord && len(stem) <= maxKeysKept {
				if c.look(stem, 2); len(c.list) > 0 {
					break
				}
			}
		}
	}
	return c.ranked(limit)
}

// collector gathers candidates for one word.
type collector struct {
	m    *model
	word string // itself no candidate
	list []Candidate
	best map[string]int // index in list, by text
}

func (c *collector) add(w Word, cost int) {
	if w.Text == c.word {
		return
	}
	if i, ok := c.best[w.Text]; ok {
		c.list[i].Cost = min(c.list[i].Cost, cost)
		return
	}
	c.best[w.Text] = len(c.list)
	c.list = append(c.list, Candidate{w, cost})
}

// look adds the words within so many edits of keys.
func (c *collector) look(keys string, edits int) {
	limit := oneEdit
	if edits > 1 {
		limit = twoEdits + costFirst
	}
	c.m.within(keys, edits, func(i int) {
		if cost := distance(keys, c.m.keys.get(i), limit); cost <= limit {
			c.add(c.m.word(i), cost)
		}
	})
	if i := c.m.find(keys); i >= 0 { // 고용허가ㅈㅔ: whole syllables were not made of the keys
		c.add(c.m.word(i), 0)
	}
}

// ranked orders the candidates and gives the first ones. Two edits always come
// behind one: people seldom make two slips in a word.
func (c *collector) ranked(limit int) []Candidate {
	slices.SortFunc(c.list, func(a, b Candidate) int {
		return cmp.Or(
			cmp.Compare(a.edits(), b.edits()),
			cmp.Compare(a.rank(), b.rank()),
			cmp.Compare(b.Documents, a.Documents),
			strings.Compare(a.Text, b.Text))
	})
	return c.list[:min(len(c.list), limit)]
}

func (c Candidate) edits() int {
	if c.Cost > oneEdit {
		return 2
	}
	return 1
}

// rank joins the cost with how common the word is: eight times as many
// documents outweigh a slip to a neighbouring key instead of a far one, and no
// number of them outweighs an edit.
func (c Candidate) rank() int {
	return c.Cost - min(bits.Len(uint(c.Documents)), costEdit-1)
}

package classify

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/vocabulary"
)

// role says what a term's match is for.
type role uint8

const (
	votes  role = iota // for a theme
	covers             // the name of an organisation: nothing under it votes
	shows              // that the text is about migration
)

// pattern is a term as it is looked for.
type pattern struct {
	text      string
	symbols   []symbol
	prefix    bool
	hangul    int    // syllables, if all of it is Hangul; else 0
	gaps      uint64 // before which of the first 64 symbols its written form has a space
	uppercase bool   // an abbreviation: only as capitals
	uses      []use
}

// use is what one occurrence of a pattern counts for.
type use struct {
	role   role
	theme  int // index into the taxonomy
	weight float64
}

// abbreviation is the number of letters up to which a term in capitals is
// looked for in capitals only: EPS is a programme, "eps" is anything.
const abbreviation = 4

func newPattern(t vocabulary.Term) pattern {
	p := pattern{text: t.Text, prefix: t.Prefix}
	all, _ := fold(nil, t.Text)
	for len(all) > 0 && all[len(all)-1].rune() == stop {
		all = all[:len(all)-1]
	}
	for k, s := range all {
		if k > 0 && k < 64 && s.begins() {
			p.gaps |= 1 << k
		}
		if s.isHangul() {
			p.hangul++
		}
		p.symbols = append(p.symbols, s&runeMask)
	}
	if p.hangul != len(p.symbols) {
		p.hangul = 0
	}
	letters := 0
	for _, r := range t.Text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	p.uppercase = letters <= abbreviation && p.hangul == 0 && t.Text == strings.ToUpper(t.Text)
	return p
}

// same reports whether two terms are found in the same places.
func (p *pattern) same(q *pattern) bool {
	return p.prefix == q.prefix && p.uppercase == q.uppercase && p.gaps == q.gaps && slices.Equal(p.symbols, q.symbols)
}

// trie finds the patterns that begin at a place. It is walked from each place
// anew: in running text most walks end at the first or second character, and
// the rules of where a word may begin spare the rest.
type trie struct {
	first    [1 << 16]int32 // by the first character; 0: none
	nodes    []node
	patterns []pattern
}

type node struct {
	runes    []rune
	next     []int32
	patterns []int32
}

func newTrie() *trie { return &trie{nodes: make([]node, 1)} }

// add puts a term in; the same term for several themes is one pattern.
func (t *trie) add(term vocabulary.Term, u use) {
	p := newPattern(term)
	if len(p.symbols) == 0 || p.symbols[0].rune() >= 1<<16 {
		return
	}
	first := p.symbols[0].rune()
	if t.first[first] == 0 {
		t.first[first] = t.grow()
	}
	at := t.first[first]
	for _, s := range p.symbols[1:] {
		next := t.step(at, s.rune())
		if next == 0 {
			next = t.grow()
			t.nodes[at].runes = append(t.nodes[at].runes, s.rune())
			t.nodes[at].next = append(t.nodes[at].next, next)
		}
		at = next
	}
	for _, k := range t.nodes[at].patterns {
		q := &t.patterns[k]
		if q.same(&p) {
			q.uses = append(q.uses, u)
			return
		}
	}
	p.uses = []use{u}
	t.nodes[at].patterns = append(t.nodes[at].patterns, int32(len(t.patterns)))
	t.patterns = append(t.patterns, p)
}

func (t *trie) grow() int32 {
	t.nodes = append(t.nodes, node{})
	return int32(len(t.nodes) - 1)
}

func (t *trie) step(at int32, r rune) int32 {
	n := &t.nodes[at]
	for k, have := range n.runes {
		if have == r {
			return n.next[k]
		}
	}
	return 0
}

// begins reports whether any pattern begins with a character.
func (t *trie) begins(s symbol) bool {
	r := s.rune()
	return r < 1<<16 && t.first[r] != 0
}

// match is a pattern found.
type match struct {
	pattern int32
	end     int
}

// at appends the patterns found at a place, the shortest first.
func (t *trie) at(text []symbol, from int, out []match) []match {
	s := text[from]
	r := s.rune()
	if r >= 1<<16 {
		return out
	}
	node := t.first[r]
	if node == 0 {
		return out
	}
	starts := from == 0 || s.begins()
	if !s.isHangul() {
		if from > 0 && text[from-1].isWord() {
			return out // within a word
		}
	} else if from > 0 && !text[from-1].isHangul() {
		starts = true
	}
	for k := from; ; {
		for _, id := range t.nodes[node].patterns {
			if end, ok := t.patterns[id].fits(text, from, k+1, starts); ok {
				out = append(out, match{id, end})
			}
		}
		k++
		if k == len(text) {
			return out
		}
		if node = t.step(node, text[k].rune()); node == 0 {
			return out
		}
	}
}

// shortHangul is the number of syllables up to which a Korean term must begin a
// word: 비자 (visa) stands at the end of 소비자 (consumer), 난민 (refugee) across
// 비난 민주. joinedHangul is the number up to which it must not run across a space
// that it is not written with.
const (
	shortHangul  = 2
	joinedHangul = 3
)

// fits reports whether a pattern whose characters stand at [from,to) is there as
// a word, and where it ends: an English plural belongs to it.
func (p *pattern) fits(text []symbol, from, to int, starts bool) (int, bool) {
	if p.hangul > 0 {
		if p.hangul <= shortHangul && !starts {
			return 0, false
		}
		if p.hangul <= joinedHangul {
			for k := from + 1; k < to; k++ {
				if text[k]&afterSpace != 0 && p.gaps&(1<<(k-from)) == 0 {
					return 0, false
				}
			}
		}
		return to, true
	}
	if p.uppercase {
		for k := from; k < to; k++ {
			if unicode.IsLetter(text[k].rune()) && !text[k].isHangul() && text[k]&upperCase == 0 {
				return 0, false
			}
		}
	}
	if !text[to-1].isWord() {
		return to, true // it ends in Hangul: particles may follow
	}
	word := func(k int) bool { return k < len(text) && text[k].isWord() }
	switch {
	case p.prefix:
		for word(to) {
			to++
		}
	case !word(to):
	case text[to].rune() == 's' && !word(to+1) && !p.uppercase:
		to++
	default:
		return 0, false
	}
	return to, true
}

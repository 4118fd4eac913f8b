package mention

import (
	"slices"
	"strings"

	"naru/internal/vocabulary"
)

// version changes whenever a text gives other mentions than before.
const version = "4"

// Finder finds the concepts of one thesaurus. It may be used from several
// goroutines.
type Finder struct {
	print    string
	ids      []string
	words    map[string]symbol                       // small letters, all spellings → symbol
	begins   [1 << 15]uint64                         // lengths of words, by their first three letters
	root     []int32                                 // where the forms that begin with a word stand, by symbol
	syllable [lastSyllable - firstSyllable + 1]int32 // the same for syllables
	nodes    []node
	patterns []pattern
	not      []symbol // words before a code that is none: Table A-1
	statuses map[int][]string
}

type node struct {
	symbols []symbol
	next    []int32
	pattern int32 // 1 + its index; 0: none ends here
}

// New makes a finder of a thesaurus.
func New(t *vocabulary.Thesaurus) *Finder {
	f := &Finder{print: version + "-" + t.Fingerprint(), words: map[string]symbol{}, nodes: make([]node, 1)}
	folded := map[string]symbol{}
	var surface []string
	s := scanner{resolve: func(w []byte) symbol {
		word := vocabulary.FoldWord(string(w))
		y, ok := folded[word]
		if !ok {
			y = wordBase + symbol(len(folded))
			folded[word] = y
			surface = append(surface, word)
		}
		return y
	}}
	f.statuses = statusNames(t)
	families := familiesOf(t)
	for i, c := range t.Concepts() {
		f.ids = append(f.ids, c.ID)
		for _, form := range c.Forms {
			if p, ok := patternOf(form, i, s.scan(composed(form.Text))); ok {
				if describes(c, form) {
					p.owners[0].trust = nearby
				}
				p.owners[0].family = families[c.ID]
				f.add(p)
			}
		}
	}
	for _, w := range vocabulary.FieldWords() {
		form := vocabulary.Form{Text: w}
		if p, ok := patternOf(form, 0, s.scan(w)); ok {
			p.owners, p.field = nil, true
			f.add(p)
		}
	}
	f.addPlaces(&s)
	for _, w := range strings.Fields("table tables figure fig appendix annex chapter section part type group case level grade class form stage option zone") {
		f.not = append(f.not, s.resolve([]byte(w)))
	}
	for _, w := range surface {
		for _, spelt := range vocabulary.Spellings(w) {
			f.words[spelt] = folded[w]
			f.begins[beginning(spelt)] |= 1 << min(len(spelt), 63)
		}
	}
	return f
}

// beginning numbers the first three letters of a word; digits share the numbers of
// letters.
func beginning[T string | []byte](word T) int {
	n := 0
	for i := range min(len(word), 3) {
		n = n<<5 | int(word[i]&31)
	}
	return n
}

// word gives the symbol of a word in small letters. Most words of a text are of no
// form, which their beginning and length tell at a third of the cost of looking
// them up.
func (f *Finder) word(w []byte) symbol {
	if f.begins[beginning(w)]&(1<<min(len(w), 63)) == 0 {
		return unknown
	}
	if y, ok := f.words[string(w)]; ok {
		return y
	}
	return unknown
}

// Fingerprint tells what is found: the same one finds the same.
func (f *Finder) Fingerprint() string { return f.print }

func (f *Finder) add(p pattern) {
	at := f.first(p.symbols[0])
	if at == 0 {
		at = f.grow()
		if y := p.symbols[0]; y.isSyllable() {
			f.syllable[y-firstSyllable] = at
		} else {
			for len(f.root) <= int(y-wordBase) {
				f.root = append(f.root, 0)
			}
			f.root[y-wordBase] = at
		}
	}
	for _, y := range p.symbols[1:] {
		next := f.step(at, y)
		if next == 0 {
			next = f.grow()
			f.nodes[at].symbols = append(f.nodes[at].symbols, y)
			f.nodes[at].next = append(f.nodes[at].next, next)
		}
		at = next
	}
	if k := f.nodes[at].pattern; k > 0 {
		q := &f.patterns[k-1]
		q.field, q.code = q.field || p.field, q.code || p.code
		q.place = max(q.place, p.place)
		for _, o := range p.owners {
			if !slices.Contains(q.owners, o) {
				q.owners = append(q.owners, o)
			}
		}
		return
	}
	f.patterns = append(f.patterns, p)
	f.nodes[at].pattern = int32(len(f.patterns))
}

func (f *Finder) grow() int32 {
	f.nodes = append(f.nodes, node{})
	return int32(len(f.nodes) - 1)
}

func (f *Finder) first(y symbol) int32 {
	if y.isSyllable() {
		return f.syllable[y-firstSyllable]
	}
	if y < wordBase || int(y-wordBase) >= len(f.root) {
		return 0
	}
	return f.root[y-wordBase]
}

func (f *Finder) step(at int32, y symbol) int32 {
	n := &f.nodes[at]
	for k, have := range n.symbols {
		if have == y {
			return n.next[k]
		}
	}
	return 0
}

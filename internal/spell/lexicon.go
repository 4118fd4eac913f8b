package spell

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"

	"naru/internal/analysis/hangul"
)

// packed is a list of strings in one piece: a million words would otherwise take
// 16 bytes each for where they stand, and the collector's time.
type packed struct {
	all string
	at  []uint32
}

func pack(list []entry, of func(entry) string) packed {
	var b strings.Builder
	p := packed{at: make([]uint32, 0, len(list)+1)}
	for _, e := range list {
		p.at = append(p.at, uint32(b.Len()))
		b.WriteString(of(e))
	}
	p.at = append(p.at, uint32(b.Len()))
	p.all = b.String()
	return p
}

func (p *packed) get(i int) string { return p.all[p.at[i]:p.at[i+1]] }

func (p *packed) len() int { return max(len(p.at)-1, 0) }

// lexicon holds the words of one language in the order of the keys that type
// them, each key sequence once. It takes about 45 bytes a word.
type lexicon struct {
	keys, text packed
	documents  []uint32 // with formBit
	backwards  []uint32 // the words in the order of their keys read from the end
	initials   []uint32 // the words of Hangul in the order of their initials
}

// entry is a word on its way into a lexicon.
type entry struct {
	keys string
	word Word
	form bool // with a particle: another entry is the word without
}

func newLexicon(ctx context.Context, list []entry) (*lexicon, error) {
	slices.SortFunc(list, func(a, b entry) int {
		if c := strings.Compare(a.keys, b.keys); c != 0 {
			return c
		}
		return cmp.Or(bit(a.form)-bit(b.form), b.word.Documents-a.word.Documents, strings.Compare(a.word.Text, b.word.Text))
	})
	// Of words spelt alike in keys the commoner one stands for both.
	list = slices.CompactFunc(list, func(a, b entry) bool { return a.keys == b.keys })
	l := &lexicon{
		keys:      pack(list, func(e entry) string { return e.keys }),
		text:      pack(list, func(e entry) string { return e.word.Text }),
		documents: make([]uint32, len(list)),
	}
	for i, e := range list {
		l.documents[i] = uint32(min(e.word.Documents, formBit-1))
		if e.form {
			l.documents[i] |= formBit
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	l.backwards = l.ordered(func(i int) string { return reversed(l.keys.get(i)) })
	if len(list) > 0 && scriptOf(list[0].word.Text) == scriptHangul {
		l.initials = l.ordered(func(i int) string { return hangul.Choseong(l.text.get(i)) })
	}
	return l, ctx.Err()
}

// ordered lists all words in the order of what is made of each.
func (l *lexicon) ordered(of func(i int) string) []uint32 {
	made := make([]string, l.len())
	out := make([]uint32, l.len())
	for i := range out {
		out[i], made[i] = uint32(i), of(i)
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := made[out[i]], made[out[j]]
		return a < b || a == b && out[i] < out[j]
	})
	return out
}

func reversed(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

func (l *lexicon) len() int { return l.keys.len() }

// formBit marks a word with its particle among the documents, of which there are
// fewer.
const formBit = 1 << 31

func (l *lexicon) word(i int) Word {
	return Word{Text: l.text.get(i), Documents: int(l.documents[i] &^ formBit)}
}

// isForm tells a word with its particle.
func (l *lexicon) isForm(i int) bool { return l.documents[i]&formBit != 0 }

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// find gives the word that keys type, -1 for none.
func (l *lexicon) find(keys string) int {
	i := sort.Search(l.len(), func(i int) bool { return l.keys.get(i) >= keys })
	if i < l.len() && l.keys.get(i) == keys {
		return i
	}
	return -1
}

// beginning gives the words whose keys begin with these: [from,to).
func (l *lexicon) beginning(keys string) (from, to int) {
	from = sort.Search(l.len(), func(i int) bool { return l.keys.get(i) >= keys })
	to = from + sort.Search(l.len()-from, func(i int) bool { return !strings.HasPrefix(l.keys.get(from+i), keys) })
	return from, to
}

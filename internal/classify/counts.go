package classify

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"

	"naru/internal/vocabulary"
)

// version changes whenever a text gives other counts than before.
const version = "1"

// rules changes whenever the same counts give other themes than before.
const rules = "2"

// Counts is how often the terms of a taxonomy stand in one document. It holds
// for all classifiers with the same Patterns, so that a document need not be
// read again when weights change or themes move.
type Counts struct {
	words float64
	terms []termCount // in the order of patterns; none of nothing
}

// termCount is how often one term stands in a document.
type termCount struct {
	pattern int32
	count   int32 // in text and abstract
	counted int32 // the same with the abstract's extra weight
	title   int32
}

// Patterns names what is counted: it is the same for two classifiers whose
// counts mean the same.
func (c *Classifier) Patterns() string { return c.patterns }

// fingerprint names the patterns with what they are for.
func (t *trie) fingerprint() string {
	h := sha256.New()
	fmt.Fprintln(h, version)
	for _, p := range t.patterns {
		var roles [3]bool
		for _, u := range p.uses {
			roles[u.role] = true
		}
		fmt.Fprintln(h, p.text, p.prefix, p.uppercase, p.gaps, roles)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// Found lists the terms of a theme, not of its children, that stand in the
// document, as they are in the taxonomy.
func (c *Classifier) Found(n Counts, theme string) []vocabulary.Term {
	var out []vocabulary.Term
	for k, th := range c.themes {
		if th.ID != theme {
			continue
		}
		for _, term := range c.themes[k].Terms {
			want := newPattern(term)
			if slices.ContainsFunc(n.terms, func(t termCount) bool { return c.trie.patterns[t.pattern].same(&want) }) {
				out = append(out, term)
			}
		}
	}
	return out
}

// Lean is how much a document leans to a theme, 0…1, given or not: the score of
// its terms, for a leading theme with those of its children.
func (c *Classifier) Lean(n Counts, theme string) float64 {
	sum := 0.0
	for _, b := range c.branches(n) {
		for _, v := range b.votes {
			if c.themes[v.theme].ID == theme || c.themes[b.top].ID == theme {
				sum += v.points
			}
		}
	}
	return score(sum)
}

// Fingerprint names the rules: it is the same for two classifiers that give the
// same themes to all texts.
func (c *Classifier) Fingerprint() string {
	h := sha256.New()
	fmt.Fprintln(h, rules, c.patterns)
	for k, th := range c.themes {
		fmt.Fprintln(h, th.ID, c.top[k])
	}
	for _, p := range c.trie.patterns {
		for _, u := range p.uses {
			fmt.Fprintln(h, u.theme, u.role, u.weight)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// AppendBinary writes counts in a few bytes a term.
func (n Counts) AppendBinary(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(n.words))
	b = binary.AppendUvarint(b, uint64(len(n.terms)))
	last := int32(-1)
	for _, t := range n.terms {
		b = binary.AppendUvarint(b, uint64(t.pattern-last))
		b = binary.AppendUvarint(b, uint64(t.count))
		b = binary.AppendUvarint(b, uint64(t.counted))
		b = binary.AppendUvarint(b, uint64(t.title))
		last = t.pattern
	}
	return b
}

// errCounts is what is wrong with bytes that are no counts.
var errCounts = errors.New("these are no counts")

// ReadCounts reads what AppendBinary of counts by the same patterns wrote.
func (c *Classifier) ReadCounts(b []byte) (Counts, error) {
	next := func() uint64 {
		v, size := binary.Uvarint(b)
		if size <= 0 || v > math.MaxInt32 {
			b = nil
			return math.MaxUint64
		}
		b = b[size:]
		return v
	}
	words, many := next(), next()
	if words > math.MaxInt32 || many > uint64(len(c.trie.patterns)) {
		return Counts{}, errCounts
	}
	n := Counts{words: float64(words), terms: make([]termCount, 0, many)}
	last := int64(-1)
	for range many {
		step, count, counted, title := next(), next(), next(), next()
		if step == 0 || title > math.MaxInt32 || counted > math.MaxInt32 || count > math.MaxInt32 || step > math.MaxInt32 {
			return Counts{}, errCounts
		}
		last += int64(step)
		if last >= int64(len(c.trie.patterns)) {
			return Counts{}, errCounts
		}
		n.terms = append(n.terms, termCount{int32(last), int32(count), int32(counted), int32(title)})
	}
	if len(b) > 0 {
		return Counts{}, errCounts
	}
	return n, nil
}

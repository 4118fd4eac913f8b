package search

import (
	"slices"
	"strings"
)

// doubt is a stretch of the query that may be wrong and what may have been meant
// by it, likeliest first.
type doubt struct {
	from, to  int // bytes of what was typed
	proposals []string
	joined    bool // several words that may be one
	sure      bool // joined, they are a word of the library
}

// replacement puts a text in the place of typed[from:to].
type replacement struct {
	from, to int
	text     string
}

// choice is a query that may have been meant: what is replaced in it, in order.
type choice []replacement

func (c choice) in(typed string) string {
	var b strings.Builder
	at := 0
	for _, r := range c {
		b.WriteString(typed[at:r.from])
		b.WriteString(r.text)
		at = r.to
	}
	b.WriteString(typed[at:])
	return b.String()
}

// ends tells whether the last word is among what is replaced.
func (c choice) ends(typed string) bool {
	return len(c) > 0 && c[len(c)-1].to == len(typed)
}

// choices lists what may be tried: words joined that make a known one, the
// likeliest for each doubtful word, words joined that make one with a slip, then
// another proposal for one of the words, then only one of them replaced.
func choices(doubts []doubt) []choice {
	var single, sure, joined []doubt
	for _, d := range doubts {
		switch {
		case d.sure:
			sure = append(sure, d)
		case d.joined:
			joined = append(joined, d)
		default:
			single = append(single, d)
		}
	}
	var out []choice
	add := func(c choice) {
		same := func(o choice) bool { return slices.Equal(o, c) }
		if len(c) > 0 && len(out) < maxTries && !slices.ContainsFunc(out, same) {
			out = append(out, c)
		}
	}
	for _, d := range sure {
		add(with(single, d, d.proposals[0]))
	}
	if len(single) > 0 {
		add(with(single, single[0], single[0].proposals[0]))
	}
	for _, d := range joined {
		for _, p := range d.proposals[:min(len(d.proposals), 2)] {
			add(with(single, d, p))
		}
	}
	for n := 1; n < maxProposals; n++ {
		for _, d := range single {
			if n < len(d.proposals) {
				add(with(single, d, d.proposals[n]))
			}
		}
	}
	for _, d := range single {
		add(with(nil, d, d.proposals[0]))
	}
	return out
}

// with chooses a proposal for one doubt and the likeliest for the others, where
// they do not overlap it.
func with(others []doubt, d doubt, text string) choice {
	c := choice{{d.from, d.to, text}}
	for _, o := range others {
		if o.to <= d.from || o.from >= d.to {
			c = append(c, replacement{o.from, o.to, o.proposals[0]})
		}
	}
	slices.SortFunc(c, func(a, b replacement) int { return a.from - b.from })
	return c
}

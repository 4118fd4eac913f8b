package query

import "unicode/utf8"

// Ranges gives the character (rune) ranges [from,to) of text that the query's
// words match, sorted and merged. Quoted phrases are marked only where they
// stand as typed, words of fields wherever they stand.
func (p *Plan) Ranges(text string) [][2]int {
	var spans []span
	for _, h := range p.hits(read(text)) {
		spans = append(spans, h.span)
	}
	return runeRanges(text, merge(spans))
}

// hit is one match of one word of the query.
type hit struct {
	span
	leaf int // which word of the query, counted from 0
}

// hits gives all matches of the positive words.
func (p *Plan) hits(r *reading) []hit {
	var out []hit
	n := 0
	positive(p.root, true, func(l leaf) {
		for _, s := range spans(l, r) {
			out = append(out, hit{s, n})
		}
		n++
	})
	return out
}

func spans(l leaf, r *reading) []span {
	if l.folded != "" {
		return r.findVerbatim(l.folded, l.prefix)
	}
	var out []span
	for _, q := range l.searched {
		out = append(out, r.find(q)...)
	}
	return out
}

// runeRanges turns sorted byte spans into character ranges.
func runeRanges(text string, spans []span) [][2]int {
	var out [][2]int
	at, runes := 0, 0
	count := func(to int) int {
		runes += utf8.RuneCountInString(text[at:to])
		at = to
		return runes
	}
	for _, s := range spans {
		from := count(s.from)
		out = append(out, [2]int{from, count(s.to)})
	}
	return out
}

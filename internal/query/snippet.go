package query

import (
	"sort"
	"strings"
	"unicode"
)

const ellipsis = '…'

// Snippet gives about max characters of text where the query's words stand
// closest, those with most different words first, and the character ranges of
// the matches in it. White space is collapsed; … stands where text was cut off.
// Without a match it is the text's beginning.
func (p *Plan) Snippet(text string, max int) (snippet string, ranges [][2]int) {
	if max <= 0 {
		return "", nil
	}
	hits := p.hits(read(text))
	runes, hits := collapse(text, hits)
	from, to := window(hits, len(runes), max)
	from, to = wholeWords(runes, from, to, max, hits)
	var b strings.Builder
	shift := -from
	if from > 0 {
		b.WriteRune(ellipsis)
		shift++
	}
	b.WriteString(string(runes[from:to]))
	if to < len(runes) {
		b.WriteRune(ellipsis)
	}
	var spans []span
	for _, h := range hits {
		if h.from >= from && h.to <= to {
			spans = append(spans, h.span)
		}
	}
	for _, s := range merge(spans) {
		ranges = append(ranges, [2]int{s.from + shift, s.to + shift})
	}
	return b.String(), ranges
}

// collapse gives the characters of text with each stretch of white space and
// control characters as one space, none at the ends, leaders (the dots between a
// heading and its page number) cut to three, and the hits, in order, as ranges of
// these characters.
func collapse(text string, hits []hit) ([]rune, []hit) {
	index := make([]int, 0, len(text)+1) // byte → character
	var out []rune
	gap := false
	for i, r := range text {
		for len(index) < i {
			index = append(index, len(out)-1)
		}
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			gap = true
			index = append(index, len(out))
			continue
		}
		if n := len(out); !gap && n >= 3 && r == out[n-1] && r == out[n-2] && r == out[n-3] && unicode.IsPunct(r) {
			index = append(index, n)
			continue
		}
		if gap && len(out) > 0 {
			out = append(out, ' ')
		}
		gap = false
		index = append(index, len(out))
		out = append(out, r)
	}
	for len(index) <= len(text) {
		index = append(index, len(out))
	}
	moved := make([]hit, 0, len(hits))
	for _, h := range hits {
		if h.from >= h.to {
			continue
		}
		from, to := index[h.from], index[h.to-1]+1
		moved = append(moved, hit{span{from, min(to, len(out))}, h.leaf})
	}
	sort.Slice(moved, func(i, j int) bool { return moved[i].from < moved[j].from })
	return out, moved
}

// window gives the stretch of at most max characters that holds the most
// different words of the query, then the most matches, then stands first, with a
// third of what room is left before its first match.
func window(hits []hit, length, max int) (from, to int) {
	if length <= max {
		return 0, length
	}
	if len(hits) == 0 {
		return 0, max
	}
	best, first, last := -1, hits[0].from, hits[0].to
	count := map[int]int{}
	j := 0
	for i, h := range hits {
		for j < len(hits) && (hits[j].to <= h.from+max || j == i) {
			count[hits[j].leaf]++
			j++
		}
		if score := len(count)<<20 + min(j-i, 1<<19); score > best {
			best, first, last = score, h.from, hits[j-1].to
		}
		if count[h.leaf]--; count[h.leaf] == 0 {
			delete(count, h.leaf)
		}
	}
	room := max - (last - first)
	from = first
	if room > 0 {
		from -= room / 3
	}
	from = min(from, length-max)
	if from < 0 {
		from = 0
	}
	return from, min(from+max, length)
}

// wholeWords moves the ends of a window so that it cuts no word, and no match
// it holds: inwards to a space where there is one near, to a sentence's start
// where one comes before the first match.
func wholeWords(runes []rune, from, to, max int, hits []hit) (int, int) {
	const reach = 24 // longer words are cut
	first, last := from, from
	for i := len(hits) - 1; i >= 0; i-- {
		if h := hits[i]; h.from >= from && h.to <= to {
			if last < h.to {
				last = h.to
			}
			first = h.from
		}
	}
	if from > 0 {
		limit := min(first, from+reach)
		for k := from; k <= limit; k++ {
			if runes[k-1] == ' ' {
				from = k
				break
			}
		}
		for k := from + 1; k <= first-1; k++ {
			if runes[k-1] == ' ' && endsSentence(runes[k-2]) {
				from = k
				break
			}
		}
	}
	to = min(from+max, len(runes))
	if to < len(runes) && runes[to] != ' ' {
		for k := to - 1; k >= last && k >= to-reach && k > from; k-- {
			if runes[k] == ' ' {
				to = k
				break
			}
		}
	}
	return from, to
}

func endsSentence(r rune) bool { return r == '.' || r == '?' || r == '!' || r == '。' }

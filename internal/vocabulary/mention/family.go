package mention

import (
	"regexp"
	"strings"
	"unicode"

	"naru/internal/vocabulary"
)

// partOf is what the id of a part looks like: gcm-5, sdg-10-7, bpi-3.
var partOf = regexp.MustCompile(`^([a-z]+)-\d`)

// familiesOf gives, by id, 1 + the place of the concept that a numbered concept is
// a part of; that concept is of its own family.
func familiesOf(t *vocabulary.Thesaurus) map[string]int {
	at := map[string]int{}
	for i, c := range t.Concepts() {
		at[c.ID] = i + 1
	}
	out := map[string]int{}
	for _, c := range t.Concepts() {
		if m := partOf.FindStringSubmatch(c.ID); m != nil && at[m[1]] > 0 {
			out[c.ID], out[m[1]] = at[m[1]], at[m[1]]
		}
	}
	return out
}

// spokenOf follows which family the pages of a document speak of.
type spokenOf struct {
	before int // the last that the page before names; 0: none
}

// anchors gives which family each hit of a page names for certain; 0: none.
func (f *Finder) anchors(hits []hit) []int {
	out := make([]int, len(hits))
	for i := range hits {
		f.each(hits[i:i+1], func(o owner) {
			if o.family > 0 && (o.trust == sure || o.trust == code) {
				out[i] = o.family
			}
		})
	}
	return out
}

// of gives, for each hit of a page, the family that is spoken of where it stands:
// the one named last before it, else the first after it, else what the page before
// ended with.
func (s *spokenOf) of(anchors []int) []int {
	out := make([]int, len(anchors))
	last := 0
	for i, a := range anchors {
		if a > 0 {
			last = a
		}
		out[i] = last
	}
	ended, next := last, 0
	for i := len(anchors) - 1; i >= 0; i-- {
		if anchors[i] > 0 {
			next = anchors[i]
		}
		if out[i] == 0 {
			out[i] = next
		}
		if out[i] == 0 {
			out[i] = s.before
		}
	}
	s.before = ended
	return out
}

// goesOnAsNumber tells that a form which ends in digits is the beginning of a
// longer number: Objective 5.2, SDG 10.9, 목표 1,000.
func goesOnAsNumber(text string, last token, tokens []token, to int) bool {
	if last.to == 0 || !unicode.IsDigit(rune(text[last.to-1])) || last.to+1 >= len(text) {
		return false
	}
	switch text[last.to] {
	case '.':
		return isWordByte(text[last.to+1]) && to < len(tokens) && tokens[to].gap == joined
	case ',':
		return unicode.IsDigit(rune(text[last.to+1]))
	}
	return false
}

// standsAlone tells that a form such as 목표 5 is no part of a longer phrase: 정책목표
// 5, 목표 5개, 목표 5%.
func standsAlone(text string, tokens []token, from, to int) bool {
	if from > 0 && tokens[from].gap == adjacent && tokens[from-1].symbol.isSyllable() && tokens[from].symbol.isSyllable() {
		return false
	}
	rest := text[tokens[to-1].to:]
	if strings.HasPrefix(rest, "%") || strings.HasPrefix(rest, " %") {
		return false
	}
	end := to
	for end < len(tokens) && tokens[end].gap == adjacent && tokens[end].symbol.isSyllable() {
		end++
	}
	return end == to || isParticle(text[tokens[to].from:tokens[end-1].to])
}

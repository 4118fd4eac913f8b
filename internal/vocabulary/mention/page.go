package mention

import (
	"slices"
	"strings"
	"unicode"
)

// hit is a form that stands on a page.
type hit struct {
	pattern  int32
	from, to int // bytes
	owners   uint64
	told     told
}

// page is what one page holds before its document is known.
type page struct {
	hits   []hit
	places []placed
	field  int // words that show the field
	words  int
	hangul int // syllables
}

// hits finds the forms of a text, the longest at each place and none within.
func (f *Finder) hits(s *scanner, text string) page {
	var out page
	tokens := s.scan(text)
	for i := 0; i < len(tokens); {
		best, end, owners, shows := f.longest(text, tokens, i)
		if shows.field {
			out.field++
		}
		if shows.place != nowhere {
			out.places = append(out.places, placed{tokens[i].from, shows.to, shows.place})
		}
		out.count(tokens[i].symbol)
		if owners == 0 {
			i++
			continue
		}
		out.hits = append(out.hits, hit{best, tokens[i].from, tokens[end-1].to, owners, untold})
		i = end
	}
	f.tell(text, out.hits)
	return out
}

// count counts a token.
func (p *page) count(y symbol) {
	switch {
	case y.isSyllable():
		p.hangul++
	case y.isWord():
		p.words++
	}
}

// shown is what the patterns that stand at a place show beside the concepts.
type shown struct {
	field bool
	place place
	to    int // where the place's name ends
}

// longest walks the tree from a token: the longest pattern that stands there,
// the token after it, and which of its owners count; and what all of those that
// stand there show.
func (f *Finder) longest(text string, tokens []token, from int) (best int32, end int, owners uint64, shows shown) {
	y := tokens[from].symbol
	if y < firstSyllable {
		return 0, 0, 0, shows
	}
	at := f.first(y)
	for k := from; at != 0; {
		if n := f.nodes[at].pattern; n > 0 {
			p := &f.patterns[n-1]
			if f.stands(p, text, tokens, from, k+1) {
				shows.field = shows.field || p.field
				if p.place != nowhere {
					shows.place, shows.to = p.place, tokens[k].to
				}
				if o := f.owners(p, text, tokens, from, k+1); o != 0 {
					best, end, owners = n-1, k+1, o
				}
			}
		}
		if k++; k == len(tokens) {
			break
		}
		at = f.step(at, tokens[k].symbol)
	}
	return best, end, owners, shows
}

const (
	// wholeWord is the number of syllables up to which a form must be a whole word,
	// particles aside: 차별 is not in 차별화.
	wholeWord = 2
	// wordStart is the number up to which it must begin a word, and not run across
	// a space that it is not written with: 국적법 is not in 다국적법인.
	wordStart = 3
)

// stands tells whether the tokens [from,to), whose symbols are the pattern's,
// are it: no part of other words, its parts as close as they must be.
func (f *Finder) stands(p *pattern, text string, tokens []token, from, to int) bool {
	if p.hangul > 0 {
		return p.standsInHangul(text, tokens, from, to)
	}
	for k := 1; k < len(p.symbols); k++ {
		t := tokens[from+k]
		if t.gap == spaced && p.gaps[k] == adjacent && t.symbol.isWord() && tokens[from+k-1].symbol.isWord() {
			return false
		}
	}
	if first := tokens[from]; first.symbol.isWord() && from > 0 && first.gap == adjacent && tokens[from-1].symbol.isWord() {
		return false
	}
	last := tokens[to-1]
	if goesOnAsNumber(text, last, tokens, to) {
		return false
	}
	return to == len(tokens) || !last.symbol.isWord() || tokens[to].gap != adjacent || !tokens[to].symbol.isWord()
}

func (p *pattern) standsInHangul(text string, tokens []token, from, to int) bool {
	if p.hangul > wordStart {
		return true
	}
	if from > 0 && tokens[from].gap == adjacent && tokens[from-1].symbol.isSyllable() {
		return false
	}
	for k := 1; k < p.hangul; k++ {
		if tokens[from+k].gap != adjacent && p.gaps[k] == adjacent {
			return false
		}
	}
	if p.hangul > wholeWord {
		return true
	}
	end := to
	for end < len(tokens) && tokens[end].gap == adjacent && tokens[end].symbol.isSyllable() {
		end++
	}
	return end == to || isParticle(text[tokens[to].from:tokens[end-1].to])
}

// owners gives the concepts that the form stands for where it stands, as bits;
// of several ways in which it is a form of one concept the surest.
func (f *Finder) owners(p *pattern, text string, tokens []token, from, to int) uint64 {
	var out uint64
	list := p.owners[:min(len(p.owners), 64)]
	for i, o := range list {
		if !f.counts(o, p, text, tokens, from, to) {
			continue
		}
		out |= 1 << i
		for k, other := range list[:i] {
			switch {
			case other.concept != o.concept || out&(1<<k) == 0:
			case other.trust <= o.trust:
				out &^= 1 << i
			default:
				out &^= 1 << k
			}
		}
	}
	return out
}

func (f *Finder) counts(o owner, p *pattern, text string, tokens []token, from, to int) bool {
	stood := text[tokens[from].from:tokens[to-1].to]
	if o.exact != "" {
		return stood == o.exact && (from == 0 || tokens[from].gap == spaced || tokens[from-1].symbol == stop)
	}
	if o.capital && strings.ContainsFunc(stood, unicode.IsLower) {
		return false
	}
	if o.parted {
		return o.trust != family || standsAlone(text, tokens, from, to)
	}
	for k := 1; k < len(p.symbols); k++ {
		if tokens[from+k].gap == spaced {
			return false
		}
	}
	if o.hyphen && tokens[from+1].gap != joined {
		return false
	}
	if o.trust != code || from == 0 {
		return true
	}
	// Table A-1, 표 A-1, X-A-1: no status of stay.
	before := tokens[from-1]
	if tokens[from].gap == joined && before.symbol.isWord() || slices.Contains(f.not, before.symbol) {
		return false
	}
	return !before.symbol.isSyllable() || !isTable(text[:before.to])
}

// isTable tells a Korean word for a table, a figure or a level at a text's end.
func isTable(before string) bool {
	for _, w := range [...]string{"표", "그림", "부록", "별표", "별첨", "도표", "유형", "등급", "수준", "단계", "서식"} {
		if strings.HasSuffix(before, w) {
			rest := before[:len(before)-len(w)]
			return len(w) > 3 || !endsInSyllable(rest) // 목표 A-1 is no table
		}
	}
	return false
}

func endsInSyllable(text string) bool {
	if len(text) < 3 {
		return false
	}
	r := []rune(text[len(text)-3:])
	return len(r) == 1 && r[0] >= firstSyllable && r[0] <= lastSyllable
}

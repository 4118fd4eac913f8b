package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	lazy "naru/internal/pattern"
)

// ours leaves out the hits on a page that name another country's law or authority,
// and those of which nobody can tell.
func (f *Finder) ours(text string, p *page, home bool) []hit {
	var out []hit
	for _, h := range p.hits {
		list := f.patterns[h.pattern].owners
		left := h.owners
		for i := range list[:min(len(list), 64)] {
			if left&(1<<i) != 0 && list[i].national && !isKoreas(text, p.places, h, home) {
				left &^= 1 << i
			}
		}
		if left != 0 {
			h.owners = left
			out = append(out, h)
		}
	}
	return out
}

var (
	// between a country and the name of its law: "Japan's", "the Japanese", "일본의".
	joinsBefore = lazy.New(`^(?:['’]s?|의|에서|에서의)?\s*(?:(?:the|current|new|own|revised|amended|first|federal|national|현행|개정|신)\s+)*$`)
	// behind it: "of Japan", "in the United Kingdom", "(Canada)".
	joinsBehind = lazy.New(`^(?:\s*[,(]\s*|(?:\s*\(?,?\s*(?:act|law)?\s*(?:no\.?\s*)?\d{1,5}\)?,?)?\s+(?:(?:of|in|for|from)\s+)(?:the\s+)?)$`)
	// withYear is how states of English law cite theirs: Immigration Act 1971.
	withYear = lazy.New(`^,?\s+(?:of\s+)?(?:1[89]|20)\d\d\b|^,?\s*\(?(?:[Cc]ap\.|R\.S\.|S\.C\.|c\.)`)
	// opens is a country where what a sentence says holds.
	opens     = lazy.New(`(?:^|[\s(])(?:[Ii]n|[Oo]f|[Uu]nder|[Bb]y|[Ff]or)\s+(?:the\s+)?$`)
	sentences = lazy.New(`[.!?。;]["'”’)\]]*\s+(?:\p{Lu}|\p{Hangul})|\n\s*\n`)
)

// Bounds of what stands around a name, in bytes.
const (
	nearest = 40
	around  = 300
)

// isKoreas tells whether a name that several countries' laws and authorities bear
// stands for Korea's: by a country beside it, by how it is cited, by the countries
// of its sentence, else by what the text as a whole is about.
func isKoreas(text string, places []placed, h hit, home bool) bool {
	for _, at := range places {
		switch {
		case at.to <= h.from && h.from-at.to <= nearest && joinsBefore.MatchString(text[at.to:h.from]):
		case at.from >= h.to && at.from-h.to <= nearest && joinsBehind.MatchString(strings.ToLower(text[h.to:at.from])):
		case at.from >= h.from && at.to <= h.to: // within
		default:
			continue
		}
		return at.place == korea
	}
	if partOfName(text, h.from) {
		return false
	}
	from, to := sentenceAround(text, h)
	here, there, ruled := -1, -1, false // bytes to the nearest of Korea and of others
	for _, at := range places {
		if at.from < from || at.to > to { // also what begins before the stretch of text
			continue
		}
		far := max(h.from-at.to, at.from-h.to)
		if at.place == korea {
			if here < 0 || far < here {
				here = far
			}
			continue
		}
		if there < 0 || far < there {
			there = far
		}
		ruled = ruled || at.to <= h.from && opens.MatchString(text[from:at.from])
	}
	switch {
	case here >= 0:
		return there < 0 || here < there || home && !ruled
	case ruled, withYear.MatchString(text[h.to:]):
		return false
	}
	return home
}

// partOfName tells that a capitalised word before a name makes it another one:
// British Nationality Act, Immigration and Nationality Act.
func partOfName(text string, from int) bool {
	before := strings.TrimRight(text[:from], " \n")
	if before == "" || len(before) == from && from > 0 {
		return false
	}
	word := lastWord(before)
	rest := strings.TrimRight(before[:len(before)-len(word)], " \n")
	if word == "and" || word == "&" || word == "AND" {
		w := lastWord(rest)
		return isCapital(w) && !actWords[strings.ToLower(w)]
	}
	if !isCapital(word) || leadWords[strings.ToLower(word)] {
		return false
	}
	// The first word of a sentence or a line is capitalised anyway.
	return rest != "" && !strings.ContainsRune(".!?:•)", rune(rest[len(rest)-1]))
}

// leadWords stand before a law's name, capitalised in titles and headings.
var leadWords = wordSet("the a an of in on under by to for with from article articles korea korean rok current revised amended new existing draft proposed present section see per act and or pursuant view")

// actWords end the name of another law: Labor Standards Act and Minimum Wage Act.
var actWords = wordSet("act acts law laws code decree constitution ministry court assembly")

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// lastWord is the run of letters at a text's end.
func lastWord(s string) string {
	k := len(s)
	for k > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:k])
		if !unicode.IsLetter(r) && r != '&' && r != '\'' && r != '’' {
			break
		}
		k -= size
	}
	return s[k:]
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 'A' && r <= 'Z'
}

// sentenceAround gives the sentence in which a hit stands, in bytes, as far as it
// is near.
func sentenceAround(text string, h hit) (from, to int) {
	from, to = max(0, h.from-around), min(len(text), h.to+around)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	if ends := sentences.FindAllStringIndex(text[from:h.from], -1); len(ends) > 0 {
		last := ends[len(ends)-1]
		from += last[0] + 1
	}
	if end := sentences.FindStringIndex(text[h.to:to]); end != nil {
		to = h.to + end[0]
	}
	return from, to
}

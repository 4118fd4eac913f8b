package finding

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func (m *maker) korean() {
	m.some(KindSyllable, m.piece(1, 1, false))
	m.some(KindTwo, m.piece(2, 2, false))
	m.some(KindThree, m.piece(3, 3, false))
	m.some(KindLong, m.piece(5, 9, false))
	m.some(KindMiddle, m.piece(2, 4, true))
	m.some(KindParticle, m.withParticle)
	m.some(KindUnspaced, m.together)
	m.some(KindSpaced, m.apart)
	m.some(KindForm, m.otherForm)
	m.some(KindMixed, m.mixed)
	m.some(KindKoWords, func(page string) (Query, bool) { return m.two(m.all(nil, page), 2) })
	m.some(KindKoPhrase, m.koreanPhrase)
}

// korean makes a query of a Korean word, which may carry a particle.
func (m *maker) wordQuery(typed, text string) Query {
	q := Query{Typed: typed, units: []unit{word(text)}}
	if bare, ok := m.bareNoun(text); ok {
		q.bare = []unit{word(bare)}
	}
	return q
}

// piece cuts from to to syllables out of a word: its beginning, or its middle.
func (m *maker) piece(from, to int, middle bool) func(string) (Query, bool) {
	return func(page string) (Query, bool) {
		w, ok := one(m, m.all(nil, page))
		n := from + m.rng.IntN(to-from+1)
		r := []rune(w)
		if !ok || len(r) < n || middle && len(r) < n+2 {
			return Query{}, false
		}
		at := 0
		if middle {
			at = 1 + m.rng.IntN(len(r)-n-1)
		}
		text := string(r[at : at+n])
		return m.wordQuery(text, text), true
	}
}

// withParticle takes a noun with its particle. Whoever types one asks for the
// noun, so the scan does too.
func (m *maker) withParticle(page string) (Query, bool) {
	w, _ := one(m, m.all(nil, page))
	bare, ok := m.bareNoun(w)
	if !ok {
		return Query{}, false
	}
	return Query{Typed: w, units: []unit{word(bare)}}, true
}

var row2 = regexp.MustCompile(`[가-힣]+(?:\s+[가-힣]+){1,3}`)

// together takes words that follow each other and types them without spaces.
func (m *maker) together(page string) (Query, bool) {
	found, ok := one(m, m.all(row2, page))
	text := unspaced(found)
	if !ok || utf8.RuneCountInString(text) > 14 {
		return Query{}, false
	}
	return m.wordQuery(text, text), true
}

// apart types a word with a space in every place.
func (m *maker) apart(page string) (Query, bool) {
	w, ok := one(m, m.all(nil, page))
	r := []rune(w)
	if !ok || len(r) < 2 || len(r) > 8 {
		return Query{}, false
	}
	return m.wordQuery(strings.Join(strings.Split(w, ""), " "), w), true
}

// otherForm types a word decomposed, in half-width jamo, or with characters that
// cannot be seen.
func (m *maker) otherForm(page string) (Query, bool) {
	w, ok := one(m, m.all(nil, page))
	r := []rune(w)
	if !ok || len(r) < 2 || len(r) > 8 {
		return Query{}, false
	}
	typed := ""
	switch m.rng.IntN(4) {
	case 0:
		typed = norm.NFD.String(w)
	case 1:
		typed = halfWidth(w)
	case 2:
		typed = string(r[:1]) + "\u200b" + string(r[1:])
	case 3:
		typed = string(r[:1]) + "\u00ad" + string(r[1:]) + "\ufeff"
	}
	return m.wordQuery(typed, w), true
}

// halfWidth writes syllables in the half-width jamo of old systems.
func halfWidth(w string) string {
	const (
		initials = "ﾡﾢﾤﾧﾨﾩﾱﾲﾳﾵﾶﾷﾸﾹﾺﾻﾼﾽﾾ"
		vowels   = "ￂￃￄￅￆￇￊￋￌￍￎￏￒￓￔￕￖￗￚￛￜ"
		finals   = "\x00ﾡﾢﾣﾤﾥﾦﾧﾩﾪﾫﾬﾭﾮﾯﾰﾱﾲﾴﾵﾶﾷﾸﾺﾻﾼﾽﾾ"
	)
	first, middle, last := []rune(initials), []rune(vowels), []rune(finals)
	var out []rune
	for _, r := range w {
		n := int(r - 0xAC00)
		out = append(out, first[n/588], middle[n%588/28])
		if n%28 > 0 {
			out = append(out, last[n%28])
		}
	}
	return string(out)
}

var mixedWord = regexp.MustCompile(`(?m)(?:^|[\s(])(?:[가-힣]{2,6}[0-9]{1,4}|[0-9]{1,4}[가-힣]{1,4}|[A-Za-z]{2,8}[가-힣]{1,4}|[가-힣]{2,6}[A-Z]{2,6})`)

// mixed takes a word that digits or Latin letters are part of.
func (m *maker) mixed(page string) (Query, bool) {
	w, ok := one(m, m.all(mixedWord, page))
	if !ok {
		return Query{}, false
	}
	w = strings.Trim(w, "( \t\r\n")
	q := Query{Typed: w, units: []unit{word(w)}}
	for _, p := range particles { // EPS를, 코로나19로: the name is asked for
		if rest, ok := strings.CutSuffix(w, p); ok && isNamed(rest) {
			q.bare = []unit{either(m.forms(strings.ToLower(rest))...)}
			break
		}
	}
	return q, true
}

// isNamed tells names in Latin letters, or with a number behind other letters.
func isNamed(text string) bool {
	list := tokens(text)
	return len(list) > 0 && list[len(list)-1].script != syllabic && list[0].script != digits
}

// two takes two words of a page.
func (m *maker) two(words []string, least int) (Query, bool) {
	a, _ := one(m, words)
	b, ok := one(m, words)
	if !ok || a == b || utf8.RuneCountInString(a) < least || utf8.RuneCountInString(b) < least {
		return Query{}, false
	}
	q := Query{Typed: a + " " + b}
	found := false
	for _, w := range []string{a, b} {
		q.units = append(q.units, word(w))
		bare, ok := m.bareNoun(w)
		if !ok {
			bare = w
		}
		found = found || ok
		q.bare = append(q.bare, word(bare))
	}
	if !found {
		q.bare = nil
	}
	return q, true
}

func (m *maker) koreanPhrase(page string) (Query, bool) {
	found, ok := one(m, m.all(row2, page))
	if !ok {
		return Query{}, false
	}
	return Query{Typed: `"` + strings.Join(strings.Fields(found), " ") + `"`, units: []unit{word(unspaced(found))}}, true
}

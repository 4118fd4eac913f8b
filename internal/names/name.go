package names

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/analysis/hangul"
)

// Name is a form of a name, read. It may be compared with any number of others,
// by one goroutine at a time.
type Name struct {
	text     string // cleaned
	folded   string
	readings []reading
}

// reading is one way to part a name into family and given name.
type reading struct {
	family   string   // folded; of Hangul the syllables
	families []string // the Hangul it may stand for, by the rule of initial sounds
	given    string   // letters, words apart
	folded   string   // the given name's letters alone
	sound    *spoken  // nil: not read as Korean
	initials string   // first letters, of a given name that is nothing but initials
	last     bool     // the family name stands last
	hangul   bool
	hanja    bool   // as hangul, by the readings of Hanja
	bare     string // the family name without its article or particles, of words that have any: masri
	doubt    int    // 0: the likeliest reading
}

// Parse reads a form of a name as it is printed.
func Parse(printed string) *Name {
	n := &Name{text: Clean(printed)}
	n.folded = fold(n.text)
	korean, other := byScript(n.text)
	n.readHangul(korean)
	if !n.readHanja(other) {
		n.readLatin(other)
		if spelt := spelledOut.Replace(other); spelt != other {
			n.readLatin(spelt)
		}
	}
	return n
}

// maxHanjaReadings bounds the ways to read a name in Hanja that are followed.
const maxHanjaReadings = 8

// readHanja reads Hanja as Hangul, where every one is known from names of Koreans.
func (n *Name) readHanja(text string) bool {
	ways := []string{""}
	for _, r := range strings.Join(strings.Fields(text), "") {
		var next []string
		for _, reading := range hanja[r] {
			for _, w := range ways {
				next = append(next, w+string(reading))
			}
		}
		ways = next[:min(len(next), maxHanjaReadings)]
		if len(ways) == 0 || len(ways[0]) > len("가")*maxHangulName {
			return false
		}
	}
	if ways[0] == "" {
		return false
	}
	for _, w := range ways {
		before := len(n.readings)
		if startsAsName(w) {
			n.readHangul(w)
		}
		for i := before; i < len(n.readings); i++ {
			n.readings[i].hanja = true
		}
	}
	return true
}

// byScript parts a form that is printed in both scripts: 최서리 Seori Choi.
func byScript(text string) (korean, other string) {
	var ko, rest []string
	for _, w := range strings.Fields(text) {
		if strings.ContainsFunc(w, hangul.IsSyllable) {
			ko = append(ko, strings.Trim(w, ","))
		} else {
			rest = append(rest, w)
		}
	}
	return strings.Join(ko, " "), strings.Join(rest, " ")
}

// maxHangulName is the length of the longest Korean name in syllables: two of the
// family and, by law, five given.
const maxHangulName = 7

func (n *Name) readHangul(text string) {
	words := strings.Fields(text)
	all := []rune(strings.Join(words, ""))
	if len(all) < 2 || len(all) > maxHangulName {
		return
	}
	for _, r := range all {
		if !hangul.IsSyllable(r) {
			return
		}
	}
	add := func(family, given []rune, last bool, doubt int) {
		n.readings = append(n.readings, reading{
			family: string(family), families: []string{modern(string(family))},
			given: string(given), folded: string(given), sound: inHangul(string(given)), last: last, hangul: true, doubt: doubt,
		})
	}
	_, single := families.byHangul[string(all[:1])]
	_, double := families.byHangul[string(all[:2])]
	if double && len(all) > 2 {
		add(all[:2], all[2:], false, 0)
	}
	switch {
	case double && len(all) == 3 && single: // 선우진 may be 선 우진
		add(all[:1], all[1:], false, 1)
	case !double || len(all) == 2:
		doubt := 0
		if !single {
			doubt = 1
		}
		add(all[:1], all[1:], false, doubt)
	}
	if len(words) == 2 && len([]rune(words[0])) > 1 { // 서리 최, put into Hangul from Latin letters
		if _, ok := families.byHangul[words[1]]; ok {
			add([]rune(words[1]), []rune(words[0]), true, 0)
		}
	}
}

// maxLatinWords is how many words of a name are read.
const maxLatinWords = 8

func (n *Name) readLatin(text string) {
	if text == "" || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) {
		return
	}
	if before, after, ok := strings.Cut(text, ","); ok && letters(before) != "" && letters(after) != "" {
		family, given := strings.Fields(before), strings.Fields(after)
		cut := len(given) // Leyen, Ursula von der
		for cut > 1 && particle[strings.ToLower(given[cut-1])] {
			cut--
		}
		n.addLatin(append(slices.Clone(given[cut:]), family...), given[:cut], false, 0)
		return
	}
	words := strings.Fields(strings.ReplaceAll(text, ",", " "))
	words = words[:min(len(words), maxLatinWords)]
	if len(words) < 2 {
		return
	}
	if k := inCapitals(words); k == 0 {
		n.addLatin(words[:1], words[1:], false, 0)
		return
	} else if k == len(words)-1 {
		n.addLatin(words[k:], words[:k], true, 0)
		return
	}
	first, last := len(words[:1]), len(words)-1
	for last > 1 && particle[strings.ToLower(words[last-1])] {
		last--
	}
	lastDoubt, firstDoubt := n.doubts(words, first, last)
	n.addLatin(words[last:], words[:last], true, lastDoubt)
	n.addLatin(words[:first], words[first:], false, firstDoubt)
	if len(words) > 2 {
		n.addDouble(words)
	}
}

// addDouble reads two words as the family name: a Korean one of two syllables
// printed apart, or two as in Spanish, of which the second may be left out.
func (n *Name) addDouble(words []string) {
	end := len(words) - 2
	switch {
	case twoSyllables(words[:2]):
		n.addLatin(words[:2], words[2:], false, 0)
	case twoSyllables(words[end:]):
		n.addLatin(words[end:], words[:end], true, 0)
	case rankOf(words[:1]) < 0 && rankOf(words[end+1:]) < 0:
		n.addLatin(words[end:], words[:end], true, 1)
		if !particle[strings.ToLower(words[end])] {
			n.addLatin(words[end:end+1], words[:end], true, 2)
		}
	}
}

// twoSyllables tells a Korean family name of two syllables.
func twoSyllables(words []string) bool {
	for _, f := range families.byLatin[fold(strings.Join(words, ""))] {
		if len([]rune(f.hangul)) == 2 {
			return true
		}
	}
	return false
}

// particle words belong to the family name behind them.
var particle = map[string]bool{"de": true, "da": true, "do": true, "dos": true, "del": true, "della": true, "di": true, "van": true,
	"von": true, "der": true, "den": true, "ter": true, "la": true, "le": true, "al": true, "bin": true, "ibn": true, "el": true, "st": true}

// inCapitals finds the one word that is written in capitals, as family names are
// where people care; -1 where no word or several are.
func inCapitals(words []string) int {
	at := -1
	for k, w := range words {
		if len([]rune(w)) < 2 || initialsOf([]string{w}) != "" && rankOf([]string{w}) < 0 && korean(words[:k], words[k+1:]) || strings.Contains(w, ".") || strings.ToUpper(w) != w || strings.ToLower(w) == w {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = k
	}
	return at
}

// korean tells whether a Korean family name is among words.
func korean(words ...[]string) bool {
	for _, w := range slices.Concat(words...) {
		if rankOf([]string{w}) >= 0 {
			return true
		}
	}
	return false
}

// doubts weighs the family name at the end against that at the beginning: a
// Korean one tells, of two the commoner; else it stands last.
func (n *Name) doubts(words []string, first, last int) (atEnd, atBeginning int) {
	end, begin := rankOf(words[last:]), rankOf(words[:first])
	switch {
	case end < 0 && begin < 0:
		return 0, 1
	case begin < 0:
		return 0, 2
	case end < 0:
		return 1, 0
	// A given name in one word, hyphenated or of two words, makes the other end
	// the family's.
	case strings.Contains(words[0], "-"):
		return 0, 1
	case strings.Contains(words[last], "-"):
		return 1, 0
	case begin < end:
		return 1, 0
	}
	return 0, 1
}

// rankOf tells how common a Korean family name in Latin letters is, 0 the
// commonest, -1 if it is none.
func rankOf(words []string) int {
	best := -1
	for _, f := range families.byLatin[fold(strings.Join(words, ""))] {
		if best < 0 || f.rank < best {
			best = f.rank
		}
	}
	return best
}

func (n *Name) addLatin(family, given []string, last bool, doubt int) {
	r := reading{family: fold(strings.Join(family, "")), given: letters(strings.Join(given, " ")), last: last, doubt: doubt}
	r.folded = fold(r.given)
	if r.family == "" || r.folded == "" {
		return
	}
	r.initials = initialsOf(given)
	r.bare = fold(withoutParticles(family))
	for _, f := range families.byLatin[r.family] {
		r.families = append(r.families, modern(f.hangul))
	}
	if len(r.families) > 0 {
		r.sound = inLatin(soundsOf(r.given))
		if count := r.sound.syllables(); r.initials == "" && (count == 0 || count > maxHangulName-2) {
			r.families, r.sound = nil, nil
		}
	}
	n.readings = append(n.readings, r)
}

// withoutParticles gives the last word of a family name that begins with a
// particle or an article, also one tied by a hyphen: Masri of al-Masri; else all.
func withoutParticles(family []string) string {
	words := strings.FieldsFunc(strings.Join(family, " "), func(r rune) bool { return r == ' ' || r == '-' })
	at := 0
	for at < len(words)-1 && particle[strings.ToLower(words[at])] {
		at++
	}
	return strings.Join(words[at:], " ")
}

// initialsOf gives the first letters of a given name that is nothing else: S.,
// S.-K., S K, SK.
func initialsOf(words []string) string {
	joined := strings.Join(words, " ")
	parts := strings.FieldsFunc(joined, func(r rune) bool { return r == ' ' || r == '.' || r == '-' })
	out := ""
	for _, p := range parts {
		r := []rune(p)
		switch {
		case len(r) == 1:
			out += string(unicode.ToLower(r[0]))
		case len(parts) == 1 && len(r) == 2 && strings.ToUpper(p) == p && strings.ToLower(p) != p:
			out = strings.ToLower(p)
		default:
			return ""
		}
	}
	return out
}

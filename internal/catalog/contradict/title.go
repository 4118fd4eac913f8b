package contradict

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// A name is known again in a sentence by its letters from these lengths on, or
// by its words, if it has so many that tell something.
const (
	leastLatin  = 14
	leastHangul = 7
	leastWords  = 4
)

// title is an event's name as it is looked for.
type title struct {
	key   string   // its letters and digits
	words []string // that tell something
}

var (
	aside = pattern.New(`\s*[(\[（][^()\[\]（）]*[)\]）]`)
	// What was done with an event is told one way in a table and another in a text.
	deed = pattern.New(`(?i)^(?:(?:jointly|co-?)\s*)?(?:held|hosted|hosting|holding|organi[sz]ed|ran|signed|signing|attended|participated|presented|issued|published|opened|conducted|carried out|executed|discussed)(?:\s+(?:and\s+\w+|in|at|with))*\s+(?:(?:an?|the)\s+)?|^(?:an?|the)\s+|\s*(?:공동\s*)?(?:개최|참석|참가|참여|체결|운영|실시|진행|추진|발표)$`)
)

func titleOf(s string) title {
	bare := strings.TrimSpace(aside.ReplaceAllString(s, ""))
	if rest := strings.TrimSpace(deed.ReplaceAllString(bare, "")); rest != "" {
		bare = rest
	}
	t := title{key: letters(bare)}
	for w := range wordsOf(bare) {
		t.words = append(t.words, w)
	}
	return t
}

// distinct tells a name that is not just a common word.
func (t title) distinct() bool {
	n := utf8.RuneCountInString(t.key)
	if hangul(t.key) {
		return n >= leastHangul
	}
	return n >= leastLatin
}

// in tells whether a sentence, given as its letters and its words, names it.
func (t title) in(key string, words map[string]bool) bool {
	if t.distinct() && strings.Contains(key, t.key) {
		return true
	}
	if len(t.words) < leastWords {
		return false
	}
	for _, w := range t.words {
		if !words[w] && !(hangul(w) && strings.Contains(key, w)) {
			return false
		}
	}
	return true
}

// letters keeps the letters and digits of a text, as small letters.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// wordsOf gives the words of a text that tell something.
func wordsOf(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if n := utf8.RuneCountInString(w); n >= 4 || n >= 2 && hangul(w) {
			out[w] = true
		}
	}
	return out
}

func hangul(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
}

var count = pattern.New(`(?i)\b\d+(?:st|nd|rd|th)\b|제\s*\d+\s*[회차기]|\d+\s*회|\b(?:19|20)\d\d\b`)

// counted tells a name that says which time it is.
func counted(s string) bool { return count.MatchString(s) }

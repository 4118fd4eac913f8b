package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// particles are the endings that Korean nouns carry in running text, longest
// first, each with what the syllable before it must end in. The rule keeps most
// nouns that only look inflected whole: 가 follows a vowel, so 전문가 and 활동가
// have no particle.
var particles = []struct {
	text  string
	after ending
}{
	{"에서부터", anyEnding}, {"으로부터", consonant}, {"이라는", consonant}, {"에서는", anyEnding}, {"에서의", anyEnding},
	{"에게서", anyEnding}, {"으로서", consonant}, {"으로써", consonant}, {"으로의", consonant}, {"으로는", consonant},
	{"으로도", consonant}, {"로부터", vowelOrL}, {"들에게", anyEnding}, {"들이", anyEnding}, {"들은", anyEnding},
	{"들을", anyEnding}, {"들의", anyEnding}, {"들과", anyEnding}, {"들도", anyEnding},
	{"에서", anyEnding}, {"에게", anyEnding}, {"으로", consonant}, {"로서", vowelOrL}, {"로써", vowelOrL}, {"로의", vowelOrL},
	{"로는", vowelOrL}, {"부터", anyEnding}, {"까지", anyEnding}, {"처럼", anyEnding}, {"보다", anyEnding}, {"마다", anyEnding},
	{"이나", consonant}, {"라는", vowel}, {"에는", anyEnding}, {"에도", anyEnding}, {"에의", anyEnding}, {"과의", consonant},
	{"와의", vowel}, {"조차", anyEnding}, {"밖에", anyEnding}, {"께서", anyEnding}, {"이란", consonant}, {"이며", consonant},
	{"은", consonant}, {"는", vowel}, {"이", consonant}, {"가", vowel}, {"을", consonant}, {"를", vowel},
	{"과", consonant}, {"와", vowel}, {"의", anyEnding}, {"에", anyEnding}, {"로", vowelOrL}, {"도", anyEnding},
	{"만", anyEnding}, {"들", anyEnding}, {"란", vowel},
}

// ending is what a syllable ends in.
type ending uint8

const (
	anyEnding ending = iota
	vowel
	consonant
	vowelOrL // 로 follows ㄹ as it follows a vowel: 서울로
)

// withoutParticle takes the particle off a Korean word if at least two
// syllables remain, or off a name in Latin letters or with a number (EPS를,
// 코로나19로). The word itself is searched as well, so a wrong cut only ranks
// lower.
func withoutParticle(word string) (string, bool) {
	if n := syllablesAtEnd(word); n > 0 && n < utf8.RuneCountInString(word) {
		cut := len(word) - n*syllableSize
		if name := word[:cut]; isParticle(word[cut:]) && endsName(name) {
			return name, true
		}
	}
	for _, p := range particles {
		rest, ok := strings.CutSuffix(word, p.text)
		if !ok || !p.after.fits(rest) {
			continue
		}
		if syllablesAtEnd(rest) < 2 || isWholeNoun(word) {
			return "", false
		}
		return rest, true
	}
	return "", false
}

// syllableSize is the length of a Hangul syllable in UTF-8.
const syllableSize = 3

func isParticle(text string) bool {
	for _, p := range particles {
		if p.text == text {
			return true
		}
	}
	return false
}

// endsName tells whether a particle may follow: the text ends in a Latin letter
// or a digit and is no bare number (3만 is thirty thousand).
func endsName(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	if r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	return strings.ContainsFunc(text, unicode.IsLetter)
}

// isWholeNoun knows nouns whose last syllable fits the rule and is no particle,
// where what would remain is another common word: 만족도 is not 만족. Only whole
// words are compared: 노동의 ends like 동의 and does have a particle.
func isWholeNoun(word string) bool {
	switch word {
	case "어린이", "정치가", "경기도", "강원도", "충청도", "전라도", "경상도", "제주도", "한반도",
		"만족도", "선호도", "신뢰도", "기여도", "이해도", "참여도", "인지도", "의존도", "난이도", "중요도", "친밀도",
		"숙련도", "수용도", "민주주의", "상호주의", "다원주의", "인종주의", "민족주의", "자민족주의":
		return true
	}
	return false
}

// fits tells whether a particle of this kind may follow the word.
func (e ending) fits(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	if r < 0xAC00 || r > 0xD7A3 {
		return false
	}
	const rieul = 8 // index of ㄹ among the 28 finals
	final := (r - 0xAC00) % 28
	switch e {
	case vowel:
		return final == 0
	case consonant:
		return final != 0
	case vowelOrL:
		return final == 0 || final == rieul
	}
	return true
}

// syllablesAtEnd counts the Hangul syllables that a word ends in.
func syllablesAtEnd(word string) int {
	n := 0
	for word != "" {
		r, size := utf8.DecodeLastRuneInString(word)
		if r < 0xAC00 || r > 0xD7A3 {
			break
		}
		n++
		word = word[:len(word)-size]
	}
	return n
}

package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
)

// particles are the endings that Korean nouns carry in running text, longest
// first. What the syllable before them must end in keeps most nouns that only
// look inflected whole: 가 follows a vowel, so 전문가 and 활동가 have no particle.
var particles = []string{
	"에서부터", "으로부터", "이라는", "에서는", "에서의", "에게서", "으로서", "으로써", "으로의", "으로는", "으로도", "로부터", "들에게",
	"들이", "들은", "들을", "들의", "들과", "들도", "에서", "에게", "으로", "로서", "로써", "로의", "로는", "부터", "까지",
	"처럼", "보다", "마다", "이나", "라는", "에는", "에도", "에의", "과의", "와의", "조차", "밖에", "께서", "이란", "이며",
	"은", "는", "이", "가", "을", "를", "과", "와", "의", "에", "로", "도", "만", "들", "란",
}

// withoutParticle takes the particle off a Korean word if at least two
// syllables remain, or off a name in Latin letters or with a number (EPS를,
// 코로나19로). The word itself is searched as well, so a wrong cut only ranks
// lower.
func withoutParticle(word string) (string, bool) {
	if n := syllablesAtEnd(word); n > 0 && n < utf8.RuneCountInString(word) {
		cut := len(word) - n*syllableSize
		if name := word[:cut]; slices.Contains(particles, word[cut:]) && endsName(name) {
			return name, true
		}
	}
	for _, p := range particles {
		rest, ok := strings.CutSuffix(word, p)
		if !ok || !hangul.ParticleFits(rest, p) {
			continue
		}
		if syllablesAtEnd(rest) < 2 || isWholeNoun(word) || isVerb(rest, p) {
			return "", false
		}
		return rest, true
	}
	return "", false
}

// bare takes the particle off a word, if the library has no reason to say that it
// is none.
func (e *expander) bare(word string) (string, bool) {
	bare, ok := withoutParticle(word)
	if !ok || e.options.Noun == nil || syllablesAtEnd(bare) == 0 {
		return bare, ok
	}
	forms := []string{bare}
	for _, p := range particles {
		if form := bare + p; form != word && hangul.ParticleFits(bare, p) {
			forms = append(forms, form)
		}
	}
	return bare, e.options.Noun(word, forms)
}

// syllableSize is the length of a Hangul syllable in UTF-8.
const syllableSize = 3

// endsName tells whether a particle may follow: the text ends in a Latin letter
// or a digit and is no bare number (3만 is thirty thousand).
func endsName(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	if r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	return strings.ContainsFunc(text, unicode.IsLetter)
}

// isVerb tells forms of verbs that end like nouns with a particle: 인용하는, 같은,
// 있을, and statements that are quoted (한다는; few nouns end in 다 behind a final
// consonant).
func isVerb(rest, particle string) bool {
	last, size := utf8.DecodeLastRuneInString(rest)
	switch last {
	case '하', '되':
		return particle == "는" && !strings.HasSuffix(rest, "이하") && !strings.HasSuffix(rest, "지하")
	case '있', '없', '같', '않', '많', '높', '낮', '좋':
		return particle == "은" || particle == "는" || particle == "을" || particle == "이"
	case '다':
		before, _ := utf8.DecodeLastRuneInString(rest[:len(rest)-size])
		_, _, final := hangul.Split(before)
		return particle == "는" && final != 0
	}
	return false
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

// syllablesAtEnd counts the Hangul syllables that a word ends in.
func syllablesAtEnd(word string) int {
	n := 0
	for word != "" {
		r, size := utf8.DecodeLastRuneInString(word)
		if !hangul.IsSyllable(r) {
			break
		}
		n++
		word = word[:len(word)-size]
	}
	return n
}

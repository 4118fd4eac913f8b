package spell

import (
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
)

// particles are what Korean appends to nouns, longest first within each ending.
// Only those are here that stand on nouns in written reports; words that end
// alike by chance (제도, 전문가) are kept by hangul.ParticleFits, minStem and nounOf.
var particles = []string{
	"으로부터", "에서부터", "으로서의", "으로써의", "에서는", "에서도", "에서의", "에게서", "으로는", "으로도",
	"으로의", "으로서", "으로써", "이라는", "이라고", "에게는", "에게도", "로부터", "까지의", "부터의", "에게",
	"에서", "에는", "에도", "에의", "으로", "로서", "로써", "로의", "로는", "과의", "와의", "과는", "와는", "과도",
	"와도", "이라", "라는", "까지", "부터", "보다", "처럼", "마다", "조차", "만의", "이나", "이며", "이고", "이다",
	"하여", "하는", "하고", "되는", "된다", "한다", "들은", "들이", "들을", "들의", "들에", "은", "는", "이", "가", "을",
	"를", "의", "에", "로", "와", "과", "도", "만", "나",
}

// weak particles end too many words by chance (만족도, 유학이나) to be taken off
// without the bare word being known as well.
const weak = "이가도만나로"

// isWeak tells whether what word has beyond its stem is a weak particle.
func isWeak(word, stem string) bool {
	rest := strings.TrimPrefix(word, stem)
	return len([]rune(rest)) == 1 && strings.Contains(weak, rest)
}

// minStem is the least number of syllables that must remain: 이민은 gives 이민,
// but 제도 and 국가 stay whole.
const minStem = 2

// Stems gives the nouns that a Korean word may be with its particle taken off, the
// likeliest first; none where no particle shows.
func Stems(word string) []string { return stems(word) }

// Nouns tells for each of the Korean words of a text, forms with their counts,
// which noun it is: particles are taken off where the rest bears that out.
func Nouns(forms map[string]int) map[string]string {
	shapes := shapesOf(forms)
	out := make(map[string]string, len(forms))
	for form := range forms {
		out[form] = nounOf(form, forms, shapes)
	}
	return out
}

// IsHangul tells a word of Hangul and nothing else.
func IsHangul(word string) bool { return scriptOf(word) == scriptHangul }

// stems gives the nouns that a Korean word may be with its particle taken off,
// the likeliest (most taken off) first; none where no particle shows.
func stems(word string) []string {
	var out []string
	n := utf8.RuneCountInString(word)
	for _, p := range particles {
		stem, ok := strings.CutSuffix(word, p)
		if ok && n-utf8.RuneCountInString(p) >= minStem && hangul.ParticleFits(stem, p) {
			out = append(out, stem)
		}
	}
	return out
}

// keyStems does the same on keys, where the syllables before the particle may be
// garbled: what remains of at least minStemKeys keys, most taken off first.
func keyStems(keys string) []string {
	const minStemKeys = 5
	var out []string
	for _, p := range particles {
		if rest, ok := strings.CutSuffix(keys, keysOf(p)); ok && len(rest) >= minStemKeys {
			out = append(out, rest)
		}
	}
	return out
}

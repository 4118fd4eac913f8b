package match

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis"
	"naru/internal/analysis/hangul"
)

// person is a name as its parts, without regard to their order.
type person struct {
	korean string   // the name in Hangul without spaces; "": it is in Latin letters
	words  []string // of a name in Latin letters, hyphens taken out
	sound  string   // consonants in classes, family name first where that is known
}

// withoutNames takes out of a work's titles the names of the other's people: where
// a title ends is hard to tell on some front pages, and the author's name goes with
// it. It names those it took out.
func withoutNames(w, other *Work) (*Work, []string) {
	var taken []string
	out := *w
	for _, name := range other.names {
		_, terms := featuresOf(name)
		if len(terms) < 2 || !out.title.whole.hasAll(terms) || other.title.whole.hasAny(terms) || other.other.whole.hasAny(terms) {
			continue
		}
		if len(out.title.whole) == len(w.title.whole) {
			out.title.whole, out.title.main = maps.Clone(w.title.whole), maps.Clone(w.title.main)
		}
		for _, t := range terms {
			delete(out.title.whole, t)
			delete(out.title.main, t)
		}
		taken = append(taken, name)
	}
	if len(out.title.whole) == 0 { // a person's name is the title
		return w, nil
	}
	return &out, taken
}

var honours = map[string]bool{"dr": true, "prof": true, "mr": true, "ms": true, "mrs": true, "phd": true, "et": true, "al": true}

func parsePerson(name string) person {
	if korean := onlyHangul(name); utf8.RuneCountInString(korean) >= 2 {
		return person{korean: korean, sound: soundOfKorean(korean)}
	}
	var p person
	for _, w := range strings.Fields(strings.NewReplacer(",", " ", ".", " ", "-", "", "‐", "", "–", "", "'", "", "’", "").Replace(analysis.Fold(name))) {
		if !honours[w] {
			p.words = append(p.words, w)
		}
	}
	return p
}

// onlyHangul gives the syllables of a Korean name without what stands behind it:
// 최서리(연구위원).
func onlyHangul(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case unicode.Is(unicode.Hangul, r):
			b.WriteRune(r)
		case unicode.IsSpace(r) || r == '·':
		default:
			if b.Len() > 0 {
				return b.String()
			}
			if unicode.IsLetter(r) {
				return ""
			}
		}
	}
	return b.String()
}

// samePerson reports whether two names may be one person's. It is no proof: names
// add to what other things say.
func samePerson(a, b person) bool {
	switch {
	case a.korean != "" && b.korean != "":
		return a.korean == b.korean
	case a.korean != "":
		return soundsLike(a, b)
	case b.korean != "":
		return soundsLike(b, a)
	}
	return sameWords(a.words, b.words)
}

// sameWords compares names in Latin letters: family name first or last, given
// names joined or apart, or as initials.
func sameWords(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return len(a) == 1 && len(b) == 1 && a[0] == b[0]
	}
	for _, x := range orders(a) {
		for _, y := range orders(b) {
			if x.family == y.family && sameGiven(x.given, y.given) {
				return true
			}
		}
	}
	return false
}

// ordered is a name with the family name told.
type ordered struct {
	family string
	given  []string
}

func orders(w []string) []ordered {
	last := len(w) - 1
	return []ordered{{w[0], w[1:]}, {w[last], w[:last]}}
}

func sameGiven(a, b []string) bool {
	if strings.Join(a, "") == strings.Join(b, "") {
		return true
	}
	initials := func(w []string) (string, bool) {
		var s strings.Builder
		only := true
		for _, x := range w {
			s.WriteString(x[:1])
			only = only && len(x) <= 1
		}
		return s.String(), only
	}
	x, xShort := initials(a)
	y, yShort := initials(b)
	if !xShort && !yShort {
		return false
	}
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// Sounds of initial and final consonants that romanisations tell apart in
// different ways, as one letter each. A silent or vowel-like one is none.
var (
	initialSound = map[rune]string{'ㄱ': "k", 'ㄲ': "k", 'ㅋ': "k", 'ㄴ': "n", 'ㄷ': "t", 'ㄸ': "t", 'ㅌ': "t", 'ㄹ': "r", 'ㅁ': "m",
		'ㅂ': "p", 'ㅃ': "p", 'ㅍ': "p", 'ㅅ': "s", 'ㅆ': "s", 'ㅈ': "c", 'ㅉ': "c", 'ㅊ': "c", 'ㅎ': "h"}
	finalSound = map[rune]string{'ㄱ': "k", 'ㄲ': "k", 'ㅋ': "k", 'ㄴ': "n", 'ㄷ': "t", 'ㅅ': "t", 'ㅆ': "t", 'ㅈ': "t", 'ㅊ': "t", 'ㅌ': "t",
		'ㄹ': "r", 'ㅁ': "m", 'ㅂ': "p", 'ㅍ': "p", 'ㅇ': "ng", 'ㅎ': ""}
)

func soundOfKorean(s string) string {
	var b strings.Builder
	for _, r := range s {
		first, _, last := hangul.Split(r)
		b.WriteString(initialSound[first])
		b.WriteString(finalSound[last])
	}
	return b.String()
}

// families are family names whose usual spelling does not follow their sound.
var families = map[string][]string{
	"이": {"lee", "yi", "rhee", "i", "ri", "yee"}, "박": {"park", "pak", "bak", "bark"}, "최": {"choi", "choe", "chey"},
	"임": {"lim", "im", "rim", "yim"}, "유": {"yoo", "yu", "you", "ryu", "ryoo"}, "류": {"ryu", "yoo", "yu", "ryoo", "lyu"},
	"노": {"noh", "no", "roh", "ro"}, "오": {"oh", "o"}, "우": {"woo", "u", "wu"}, "나": {"na", "ra", "rah", "nah"},
	"양": {"yang", "ryang"}, "여": {"yeo", "yuh"}, "육": {"youk", "yuk", "yook"}, "윤": {"yoon", "yun", "youn"},
	"염": {"yeom", "yum", "youm"}, "라": {"ra", "rha", "na"}, "안": {"ahn", "an"}, "엄": {"um", "eom", "uhm"},
	"원": {"won", "weon"}, "위": {"wi", "wee"}, "예": {"ye"}, "옥": {"ok"}, "왕": {"wang"},
}

// soundsLike compares a Korean name with one in Latin letters by its consonants.
func soundsLike(korean, latin person) bool {
	if len(latin.words) < 2 {
		return false
	}
	name := []rune(korean.korean)
	for _, o := range orders(latin.words) {
		for _, n := range []int{1, 2} { // family names of two syllables are few
			if len(name) <= n || n == 2 && len(name) < 4 {
				continue
			}
			if sameFamily(string(name[:n]), o.family) && soundOfLatin(strings.Join(o.given, "")) == soundOfKorean(string(name[n:])) {
				return true
			}
		}
	}
	return false
}

func sameFamily(korean, latin string) bool {
	for _, f := range families[korean] {
		if f == latin {
			return true
		}
	}
	return families[korean] == nil && soundOfLatin(latin) == soundOfKorean(korean)
}

var latinSounds = strings.NewReplacer("ng", "N", "kk", "k", "tt", "t", "pp", "p", "ss", "s", "jj", "c", "ch", "c", "sh", "s",
	"g", "k", "d", "t", "b", "p", "j", "c", "l", "r", "q", "k", "x", "ks", "z", "c", "f", "p", "v", "p")

// soundOfLatin folds a romanised name to the classes of soundOfKorean. n before g
// is one final, unless a vowel follows: Jungeun is 중은.
func soundOfLatin(s string) string {
	s = strings.ReplaceAll(latinSounds.Replace(s), "N", "ng")
	var b strings.Builder
	for k := 0; k < len(s); k++ {
		switch c := s[k]; c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'w', ' ':
		case 'h': // between vowels it is a consonant, behind one it prolongs: oh, ah
			if k == 0 || k+1 < len(s) && strings.ContainsRune("aeiouyw", rune(s[k+1])) {
				b.WriteByte(c)
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

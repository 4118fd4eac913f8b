package names

import (
	"strings"
	"unicode/utf8"
)

const (
	// tooFar is a cost beyond which two spellings are not of one name.
	tooFar = 3
	// maxSounded is the length of the longest given name that is sounded out, in
	// bytes; those of people are far shorter.
	maxSounded = 48
)

// spoken is a given name as syllables: Hangul is one way, Latin letters are all
// the ways in which they may be read.
type spoken struct {
	hangul []rune // of a name in Hangul
	latin  string // letters, words apart
	steps  [][]step
}

func inHangul(given string) *spoken { return &spoken{hangul: []rune(given)} }

func inLatin(given string) *spoken {
	if len(given) > maxSounded {
		given = ""
	}
	return &spoken{latin: given, steps: make([][]step, len(given))}
}

// soundsOf writes what people print for a sound in more than one order of letters
// in one: Whan is Hwan.
func soundsOf(given string) string { return strings.ReplaceAll(given, "wh", "hw") }

func (s *spoken) end() int {
	if s.hangul != nil {
		return len(s.hangul)
	}
	return len(s.latin)
}

// at reads the syllables that begin at a place.
func (s *spoken) at(i int) []step {
	if s.hangul != nil {
		return []step{{syllable: syllableOf(s.hangul[i]), to: i + 1}}
	}
	if s.steps[i] == nil {
		read := stepsAt(s.latin, i)
		for k := range read {
			if to := read[k].to; to < len(s.latin) && s.latin[to] == ' ' {
				read[k].to++
			}
		}
		s.steps[i] = append([]step{}, read...)
	}
	return s.steps[i]
}

// syllables gives the least number of syllables that the name can be read as, 0
// if it is no Korean name.
func (s *spoken) syllables() int {
	if s.end() == 0 {
		return 0
	}
	const none = 99
	least := make([]int, s.end()+1)
	for i := s.end() - 1; i >= 0; i-- {
		least[i] = none
		for _, st := range s.at(i) {
			if n := least[st.to] + 1; n < least[i] {
				least[i] = n
			}
		}
	}
	if least[0] >= none {
		return 0
	}
	return least[0]
}

// apart is how far two given names stand from one name in Hangul that both
// spell: 0 where both are usual spellings of it, tooFar where there is none.
func apart(a, b *spoken) int {
	if a.end() == 0 || b.end() == 0 {
		return tooFar
	}
	memo := map[[2]int]int{}
	var from func(i, j int) int
	from = func(i, j int) int {
		switch {
		case i == a.end() && j == b.end():
			return 0
		case i == a.end() || j == b.end():
			return tooFar
		}
		key := [2]int{i, j}
		if c, ok := memo[key]; ok {
			return c
		}
		best := tooFar
		for _, x := range a.at(i) {
			if x.cost >= best {
				continue
			}
			for _, y := range b.at(j) {
				if x.syllable != y.syllable || x.cost+y.cost >= best {
					continue
				}
				best = min(best, x.cost+y.cost+from(x.to, y.to))
			}
		}
		memo[key] = best
		return best
	}
	return from(0, 0)
}

// begins is the class of the sound that a given name begins with, as far as its
// spelling tells: romanisations of one sound are in one class.
func (s *spoken) begins() []string {
	var r rune
	switch {
	case len(s.hangul) > 0:
		r = syllableOf(s.hangul[0]).initial
	case s.latin != "":
		r, _ = utf8.DecodeRuneInString(s.latin)
		switch {
		case s.latin == "c": // an initial: of ch, if the name is Korean
			return []string{"g", "j"}
		case strings.HasPrefix(s.latin, "ch"):
			r = 'j'
		}
	default:
		return nil
	}
	for class, members := range classes {
		if strings.ContainsRune(members, r) {
			return []string{class}
		}
	}
	return []string{string(r)}
}

// classes of initial sounds with the letters that may begin their spelling.
var classes = map[string]string{
	"g": "ㄱㄲㅋgkqc", "d": "ㄷㄸㅌdt", "b": "ㅂㅃㅍbpvf", "j": "ㅈㅉㅊjz", "s": "ㅅㅆs", "n": "ㄴㄹnrl", "m": "ㅁm", "h": "ㅎh",
	"": "ㅇaeiouywŏŭ",
}

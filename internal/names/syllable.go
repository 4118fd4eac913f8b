package names

import (
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
)

// jamo is one sound as it may be written in Latin letters. Cost is 0 for Revised,
// McCune-Reischauer and what most people print, 1 for what some do.
type jamo struct {
	sound rune
	cost  int
}

// spelling reads lines "ㄱ g k +gg": the sound, its spellings, those of cost 1
// marked by a plus; _ is nothing.
func spelling(table string) map[string][]jamo {
	out := map[string][]jamo{}
	for _, line := range strings.Split(table, "\n") {
		words := strings.Fields(line)
		sound, _ := utf8.DecodeRuneInString(words[0])
		if words[0] == "-" {
			sound = 0
		}
		for _, w := range words[1:] {
			text, some := strings.CutPrefix(w, "+")
			cost := 0
			if some {
				cost = 1
			}
			text = strings.TrimPrefix(text, "_")
			out[text] = append(out[text], jamo{sound, cost})
		}
	}
	return out
}

var (
	initials = spelling(`ㄱ g k
ㄲ kk +gg +k +g
ㄴ n
ㄷ d t
ㄸ tt +dd +t +d
ㄹ r l +n +_
ㅁ m
ㅂ b p +v
ㅃ pp +bb +p +b
ㅅ s sh
ㅆ ss s
ㅇ _
ㅈ j ch +z
ㅉ jj tch +j +ch
ㅊ ch +c
ㅋ k +c
ㅌ t +th
ㅍ p +ph +f
ㅎ h`)
	vowels = spelling(`ㅏ a +ah
ㅐ ae +ai +e +a
ㅑ ya +yah
ㅒ yae +ye
ㅓ eo ŏ uh +o +u +ou +e +eu
ㅔ e +ae +eh
ㅕ yeo yŏ you yu +yo +yeu +yuh +ye
ㅖ ye +e +yae +ie
ㅗ o +oh +oo
ㅘ wa +oa
ㅙ wae +wai +oae
ㅚ oe oi +we +wei +oy
ㅛ yo +yoh
ㅜ u oo woo wu +ou
ㅝ wo wŏ weo +woo +wuh
ㅞ we +wei
ㅟ wi +wee +ui
ㅠ yu yoo +you +yoou
ㅡ eu ŭ +u +e +oo
ㅢ ui eui +ee +i +uy +ey
ㅣ i ee yi +y +ih +yee`)
	finals = spelling(`- _ +h
ㄱ k g +ck +c +ng +kk
ㄴ n +nn
ㄷ t +d
ㄹ l r +ll
ㅁ m +mm
ㅂ p b
ㅅ t s +d
ㅇ ng
ㅊ t +ch
ㅍ p +b`)
)

// longest spelling of a sound, in bytes.
const longestSpelling = 4

// syllable is a Hangul syllable by its sounds.
type syllable struct{ initial, vowel, final rune }

// syllableOf gives the sounds of a syllable, finals as they are heard.
func syllableOf(r rune) syllable {
	i, v, f := hangul.Split(r)
	return syllable{i, v, heard(f)}
}

// heard folds finals that sound alike or of which one is heard.
func heard(final rune) rune {
	switch final {
	case 'ㄲ', 'ㅋ', 'ㄳ', 'ㄺ':
		return 'ㄱ'
	case 'ㄵ', 'ㄶ':
		return 'ㄴ'
	case 'ㅌ', 'ㅈ', 'ㅆ':
		return 'ㄷ'
	case 'ㄼ', 'ㄽ', 'ㄾ', 'ㅀ':
		return 'ㄹ'
	case 'ㄻ':
		return 'ㅁ'
	case 'ㅄ', 'ㄿ':
		return 'ㅂ'
	case 'ㅎ':
		return 0
	}
	return final
}

// step is one syllable read at a place of a text, and where the next begins.
type step struct {
	syllable
	to, cost int
}

// stepsAt reads the syllables that may begin at a place of Latin letters. None
// crosses a space.
func stepsAt(text string, at int) []step {
	end := len(text)
	if k := strings.IndexByte(text[at:], ' '); k >= 0 {
		end = at + k
	}
	var out []step
	eachSpelling(initials, text, at, end, func(i jamo, begun int) {
		eachSpelling(vowels, text, begun, end, func(v jamo, sung int) {
			eachSpelling(finals, text, sung, end, func(f jamo, to int) {
				s := syllable{i.sound, v.sound, f.sound}
				cost := i.cost + f.cost + vowelCost(s, text[begun:sung], v.cost)
				if i.sound == 'ㄹ' && begun == at && !strings.ContainsRune(softens, s.vowel) {
					return // only before these is ㄹ not written: 상률, Sangyul
				}
				if text[at:begun] == "sh" && !strings.ContainsRune(softens, s.vowel) {
					cost++
				}
				out = append(out, step{s, to, cost})
			})
		})
	})
	return out
}

// softens are the vowels before which ㅅ sounds, and is written, as sh.
const softens = "ㅣㅟㅑㅕㅛㅠㅖㅒ"

// eachSpelling gives the sounds of a table whose spelling stands at a place.
func eachSpelling(table map[string][]jamo, text string, at, end int, f func(j jamo, to int)) {
	for n := 0; n <= longestSpelling && at+n <= end; n++ {
		for _, j := range table[text[at:at+n]] {
			f(j, at+n)
		}
	}
}

// vowelCost is what the spelling of a vowel costs in its syllable: most people
// write ㅓ as u where ㄴ, ㄹ, ㅁ or ㅇ follows (Sun, Chul, Bum, Jung), 희 as hee, and
// 아 and 오 that stand alone as ah and oh.
func vowelCost(s syllable, written string, cost int) int {
	switch {
	case s.vowel == 'ㅓ' && written == "u" && strings.ContainsRune("ㄴㄹㅁㅇ", s.final),
		s.vowel == 'ㅢ' && s.initial == 'ㅎ' && written == "ee",
		s.initial == 'ㅇ' && s.final == 0 && (written == "ah" || written == "oh"):
		return 0
	}
	return cost
}

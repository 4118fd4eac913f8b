package analysis

import "strings"

// inflected gives the key that the inflected forms of an English word share: the
// steps 1 and 5 of Porter's English stemmer (snowballstem.org, "English"), those
// that take off inflections, with what they miss: plurals of words in -us and -o,
// and words that end in ff.
func inflected(w string) string {
	w = withoutPlural(w)
	if isWhole(w) {
		return w
	}
	w = withoutEd(w)
	n := len(w)
	if n > 2 && w[n-1] == 'y' && !isVowel(w, n-2) {
		w = w[:n-1] + "i" // policy, policies
	}
	return withoutE(w)
}

// withoutPlural takes off -s, -es and -ies, and -ied beside it.
func withoutPlural(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "sses"):
		return w[:n-2]
	case strings.HasSuffix(w, "ies"), strings.HasSuffix(w, "ied"):
		if n > 4 {
			return w[:n-2] // policies: polici
		}
		return w[:n-1] // ties: tie
	case strings.HasSuffix(w, "uses") && endsInUs(w[:n-2]):
		return w[:n-2]
	case strings.HasSuffix(w, "oes") && !endsInOe(w[:n-1]):
		return w[:n-2]
	case isPluralOfU(w):
		return w[:n-1]
	case strings.HasSuffix(w, "us"), strings.HasSuffix(w, "ss"), w[n-1] != 's':
		return w
	}
	for i := n - 3; i >= 0; i-- {
		if isVowel(w, i) {
			return w[:n-1]
		}
	}
	return w
}

// endsInUs tells a noun that makes -uses of -us from the words that make it of
// -use: those are few and no new ones come, while every virus has its name.
func endsInUs(w string) bool {
	for _, end := range []string{"aus", "ous", "fus"} { // clause, house, refuse
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	switch w {
	case "us", "reus", "misus", "disus", "overus", "underus", "rus", "perus", "reclus", "abus", "disabus", "accus", "excus",
		"mus", "amus", "bemus", "hypotenus", "syracus":
		return false
	}
	return true
}

// isPluralOfU knows the plurals of words in -u; others in -us are no plurals.
func isPluralOfU(w string) bool {
	if strings.HasSuffix(w, "eaus") { // bureaus
		return true
	}
	switch w {
	case "menus", "submenus", "gurus", "hindus", "zulus", "urdus", "bantus", "manchus", "haikus", "emus", "tatus", "tutus",
		"mous", "icus", "cpus", "gpus", "flus", "thankyous":
		return true
	}
	return false
}

// endsInOe knows the words that make -oes of -oe; others make it of -o.
func endsInOe(w string) bool {
	switch w {
	case "shoe", "toe", "foe", "canoe", "hoe", "oboe", "doe", "roe", "woe", "horseshoe":
		return true
	}
	return false
}

// withoutEd takes off -ed and -ing, and gives back the e that went with them.
func withoutEd(w string) string {
	n := len(w)
	if strings.HasSuffix(w, "eed") {
		if n-3 >= region(w, 0) {
			return w[:n-1]
		}
		return w
	}
	rest, ok := strings.CutSuffix(w, "ed")
	if !ok {
		rest, ok = strings.CutSuffix(w, "ing")
	}
	if !ok || !hasVowel(rest) {
		return w
	}
	n = len(rest)
	switch {
	case strings.HasSuffix(rest, "at"), strings.HasSuffix(rest, "bl"), strings.HasSuffix(rest, "iz"):
		return rest + "e"
	case n > 3 && rest[n-1] == rest[n-2] && strings.IndexByte("bdfgmnprt", rest[n-1]) >= 0:
		return rest[:n-1]
	case endsShort(rest) && region(rest, 0) >= n:
		return rest + "e" // hoping: hope
	}
	return rest
}

// withoutE takes off a final e where -ed and -ing are put in its place, and the
// second of two l and f.
func withoutE(w string) string {
	n := len(w)
	r1 := region(w, 0)
	r2 := region(w, r1)
	switch {
	case w[n-1] == 'e' && (n-1 >= r2 || n-1 >= r1 && !endsShort(w[:n-1])):
		return w[:n-1]
	case strings.HasSuffix(w, "ll") && n-1 >= r2, n > 4 && strings.HasSuffix(w, "ff"):
		return w[:n-1]
	}
	return w
}

// region gives where the part of a word begins that follows the first consonant
// behind a vowel, from a place on; the word's length where there is none.
func region(w string, from int) int {
	for i := from + 1; i < len(w); i++ {
		if !isVowel(w, i) && isVowel(w, i-1) {
			return i + 1
		}
	}
	return len(w)
}

// endsShort tells whether a word ends in a short syllable: consonant, vowel,
// consonant (not w, x or y), or a vowel and a consonant that are all of it.
func endsShort(w string) bool {
	n := len(w)
	switch {
	case n < 2 || isVowel(w, n-1) || !isVowel(w, n-2):
		return false
	case n == 2:
		return true
	}
	return !isVowel(w, n-3) && strings.IndexByte("wxy", w[n-1]) < 0
}

func hasVowel(w string) bool {
	for i := range len(w) {
		if isVowel(w, i) {
			return true
		}
	}
	return false
}

// isVowel tells vowels, and y behind a consonant.
func isVowel(w string, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return i > 0 && !isVowel(w, i-1)
	}
	return false
}

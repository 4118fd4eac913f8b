package spell

import (
	"strings"
	"unicode"
)

// IsInitials tells a search by initial consonants: two or more of them and
// nothing else, ㄱㅇㅎㄱㅈ.
func IsInitials(text string) bool {
	n := 0
	for _, r := range text {
		if r < firstJamo || r >= firstVowel {
			return false
		}
		n++
	}
	return n >= 2
}

// MatchInitials finds the words of text that begin with the initials, and gives
// them up to the end of the last one touched: ㄱㅇㅎ gives 고용허가제 in
// "고용허가제 개선방안". Spaces between words do not matter. "" for no match.
func MatchInitials(initials, text string) string {
	want := []rune(initials)
	all := []rune(text)
	for i := range all {
		if i > 0 && isLetter(all[i-1]) {
			continue
		}
		if end := initialsFrom(all[i:], want); end > 0 {
			for i+end < len(all) && isLetter(all[i+end]) {
				end++
			}
			return string(all[i : i+end])
		}
	}
	return ""
}

// initialsFrom gives where in text the wanted initials end, 0 if it does not
// begin with them.
func initialsFrom(text, want []rune) int {
	at := 0
	for i, r := range text {
		switch {
		case r >= firstSyllable && r <= lastSyllable:
			if initials[(r-firstSyllable)/588] != want[at] {
				return 0
			}
			if at++; at == len(want) {
				return i + 1
			}
		case i == 0 || !unicode.IsSpace(r) && !strings.ContainsRune("·ㆍ-", r):
			return 0
		}
	}
	return 0
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// unmarked are the letters whose marks Unicode does not take off, as they are
// written without.
var unmarked = strings.NewReplacer("đ", "d", "Đ", "D", "ð", "d", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "ı", "i", "ß", "ss", "æ", "ae", "Æ", "AE", "œ", "oe", "þ", "th")

// spelledOut are the vowels that German and Scandinavian names spell with an e
// where marks cannot be printed.
var spelledOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ø", "oe", "Ø", "Oe", "å", "aa", "Å", "Aa")

// fold gives the letters of a name alone: no case, marks, spaces or hyphens.
func fold(text string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(unmarked.Replace(text)) {
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return norm.NFC.String(b.String())
}

// letters gives Latin letters in small, the marks of McCune-Reischauer's vowels
// kept (ŏ, ŭ) and all others folded, breaks between words and at hyphens as one
// space each.
func letters(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(norm.NFC.String(unmarked.Replace(text))) {
		switch {
		case r == 'ŏ' || r == 'ŭ':
		case unicode.IsLetter(r):
			r = []rune(norm.NFD.String(string(r)))[0]
		case r == '\'' || r == '’' || r == '‘' || r == '`' || r == 'ʼ' || r == '´':
			continue
		default:
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

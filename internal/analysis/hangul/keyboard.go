package hangul

import "strings"

// The dubeolsik layout (KS X 5002): one key for each jamo, shifted ones as
// capitals. Other capitals type what their small letter types.
const (
	consonantKeys = "rRseEfaqQtTdwWczxvg" // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
	vowelKeys     = "koiOjpuPhynbml"      // ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ
	keyVowels     = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ"
)

// KeyJamo gives the jamo that a key types, 0 for keys that type none.
func KeyJamo(key rune) rune {
	if key >= 'A' && key <= 'Z' && !strings.ContainsRune("QWERTOP", key) {
		key += 'a' - 'A'
	}
	if i := strings.IndexRune(consonantKeys, key); i >= 0 {
		return jamoAt(initialJamo, i)
	}
	if i := strings.IndexRune(vowelKeys, key); i >= 0 {
		return jamoAt(keyVowels, i)
	}
	return 0
}

// jamoKeys gives the keys that type a jamo: two for clusters and diphthongs.
func jamoKeys(r rune) string {
	if i := indexOf(initialJamo, r); i >= 0 {
		return consonantKeys[i : i+1]
	}
	if i := indexOf(keyVowels, r); i >= 0 {
		return vowelKeys[i : i+1]
	}
	if a, b := parts(r); a != 0 {
		return jamoKeys(a) + jamoKeys(b)
	}
	return ""
}

// Keys gives the keys that type a text on the dubeolsik layout: 고용허가제 is
// rhdydgjrkwp, and ㅡㅑㅎㄱㅁ샤ㅐㅜ is migration. What is no Hangul stays.
func Keys(text string) string {
	var b strings.Builder
	for _, r := range text {
		initial, vowel, final := Split(r)
		switch {
		case initial != 0:
			b.WriteString(jamoKeys(initial) + jamoKeys(vowel) + jamoKeys(final))
		case modern(r) != 0:
			b.WriteString(jamoKeys(modern(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// FromKeys gives what the keys type on the dubeolsik layout: rhdydgjrkwp is
// 고용허가제. What is no key of a jamo ends the syllable and stays.
func FromKeys(keys string) string {
	var c Composer
	var b strings.Builder
	for _, k := range keys {
		b.WriteString(c.Key(k))
	}
	return b.String() + c.Flush()
}

package hangul

import "unicode/utf8"

// ParticleFits tells whether a particle in this shape may follow a word, by what
// the word's last syllable ends in: 은, 이, 을, 과 and 으로 follow a final
// consonant, 는, 가, 를, 와, 나, 라 and 란 a vowel, 로 a vowel or ㄹ, the others
// anything. No particle follows what is no Hangul.
func ParticleFits(word, particle string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	if !IsSyllable(last) {
		return false
	}
	_, _, final := Split(last)
	switch first, _ := utf8.DecodeRuneInString(particle); first {
	case '은', '이', '을', '과':
		return final != 0
	case '으':
		return final != 0 && final != 'ㄹ'
	case '는', '가', '를', '와', '나', '라', '란':
		return final == 0
	case '로':
		return final == 0 || final == 'ㄹ'
	}
	return true
}

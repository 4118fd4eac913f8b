package hangul

// cluster joins two jamo that are typed one after the other and stand as one:
// finals (ㄱ and ㅅ make ㄳ) and diphthongs (ㅗ and ㅏ make ㅘ). 0 for others.
func cluster(a, b rune) rune {
	switch [2]rune{a, b} {
	case [2]rune{'ㄱ', 'ㅅ'}:
		return 'ㄳ'
	case [2]rune{'ㄴ', 'ㅈ'}:
		return 'ㄵ'
	case [2]rune{'ㄴ', 'ㅎ'}:
		return 'ㄶ'
	case [2]rune{'ㄹ', 'ㄱ'}:
		return 'ㄺ'
	case [2]rune{'ㄹ', 'ㅁ'}:
		return 'ㄻ'
	case [2]rune{'ㄹ', 'ㅂ'}:
		return 'ㄼ'
	case [2]rune{'ㄹ', 'ㅅ'}:
		return 'ㄽ'
	case [2]rune{'ㄹ', 'ㅌ'}:
		return 'ㄾ'
	case [2]rune{'ㄹ', 'ㅍ'}:
		return 'ㄿ'
	case [2]rune{'ㄹ', 'ㅎ'}:
		return 'ㅀ'
	case [2]rune{'ㅂ', 'ㅅ'}:
		return 'ㅄ'
	case [2]rune{'ㅗ', 'ㅏ'}:
		return 'ㅘ'
	case [2]rune{'ㅗ', 'ㅐ'}:
		return 'ㅙ'
	case [2]rune{'ㅗ', 'ㅣ'}:
		return 'ㅚ'
	case [2]rune{'ㅜ', 'ㅓ'}:
		return 'ㅝ'
	case [2]rune{'ㅜ', 'ㅔ'}:
		return 'ㅞ'
	case [2]rune{'ㅜ', 'ㅣ'}:
		return 'ㅟ'
	case [2]rune{'ㅡ', 'ㅣ'}:
		return 'ㅢ'
	}
	return 0
}

// parts gives the two jamo that make a cluster, 0 for single ones.
func parts(r rune) (a, b rune) {
	switch r {
	case 'ㄳ':
		return 'ㄱ', 'ㅅ'
	case 'ㄵ':
		return 'ㄴ', 'ㅈ'
	case 'ㄶ':
		return 'ㄴ', 'ㅎ'
	case 'ㄺ':
		return 'ㄹ', 'ㄱ'
	case 'ㄻ':
		return 'ㄹ', 'ㅁ'
	case 'ㄼ':
		return 'ㄹ', 'ㅂ'
	case 'ㄽ':
		return 'ㄹ', 'ㅅ'
	case 'ㄾ':
		return 'ㄹ', 'ㅌ'
	case 'ㄿ':
		return 'ㄹ', 'ㅍ'
	case 'ㅀ':
		return 'ㄹ', 'ㅎ'
	case 'ㅄ':
		return 'ㅂ', 'ㅅ'
	case 'ㅘ':
		return 'ㅗ', 'ㅏ'
	case 'ㅙ':
		return 'ㅗ', 'ㅐ'
	case 'ㅚ':
		return 'ㅗ', 'ㅣ'
	case 'ㅝ':
		return 'ㅜ', 'ㅓ'
	case 'ㅞ':
		return 'ㅜ', 'ㅔ'
	case 'ㅟ':
		return 'ㅜ', 'ㅣ'
	case 'ㅢ':
		return 'ㅡ', 'ㅣ'
	}
	return 0, 0
}

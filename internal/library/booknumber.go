package library

import "strings"

// ISBN reads the number of a book, of thirteen digits or of ten, with or without
// hyphens, and gives it as it is kept: "979-11-90044-58-5", with the hyphens it came
// with. It is none if its check digit does not hold (ISO 2108).
func ISBN(s string) (number string, ok bool) {
	number = plainHyphens(s)
	digits := strings.ReplaceAll(number, "-", "")
	switch len(digits) {
	case 13:
		sum := 0
		for k, d := range []byte(digits) {
			if d < '0' || d > '9' {
				return "", false
			}
			sum += int(d-'0') * (1 + 2*(k%2))
		}
		ok = sum%10 == 0 && (digits[:3] == "978" || digits[:3] == "979")
	case 10:
		ok = weighted(digits)
	}
	if !ok {
		return "", false
	}
	return number, true
}

// ISSN reads the number of a serial and gives it as it is kept: "2233-4211". It is
// none if its check digit does not hold (ISO 3297).
func ISSN(s string) (number string, ok bool) {
	digits := strings.ReplaceAll(plainHyphens(s), "-", "")
	if len(digits) != 8 || !weighted(digits) {
		return "", false
	}
	return digits[:4] + "-" + digits[4:], true
}

// weighted reports digits, the last of which may be X for ten, whose sum weighted
// by their place from the end is a multiple of eleven. All zeros are no number.
func weighted(digits string) bool {
	sum := 0
	for k, d := range []byte(digits) {
		last := k == len(digits)-1
		switch {
		case d >= '0' && d <= '9':
			sum += int(d-'0') * (len(digits) - k)
		case d == 'X' && last:
			sum += 10
		default:
			return false
		}
	}
	return sum > 0 && sum%11 == 0
}

// plainHyphens writes a number with plain hyphens and no spaces around them, in
// capitals.
func plainHyphens(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '‐', '‑', '‒', '–', '—', '―', '−', '－', '\u00ad':
			return '-'
		}
		return r
	}, strings.ToUpper(strings.TrimSpace(s)))
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })
	return strings.Join(parts, "-")
}

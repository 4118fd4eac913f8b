package evidence

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// number is a number as it stands in a text.
type number struct {
	value    float64
	from, to int  // bytes
	grouped  bool // with commas between thousands
	decimal  bool
	scaled   bool // with 만, 억, million
	about    bool // 여 stands behind it
}

// plain tells a number that is only digits: a year looks like this too.
func (n number) plain() bool { return !n.grouped && !n.decimal && !n.scaled }

// looksLikeYear tells numbers that are years unless a unit says otherwise.
func (n number) looksLikeYear() bool {
	return n.plain() && n.to-n.from == 4 && n.value >= 1800 && n.value < 2100
}

// maxDigits bounds what is read as one number: longer runs are codes.
const maxDigits = 15

// digits reads 1,234.5 at a place.
func digits(s string, at int) (n number, ok bool) {
	i := at
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == at || i-at > maxDigits || i-at > 1 && s[at] == '0' {
		return n, false // 00 is a blank to fill in, 0123 a code
	}
	n = number{from: at}
	whole := s[at:i]
	if i-at <= 3 {
		for i+3 < len(s) && s[i] == ',' && isDigit(s[i+1]) && isDigit(s[i+2]) && isDigit(s[i+3]) && (i+4 == len(s) || !isDigit(s[i+4])) {
			whole += s[i+1 : i+4]
			n.grouped = true
			i += 4
		}
	}
	if i-at <= 3 && !n.grouped {
		if rest, to := spacedGroups(s, i); to > i {
			whole += rest
			n.grouped = true
			i = to
		}
	}
	if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
		k := i + 1
		for k < len(s) && isDigit(s[k]) {
			k++
		}
		if k+1 < len(s) && s[k] == '.' && isDigit(s[k+1]) {
			return n, false // 2019.12.31, 1.2.3
		}
		whole += s[i:k]
		n.decimal = true
		i = k
	}
	if len(whole) > maxDigits+6 {
		return n, false
	}
	v, err := strconv.ParseFloat(whole, 64)
	if err != nil {
		return n, false
	}
	n.value, n.to = v, i
	return n, true
}

// spacedGroups reads thousands that spaces part, as ISO 80000-1 has it: 1 234 567.
// Plain spaces part cells and figures too, so that behind them no Korean unit stands.
func spacedGroups(s string, at int) (groups string, to int) {
	plain := false
	for to = at; ; {
		size := 0
		for _, space := range []string{" ", "\u00a0", "\u202f", "\u2009"} {
			if strings.HasPrefix(s[to:], space) {
				size, plain = len(space), plain || space == " "
			}
		}
		k := to + size
		if size == 0 || k+3 > len(s) || !isDigit(s[k]) || !isDigit(s[k+1]) || !isDigit(s[k+2]) || k+3 < len(s) && isDigit(s[k+3]) {
			break
		}
		groups += s[k : k+3]
		to = k + 3
	}
	if r, _ := utf8.DecodeRuneInString(s[skipOne(s, to):]); plain && (unicode.Is(unicode.Hangul, r) || r == '%') {
		return "", at
	}
	return groups, to
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// hangulScale are the Korean words for powers of ten, smallest last.
var hangulScale = map[rune]float64{'조': 1e12, '억': 1e8, '만': 1e4, '천': 1e3, '백': 1e2, '십': 1e1}

const myriad = 1e4 // from which on scales begin a section of their own

// readNumber reads a number with its scale in either language: 252만 4,656 and
// 1억 3천만, 1.7 million and 2bn. One space, or a line's end, may stand between its parts.
func readNumber(s string, at int) (number, bool) {
	first, ok := digits(s, at)
	if !ok {
		return first, false
	}
	if n, ok := korean(s, first); ok {
		return n, true
	}
	if v, to := englishScale(s, first.to); v > 0 {
		first.value *= v
		first.to, first.scaled = to, true
	}
	return first, true
}

// korean goes on behind the first digits of a number with Korean scales; false
// where there are none.
func korean(s string, first number) (number, bool) {
	out := first
	total, section, last := 0.0, 0.0, 1e16
	n := first
	for {
		at, scale := n.to, 1.0
		for {
			k := at
			if k == n.to { // the first may stand apart: 252 만
				k = skipOne(s, k)
			}
			r, size := utf8.DecodeRuneInString(s[k:])
			v, ok := hangulScale[r]
			if !ok {
				break
			}
			if k > at && !scaleStandsApart(s[k+size:]) {
				break
			}
			if v >= myriad {
				scale *= v
				at = k + size
				break
			}
			scale *= v
			at = k + size
		}
		if scale == 1 && total == 0 && section == 0 {
			return first, false
		}
		if n.value*scale >= last {
			break // 3만 5만: two numbers
		}
		last = scale
		if scale == 1 {
			last = 0
		}
		total += n.value * scale
		section = 1
		out.to, out.scaled = at, true
		if scale == 1 {
			break
		}
		next, ok := digits(s, skipOne(s, at))
		if !ok || next.value >= scale || isDated(s[next.to:]) {
			break
		}
		// Only what goes on to a scale or a unit is part of the number.
		if r, _ := utf8.DecodeRuneInString(s[skipOne(s, next.to):]); hangulScale[r] == 0 && koreanUnit(s, skipOne(s, next.to)).size == 0 {
			break
		}
		n = next
	}
	out.value = total
	if strings.HasPrefix(s[out.to:], "여") {
		out.about = true
		out.to += len("여")
	}
	return out, true
}

// scaleStandsApart tells whether a scale that a space parts from its digits is
// one: a unit, another scale or 여 must follow.
func scaleStandsApart(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return hangulScale[r] != 0 || r == '여' || koreanUnit(rest, skipOne(rest, 0)).size > 0
}

// isDated tells whether digits are a year, a month or a day.
func isDated(rest string) bool {
	rest = strings.TrimPrefix(rest, " ")
	return strings.HasPrefix(rest, "년") || strings.HasPrefix(rest, "월") || strings.HasPrefix(rest, "일")
}

// skipOne passes one space or line's end.
func skipOne(s string, at int) int {
	if at < len(s) && (s[at] == ' ' || s[at] == '\n') {
		return at + 1
	}
	if strings.HasPrefix(s[at:], "\u00a0") {
		return at + 2
	}
	return at
}

// englishScales by word. Letters alone (m, k) mean metres and others too; bn does not.
var englishScales = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "mln": 1e6, "bln": 1e9, "lakh": 1e5, "crore": 1e7,
}

// englishScale reads million and its kind behind a number.
func englishScale(s string, at int) (float64, int) {
	from := at
	if from < len(s) && s[from] == '-' {
		from++
	} else {
		from = skipOne(s, at)
	}
	to := from
	for to < len(s) && isLetter(s[to]) {
		to++
	}
	word := strings.ToLower(s[from:to])
	v, ok := englishScales[word]
	if !ok || len(word) <= 3 && from != at && from > at+1 {
		return 0, at
	}
	// hundred thousand
	if more, end := englishScale(s, to); more > v {
		return v * more, end
	}
	return v, to
}

// moneyScales are letters that scale a sum behind a sign of money: $1M, £500m.
var moneyScales = map[string]float64{"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12, "tn": 1e12, "bn": 1e9, "mn": 1e6}

// moneyScale reads such a letter behind a number.
func moneyScale(s string, at int) (float64, int) {
	from := skipOne(s, at)
	to := from
	for to < len(s) && isLetter(s[to]) {
		to++
	}
	v := moneyScales[strings.ToLower(s[from:to])]
	if v == 0 {
		return 0, at
	}
	return v, to
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

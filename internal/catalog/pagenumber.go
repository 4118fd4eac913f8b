package catalog

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// numberIn reads a printed number: its kind ("" for 1, "i", "I", or what stands
// before it: "A-") and its value, 0 if it is none.
func numberIn(s string) member {
	s = strings.Trim(norm.NFKC.String(tidy(s)), "-–—·.[]()<> ")
	if s == "" || runes(s) > longestLabel {
		return member{}
	}
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return member{kind: "", number: n}
	}
	if n := roman(strings.ToUpper(s)); n > 0 {
		if s == strings.ToLower(s) {
			return member{kind: "i", number: n}
		}
		if s == strings.ToUpper(s) {
			return member{kind: "I", number: n}
		}
	}
	k := len(s)
	for k > 0 && s[k-1] >= '0' && s[k-1] <= '9' {
		k--
	}
	if n, err := strconv.Atoi(s[k:]); err == nil && n > 0 && k > 0 && !strings.HasPrefix(s[k:], "0") {
		return member{kind: s[:k], number: n}
	}
	return member{}
}

// written is a number as its kind is printed.
func written(kind string, n int) string {
	switch kind {
	case "":
		return strconv.Itoa(n)
	case "i":
		return strings.ToLower(romanOf(n))
	case "I":
		return romanOf(n)
	}
	return kind + strconv.Itoa(n)
}

var romanDigits = []struct {
	sign  string
	value int
}{{"M", 1000}, {"CM", 900}, {"D", 500}, {"CD", 400}, {"C", 100}, {"XC", 90}, {"L", 50}, {"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}

// mostRoman is the highest number that front matter reaches.
const mostRoman = 400

func romanOf(n int) string {
	var b strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// roman reads a Roman number in capitals, 0 if it is not well formed.
func roman(s string) int {
	n, rest := 0, s
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.sign) {
			n, rest = n+d.value, rest[len(d.sign):]
		}
	}
	if rest != "" || n > mostRoman || romanOf(n) != s {
		return 0
	}
	return n
}

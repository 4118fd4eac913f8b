package unpack

import (
	"strings"

	"naru/internal/pattern"
)

// numeral is the mark before a line of contents: "III.", "Ⅲ .", "3)", "제3장".
type numeral struct {
	kind  byte // r roman, a arabic, c chapter, k Korean letter, d decimal
	value int
	mark  string // as it is given: "III."
	rest  string // the line behind it
}

var (
	romanMark   = pattern.New(`^([IVXl|]{1,5}|[Ⅰ-Ⅻ])\s*([.)．:]|\s)\s*(\S.*)$`)
	arabicMark  = pattern.New(`^(\d{1,2})\s*([.)．])\s*([^\d\s].*)$`)
	chapterMark = pattern.New(`(?i)^((?:(?:chapter|part)\s+([IVX]+|\d{1,2})|제\s*([IVX]+|[Ⅰ-Ⅻ]|\d{1,2})\s*[장부편절])[.:)]?)\s*(\S.*)$`)
	decimalMark = pattern.New(`^(\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(\S.*)$`)
	hangulMark  = pattern.New(`^([가나다라마바사아자차카타파하])\s*([.)])\s*(\S.*)$`)
)

func numeralOn(text string) (numeral, bool) {
	if m := chapterMark.FindStringSubmatch(text); m != nil {
		v := m[2] + m[3]
		n := romanValue(v)
		if n == 0 {
			n = atoi(v)
		}
		return numeral{'c', n, squeeze(m[1]), m[4]}, n > 0
	}
	if m := romanMark.FindStringSubmatch(text); m != nil {
		n := romanValue(m[1])
		sign := m[2]
		if strings.TrimSpace(sign) == "" {
			sign = "."
		}
		if sign == "．" {
			sign = "."
		}
		return numeral{'r', n, romanOf(m[1]) + sign, m[3]}, n > 0
	}
	if m := decimalMark.FindStringSubmatch(text); m != nil {
		return numeral{'d', 1, m[1], m[2]}, true
	}
	if m := arabicMark.FindStringSubmatch(text); m != nil {
		n := atoi(m[1])
		return numeral{'a', n, m[1] + strings.ReplaceAll(m[2], "．", "."), m[3]}, n > 0
	}
	if m := hangulMark.FindStringSubmatch(text); m != nil {
		for k, r := range []rune("가나다라마바사아자차카타파하") {
			if string(r) == m[1] {
				return numeral{'k', k + 1, m[1] + m[2], m[3]}, true
			}
		}
	}
	return numeral{}, false
}

// romanOf mends the strokes that character recognition mistakes for I.
func romanOf(s string) string { return strings.NewReplacer("l", "I", "|", "I").Replace(s) }

// romanValue reads a roman numeral up to 39; 0: none.
func romanValue(s string) int {
	if r := []rune(s); len(r) == 1 && r[0] >= 'Ⅰ' && r[0] <= 'Ⅻ' {
		return int(r[0]-'Ⅰ') + 1
	}
	s = romanOf(s)
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10}
	total := 0
	for k := range len(s) {
		v, ok := values[s[k]]
		if !ok {
			return 0
		}
		if k+1 < len(s) && values[s[k+1]] > v {
			v = -v
		}
		total += v
	}
	return max(total, 0)
}

func (n numeral) title() string { return n.mark + " " + strings.TrimSpace(n.rest) }

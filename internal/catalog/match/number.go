package match

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/pattern"
)

// Issue is a number within a series, read from the many ways it is printed.
type Issue struct {
	Year   int    // 0: the number names none
	Volume int    // 0: none
	No     int    // 0: the number is a year alone
	Suffix string // "a" of 2020-03A
}

// IsZero reports whether there is no number.
func (i Issue) IsZero() bool { return i == Issue{} }

var (
	runs    = pattern.New(`\d+`)
	volumed = pattern.New(`vol|권|v\.`)
	// throughout counts through all years beside the number of the year.
	throughout = pattern.New(`\(?\s*통권\s*제?\s*\d+\s*호?\s*\)?`)
	inHanja    = pattern.New(`제?\s*([일이삼사오육칠팔구십]{1,3})\s*(?:호|권|집)`)
	lettered   = pattern.New(`\d([a-d])$`)
)

// largestNo is the largest number that a series is believed to have reached. A
// longer one is a code of the library kind.
const largestNo = 9999

// ParseIssue reads a number as printed: 2020-03, 2020-3호, 제3호, No. 3, Vol. 3
// No. 2, 20-03 (of 2020), IB-05, 3/2020, III. year is that of the document, 0 where
// unknown. The zero Issue: there is none.
func ParseIssue(number string, year int) Issue {
	s := strings.ToLower(strings.TrimSpace(norm.NFKC.String(number)))
	if rest := throughout.ReplaceAllString(s, ""); runs.MatchString(rest) {
		s = rest
	}
	found := runs.FindAllString(s, -1)
	var n []int
	for _, f := range found {
		v, err := strconv.Atoi(f)
		if err != nil {
			return Issue{}
		}
		n = append(n, v)
	}
	var i Issue
	switch len(n) {
	case 0:
		if i.No = roman(s); i.No == 0 {
			i.No = spelt(s)
		}
	case 1:
		i = single(found[0], n[0])
	case 2:
		i = pair(s, found, n, year)
	case 3: // a year, a volume and a number in some order
		for k, v := range n {
			if isYear(v) {
				rest := append(append([]int{}, n[:k]...), n[k+1:]...)
				i = Issue{Year: v, Volume: rest[0], No: rest[1]}
				break
			}
		}
	}
	if i.No > largestNo {
		return Issue{}
	}
	if m := lettered.FindStringSubmatch(s); m != nil && !i.IsZero() {
		i.Suffix = m[1]
	}
	return i
}

func isYear(n int) bool { return n >= 1900 && n <= 2100 }

func single(text string, n int) Issue {
	switch {
	case len(text) == 4 && isYear(n):
		return Issue{Year: n}
	case len(text) == 6 && isYear(n/100) && n%100 > 0: // 202003
		return Issue{Year: n / 100, No: n % 100}
	}
	return Issue{No: n}
}

func pair(s string, text []string, n []int, year int) Issue {
	switch {
	case isYear(n[0]) && len(text[0]) == 4:
		return Issue{Year: n[0], No: n[1]}
	case isYear(n[1]) && len(text[1]) == 4:
		return Issue{Year: n[1], No: n[0]}
	case volumed.MatchString(s):
		return Issue{Volume: n[0], No: n[1]}
	case len(text[0]) == 2 && year > 0 && year%100 == n[0]:
		return Issue{Year: year, No: n[1]}
	}
	return Issue{Volume: n[0], No: n[1]}
}

// in gives the issue with the year of its document where it names none itself.
func (i Issue) in(year int) Issue {
	if i.Year == 0 && i.Volume == 0 {
		i.Year = year
	}
	return i
}

var romanWord = pattern.New(`(?:^|[^\pL])([ivx]{1,5})(?:$|[^\pL])`)

// roman reads the last roman numeral that stands alone; 0: none.
func roman(s string) int {
	all := romanWord.FindAllStringSubmatch(s, -1)
	if len(all) == 0 {
		return 0
	}
	return romanValue(all[len(all)-1][1])
}

// romanValue reads a numeral up to 39, written as it should be; 0: it is none.
func romanValue(s string) int {
	for n := 1; n < 40; n++ {
		if romanOf(n) == s {
			return n
		}
	}
	return 0
}

func romanOf(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value int
		text  string
	}{{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= step.value {
			b.WriteString(step.text)
			n -= step.value
		}
	}
	return b.String()
}

// spelt reads a number spelt in Korean: 제삼호, 제십이호; 0: there is none.
func spelt(s string) int {
	m := inHanja.FindStringSubmatch(norm.NFC.String(s))
	if m == nil {
		return 0
	}
	total, digit := 0, 0
	for _, r := range m[1] {
		if r == '십' {
			total += 10 * max(digit, 1)
			digit = 0
			continue
		}
		for k, d := range []rune("일이삼사오육칠팔구") {
			if d == r {
				digit = k + 1
			}
		}
	}
	return total + digit
}

package running

import (
	"regexp"
	"strconv"
	"strings"
)

// number is a page number that a line may show.
type number struct {
	value   int
	printed string
	roman   bool
	alone   bool // the line shows nothing else
	dressed bool // in a form that only page numbers have: "- 7 -", "Page 7 of 9"
	line    *line
	side    int
}

// found is the page number of a page; line is nil where there is none.
type found struct {
	printed string
	line    *line
	alone   bool // the line shows nothing else
}

// Forms of a line that is a page number and nothing else. The second group, if
// any, is the number of pages.
var forms = []*regexp.Regexp{
	regexp.MustCompile(`^[-–—―~·•|<\[(]+ ?(?:[pP]\. ?)?(\d{1,4}|[ivxlc]+|[IVXLC]+) ?[-–—―~·•|>\])]+$`),
	regexp.MustCompile(`(?i)^(?:page|pg\.?|p\.|página|pág\.|seite) ?(\d{1,4}|[ivxlc]+)(?: ?(?:of|de|von|/) ?(\d{1,4}))?$`),
	regexp.MustCompile(`^(\d{1,4}) ?(?:/|of|de) ?(\d{1,4})$`),
	regexp.MustCompile(`^(?:제 ?)?(\d{1,4}) ?(?:쪽|페이지|면|頁|ページ)(?: ?/ ?(\d{1,4}) ?(?:쪽|페이지|면|頁|ページ)?)?$`),
	regexp.MustCompile(`^(?:쪽|페이지) ?:? ?(\d{1,4})(?: ?/ ?(\d{1,4}))?$`),
	regexp.MustCompile(`^(\d{1,4}) ?[|•·]$|^[|•·] ?(\d{1,4})$`),
}

// maxNumberLine in bytes: "Page 1234 of 1234", "제 1234 쪽 / 1234 쪽".
const maxNumberLine = 32

// plain is a number alone: arabic, roman, or with a part in front ("A-3", "2-14").
var plain = regexp.MustCompile(`^(?:(?:[A-Z]{1,2}|\d{1,2})-)?(\d{1,4}|[ivxlc]+|[IVXLC]+)$`)

// numbersIn lists the page numbers that a line may show.
func numbersIn(l *line, side int) []number {
	if len(l.words) == 0 {
		return nil
	}
	n := number{line: l, side: side}
	if len(l.text) <= maxNumberLine && (len(l.words) <= 3 || strings.ContainsAny(l.text, "0123456789")) {
		for _, form := range forms {
			m := form.FindStringSubmatch(l.text)
			if m == nil {
				continue
			}
			n.alone, n.dressed = true, true
			if n.set(first(m[1:])) && n.within(m) {
				return []number{n}
			}
			return nil
		}
		if m := plain.FindStringSubmatch(l.text); m != nil && n.set(m[1]) {
			n.printed, n.alone = l.text, true
			return []number{n}
		}
	}
	// At the beginning or the end of a running head.
	var out []number
	for i, w := range []string{l.words[0], l.words[len(l.words)-1]} {
		w = strings.Trim(w, "-–—|·•[]()")
		if page, of, ok := strings.Cut(w, "/"); ok && n.set(page) && !n.roman && n.within([]string{w, page, of}) {
			out = append(out, n) // 3/8, as browsers print it
			continue
		}
		if (i == 0 || len(l.words) > 1) && len(w) <= 5 && n.set(w) {
			out = append(out, n)
		}
	}
	// "Page 7 of 9" and "7 / 9" at either end of one.
	for _, k := range []int{1, len(l.words) - 3} {
		if k < 1 || k+1 >= len(l.words) {
			continue
		}
		if s := l.words[k]; (s == "of" || s == "/" || s == "de") && n.set(l.words[k-1]) {
			out = append(out, n)
		}
		if k == 1 && strings.EqualFold(l.words[0], "page") && n.set(l.words[1]) {
			out = append(out, n)
		}
	}
	return out
}

func first(groups []string) string {
	for _, g := range groups {
		if g != "" {
			return g
		}
	}
	return ""
}

// within: no page comes after the last one.
func (n *number) within(m []string) bool {
	if len(m) < 3 || m[1] == "" || m[2] == "" {
		return true
	}
	of, err := strconv.Atoi(m[2])
	return err == nil && n.value <= of
}

// set reads a number, arabic or roman.
func (n *number) set(s string) bool {
	n.printed, n.roman = s, false
	if v, err := strconv.Atoi(s); err == nil && v > 0 && v < 10_000 && s[0] != '0' && s[0] != '+' && s[0] != '-' {
		n.value = v
		return true
	}
	n.value, n.roman = romanValue(s), true
	return n.value > 0
}

var romanDigits = map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}

// romanValue reads a roman number below 200, all in lower or all in upper case;
// 0 where it is none.
func romanValue(s string) int {
	if s == "" || len(s) > 10 {
		return 0
	}
	low := strings.ToLower(s)
	if low != s && strings.ToUpper(s) != s {
		return 0
	}
	sum, last := 0, 0
	for i := len(low) - 1; i >= 0; i-- {
		v := romanDigits[low[i]]
		switch {
		case v == 0:
			return 0
		case v < last:
			sum -= v
		default:
			sum, last = sum+v, v
		}
	}
	if sum >= 200 || roman(sum) != low {
		return 0
	}
	return sum
}

func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}

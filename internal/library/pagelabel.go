package library

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestPageLabel is the length in characters of the longest label that a person may give.
const longestPageLabel = 20

// ReadPageNumber reads a printed number: its kind ("" for 1, "i", "I", or what stands
// before it: "A-") and its value, 0 if it is none.
func ReadPageNumber(s string) (kind string, n int) {
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return "", n
	}
	if n := roman(strings.ToUpper(s)); n > 0 {
		switch s {
		case strings.ToLower(s):
			return "i", n
		case strings.ToUpper(s):
			return "I", n
		}
	}
	k := len(s)
	for k > 0 && s[k-1] >= '0' && s[k-1] <= '9' {
		k--
	}
	if n, err := strconv.Atoi(s[k:]); err == nil && n > 0 && k > 0 && s[k] != '0' {
		return s[:k], n
	}
	return "", 0
}

// WritePageNumber is a number as its kind is printed.
func WritePageNumber(kind string, n int) string {
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

// PageWithoutNumber labels the page of a file (from 1) that prints none.
func PageWithoutNumber(page int) string { return "[" + strconv.Itoa(page) + "]" }

// PageLabelsText writes the labels of all pages as a person corrects them: where a count
// begins, the page of the file and the number printed there ("1=i, 9=1"); "-" for pages
// that print none.
func PageLabelsText(labels []string) string {
	var parts []string
	next := PageWithoutNumber(1)
	for k, label := range labels {
		if label != next {
			shown := label
			if label == PageWithoutNumber(k+1) {
				shown = "-"
			}
			parts = append(parts, strconv.Itoa(k+1)+"="+shown)
		}
		next = after(label, k+2)
	}
	return strings.Join(parts, ", ")
}

// after is the label that page (from 1) has if it goes on from the one before.
func after(label string, page int) string {
	if kind, n := ReadPageNumber(label); n > 0 {
		return WritePageNumber(kind, n+1)
	}
	return PageWithoutNumber(page)
}

// ParsePageLabels reads what PageLabelsText writes, for so many pages: pages before the
// first count print no number. Invalid where a part is none, or they do not ascend.
func ParsePageLabels(text string, pages int) ([]string, error) {
	begins := map[int]string{}
	last := 0
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		at, label, ok := strings.Cut(part, "=")
		page, err := strconv.Atoi(strings.TrimSpace(at))
		label = strings.TrimSpace(label)
		if !ok || err != nil || page <= last || page > pages || label == "" || utf8.RuneCountInString(label) > longestPageLabel || strings.HasPrefix(label, "[") {
			return nil, Errorf(Invalid, "%q", strings.TrimSpace(part))
		}
		if label == "-" {
			label = PageWithoutNumber(page)
		}
		begins[page], last = label, page
	}
	out := make([]string, pages)
	label := ""
	for k := range out {
		if begin, ok := begins[k+1]; ok {
			label = begin
		} else {
			label = after(label, k+1)
		}
		out[k] = label
	}
	return out, nil
}

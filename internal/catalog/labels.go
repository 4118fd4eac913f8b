package catalog

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/extract"
)

// Labels gives each page the number that a citation names: as the file labels
// it, where it does, else as head or foot print it.
//
// Printed numbers are believed where several of them keep step with the pages
// of the file, each kind (i, ii, iii; 1, 2, 3) for itself. A page
// between two that are in step, and one before the first of them (a chapter's
// opening page seldom bears its number), has the number that it was counted as.
// Covers, plates and what follows the last number were not counted, or nobody
// can tell: they have their place in the file, in brackets as bibliographies
// write what is not printed, so that [1] is the cover and 1 the page that says
// so. A document that prints no numbers is cited by places, without brackets.
func Labels(doc *extract.Document) []string {
	if own := ownLabels(doc.Pages); own != nil {
		return own
	}
	if printed := printedLabels(doc.Pages); printed != nil {
		return printed
	}
	out := make([]string, len(doc.Pages))
	for k := range out {
		out[k] = strconv.Itoa(k + 1)
	}
	return out
}

// longestLabel is the length in characters of the longest label that is a
// number; programs also label pages with the names of drawings.
const longestLabel = 12

// ownLabels returns the file's labels where they say more than 1…n and the pages
// do not print otherwise; nil where they do not.
func ownLabels(pages []extract.Page) []string {
	out := make([]string, len(pages))
	tells := false
	for k, p := range pages {
		out[k] = tidy(p.Label)
		if runes(out[k]) > longestLabel {
			return nil
		}
		if out[k] == "" {
			out[k] = "[" + strconv.Itoa(k+1) + "]"
		} else if out[k] != strconv.Itoa(k+1) {
			tells = true
		}
	}
	if !tells {
		return nil
	}
	agree, differ := 0, 0
	for _, s := range steps(pages) {
		for _, m := range s.members {
			if numberIn(out[m.page-1]) == m.bare() {
				agree++
			} else {
				differ++
			}
		}
	}
	if differ > agree {
		return nil
	}
	return out
}

// member is a page with the number it prints.
type member struct {
	page   int // 1-based position
	kind   string
	number int
}

// bare is the number without its page, to compare by.
func (m member) bare() member { return member{kind: m.kind, number: m.number} }

// step is a run of pages of one kind of number whose numbers keep step with
// their positions.
type step struct {
	kind    string
	offset  int // position less number
	members []member
	from,
	to int // positions that the run covers
}

// leastInStep is how many pages must keep step before their numbers are
// believed: a lone number in a head may be anything.
const leastInStep = 3

// printedLabels numbers the pages by what they print; nil where that is nothing
// to go by.
func printedLabels(pages []extract.Page) []string {
	runs := steps(pages)
	if len(runs) == 0 {
		return nil
	}
	out := make([]string, len(pages))
	for _, r := range runs {
		for p := r.from; p <= r.to; p++ {
			out[p-1] = written(r.kind, p-r.offset)
		}
	}
	for k := range out {
		if out[k] == "" {
			out[k] = "[" + strconv.Itoa(k+1) + "]"
		}
	}
	return out
}

// steps finds the runs and what each covers, in order.
func steps(pages []extract.Page) []step {
	var all []member
	for k, p := range pages {
		if m := numberIn(p.Printed); m.number > 0 {
			m.page = k + 1
			all = append(all, m)
		}
	}
	most := leastInStep
	if len(pages) < leastInStep {
		most = max(len(pages), 2)
	}
	// Pages of one kind and offset form a run unless one in step with another
	// stands between: then the numbers begin anew.
	counts := map[[2]any]int{}
	for _, m := range all {
		counts[[2]any{m.kind, m.page - m.number}]++
	}
	var runs []step
	for _, m := range all {
		offset := m.page - m.number
		if counts[[2]any{m.kind, offset}] < most {
			continue
		}
		if n := len(runs); n > 0 && runs[n-1].kind == m.kind && runs[n-1].offset == offset {
			runs[n-1].members = append(runs[n-1].members, m)
			runs[n-1].to = m.page
			continue
		}
		runs = append(runs, step{kind: m.kind, offset: offset, members: []member{m}, from: m.page, to: m.page})
	}
	runs = solid(runs, most)
	for k := range runs {
		before := 0
		if k > 0 {
			before = runs[k-1].to
		}
		backward(runs, k, before)
	}
	return runs
}

// solid leaves out runs that others broke into too few pages, and joins what is
// one run again without them.
func solid(runs []step, least int) []step {
	var out []step
	for _, r := range runs {
		if len(r.members) < least {
			continue
		}
		if n := len(out); n > 0 && out[n-1].kind == r.kind && out[n-1].offset == r.offset {
			out[n-1].members = append(out[n-1].members, r.members...)
			out[n-1].to = r.to
			continue
		}
		out = append(out, r)
	}
	return out
}

// backward lets a run cover the pages before its first printed number down to
// number 1, and lets the run before it cover what is left between the two, where
// no number can be meant by both.
func backward(runs []step, k, before int) {
	r := &runs[k]
	first := max(before+1, r.offset+1)
	if k == 0 {
		r.from = first
		return
	}
	last := &runs[k-1]
	if last.kind == r.kind {
		// The same kind of number: only a restart is sure, not what lies in the gap
		// where pages were left out or not counted.
		if r.offset+1 > before {
			r.from = r.offset + 1
		}
		return
	}
	r.from = first
	if first > before+1 {
		last.to = first - 1
	}
}

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

package unpack

import (
	"strings"
	"unicode"

	"naru/internal/library"
	"naru/internal/pattern"
)

// Passage is a sentence of a report's running text, outside its tables.
type Passage struct {
	Page int // where it begins
	Text string
}

// nearMargin is how near to the margin, of the page's width, a line of running
// text must come to go on in the next.
const nearMargin = 0.7

// Passages gives the sentences of a report's running text, in order.
func Passages(pages []library.Page) []Passage {
	lines := bulleted(turn(linesOf(pages)))
	tables := tablesIn(lines)
	var out []Passage
	var now Passage
	end := func() {
		if strings.TrimSpace(now.Text) != "" {
			out = append(out, now)
		}
		now = Passage{}
	}
	for i, l := range lines {
		switch {
		case tableAt(tables, i) != nil || strings.Contains(l.text, "\t") || dotLeaders.MatchString(l.text):
			end()
			continue
		case l.heading || l.bullet || i > 0 && !startsLower(l.text) && !breaks(lines[i-1].text, l.text, max(lines[i-1].width, leastWidth), nearMargin):
			end() // the line before ended short of the margin: with its paragraph
		}
		if now.Text == "" {
			now.Page = l.page
		}
		now.Text = join(now.Text, l.text)
		for {
			first, rest, ok := firstSentence(now.Text)
			if !ok {
				break
			}
			out = append(out, Passage{now.Page, first})
			now = Passage{l.page, rest}
		}
		if l.heading || endsSentence(now.Text) && !endsInDate.MatchString(now.Text) {
			end()
		}
	}
	end()
	return out
}

var (
	sentenceEnd = pattern.New(`[.!?。]["'”’)\]]*\s+`)
	endsInDate  = pattern.New(`\d\s*\.$`)
	abbreviated = pattern.New(`(?i)(?:^|[\s(])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|vol|dr|mr|ms|mrs|prof|st|vs|e\.g|i\.e|\p{L})\.$`)
)

// firstSentence parts the first sentence of a text from the rest. A full stop
// behind a month's short name or within a date in figures ends none.
func firstSentence(text string) (first, rest string, ok bool) {
	for _, m := range sentenceEnd.FindAllStringIndex(text, -1) {
		first, rest = strings.TrimSpace(text[:m[1]]), text[m[1]:]
		if rest == "" || abbreviated.MatchString(first) {
			continue
		}
		next := []rune(rest)[0]
		if endsInDate.MatchString(first) && !unicode.IsUpper(next) {
			continue // "2020. 10. 23. 개최"
		}
		if unicode.IsLower(next) {
			continue
		}
		return first, rest, true
	}
	return "", "", false
}

// ParseDate reads a printed date, a day, a range, a list, a month, into its first
// and its last day, as ISO 8601; to is "open" for an open end. A year that is not
// printed is taken to be the one given. Not ok where the text is anything else.
func ParseDate(printed string, year int) (from, to string, ok bool) {
	s, ok := parseSpan(printed, year)
	return s.from, s.to, ok && s.from != ""
}

package evidence

import (
	"fmt"
	"strconv"
	"strings"

	"naru/internal/pattern"
)

// dated is a date that stands in a text.
type dated struct {
	from, to int // bytes
	iso      string
	text     string
	// bound: in 2014, (2014), 2014년: it dates something. A year alone in English
	// may be part of a name.
	bound bool
	// since: it tells from when on, not of when.
	since bool
}

const month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

var (
	// 2010~2015년, 2010년부터 2015년까지
	koreanYears = pattern.New(`((?:19|20)\d\d)\s?년?\s?(?:~|∼|～|-|–|부터|에서)\s?((?:19|20)\d\d)\s?년(?:\s?(?:까지|말))?`)
	// 2019년 12월 31일, 2019년 말, '24년 6월
	koreanDate = pattern.New(`(?:([‘'’´` + "`" + `])(\d\d)|((?:18|19|20)\d\d))\s?(?:년|\.)\s?(?:(1[0-2]|0?[1-9])\s?월(?:\s?([0-3]?\d)\s?일)?)?(?:\s?(말|초|상반기|하반기|[1-4]\s?/\s?4\s?분기|[1-4]분기))?(?:\s?(?:기준|현재))?`)
	shortDate  = pattern.New(`(\d\d)년\s?(1[0-2]|0?[1-9])월(?:\s?([0-3]?\d)일)?(?:\s?(?:말|초|기준|현재))*`)
	dottedDay  = pattern.New(`((?:19|20)\d\d)\.\s?(1[0-2]|0?[1-9])\.(?:\s?([0-3]?\d)\.)?`)
	// 1 July 2019, July 1, 2019, December 2019
	dayMonth  = pattern.New(`(?i)\b(?:([0-3]?\d)(?:st|nd|rd|th)?\s)?` + month + `\s(?:([0-3]?\d)(?:st|nd|rd|th)?,?\s)?((?:18|19|20)\d\d)\b`)
	yearRange = pattern.New(`(?i)\b(?:(between|from|during|over|in)\s)?((?:18|19|20)\d\d)\s?(?:–|—|-|to|and|through|until)\s?((?:18|19|20)\d\d|\d\d)\b`)
	yearAlone = pattern.New(`(?i)(\(|\b(?:in|of|by|since|during|until|till|from|to|for|at the end of|end of|the end of|at end-|end-|mid-|mid|early|late|as of|year|fiscal year|fy)\s?)?\b((?:18|19|20)\d\d)\b(\))?`)
)

// dates finds the dates of a sentence, in order.
func dates(s string) []dated {
	var out []dated
	taken := func(from, to int) bool {
		for _, d := range out {
			if from < d.to && to > d.from {
				return true
			}
		}
		return false
	}
	add := func(from, to int, iso string, bound bool) {
		if iso != "" && !taken(from, to) {
			text := strings.Trim(spaced(s[from:to]), " ().,")
			lead := strings.ToLower(spaced(s[max(0, from-8):from]))
			since := strings.HasSuffix(lead, "since ") || strings.HasSuffix(lead, "until ") || strings.HasSuffix(lead, "till ")
			out = append(out, dated{from, to, iso, text, bound, since})
		}
	}
	group := func(m []int, k int) string {
		if 2*k+1 >= len(m) || m[2*k] < 0 {
			return ""
		}
		return s[m[2*k]:m[2*k+1]]
	}
	for _, m := range koreanYears.FindAllStringSubmatchIndex(s, -1) {
		add(m[0], m[1], group(m, 1)+"/"+group(m, 2), true)
	}
	for _, m := range koreanDate.FindAllStringSubmatchIndex(s, -1) {
		year := group(m, 3)
		if year == "" {
			year = century(group(m, 2))
		}
		text := s[m[0]:m[1]]
		if !strings.Contains(text, "년") && group(m, 4) == "" {
			continue // 2014. ends a sentence
		}
		add(m[0], m[1], iso(year, group(m, 4), group(m, 5), group(m, 6)), true)
	}
	for _, m := range shortDate.FindAllStringSubmatchIndex(s, -1) {
		if m[0] == 0 || !isDigit(s[m[0]-1]) {
			add(m[0], m[1], iso(century(group(m, 1)), group(m, 2), group(m, 3), ""), true)
		}
	}
	for _, m := range dottedDay.FindAllStringSubmatchIndex(s, -1) {
		if strings.HasPrefix(s[m[3]:], ". ") && !hasHangul(s) {
			continue // in 1999. 1.2. Population: a sentence ends, a heading begins
		}
		add(m[0], m[1], iso(group(m, 1), group(m, 2), group(m, 3), ""), true)
	}
	for _, m := range dayMonth.FindAllStringSubmatchIndex(s, -1) {
		day := group(m, 1)
		if day == "" {
			day = group(m, 3)
		}
		add(m[0], m[1], iso(group(m, 4), monthNumber(group(m, 2)), day, ""), true)
	}
	for _, m := range yearRange.FindAllStringSubmatchIndex(s, -1) {
		from, to := group(m, 2), group(m, 3)
		if len(to) == 2 {
			to = from[:2] + to
		}
		if to > from {
			add(m[0], m[1], from+"/"+to, true)
		}
	}
	for _, m := range yearAlone.FindAllStringSubmatchIndex(s, -1) {
		lead := strings.ToLower(group(m, 1))
		bracket := lead == "(" && group(m, 3) != ""
		if partOfNumber(s, m[4], m[5]) {
			continue
		}
		when := ""
		if strings.Contains(lead, "end") {
			when = "말"
		}
		from := m[4]
		if containsAny(lead, []string{"end", "mid", "early", "late", "fy", "fiscal"}) {
			from = m[0]
		}
		add(from, m[5], iso(group(m, 2), "", "", when), bracket || lead != "" && lead != "(")
	}
	for i := 1; i < len(out); i++ { // few: by insertion
		for k := i; k > 0 && out[k].from < out[k-1].from; k-- {
			out[k], out[k-1] = out[k-1], out[k]
		}
	}
	return out
}

// partOfNumber tells four digits within a larger number, or before a unit.
func partOfNumber(s string, from, to int) bool {
	if from > 0 && (isDigit(s[from-1]) || s[from-1] == ',' && from > 1 && isDigit(s[from-2]) || s[from-1] == '.' && from > 1 && isDigit(s[from-2]) || s[from-1] == '$') {
		return true
	}
	if to+1 < len(s) && (s[to] == ',' || s[to] == '.') && isDigit(s[to+1]) {
		return true
	}
	return koreanUnit(s, skipOne(s, to)).size > 0 && !strings.HasPrefix(s[skipOne(s, to):], "년")
}

// century gives the year of two digits: what is printed with an apostrophe or a
// month is of the years before 2050.
func century(two string) string {
	if two == "" {
		return ""
	}
	if two < "50" {
		return "20" + two
	}
	return "19" + two
}

// iso writes a date as far as it is known. The end of a year is its December, a
// half or a quarter is the year only.
func iso(year, month, day, when string) string {
	if len(year) != 4 {
		return ""
	}
	if month == "" {
		if when == "말" {
			return year + "-12"
		}
		return year
	}
	m, _ := strconv.Atoi(month)
	if d, _ := strconv.Atoi(day); d >= 1 && d <= 31 {
		return fmt.Sprintf("%s-%02d-%02d", year, m, d)
	}
	return fmt.Sprintf("%s-%02d", year, m)
}

func monthNumber(name string) string {
	name = strings.ToLower(name)
	for i, m := range []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"} {
		if strings.HasPrefix(name, m) {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

// reach is how many bytes before a figure its date may stand, unless it stands at
// the head of the sentence, within the first atHead bytes.
const reach, atHead = 120, 12

// far is how many bytes a date behind a figure may stand off to be its own.
const far = 60

// dateOf gives the date that a figure at [from,to) of a sentence is of: the one
// that follows at once (1.7 million in 2014), else the last before it, else the
// only one.
func dateOf(s string, all []dated, from, to int, others []number) (dated, bool) {
	var last, next *dated
	for i := range all {
		d := &all[i]
		switch {
		case d.since:
		case d.to <= from && d.bound && (from-d.to <= reach || d.from <= atHead):
			last = d
		case d.from >= to && next == nil:
			next = d
		}
	}
	if next != nil && next.bound && next.from-to <= far && !strings.ContainsAny(s[to:next.from], ";") && !numberBetween(s, others, to, next.from) {
		between := strings.ToLower(spaced(s[to:next.from]))
		closed := strings.Count(between, ",") == 0 && !strings.Contains(between, " from ")
		english := next.text != "" && !hasHangul(s[next.from:next.to])
		if english && closed && (last == nil || to <= next.from) || strings.HasSuffix(strings.TrimRight(s[:next.from], " "), "(") && next.from-to < 30 {
			return *next, true
		}
	}
	if last != nil {
		return *last, true
	}
	if next != nil && next.bound && !hasHangul(s) && !numberBetween(s, others, to, next.from) {
		return *next, true
	}
	return dated{}, false
}

// numberBetween tells that another number stands there; those of codes (E-9) are
// none.
func numberBetween(s string, others []number, from, to int) bool {
	for _, n := range others {
		if n.from >= from && n.to <= to {
			if _, code := glued(s, n); !code {
				return true
			}
		}
	}
	return false
}

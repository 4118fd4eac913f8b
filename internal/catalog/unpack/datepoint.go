package unpack

import (
	"strconv"
	"strings"

	"naru/internal/pattern"
)

var (
	dateToken = pattern.New(`^(?:\d+|\p{L}+|['’‘]\d\d|[^\s])`)
	weekday   = pattern.New(`(?i)\(\s*(?:[월화수목금토일](?:요일)?|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?:\s*[-~–,·]\s*[월화수목금토일])?\s*\)`)
	clockTime = pattern.New(`(?i)(?:\b(?:at|from)\s+)?(?:(?:오전|오후)\s*)?(?:\d{1,2}:\d{2}|\d{1,2}\s*시(?:\s*\d{1,2}\s*분)?|\b\d{1,2}\s*[ap]\.?m\b\.?)(?:\s*[ap]\.?m\b\.?)?(?:\s*[-~–∼]\s*(?:(?:오전|오후)\s*)?(?:\d{1,2}:\d{2}|\d{1,2}\s*시(?:\s*\d{1,2}\s*분)?|\d{1,2}\s*[ap]\.?m\b\.?)(?:\s*[ap]\.?m\b\.?)?)?|오전|오후`)
	days      = pattern.New(`(?:,\s*|\s+)(?:총\s*)?\d{1,3}\s*일간$|\(\s*\d{1,3}\s*일간?\s*\)`)
	weekly    = pattern.New(`,?\s*매주\s*(?:[월화수목금토일](?:요일)?(?:\s*[,·]\s*)?)+`)
	weekOf    = pattern.New(`(\d\s*월)\s*(?:첫째|둘째|셋째|넷째|다섯째|마지막|\d)\s*주(?:$|[\s,~])`)
	dayFirst  = pattern.New(`(?:\b(\d{1,2})\.(\d{1,2})\.?\s*([-~–∼])\s*)?\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b`)
	dashed    = pattern.New(`(?i)\b(\d{1,2})-([a-z]{3,9})-((?:19|20)?\d\d)\b`)
	ofOneEnd  = pattern.New(`(?i)^(\d{1,2}(?:\s*(?:,|&|and)\s*\d{1,2})+)(\s+)([a-z]{3,9})\b`)
	ongoing   = pattern.New(`(?i)^(?:present|current|now|ongoing|onward|onwards|현재|계속|지속|진행|진행중)$`)
	words     = pattern.New(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b\.?,?\s*|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b\.?,?\s+|\b(?:early|mid|late)(?:\s*-\s*|\s+)|\b(?:on|the|during|in)\s+|(\d\s*월)\s*(?:초순?|상순|중순|하순|말)(?:$|[\s,~])`)
	times     = pattern.New(`(?i)\s*[(\[]\s*(?:총\s*|a total of\s*)?\d+\s*(?:회|차|회차|일간|박\s*\d+\s*일|시간|times|sessions|rounds|days|hours)\s*[)\]]`)
	halfYear  = pattern.New(`(?i)\b(first|1st|second|2nd)\s+half(?:\s+of(?:\s+the\s+year)?)?,?(?:\s+(\d{4}))?`)
	quarters  = pattern.New(`(?i)\b(?:Q([1-4])|([1-4])Q|(first|1st|second|2nd|third|3rd|fourth|4th)\s+quarter(?:\s+of)?),?(?:\s+(\d{4}))?`)
	bareSlash = pattern.New(`(^|[^\d/.])(\d{1,2})/(\d{1,2})($|[^\d/])`)
	usDate    = pattern.New(`\b(\d{1,2})/(1[3-9]|2\d|3[01])/((?:19|20)\d\d)\b`)
	monthsTo  = pattern.New(`(^|[^\d.월])(\d{1,2})\s*[~∼～-]\s*(\d{1,2})\s*월`)
	ordinal   = pattern.New(`(?i)^(?:st|nd|rd|th)$`)
	isoDate   = pattern.New(`\b(\d{4})-(\d{1,2})-(\d{1,2})\b`)
	isoMonth  = pattern.New(`\b((?:19|20)\d\d)-(0[1-9]|1[0-2])\b`)
	slashDate = pattern.New(`\b(\d{4})/(\d{1,2})(?:/(\d{1,2}))?\b`)
)

// reader builds points from the tokens of a printed date.
type reader struct {
	points  []point
	numbers []int // of one point, in print order, not told by a word what they are
	now     point // what words told
	ranged  bool  // the next point ends a range
	through bool  // the next point ends the stretch of the last, also behind a comma
	ongoing bool
	begins  bool   // "from", "since": open, if nothing tells the end
	joined  bool   // a sign stands between the last point and what comes
	last    string // the token before
}

// pointsIn reads the points a printed date names. Not ok where something in it is
// no part of a date.
func pointsIn(s string) (points []point, ongoingToo, ok bool) {
	s = weekday.ReplaceAllString(s, " ")
	s = weekly.ReplaceAllString(days.ReplaceAllString(s, " "), " ")
	s = spelt(times.ReplaceAllString(s, " "))
	s = clockTime.ReplaceAllString(s, " ")
	s = strings.Trim(strings.TrimSpace(s), ",") // what stood before or behind a time of day
	s = isoDate.ReplaceAllString(s, "$1.$2.$3")
	s = isoMonth.ReplaceAllString(s, "$1.$2.")
	s = slashDate.ReplaceAllString(s, "$1.$2.$3")
	s = strings.NewReplacer("진행 중", "진행중", "to date", "present").Replace(s)
	var r reader
	for rest := strings.TrimSpace(s); rest != ""; rest = strings.TrimSpace(rest) {
		t := dateToken.FindString(rest)
		rest = rest[len(t):]
		if !r.take(t) {
			return nil, false, false
		}
		r.last = t
	}
	if !r.end() {
		return nil, false, false
	}
	if (r.ranged || r.begins && len(r.points) == 1) && len(r.points) > 0 && !r.ongoing { // "2020. 7. ~": open-ended
		r.ongoing = true
	}
	return r.points, r.ongoing, true
}

// endings are Korean ones that are written together with a month or a day.
var endings = strings.NewReplacer("월부터", "월 부터", "일부터", "일 부터", "월까지", "월 까지", "일까지", "일 까지", "월중", "월 중", "년부터", "년 부터", "부터", " 부터 ")

// spelt writes what is told in English words as it is told in Korean ones, and
// leaves out what does not change a date: weekdays, "early", "mid".
func spelt(s string) string {
	s = words.ReplaceAllString(endings.Replace(s), "$1 ")
	s = usDate.ReplaceAllString(s, "$3.$1.$2")
	s = yearLast(s)
	s = weekOf.ReplaceAllString(s, "$1 ")
	for range 2 { // neighbours share the sign between them
		s = bareSlash.ReplaceAllString(s, "$1$2.$3$4")
	}
	s = monthsTo.ReplaceAllString(s, "${1}${2}월~${3}월")
	if m := halfYear.FindStringSubmatchIndex(s); m != nil {
		half := "하반기"
		if strings.HasPrefix(strings.ToLower(s[m[2]:m[3]]), "f") || strings.HasPrefix(s[m[2]:m[3]], "1") {
			half = "상반기"
		}
		s = s[:m[0]] + groupAt(s, m, 4) + " " + half + s[m[1]:]
	}
	if m := quarters.FindStringSubmatchIndex(s); m != nil {
		n := groupAt(s, m, 2) + groupAt(s, m, 4)
		switch strings.ToLower(groupAt(s, m, 6)) {
		case "first", "1st":
			n = "1"
		case "second", "2nd":
			n = "2"
		case "third", "3rd":
			n = "3"
		case "fourth", "4th":
			n = "4"
		}
		s = s[:m[0]] + groupAt(s, m, 8) + " " + n + "분기" + s[m[1]:]
	}
	return s
}

// yearLast writes dates whose year stands last as others are written: dots with the
// year behind them part day, month and year, "04.03.2015", and so do hyphens around
// a month's name; of several days before a month's name the month is theirs.
func yearLast(s string) string {
	if m := dayFirst.FindStringSubmatch(s); m != nil && atoi(m[5]) <= 12 && atoi(m[2]) <= 12 {
		with := m[6] + "." + m[5] + "." + m[4]
		if m[1] != "" {
			with = m[6] + "." + m[2] + "." + m[1] + m[3] + with
		}
		s = strings.Replace(s, m[0], with, 1)
	}
	if m := dashed.FindStringSubmatch(s); m != nil && monthOf(m[2]) > 0 {
		year := m[3]
		if len(year) == 2 {
			year = "20" + year
		}
		s = strings.Replace(s, m[0], m[1]+" "+m[2]+" "+year, 1)
	}
	s = strings.TrimSpace(s)
	if m := ofOneEnd.FindStringSubmatch(s); m != nil && monthOf(m[3]) > 0 {
		s = m[3] + " " + m[1] + s[len(m[0]):]
		if rest := strings.TrimSpace(s[len(m[3])+1+len(m[1]):]); len(rest) == 4 && atoi(rest) >= 1900 {
			s = m[3] + " " + m[1] + ", " + rest
		}
	}
	return s
}

// groupAt is a group of a match; "" where it took no part.
func groupAt(s string, m []int, k int) string {
	if m[k] < 0 {
		return ""
	}
	return s[m[k]:m[k+1]]
}

// take reads one token.
func (r *reader) take(t string) bool {
	if n, err := strconv.Atoi(t); err == nil {
		return r.number(t, n)
	}
	if m := monthOf(t); m != 0 {
		return r.month(m)
	}
	switch t {
	case ".":
		return true
	case ",", "、", "·", "ㆍ", ";", "/", "&", "and", "및":
		return r.list()
	case "-", "–", "—", "~", "∼", "～", "〜", "to", "부터", "until":
		return r.rangeNext()
	case "년", "년도":
		return r.name(&r.now.y)
	case "월":
		return r.name(&r.now.m)
	case "일":
		return r.name(&r.now.d)
	case "분기":
		return r.quarter()
	case "까지", "중":
		return true
	case "From", "from", "Since", "since":
		r.begins = len(r.points) == 0
		return true
	case "상반기":
		return r.months(1, 6)
	case "하반기":
		return r.months(7, 12)
	}
	if len(t) > 1 && strings.ContainsAny(t[:1], "'") || strings.HasPrefix(t, "’") || strings.HasPrefix(t, "‘") {
		n, err := strconv.Atoi(strings.TrimLeft(t, "'’‘"))
		if err != nil || !r.end() {
			return false
		}
		r.now.y = 2000 + n
		return true
	}
	if ongoing.MatchString(t) {
		r.ongoing = true
		return r.end()
	}
	return ordinal.MatchString(t) && len(r.numbers) > 0
}

// number takes a number. A four-digit one after a month ends the point: "Jul. 25, 2020".
func (r *reader) number(t string, n int) bool {
	if len(t) == 4 {
		r.joined = false
		if r.now.m != 0 || len(r.numbers) > 0 {
			if r.now.y != 0 {
				return false
			}
			r.now.y = n
			return r.end()
		}
		if k := len(r.points) - 1; k >= 0 && r.points[k].y == 0 && !r.ranged {
			r.points[k].y = n // "Oct. 23, 2020": the comma ended the point
			return true
		}
		r.now.y = n
		return true
	}
	if len(t) > 2 || len(r.points) > 0 && r.now == (point{}) && len(r.numbers) == 0 && !r.joined {
		return false // "2020 04": a stray number behind a date
	}
	r.joined = false
	r.numbers = append(r.numbers, n)
	return len(r.numbers) <= 3
}

// name tells what the last number was: a year, a month or a day.
func (r *reader) name(field *int) bool {
	if field == &r.now.y && len(r.numbers) == 0 {
		return r.now.y != 0 || len(r.points) > 0 // 2020년: taken as a year already
	}
	if len(r.numbers) == 0 || *field != 0 {
		return false
	}
	n := r.numbers[len(r.numbers)-1]
	r.numbers = r.numbers[:len(r.numbers)-1]
	if field == &r.now.y {
		n += 2000
	}
	*field = n
	return true
}

// month takes a month's name; one after a complete point begins another.
func (r *reader) month(m int) bool {
	if r.now.m != 0 && !r.end() {
		return false
	}
	if len(r.numbers) > 1 {
		return false
	}
	if len(r.numbers) == 1 { // "25 July"
		r.now.d, r.numbers = r.numbers[0], nil
		if k := len(r.points) - 1; k >= 0 && r.points[k].m == 0 && r.points[k].d != 0 {
			r.points[k].m = m // "25-26 July"
		}
	}
	r.now.m = m
	return true
}

func (r *reader) months(from, to int) bool {
	y := r.now.y
	r.now = point{y: y, m: from}
	if !r.end() {
		return false
	}
	r.now, r.through = point{y: y, m: to}, true
	return r.end()
}

func (r *reader) quarter() bool {
	if len(r.numbers) == 0 {
		return false
	}
	q := r.numbers[len(r.numbers)-1]
	r.numbers = r.numbers[:len(r.numbers)-1]
	return q >= 1 && q <= 4 && r.months(3*q-2, 3*q)
}

func (r *reader) list() bool {
	r.ranged = false
	r.joined = true
	return r.end()
}

func (r *reader) rangeNext() bool {
	if !r.end() {
		return false
	}
	r.ranged, r.through, r.joined = true, true, true
	return true
}

// end closes the point at hand.
func (r *reader) end() bool {
	p, n := r.now, r.numbers
	r.now, r.numbers = point{}, nil
	if p == (point{}) && len(n) == 0 {
		return true
	}
	var before point
	if k := len(r.points) - 1; k >= 0 {
		before = r.points[k]
	}
	for len(n) > 0 {
		last := n[len(n)-1]
		switch {
		case len(n) == 3 && p == (point{}): // '20. 7. 25 without its mark
			p.y, p.m, p.d = 2000+n[0], n[1], n[2]
			n = nil
			continue
		case len(n) == 2 && p.m == 0 && p.d == 0:
			p.m, p.d = n[0], n[1]
			n = nil
			continue
		case p.m != 0 && p.d == 0:
			p.d = last
		case p.m == 0 && p.d == 0 && p.y != 0:
			p.m = last
		case p == (point{}) && before.d != 0:
			p.m, p.d = before.m, last
		case p == (point{}) && before.m != 0:
			p.m = last
		case p == (point{}) && len(r.points) == 0:
			p.d = last // "25-26 July": the month follows
		default:
			return false
		}
		n = n[:len(n)-1]
	}
	if p.m == 0 && p.d != 0 && before.m != 0 {
		p.m = before.m
	}
	if p.y == 0 && before.y != 0 && r.ranged && p.m >= before.m {
		p.y = before.y
	}
	if p.y != 0 && p.m == 0 && p.d == 0 && before.y == 0 && before.m != 0 && !r.ranged {
		r.points[len(r.points)-1].y = p.y
		return true
	}
	p.ends, r.through = r.through && len(r.points) > 0, false
	r.points = append(r.points, p)
	if p.d == 0 || p.m != 0 {
		r.ranged = false
	}
	return true
}

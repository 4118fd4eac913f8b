package unpack

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// span is the time a printed date names, from its first to its last day.
type span struct {
	from, to string // ISO 8601; "": unknown
	guessed  bool   // the year is not printed
}

// point is a day, month or year; 0: not printed.
type point struct {
	y, m, d int
	ends    bool // the stretch that the point before begins
}

// open is what "to" says of something still going on.
const open = "open"

// parseSpan reads a printed date: a day, a range, a list, a month, an open end.
// A missing year is taken from the other dates, else from year. Not ok where the
// text is anything but dates.
func parseSpan(printed string, year int) (span, bool) {
	switch strings.ToLower(strings.TrimSpace(printed)) {
	case "연중", "all year", "year-round", "throughout the year":
		if year == 0 {
			return span{guessed: true}, true
		}
		return span{from: itoa(year) + "-01-01", to: itoa(year) + "-12-31", guessed: true}, true
	case "수시", "상시", "미정", "추후 공지", "추후 결정", "매월", "매주", "매주 월요일", "매주 화요일", "매주 수요일", "매주 목요일", "매주 금요일", "매주 토요일", "매주 일요일", "격월", "분기별", "monthly", "weekly", "quarterly", "various dates", "tbd", "tba", "to be determined", "to be announced", "n/a", "-", "–", "—":
		return span{guessed: true}, true
	}
	points, ongoing, ok := pointsIn(printed)
	if !ok || len(points) == 0 {
		return span{}, false
	}
	guessed := fillYears(points, year)
	s := span{guessed: guessed}
	for _, p := range points {
		from, to, ok := p.days()
		if !ok {
			return span{}, false
		}
		if s.from == "" || from != "" && from < s.from {
			s.from = from
		}
		s.to = max(s.to, to)
	}
	if ongoing {
		s.to = open
	}
	return s, true
}

// fillYears gives each point a year: that of the next one printed, since a year
// is often printed once at the end, else that of the one before. December before
// a printed January lies in the year before.
func fillYears(points []point, year int) (guessed bool) {
	known := false
	for k := len(points) - 1; k >= 0; k-- {
		if points[k].y != 0 {
			known = true
			continue
		}
		if k+1 < len(points) && points[k+1].y != 0 {
			points[k].y = points[k+1].y
			if points[k].m > points[k+1].m && points[k+1].m != 0 {
				points[k].y--
			}
		}
	}
	for k := range points {
		if points[k].y != 0 {
			continue
		}
		if k > 0 && points[k-1].y != 0 {
			points[k].y = points[k-1].y
			if points[k].m != 0 && points[k].m < points[k-1].m && known {
				points[k].y++
			}
			continue
		}
		points[k].y = year
	}
	return !known
}

// days gives the first and the last day of a point.
func (p point) days() (from, to string, ok bool) {
	if p.m == 0 && p.d != 0 {
		return "", "", false
	}
	if p.y == 0 { // the year is nowhere to be found
		return "", "", p.m <= 12 && p.d <= 31
	}
	if p.y < 1900 || p.y > 2100 || p.m < 0 || p.m > 12 || p.d < 0 || p.d > 31 {
		return "", "", false
	}
	switch {
	case p.m == 0:
		return fmt.Sprintf("%04d-01-01", p.y), fmt.Sprintf("%04d-12-31", p.y), true
	case p.d == 0:
		last := time.Date(p.y, time.Month(p.m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
		return fmt.Sprintf("%04d-%02d-01", p.y, p.m), fmt.Sprintf("%04d-%02d-%02d", p.y, p.m, last), true
	}
	day := time.Date(p.y, time.Month(p.m), p.d, 0, 0, 0, 0, time.UTC)
	if day.Day() != p.d {
		return "", "", false
	}
	iso := day.Format(time.DateOnly)
	return iso, iso, true
}

func itoa(n int) string { return strconv.Itoa(n) }

func monthOf(word string) int {
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	if len(word) < 3 {
		return 0
	}
	for k, name := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if word == name || word == name[:3] || word == "sept" && k == 8 {
			return k + 1
		}
	}
	return 0
}

package message

import (
	"strconv"
	"strings"

	"naru/internal/library"
)

// When says a time as people write it, as far as it is known: "25–26 July 2020",
// "2020년 10월 23일, 11월 4일", "since December 2020".
func (p Printer) When(w library.When) string {
	if !w.Known() {
		return p.T("when.unknown")
	}
	var points []datePoint
	for _, s := range w.Spans {
		points = append(points, datePoint{date: s.From, first: true})
		switch s.To {
		case s.From:
		case library.OpenEnd:
			points[len(points)-1].open = true
		default:
			points = append(points, datePoint{date: s.To})
		}
	}
	if p.Lang == "ko" {
		return p.largeFirst(points)
	}
	return p.smallFirst(points)
}

// Date says a date as far as it is known: "27 November 2020", "2020년 11월".
func (p Printer) Date(iso string) string {
	if !library.IsDate(iso) {
		return iso
	}
	return p.When(library.NewWhen(library.Span{From: iso, To: iso}))
}

// datePoint is one end of a span.
type datePoint struct {
	date  string
	first bool // of its span, else it ends the span of the one before
	open  bool
}

// parts gives year, month and day, "" where they are not known.
func (d datePoint) parts() (year, month, day string) {
	f := strings.SplitN(d.date, "-", 3)
	for len(f) < 3 {
		f = append(f, "")
	}
	return f[0], f[1], f[2]
}

// largeFirst writes dates as Korean does, year first, and leaves out what the
// date before said already.
func (p Printer) largeFirst(points []datePoint) string {
	if points[len(points)-1].open {
		return p.T("when.since", Args{"date": p.largeFirst(closed(points))})
	}
	var b strings.Builder
	lastYear, lastMonth := "", ""
	for k, at := range points {
		if k > 0 {
			b.WriteString(p.T(separator(at)))
		}
		year, month, day := at.parts()
		var words []string
		if year != lastYear || month == "" {
			words, lastMonth = append(words, p.T("when.year", Args{"year": year})), ""
		}
		if month != "" && (month != lastMonth || day == "") {
			words = append(words, p.T("when.month."+month))
		}
		if day != "" {
			words = append(words, p.T("when.day", Args{"day": trimZero(day)}))
		}
		b.WriteString(strings.Join(words, " "))
		lastYear, lastMonth = year, month
	}
	return b.String()
}

// smallFirst writes dates as English does, day first, and leaves out what the
// next date says.
func (p Printer) smallFirst(points []datePoint) string {
	if points[len(points)-1].open {
		return p.T("when.since", Args{"date": p.smallFirst(closed(points))})
	}
	out, nextYear, nextMonth := "", "", ""
	for k := len(points) - 1; k >= 0; k-- {
		year, month, day := points[k].parts()
		var words []string
		if day != "" {
			words = append(words, p.T("when.day", Args{"day": trimZero(day)}))
		}
		sameYear := year == nextYear && month != ""
		if month != "" && (!sameYear || month != nextMonth || day == "") {
			words = append(words, p.T("when.month."+month))
		}
		if !sameYear {
			words = append(words, p.T("when.year", Args{"year": year}))
		}
		text := strings.Join(words, " ")
		if k == len(points)-1 {
			out = text
		} else {
			key := separator(points[k+1])
			if key == "when.to" && len(words) > 1 {
				key = "when.to.spaced"
			}
			if key == "when.and" && k+2 < len(points) {
				key = "when.comma"
			}
			out = text + p.T(key) + out
		}
		nextYear, nextMonth = year, month
	}
	return out
}

func separator(at datePoint) string {
	if !at.first {
		return "when.to"
	}
	return "when.and"
}

// closed gives the points without their open end.
func closed(points []datePoint) []datePoint {
	out := append([]datePoint(nil), points...)
	out[len(out)-1].open = false
	return out
}

func trimZero(s string) string {
	if n, err := strconv.Atoi(s); err == nil {
		return strconv.Itoa(n)
	}
	return s
}

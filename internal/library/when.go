package library

import (
	"fmt"
	"strings"
	"time"
)

// Precision says how exactly a time is known.
type Precision string

// Precisions.
const (
	PrecisionUnknown Precision = "unknown"
	PrecisionDay     Precision = "day"
	PrecisionRange   Precision = "range" // of days
	PrecisionList    Precision = "list"  // of days or stretches apart from each other
	PrecisionMonth   Precision = "month" // of one month or several in a row, the days unknown
	PrecisionYear    Precision = "year"
	PrecisionOpen    Precision = "open" // begun and still going on
)

// TimeSpan is a stretch of time, each end in ISO 8601 as far as it is known: 2020,
// 2020-11 or 2020-11-27. Both are part of it. To may be OpenEnd.
type TimeSpan struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// When is a time as far as it is known: no span, one, or some apart from each
// other, in order.
type When struct {
	Precision Precision  `json:"precision"`
	Spans     []TimeSpan `json:"spans"`
}

// NewWhen makes a time of its spans.
func NewWhen(spans ...TimeSpan) When {
	w := When{Precision: PrecisionUnknown, Spans: spans}
	if spans == nil {
		w.Spans = []TimeSpan{}
	}
	for _, s := range spans {
		if s.To == OpenEnd {
			w.Precision = PrecisionOpen
			return w
		}
	}
	switch {
	case len(spans) == 0:
	case len(spans) > 1:
		w.Precision = PrecisionList
	case len(spans[0].From) == len("2020"):
		w.Precision = PrecisionYear
	case len(spans[0].From) == len("2020-11"):
		w.Precision = PrecisionMonth
	case spans[0].From == spans[0].To:
		w.Precision = PrecisionDay
	default:
		w.Precision = PrecisionRange
	}
	return w
}

// WhenBetween makes a time of its first and last day, as lists keep them; to may
// be OpenEnd, or "" for that of from.
func WhenBetween(from, to string) When {
	if !IsDate(from) || to != "" && to != OpenEnd && !IsDate(to) {
		return NewWhen()
	}
	if to == "" {
		to = from
	}
	return NewWhen(TimeSpan{From: from, To: to})
}

// From is the first day, "" where it is unknown.
func (w When) From() string {
	first := ""
	for _, s := range w.Spans {
		if day := FirstDay(s.From); first == "" || day < first {
			first = day
		}
	}
	return first
}

// To is the last day, OpenEnd, or "" where it is unknown.
func (w When) To() string {
	last := ""
	for _, s := range w.Spans {
		if s.To == OpenEnd {
			return OpenEnd
		}
		last = max(last, LastDay(s.To))
	}
	return last
}

// Known reports whether anything is known of it.
func (w When) Known() bool { return len(w.Spans) > 0 }

// Touches reports whether any of it lies between two days, which are both part
// of the stretch; "" leaves that side open. What is unknown touches nothing.
func (w When) Touches(from, to string) bool {
	for _, s := range w.Spans {
		if s.Touches(from, to) {
			return true
		}
	}
	return false
}

// Touches reports whether any of the span lies between two days.
func (s TimeSpan) Touches(from, to string) bool {
	return (to == "" || FirstDay(s.From) <= to) && (from == "" || s.To == OpenEnd || LastDay(s.To) >= from)
}

// IsDate reports whether it is a date in ISO 8601 as far as it is known.
func IsDate(date string) bool {
	_, ok := DateYear(date)
	return ok
}

// FirstDay is the first day of a date as far as it is known: 2020-11-01 of
// 2020-11. What is no date stands as it is.
func FirstDay(date string) string {
	if !IsDate(date) {
		return date
	}
	return date + "-01-01"[len(date)-len("2020"):]
}

// LastDay is the last day of a date as far as it is known: 2020-11-30 of
// 2020-11. What is no date stands as it is.
func LastDay(date string) string {
	switch {
	case !IsDate(date):
		return date
	case len(date) == len("2020"):
		return date + "-12-31"
	case len(date) == len("2020-11"):
		var y, m int
		if _, err := fmt.Sscanf(strings.Replace(date, "-", " ", 1), "%d %d", &y, &m); err != nil {
			return date
		}
		return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	}
	return date
}

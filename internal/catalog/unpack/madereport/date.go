package madereport

import (
	"fmt"
	"strings"
	"time"
)

// when is a date of some kind: as printed and what it means.
type when struct{ printed, from, to string }

var (
	shortMonths = strings.Fields("Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.")
	weekdays    = []string{"일", "월", "화", "수", "목", "금", "토"}
)

func iso(t time.Time) string { return t.Format(time.DateOnly) }

// day is some day of the report's year.
func (m *maker) day() time.Time {
	return time.Date(m.year, time.Month(1+m.IntN(12)), 1+m.IntN(28), 0, 0, 0, 0, time.UTC)
}

// date makes a date of any kind, days most often.
func (m *maker) date() when {
	d := m.day()
	first := time.Date(d.Year(), d.Month(), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	switch n := m.IntN(100); {
	case n < 55:
		return when{m.one(d), iso(d), iso(d)}
	case n < 70: // within a month
		e := time.Date(d.Year(), d.Month(), min(d.Day()+1+m.IntN(3), 28), 0, 0, 0, 0, time.UTC)
		if !e.After(d) {
			return when{m.one(d), iso(d), iso(d)}
		}
		return when{m.within(d, e), iso(d), iso(e)}
	case n < 77:
		e := d.AddDate(0, 0, 20+m.IntN(20))
		if e.Year() != d.Year() {
			return when{m.one(d), iso(d), iso(d)}
		}
		return when{m.across(d, e), iso(d), iso(e)}
	case n < 84:
		return when{m.month(d), iso(first), iso(last)}
	case n < 89:
		e := first.AddDate(0, 2, 0)
		if e.Year() != d.Year() {
			return when{m.month(d), iso(first), iso(last)}
		}
		return when{m.months(first, e), iso(first), iso(e.AddDate(0, 1, -1))}
	case n < 92:
		return when{m.open(d), iso(first), "open"}
	case n < 95:
		return m.part()
	case n < 97:
		return when{m.list(d), iso(first), iso(last)}
	case m.Korean:
		return when{one(m, []string{"미정", "수시", "-"}), "", ""}
	}
	return when{one(m, []string{"TBD", "-"}), "", ""}
}

// one writes a day.
func (m *maker) one(d time.Time) string {
	y, mo, n := d.Year(), int(d.Month()), d.Day()
	w := weekdays[d.Weekday()]
	switch m.habits.dates {
	case "2021. 3. 4.":
		return fmt.Sprintf("%d. %d. %d.", y, mo, n)
	case "2021.3.4":
		return fmt.Sprintf("%d.%d.%d", y, mo, n)
	case "2021.03.04":
		return d.Format("2006.01.02")
	case "'21.3.4":
		return fmt.Sprintf("'%02d.%d.%d", y%100, mo, n)
	case "2021년 3월 4일":
		return fmt.Sprintf("%d년 %d월 %d일", y, mo, n)
	case "3월 4일":
		return fmt.Sprintf("%d월 %d일", mo, n)
	case "3.4":
		return fmt.Sprintf("%d.%d", mo, n)
	case "3. 4.":
		return fmt.Sprintf("%d. %d.", mo, n)
	case "2021-03-04":
		return iso(d)
	case "2021. 3. 4.(목)":
		return fmt.Sprintf("%d. %d. %d.(%s)", y, mo, n, w)
	case "'21. 3. 4.(목)":
		return fmt.Sprintf("'%02d. %d. %d.(%s)", y%100, mo, n, w)
	case "3.4(목)":
		return fmt.Sprintf("%d.%d(%s)", mo, n, w)
	case "3/4":
		return fmt.Sprintf("%d/%d", mo, n)
	case "March 4, 2021":
		return d.Format("January 2, 2006")
	case "4 March 2021":
		return d.Format("2 January 2006")
	case "4 Mar. 2021":
		return fmt.Sprintf("%d %s %d", n, shortMonths[mo-1], y)
	case "Mar 4, 2021":
		return d.Format("Jan 2, 2006")
	case "Mar. 4":
		return fmt.Sprintf("%s %d", shortMonths[mo-1], n)
	case "4 March":
		return d.Format("2 January")
	case "Thursday, March 4, 2021":
		return d.Format("Monday, January 2, 2006")
	case "March 4th, 2021":
		return fmt.Sprintf("%s %d%s, %d", d.Month(), n, ordinal(n), y)
	}
	return fmt.Sprintf("%s %d, %d", shortMonths[mo-1], n, y)
}

func ordinal(n int) string {
	switch {
	case n/10 == 1:
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// within writes days of one month.
func (m *maker) within(d, e time.Time) string {
	sign := one(m, []string{"~", " ~ ", "-", " - ", "–"})
	y, mo, a, b := d.Year(), int(d.Month()), d.Day(), e.Day()
	switch m.habits.dates {
	case "2021. 3. 4.", "3. 4.":
		return m.one(d) + one(m, []string{"~", " ~ "}) + fmt.Sprintf("%d.", b)
	case "2021. 3. 4.(목)", "'21. 3. 4.(목)":
		return m.one(d) + "~" + fmt.Sprintf("%d.(%s)", b, weekdays[e.Weekday()])
	case "2021년 3월 4일", "3월 4일":
		return m.one(d) + "~" + fmt.Sprintf("%d일", b)
	case "2021.3.4", "'21.3.4", "3.4":
		return m.one(d) + one(m, []string{"~", " ~ "}) + one(m, []string{fmt.Sprint(b), fmt.Sprintf("%d.%d", mo, b)})
	case "2021.03.04":
		return m.one(d) + "~" + one(m, []string{e.Format("01.02"), e.Format("02"), e.Format("2006.01.02")})
	case "3.4(목)":
		return m.one(d) + "~" + fmt.Sprintf("%d.%d(%s)", mo, b, weekdays[e.Weekday()])
	case "3/4":
		return m.one(d) + "~" + m.one(e)
	case "4 March 2021":
		return fmt.Sprintf("%d%s%d %s %d", a, sign, b, d.Month(), y)
	case "4 March":
		return fmt.Sprintf("%d%s%d %s", a, sign, b, d.Month())
	case "4 Mar. 2021":
		return fmt.Sprintf("%d%s%d %s %d", a, sign, b, shortMonths[mo-1], y)
	case "2021-03-04":
		return iso(d) + " ~ " + iso(e)
	case "March 4, 2021":
		return one(m, []string{fmt.Sprintf("%s %d%s%d, %d", d.Month(), a, sign, b, y), fmt.Sprintf("from %s %d to %d, %d", d.Month(), a, b, y)})
	case "Thursday, March 4, 2021":
		return fmt.Sprintf("%s %d%s%d, %d", d.Month(), a, sign, b, y)
	case "March 4th, 2021":
		return fmt.Sprintf("%s %d%s - %d%s, %d", d.Month(), a, ordinal(a), b, ordinal(b), y)
	case "Mar. 4":
		return fmt.Sprintf("%s %d%s%d", shortMonths[mo-1], a, sign, b)
	}
	return fmt.Sprintf("%s %d%s%d, %d", shortMonths[mo-1], a, sign, b, y)
}

// across writes days of two months.
func (m *maker) across(d, e time.Time) string {
	if m.Korean {
		return m.one(d) + one(m, []string{" ~ ", "~"}) + m.one(e)
	}
	switch m.habits.dates {
	case "Mar. 4, 2021", "Mar 4, 2021":
		return fmt.Sprintf("%s %d – %s %d, %d", shortMonths[d.Month()-1], d.Day(), shortMonths[e.Month()-1], e.Day(), d.Year())
	}
	return m.one(d) + one(m, []string{" - ", " – ", " to "}) + m.one(e)
}

// month writes a month.
func (m *maker) month(d time.Time) string {
	y, mo := d.Year(), int(d.Month())
	if m.Korean {
		return one(m, []string{fmt.Sprintf("%d. %d.", y, mo), fmt.Sprintf("%d년 %d월", y, mo), fmt.Sprintf("%d월", mo), fmt.Sprintf("%d월 중", mo)})
	}
	return one(m, []string{fmt.Sprintf("%s %d", d.Month(), y), fmt.Sprintf("%s, %d", shortMonths[mo-1], y), fmt.Sprintf("%s %d", shortMonths[mo-1], y)})
}

func (m *maker) months(d, e time.Time) string {
	y, a, b := d.Year(), int(d.Month()), int(e.Month())
	if m.Korean {
		return one(m, []string{fmt.Sprintf("%d월~%d월", a, b), fmt.Sprintf("%d~%d월", a, b), fmt.Sprintf("%d년 %d월 ~ %d월", y, a, b), fmt.Sprintf("%d. %d. ~ %d.", y, a, b)})
	}
	return one(m, []string{fmt.Sprintf("%s - %s %d", shortMonths[a-1], shortMonths[b-1], y), fmt.Sprintf("%s-%s, %d", shortMonths[a-1], shortMonths[b-1], y), fmt.Sprintf("%s to %s %d", d.Month(), e.Month(), y)})
}

// open writes what began in a month and goes on.
func (m *maker) open(d time.Time) string {
	y, mo := d.Year(), int(d.Month())
	if m.Korean {
		return one(m, []string{fmt.Sprintf("%d. %d. ~ 현재", y, mo), fmt.Sprintf("%d년 %d월~", y, mo), fmt.Sprintf("%d. %d. ~", y, mo), fmt.Sprintf("%d년 %d월부터", y, mo)})
	}
	return one(m, []string{fmt.Sprintf("%s %d - Present", shortMonths[mo-1], y), fmt.Sprintf("since %s %d", d.Month(), y), fmt.Sprintf("from %s %d", d.Month(), y), fmt.Sprintf("%s %d - ongoing", d.Month(), y)})
}

// part writes a part of the year.
func (m *maker) part() when {
	y := m.year
	at := func(from, to string) (string, string) {
		return fmt.Sprintf("%d-%s", y, from), fmt.Sprintf("%d-%s", y, to)
	}
	var w when
	switch k := m.IntN(3); {
	case k == 0:
		w.from, w.to = at("01-01", "12-31")
		w.printed = "all year"
		if m.Korean {
			w.printed = "연중"
		}
	case k == 1:
		w.from, w.to = at("07-01", "12-31")
		w.printed = fmt.Sprintf("second half of %d", y)
		if m.Korean {
			w.printed = one(m, []string{fmt.Sprintf("%d년 하반기", y), "하반기"})
		}
	default:
		w.from, w.to = at("04-01", "06-30")
		w.printed = fmt.Sprintf("Q2 %d", y)
		if m.Korean {
			w.printed = one(m, []string{fmt.Sprintf("%d년 2분기", y), "2분기"})
		}
	}
	return w
}

// list writes the first and the last day of a month.
func (m *maker) list(d time.Time) string {
	first := time.Date(d.Year(), d.Month(), 1, 0, 0, 0, 0, time.UTC)
	return m.one(first) + ", " + m.one(first.AddDate(0, 1, -1))
}

package courses

import (
	"slices"
	"time"

	"naru/internal/library"
)

// longest is how many days a stretch may have to be drawn over its days; what
// lasts longer would lie over every week and stands in a lane of its own.
const longest = 21

// parts sets the courses of a month apart: those on days, and those that lie in
// it but whose days are not known, or that go on through it.
func parts(courses []library.Course, month time.Time) (entries []entry, through []int) {
	first, last := month, month.AddDate(0, 1, -1)
	from, to := first.Format(time.DateOnly), last.Format(time.DateOnly)
	for i, c := range courses {
		if !c.Touches(from, to) {
			continue
		}
		lane := false
		for _, s := range c.Spans {
			if !s.Touches(from, to) {
				continue
			}
			e, ok := onDays(i, s)
			if !ok {
				lane = true
				continue
			}
			entries = append(entries, e)
		}
		if lane {
			through = append(through, i)
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		if n := a.from.Compare(b.from); n != 0 {
			return n
		}
		return b.to.Compare(a.to)
	})
	return entries, through
}

// onceEach gives the courses of entries in the order of their first days.
func onceEach(entries []entry) []int {
	var out []int
	for _, e := range entries {
		if !slices.Contains(out, e.course) {
			out = append(out, e.course)
		}
	}
	return out
}

// onDays gives the days of a span that can be drawn over its days.
func onDays(course int, s library.TimeSpan) (entry, bool) {
	from, err := time.Parse(time.DateOnly, s.From)
	if err != nil {
		return entry{}, false
	}
	to, err := time.Parse(time.DateOnly, s.To)
	if err != nil || days(from, to) >= longest {
		return entry{}, false
	}
	return entry{course, from, to}, true
}

// counts tells how many courses touch each month of a year.
func counts(courses []library.Course, year int) [12]int {
	var out [12]int
	for m := range out {
		first := time.Date(year, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)
		from, to := first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly)
		for _, c := range courses {
			if c.Touches(from, to) {
				out[m]++
			}
		}
	}
	return out
}

// latest is the month in which the last course began that is not in the future;
// else the first of all. Not ok without any date.
func latest(courses []library.Course, now time.Time) (time.Time, bool) {
	today := now.Format(time.DateOnly)
	best := ""
	for _, c := range courses {
		if c.From != "" && (best == "" || c.From <= today && (c.From > best || best > today)) {
			best = c.From
		}
	}
	t, err := time.Parse(time.DateOnly, best)
	if err != nil {
		return time.Time{}, false
	}
	return monthOf(t), true
}

func monthOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// monthOfCourse is the month a course begins in, else the one that is shown.
func monthOfCourse(c library.Course, shown time.Time) time.Time {
	if t, err := time.Parse(time.DateOnly, c.From); err == nil {
		return monthOf(t)
	}
	return shown
}

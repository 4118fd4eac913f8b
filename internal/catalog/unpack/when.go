package unpack

import (
	"fmt"

	"naru/internal/library"
)

// When reads a printed date as far as it goes: its days, or the months and years
// it names without days. A missing year is taken from the other dates, else it is
// year. Not ok where the text is anything but dates; ok and unknown where it says
// that there is no date yet.
func When(printed string, year int) (library.When, bool) {
	whole, ok := parseSpan(printed, year)
	if !ok {
		return library.NewWhen(), false
	}
	points, ongoing, ok := pointsIn(printed)
	if !ok || len(points) == 0 { // said in words: all the year, not yet decided
		if whole.from == "" {
			return library.NewWhen(), true
		}
		return library.NewWhen(library.Span{From: whole.from[:len("2020")], To: whole.to[:len("2020")]}), true
	}
	fillYears(points, year)
	var spans []library.Span
	for _, p := range points {
		at := p.iso()
		if at == "" {
			return library.NewWhen(), true
		}
		if k := len(spans) - 1; p.ends && k >= 0 {
			if library.LastDay(at) < library.FirstDay(spans[k].From) {
				return library.NewWhen(), false
			}
			spans[k].To = at
			continue
		}
		spans = append(spans, library.Span{From: at, To: at})
	}
	if ongoing {
		spans[len(spans)-1].To = library.OpenEnd
	}
	return library.NewWhen(spans...), true
}

// iso writes a point as far as it is known; "" without a year.
func (p point) iso() string {
	switch {
	case p.y == 0:
		return ""
	case p.m == 0:
		return fmt.Sprintf("%04d", p.y)
	case p.d == 0:
		return fmt.Sprintf("%04d-%02d", p.y, p.m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.y, p.m, p.d)
}

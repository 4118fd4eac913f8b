package library_test

import (
	"testing"

	"naru/internal/library"
)

func span(from, to string) library.TimeSpan { return library.TimeSpan{From: from, To: to} }

func TestATimeIsAsPreciseAsItsSpans(t *testing.T) {
	for _, c := range []struct {
		spans    []library.TimeSpan
		want     library.Precision
		from, to string
	}{
		{nil, library.PrecisionUnknown, "", ""},
		{[]library.TimeSpan{span("2020-11-27", "2020-11-27")}, library.PrecisionDay, "2020-11-27", "2020-11-27"},
		{[]library.TimeSpan{span("2020-07-25", "2020-07-26")}, library.PrecisionRange, "2020-07-25", "2020-07-26"},
		{[]library.TimeSpan{span("2020-10-23", "2020-10-23"), span("2020-11-04", "2020-11-04")}, library.PrecisionList, "2020-10-23", "2020-11-04"},
		{[]library.TimeSpan{span("2020-10", "2020-11")}, library.PrecisionMonth, "2020-10-01", "2020-11-30"},
		{[]library.TimeSpan{span("2020", "2020")}, library.PrecisionYear, "2020-01-01", "2020-12-31"},
		{[]library.TimeSpan{span("2020-12", "open")}, library.PrecisionOpen, "2020-12-01", "open"},
	} {
		w := library.NewWhen(c.spans...)
		if w.Precision != c.want || w.From() != c.from || w.To() != c.to {
			t.Errorf("%v: %s from %q to %q", c.spans, w.Precision, w.From(), w.To())
		}
	}
}

func TestOnlyTheDaysOfAListAreTouched(t *testing.T) {
	list := library.NewWhen(span("2020-10-23", "2020-10-23"), span("2020-11-04", "2020-11-04"))
	open := library.NewWhen(span("2020-12", "open"))
	for _, c := range []struct {
		when     library.When
		from, to string
		want     bool
	}{
		{list, "2020-11-01", "2020-11-03", false},
		{list, "2020-11-04", "2020-11-04", true},
		{list, "", "2020-10-22", false},
		{list, "", "", true},
		{open, "2031-01-01", "2031-01-31", true},
		{open, "", "2020-11-30", false},
		{library.NewWhen(), "", "", false},
		{library.NewWhen(span("2020", "2020")), "2020-06-01", "2020-06-30", true},
	} {
		if got := c.when.Touches(c.from, c.to); got != c.want {
			t.Errorf("%v between %q and %q: %v", c.when.Spans, c.from, c.to, got)
		}
	}
}

func TestMonthsEndOnTheirLastDay(t *testing.T) {
	for date, want := range map[string]string{"2020-02": "2020-02-29", "2021-02": "2021-02-28", "2020-12": "2020-12-31", "2020": "2020-12-31", "2020-04-05": "2020-04-05", "x": "x"} {
		if got := library.LastDay(date); got != want {
			t.Errorf("%s ends on %s, want %s", date, got, want)
		}
	}
	for date, want := range map[string]string{"2020-02": "2020-02-01", "2020": "2020-01-01", "2020-04-05": "2020-04-05", "": ""} {
		if got := library.FirstDay(date); got != want {
			t.Errorf("%s begins on %s, want %s", date, got, want)
		}
	}
}

func TestTwoDaysMakeATime(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     library.Precision
	}{
		{"2020-11-27", "2020-11-27", library.PrecisionDay}, {"2020-11-27", "", library.PrecisionDay}, {"2020-11-01", "2020-11-30", library.PrecisionRange},
		{"", "", library.PrecisionUnknown}, {"2020-13", "", library.PrecisionUnknown}, {"2020-03-02", "open", library.PrecisionOpen}, {"2020-03-02", "soon", library.PrecisionUnknown},
	} {
		if got := library.WhenBetween(c.from, c.to); got.Precision != c.want {
			t.Errorf("%q to %q: %s, want %s", c.from, c.to, got.Precision, c.want)
		}
	}
}

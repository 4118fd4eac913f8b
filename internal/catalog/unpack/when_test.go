package unpack_test

import (
	"strings"
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// spans writes a time in short: "2020-07-25..2020-07-26, 2020-08".
func spans(w library.When) string {
	var out []string
	for _, s := range w.Spans {
		if s.From == s.To {
			out = append(out, s.From)
		} else {
			out = append(out, s.From+".."+s.To)
		}
	}
	return strings.Join(out, ", ")
}

func TestPrintedDatesKeepTheirPrecision(t *testing.T) {
	for _, c := range []struct {
		printed   string
		precision library.Precision
		want      string
	}{
		{"Oct. 23, 2020", library.PrecisionDay, "2020-10-23"},
		{"Jul. 25-26, 2020", library.PrecisionRange, "2020-07-25..2020-07-26"},
		{"25-26 July 2020", library.PrecisionRange, "2020-07-25..2020-07-26"},
		{"Oct. - Nov., 2020", library.PrecisionMonth, "2020-10..2020-11"},
		{"Jan.-Aug., 2020", library.PrecisionMonth, "2020-01..2020-08"},
		{"Dec., 2020", library.PrecisionMonth, "2020-12"},
		{"Dec. 2020 - Present", library.PrecisionOpen, "2020-12..open"},
		{"Oct. 23, Nov. 4, Nov. 9, Nov. 10", library.PrecisionList, "2019-10-23, 2019-11-04, 2019-11-09, 2019-11-10"},
		{"Aug. 12, 2020 Nov. 19, 2020", library.PrecisionList, "2020-08-12, 2020-11-19"},
		{"Jan. 1 - Dec. 31, 2020", library.PrecisionRange, "2020-01-01..2020-12-31"},
		{"Nov. 25, 2019 – May. 25, 2022", library.PrecisionRange, "2019-11-25..2022-05-25"},
		{"2020. 7. 3., 7. 10., 7. 17.", library.PrecisionList, "2020-07-03, 2020-07-10, 2020-07-17"},
		{"2020. 7. 25.~26.", library.PrecisionRange, "2020-07-25..2020-07-26"},
		{"2020. 7. 3.~5., 7. 10.", library.PrecisionList, "2020-07-03..2020-07-05, 2020-07-10"},
		{"2020년 7월 3일~5일", library.PrecisionRange, "2020-07-03..2020-07-05"},
		{"2020년 하반기", library.PrecisionMonth, "2020-07..2020-12"},
		{"2020년 2분기", library.PrecisionMonth, "2020-04..2020-06"},
		{"7월–12월", library.PrecisionMonth, "2019-07..2019-12"},
		{"2020. 3. ~", library.PrecisionOpen, "2020-03..open"},
		{"연중", library.PrecisionYear, "2019"},
		{"2020", library.PrecisionYear, "2020"},
		{"2020-07", library.PrecisionMonth, "2020-07"},
		{"수시", library.PrecisionUnknown, ""},
	} {
		got, ok := unpack.When(c.printed, 2019)
		if !ok || got.Precision != c.precision || spans(got) != c.want {
			t.Errorf("%q: %s %s, %v; want %s %s", c.printed, got.Precision, spans(got), ok, c.precision, c.want)
		}
	}
	for _, no := range []string{"", "Seoul", "Feb. 30, 2020", "1,234", "Nov. 5, 2020 - Nov. 3, 2020"} {
		if got, ok := unpack.When(no, 2019); ok {
			t.Errorf("%q is read as %s", no, spans(got))
		}
	}
	if got, ok := unpack.When("Oct. 23", 0); !ok || got.Known() {
		t.Errorf("a day without any year: %s, %v", spans(got), ok)
	}
}

func FuzzAPrintedDateNeverRunsBackwards(f *testing.F) {
	for _, s := range []string{"Oct. 23, Nov. 4, Nov. 9", "2020. 7. 3.~5., 7. 10.", "Dec. 2020 - Present", "2020년 2분기", "'20. 7. 25.~", "연중"} {
		f.Add(s, 2019)
	}
	f.Fuzz(func(t *testing.T, printed string, year int) {
		w, ok := unpack.When(printed, year)
		if !ok && w.Known() {
			t.Fatalf("%q is no date and has spans", printed)
		}
		for _, s := range w.Spans {
			if !library.IsDate(s.From) || s.To != library.OpenEnd && (!library.IsDate(s.To) || library.LastDay(s.To) < library.FirstDay(s.From)) {
				t.Fatalf("%q: %+v", printed, s)
			}
		}
	})
}

package worker

import (
	"testing"
	"time"
)

func TestDatesOfDocumentsAreRead(t *testing.T) {
	korea := time.FixedZone("", 9*60*60)
	for in, want := range map[string]time.Time{
		"D:20201231235959+09'00'": time.Date(2020, 12, 31, 23, 59, 59, 0, korea),
		"D:20201231235959+09'00":  time.Date(2020, 12, 31, 23, 59, 59, 0, korea),
		"D:20201231235959Z":       time.Date(2020, 12, 31, 23, 59, 59, 0, time.UTC),
		"20201231":                time.Date(2020, 12, 31, 0, 0, 0, 0, time.UTC),
		"D:202012":                time.Date(2020, 12, 1, 0, 0, 0, 0, time.UTC),
		"D:2020":                  time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC),
		"D:20201399":              {},
		"D:0001":                  {},
		"2020년 12월":               time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC),
		"yesterday":               {},
		"":                        {},
	} {
		if got := parseDate(in); !got.Equal(want) {
			t.Errorf("%q is %v, want %v", in, got, want)
		}
	}
}

func FuzzNoDateIsTooOddToRead(f *testing.F) {
	f.Add("D:20201231235959+09'00'")
	f.Add("D:2020-")
	f.Fuzz(func(t *testing.T, s string) {
		if at := parseDate(s); !at.IsZero() && at.Year() < 1899 {
			t.Errorf("%q is %v", s, at)
		}
	})
}

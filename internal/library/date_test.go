package library_test

import (
	"testing"

	"naru/internal/library"
)

func TestADateIsKnownAsFarAsItGoes(t *testing.T) {
	for date, want := range map[string]int{
		"2020": 2020, "2020-04": 2020, "2020-02-29": 2020, "1998-12-31": 1998,
		"": 0, "20": 0, "0999": 0, "2020-13": 0, "2021-02-29": 0, "2020-4-1": 0, "2020/04": 0, "２０２０": 0, "2020-04-01T": 0,
	} {
		if got, ok := library.DateYear(date); got != want || ok != (want != 0) {
			t.Errorf("%q: %d, %v", date, got, ok)
		}
	}
}

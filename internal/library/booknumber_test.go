package library_test

import (
	"testing"

	"naru/internal/library"
)

func TestNumbersOfBooksHoldTheirCheckDigit(t *testing.T) {
	for given, want := range map[string]string{
		"979-11-90044-58-5":   "979-11-90044-58-5",
		"979-11-90044-58-1":   "",
		"978-0-306-40615-7":   "978-0-306-40615-7",
		"9780306406157":       "9780306406157",
		"978–0–306–40615–7":   "978-0-306-40615-7",
		" 978 0 306 40615 7 ": "978-0-306-40615-7",
		"978-0-306-40615-8":   "", // the last digit is wrong
		"977-0-306-40615-0":   "", // no prefix of books
		"0-306-40615-2":       "0-306-40615-2",
		"0-8044-2957-x":       "0-8044-2957-X",
		"0-8044-2957-1":       "",
		"X-8044-2957-1":       "",
		"0000000000":          "",
		"978-0-306-4061５-7":   "", // a full-width digit is for the reader of pages to fold
		"":                    "",
		"오백":                  "",
	} {
		got, ok := library.ISBN(given)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", given, got, ok, want)
		}
	}
}

func TestNumbersOfSerialsHoldTheirCheckDigit(t *testing.T) {
	for given, want := range map[string]string{
		"0378-5955":   "0378-5955",
		"03785955":    "0378-5955",
		"0378 – 5955": "0378-5955",
		"2434-561x":   "2434-561X",
		"0378-5956":   "",
		"0000-0000":   "",
		"2019-2020":   "",
		"378-5955":    "",
	} {
		got, ok := library.ISSN(given)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", given, got, ok, want)
		}
	}
}

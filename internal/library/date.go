package library

import (
	"strconv"
	"time"
)

// DateYear gives the year of a date as descriptions hold it, ISO 8601 as far as
// known: 2020, 2020-04 or 2020-04-01. false: it is no such date.
func DateYear(date string) (year int, ok bool) {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if len(date) != len(layout) {
			continue
		}
		if _, err := time.Parse(layout, date); err != nil {
			return 0, false
		}
		year, err := strconv.Atoi(date[:4])
		if err != nil || year < 1000 {
			return 0, false
		}
		return year, true
	}
	return 0, false
}

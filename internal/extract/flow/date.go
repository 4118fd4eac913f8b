package flow

import (
	"strings"
	"time"
)

// ParseDate reads a date as descriptions write it: ISO 8601 as far as it goes,
// with a time or without, also with dots or slashes (2020. 3. 1.). Anything else
// is the zero time.
func ParseDate(s string) time.Time {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if at, err := time.Parse(layout, s); err == nil {
			return known(at)
		}
	}
	day := strings.NewReplacer(" ", "", "/", "-", ".", "-").Replace(s)
	if i := strings.IndexAny(s, "T"); i > 0 {
		day = s[:i]
	}
	day = strings.Trim(day, "-")
	for _, layout := range []string{"2006-1-2", "2006-1", "2006", "20060102"} {
		if at, err := time.Parse(layout, day); err == nil {
			return known(at)
		}
	}
	return time.Time{}
}

// known leaves out dates that programs write for want of one.
func known(at time.Time) time.Time {
	if at.Year() < 1901 {
		return time.Time{}
	}
	return at
}

package worker

import (
	"strings"
	"time"
)

// parseDate reads a PDF date (ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm', all
// but the year optional). Anything else is the zero time.
func parseDate(s string) time.Time {
	s = strings.TrimPrefix(strings.TrimSpace(s), "D:")
	n := 0
	for n < len(s) && n < 14 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n < 4 || n == 5 || n%2 == 1 {
		return time.Time{}
	}
	const layout = "20060102150405"
	zone := strings.ReplaceAll(s[n:], "'", "")
	at, err := time.Parse(layout[:n], s[:n])
	if err != nil || at.Year() < 1900 {
		return time.Time{}
	}
	if n == 14 && len(zone) >= 5 && (zone[0] == '+' || zone[0] == '-') {
		if in, err := time.Parse(layout+"-0700", s[:n]+zone[:5]); err == nil {
			return in
		}
	}
	return at
}

package library

import (
	"strings"
	"time"
)

// OpenEnd is what ListedEvent.To says of something still going on.
const OpenEnd = "open"

// Flaw names the field of an event, as in JSON, that no catalogue can take: a
// title that is missing, a date that is none, an end before its beginning. "": none.
func (e ListedEvent) Flaw() string {
	switch {
	case strings.TrimSpace(e.Title) == "":
		return "title"
	case !isDay(e.From):
		return "from"
	case e.To != OpenEnd && (!isDay(e.To) || e.To != "" && e.To < e.From):
		return "to"
	}
	return ""
}

// isDay tells a day as ISO 8601 writes it, or nothing.
func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return s == "" || err == nil
}

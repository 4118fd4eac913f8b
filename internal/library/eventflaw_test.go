package library_test

import (
	"testing"

	"naru/internal/library"
)

func TestAnEventsFlawIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		title, from, to, want string
	}{
		"a day":                     {"a", "2020-07-25", "2020-07-25", ""},
		"no date":                   {"a", "", "", ""},
		"still going on":            {"a", "2020-07-25", "open", ""},
		"only its end is known":     {"a", "", "2020-07-25", ""},
		"no title":                  {" ", "", "", "title"},
		"a month is no day":         {"a", "2020-07", "", "from"},
		"30 February":               {"a", "2020-02-30", "", "from"},
		"the end is before it":      {"a", "2020-07-25", "2020-07-24", "to"},
		"an end that is no date":    {"a", "2020-07-25", "later", "to"},
		"going on needs no more":    {"a", "", "open", ""},
		"a date with stray letters": {"a", "2020-07-25x", "", "from"},
	} {
		if got := (library.ListedEvent{Title: c.title, From: c.from, To: c.to}).Flaw(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

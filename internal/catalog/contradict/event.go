package contradict

import (
	"fmt"
	"slices"
	"strings"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// Event is a catalogued course or event with what its report prints.
type Event struct {
	library.FieldEvent
	Said library.ListedEvent
}

// decided tells that a person gave the event another date than its report.
func (e *Event) decided() bool { return e.From != e.Said.From || e.To != e.Said.To }

// Report is a report with its pages.
type Report struct {
	ID    library.DocumentID
	Title string
	Pages []library.Page
}

func (r *Report) label(page int) string {
	if page < 1 || page > len(r.Pages) {
		return ""
	}
	return r.Pages[page-1].Label
}

// row is what the report's table says of an event.
func (r *Report) row(e *Event) library.Statement {
	words := e.Said.Title
	if e.Said.DatePrinted != "" {
		words += " · " + e.Said.DatePrinted
	}
	return library.Statement{Value: library.SpanText(e.Said.From, e.Said.To), Words: words, Source: r.ID, SourceTitle: r.Title,
		Page: e.Page, Label: r.label(e.Page), Event: e.ID}
}

// InText finds events that the report's running text gives another date than its
// table. A date agrees if it shares a day with the table's, however precise.
func InText(r Report, events []Event) []library.Contradiction {
	passages := unpack.Passages(r.Pages)
	titles := make([]title, len(events))
	for k := range events {
		titles[k] = titleOf(events[k].Said.Title)
	}
	found := map[int]*library.Contradiction{}
	for _, p := range passages {
		dates := datesIn(p.Text)
		if len(dates) != 1 {
			continue // of several dates none is surely the event's
		}
		k, ok := named(p.Text, titles)
		if !ok || events[k].Said.From == "" || events[k].decided() {
			continue
		}
		e := &events[k]
		from, to, ok := unpack.ParseDate(dates[0], yearOf(e.Said.From))
		if !ok || yearOf(from) != yearOf(e.Said.From) || overlap(from, to, e.Said.From, e.Said.To) {
			continue // of another year is another time of the same name
		}
		c := found[k]
		if c == nil {
			c = &library.Contradiction{ID: fmt.Sprintf("e%d-date-text", e.ID), Event: e.ID, Title: e.Title, Field: library.FieldDate,
				Statements: []library.Statement{r.row(e)}}
			found[k] = c
		}
		st := library.Statement{Value: library.SpanText(from, to), Words: p.Text, Source: r.ID, SourceTitle: r.Title, Page: p.Page, Label: r.label(p.Page)}
		if !slices.ContainsFunc(c.Statements, func(o library.Statement) bool { return o.Value == st.Value }) {
			c.Statements = append(c.Statements, st)
		}
	}
	var out []library.Contradiction
	for k := range events {
		if c := found[k]; c != nil {
			out = append(out, *c)
		}
	}
	return out
}

// named finds the one event that a sentence names; where several are, the one
// with the longest name, if that holds the others'.
func named(text string, titles []title) (int, bool) {
	best, several := -1, false
	key, words := letters(text), wordsOf(text)
	for k := range titles {
		if !titles[k].in(key, words) {
			continue
		}
		switch {
		case best < 0:
			best = k
		case len(titles[k].key) > len(titles[best].key):
			several = !strings.Contains(titles[k].key, titles[best].key)
			best = k
		case !strings.Contains(titles[best].key, titles[k].key) || titles[best].key == titles[k].key:
			several = true
		}
	}
	return best, best >= 0 && !several
}

// BetweenReports finds events that two reports give different dates, or of which
// they count different participants. They are the
// same if their names are, and their year or the count in the name ("the 5th").
func BetweenReports(reports map[library.DocumentID]Report, events []Event) []library.Contradiction {
	groups := map[string][]*Event{}
	var order []string
	for k := range events {
		e := &events[k]
		t := titleOf(e.Said.Title)
		if e.Said.From == "" || !t.distinct() || e.decided() {
			continue
		}
		key := t.key
		if !counted(e.Said.Title) {
			key += "\x00" + e.Said.From[:4]
		}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], e)
	}
	var out []library.Contradiction
	for _, key := range order {
		same := groups[key]
		if c, ok := betweenReports(reports, same); ok {
			out = append(out, c)
			continue
		}
		for k := 1; k < len(same); k++ {
			if c, ok := countsDiffer(reports, same[0], same[k]); ok && same[0].Report != same[k].Report {
				out = append(out, c)
			}
		}
	}
	return out
}

func betweenReports(reports map[library.DocumentID]Report, same []*Event) (c library.Contradiction, ok bool) {
	seen := map[library.DocumentID]bool{}
	for _, e := range same {
		if seen[e.Report] {
			return c, false // a report that lists it twice means two
		}
		seen[e.Report] = true
	}
	var ids []string
	differ := false
	for _, e := range same {
		first := same[0].Said
		differ = differ || !overlap(e.Said.From, e.Said.To, first.From, first.To)
		r := reports[e.Report]
		c.Statements = append(c.Statements, r.row(e))
		ids = append(ids, fmt.Sprintf("e%d", e.ID))
	}
	c.ID = strings.Join(ids, "-") + "-date"
	c.Event, c.Title, c.Field = same[0].ID, same[0].Title, library.FieldDate
	return c, differ
}

// overlap tells whether two spans of days share one.
func overlap(from, to, otherFrom, otherTo string) bool {
	after := func(day, end string) bool { return end != library.OpenEnd && end != "" && day > end }
	return !after(from, otherTo) && !after(otherFrom, to)
}

func yearOf(day string) int {
	year := 0
	for _, r := range day[:min(len(day), 4)] {
		if r < '0' || r > '9' {
			return 0
		}
		year = 10*year + int(r-'0')
	}
	return year
}

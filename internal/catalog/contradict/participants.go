package contradict

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
	"naru/internal/pattern"
)

// tookPart is a number of people in a sentence, with the words before and behind
// that make it no exact one. It is one of participants if the sentence says so:
// three speakers are no audience.
var (
	tookPart = pattern.New(`(?i)(약|총|about|around|nearly|almost|some|over|more than|approximately)?\s*(?:^|[^\d.,])(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(여)?\s*(or more\s+)?(?:명|인의|인이|(?:[a-z]+\s+){0,2}?(?:persons?|people|participants?|attendees|trainees|officials|students|activists|residents)\b)\s*(이상|내외|가량|정도)?`)
	saysPart = pattern.New(`(?i)참가|참석|참여|수료|이수|participa|attend|trainees|took part|completed`)
)

// countIn gives the one number of participants that a sentence tells, and how
// exact it says that is, as in ListedEvent.ParticipantsBound.
func countIn(sentence string) (n int, bound string, ok bool) {
	if !saysPart.MatchString(sentence) {
		return 0, "", false
	}
	found := tookPart.FindAllString(sentence, -1)
	if len(found) != 1 {
		return 0, "", false // of several numbers none is surely the one
	}
	m := tookPart.FindStringSubmatch(sentence)
	n, err := strconv.Atoi(strings.ReplaceAll(m[2], ",", ""))
	switch before := strings.ToLower(strings.TrimSpace(m[1])); {
	case m[4] != "" || m[5] == "이상" || before == "over" || before == "more than":
		bound = library.BoundOver
	case before != "" && before != "총" || m[3] != "" || m[5] != "":
		bound = library.BoundAbout
	}
	return n, bound, err == nil && n > 0
}

// near tells whether a number may be the one that is told with "about".
func near(told, n int) bool {
	if told == n {
		return true
	}
	unit := 1
	for told%(unit*10) == 0 {
		unit *= 10
	}
	return max(told, n)-min(told, n) < max(unit, told/10+1)
}

// counts tells whether a sentence's number may be the table's: either may be no
// exact one.
func (e *Event) counts(n int, bound string) bool {
	told := library.ListedEvent{Participants: n, ParticipantsBound: bound}
	return fits(&told, e.Said.Participants) || fits(&e.Said, n)
}

// fits tells whether a number is one that another, maybe inexact, may stand for.
func fits(said *library.ListedEvent, n int) bool {
	switch said.ParticipantsBound {
	case library.BoundAbout:
		return near(said.Participants, n)
	case library.BoundOver:
		return n >= said.Participants
	case library.BoundUnder:
		return n <= said.Participants
	}
	return n == said.Participants
}

// countOpen tells that a report counts the participants of an event, and that no
// person said otherwise.
func (e *Event) countOpen() bool {
	return e.Said.Participants > 0 && e.Participants == e.Said.Participants
}

// counts is what the report's table says of how many took part.
func (r *Report) counts(e *Event) library.Statement {
	st := r.row(e)
	st.Value = strconv.Itoa(e.Said.Participants)
	st.Words = e.Said.Title + " · " + st.Value
	return st
}

// CountsInText finds events that the report's running text gives another number
// of participants than its table.
func CountsInText(r Report, events []Event) []library.Contradiction {
	titles := make([]title, len(events))
	for k := range events {
		titles[k] = titleOf(events[k].Said.Title)
	}
	found := map[int]*library.Contradiction{}
	for _, p := range unpack.Passages(r.Pages) {
		n, bound, ok := countIn(p.Text)
		if !ok {
			continue
		}
		k, ok := named(p.Text, titles)
		if !ok || !events[k].countOpen() || events[k].counts(n, bound) || !events[k].ofTime(p.Text) {
			continue
		}
		e := &events[k]
		c := found[k]
		if c == nil {
			c = &library.Contradiction{ID: fmt.Sprintf("e%d-participants-text", e.ID), Event: e.ID, Title: e.Title,
				Field: library.FieldParticipants, Statements: []library.Statement{r.counts(e)}}
			found[k] = c
		}
		st := library.Statement{Value: strconv.Itoa(n), Words: p.Text, Source: r.ID, SourceTitle: r.Title, Page: p.Page, Label: r.label(p.Page)}
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

// ofTime tells that a sentence dates the event as its table does, or not at all:
// of another day is another time of the same name.
func (e *Event) ofTime(sentence string) bool {
	for _, d := range datesIn(sentence) {
		if from, to, ok := unpack.ParseDate(d, yearOf(e.Said.From)); ok && e.Said.From != "" && !overlap(from, to, e.Said.From, e.Said.To) {
			return false
		}
	}
	return true
}

// countsDiffer compares what two reports say of one event of which they agree
// when it was.
func countsDiffer(reports map[library.DocumentID]Report, e, o *Event) (c library.Contradiction, ok bool) {
	if !e.countOpen() || !o.countOpen() || fits(&e.Said, o.Said.Participants) || fits(&o.Said, e.Said.Participants) || !overlap(e.Said.From, e.Said.To, o.Said.From, o.Said.To) {
		return c, false
	}
	r, s := reports[e.Report], reports[o.Report]
	return library.Contradiction{ID: fmt.Sprintf("e%d-e%d-participants", e.ID, o.ID), Event: e.ID, Title: e.Title,
		Field: library.FieldParticipants, Statements: []library.Statement{r.counts(e), s.counts(o)}}, true
}

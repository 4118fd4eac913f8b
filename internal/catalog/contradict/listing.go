package contradict

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
)

// BetweenListings finds publications that two reports list and of which they say
// different things, also where one lists them in Korean and the other in English:
// numbers, years and chief researchers, these by their romanisation. That both mean
// one publication is known by the record they were accepted into, never guessed by
// a title.
func BetweenListings(records []Record) []library.Contradiction {
	byDocument := map[library.DocumentID][]*Record{}
	var order []library.DocumentID
	for k := range records {
		r := &records[k]
		id := r.Document.ID
		if byDocument[id] == nil {
			order = append(order, id)
		}
		if !slices.ContainsFunc(byDocument[id], func(o *Record) bool { return o.Report == r.Report }) {
			byDocument[id] = append(byDocument[id], r)
		}
	}
	var out []library.Contradiction
	for _, id := range order {
		list := byDocument[id]
		for k := 1; k < len(list); k++ {
			out = append(out, betweenListings(list[0], list[k])...)
		}
	}
	return out
}

func betweenListings(a, b *Record) []library.Contradiction {
	var out []library.Contradiction
	add := func(field, one, other string) {
		out = append(out, library.Contradiction{
			ID:       fmt.Sprintf("d%d-%s-r%d-r%d", a.Document.ID, field, min(a.Report, b.Report), max(a.Report, b.Report)),
			Document: a.Document.ID, Title: a.Document.Title, Field: field,
			Statements: []library.Statement{a.statement(one), b.statement(other)},
		})
	}
	x, y := &a.Said, &b.Said
	if hangul(x.Title) == hangul(y.Title) && !sameTitle(x.Title, y.Title) {
		add(fieldTitle, x.Title, y.Title)
	}
	if !sameNumber(x.Number, y.Number) {
		add(fieldNumber, x.Number, y.Number)
	}
	if x.Year != 0 && y.Year != 0 && x.Year != y.Year {
		add(fieldYear, strconv.Itoa(x.Year), strconv.Itoa(y.Year))
	}
	if !samePeople(x.People, y.People) {
		add(fieldPeople, Names(x.People), Names(y.People))
	}
	return out
}

// statement is what the report of a record says.
func (r *Record) statement(value string) library.Statement {
	return library.Statement{Value: value, Words: value, Source: r.Report, SourceTitle: r.ReportTitle, Page: r.Page, Label: r.Label}
}

// Editions is a pair of documents that are known as language editions of one.
type Editions [2]library.Document

// BetweenEditions finds editions in two languages that name different chief
// researchers. Their years and numbers may differ: a translation comes later.
func BetweenEditions(pairs []Editions) []library.Contradiction {
	var out []library.Contradiction
	for _, p := range pairs {
		a, b := p[0], p[1]
		if script(a.People) == script(b.People) || samePeople(a.People, b.People) {
			continue
		}
		statement := func(d *library.Document) library.Statement {
			names := Names(d.People)
			return library.Statement{Value: names, Words: names, Source: d.ID, SourceTitle: d.Title, Page: d.Sources[fieldPeople].Page}
		}
		out = append(out, library.Contradiction{ID: fmt.Sprintf("d%d-d%d-%s", min(a.ID, b.ID), max(a.ID, b.ID), fieldPeople),
			Document: a.ID, Title: a.Title, Field: fieldPeople, Statements: []library.Statement{statement(&a), statement(&b)}})
	}
	return out
}

// agreeing is how many of the rows of two tables must have one date, of three, for
// their order to show that they list the same events.
const agreeing = 2

// BetweenReportEditions finds events to which a report and its edition in another
// language give different dates. Titles in different languages are not compared:
// two tables list the same events where the reports are linked as editions, the
// tables stand in the same place, have as many rows, and most of these agree.
func BetweenReportEditions(reports map[library.DocumentID]Report, linked [][2]library.DocumentID, events []Event) []library.Contradiction {
	tables := map[library.DocumentID][][]*Event{}
	for k := range events {
		e := &events[k]
		list := tables[e.Report]
		last := len(list) - 1
		if last < 0 || list[last][0].Said.Table != e.Said.Table || list[last][0].Course != e.Course {
			list = append(list, nil)
			last++
		}
		list[last] = append(list[last], e)
		tables[e.Report] = list
	}
	var out []library.Contradiction
	for _, pair := range linked {
		one, other := tables[pair[0]], tables[pair[1]]
		if len(one) != len(other) {
			continue
		}
		for k := range one {
			out = append(out, betweenTables(reports, one[k], other[k])...)
		}
	}
	return out
}

func betweenTables(reports map[library.DocumentID]Report, one, other []*Event) []library.Contradiction {
	if len(one) != len(other) || one[0].Course != other[0].Course || hangul(one[0].Said.Title) == hangul(other[0].Said.Title) {
		return nil
	}
	same := 0
	var differ []int
	for k, e := range one {
		o := other[k]
		switch {
		case e.Said.No != o.Said.No:
			return nil
		case e.Said.From == "" || o.Said.From == "":
		case overlap(e.Said.From, e.Said.To, o.Said.From, o.Said.To):
			same++
		case !e.decided() && !o.decided():
			differ = append(differ, k)
		}
	}
	if 3*same < agreeing*len(one) {
		return nil
	}
	var out []library.Contradiction
	for k := range one {
		if c, ok := countsDiffer(reports, one[k], other[k]); ok {
			out = append(out, c)
		}
	}
	for _, k := range differ {
		e, o := one[k], other[k]
		r, s := reports[e.Report], reports[o.Report]
		out = append(out, library.Contradiction{ID: strings.Join([]string{fmt.Sprintf("e%d", e.ID), fmt.Sprintf("e%d", o.ID), "date"}, "-"),
			Event: e.ID, Title: e.Title, Field: library.FieldDate, Statements: []library.Statement{r.row(e), s.row(o)}})
	}
	return out
}

package contradict_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
)

// floors are how many true contradictions of testdata/cases.tsv are told of, and
// how many that only look so are, at most. Tables keep no place and no host, so
// that nothing compares these: their cases wait for it.
var floors = map[string]struct{ found, wrong int }{
	"date": {7, 0}, "sentence": {5, 0}, "title": {5, 0}, "people": {5, 0}, "count": {2, 0}, "place": {0, 0}, "host": {0, 0},
}

func TestWhatContradictsIsToldFromWhatOnlyLooksSo(t *testing.T) {
	content, err := os.ReadFile("testdata/cases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	found, wrong, differ, all := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(strings.TrimSpace(line), "\t")
		field, contradicts := c[0], c[1] == "differ"
		told := toldOf(t, field, c[2], c[3])
		all[field]++
		if contradicts {
			differ[field]++
		}
		switch {
		case told && contradicts:
			found[field]++
		case told:
			wrong[field]++
		}
		if told != contradicts {
			t.Logf("%s: %q beside %q (%s): told %v", field, c[2], c[3], c[4], told)
		}
	}
	for field, floor := range floors {
		t.Logf("%s: %d of %d found, %d of %d told wrongly", field, found[field], differ[field], wrong[field], all[field]-differ[field])
		if found[field] < floor.found || wrong[field] > floor.wrong {
			t.Errorf("%s: %d found, %d wrongly; want %+v", field, found[field], wrong[field], floor)
		}
	}
}

// toldOf tells whether two sources of which one says this and the other that are
// told of, and looks that both stand there with their pages.
func toldOf(t *testing.T, field, one, other string) bool {
	t.Helper()
	const name = "The 5th " + forum
	reports := map[library.DocumentID]contradict.Report{1: report(1, "cover"), 2: report(2, "cover")}
	var got []library.Contradiction
	switch field {
	case "date":
		var events []contradict.Event
		for k, span := range []string{one, other} {
			from, to := days(span)
			events = append(events, event(int64(k+1), library.DocumentID(k+1), name, from, to))
		}
		got = contradict.BetweenReports(reports, events)
	case "sentence":
		from, to := days(one)
		got = contradict.InText(report(1, "cover", other), []contradict.Event{event(1, 1, forum, from, to), event(2, 1, yard, from, to)})
	case "count":
		got = contradict.BetweenReports(reports, []contradict.Event{
			counted(1, 1, name, "2020-11-04", number(t, one)), counted(2, 2, name, "2020-11-04", number(t, other))})
	case "people":
		sentence := "The " + forum + " drew " + one + " participants."
		if strings.Contains(one, "명") {
			sentence = yard + "에 " + one + "이 참석하였다."
		}
		n := number(t, strings.TrimSuffix(other, "명"))
		got = contradict.CountsInText(report(1, "cover", sentence),
			[]contradict.Event{counted(1, 1, forum, "2020-11-04", n), counted(2, 1, yard, "2020-11-04", n)})
	case "title":
		var records []contradict.Record
		for k, title := range []string{one, other} {
			records = append(records, contradict.Record{Document: library.Document{ID: 9}, Report: library.DocumentID(k + 1), Page: k + 3,
				Said: library.ListedRecord{Title: title}})
		}
		got = contradict.BetweenListings(records)
	}
	for _, c := range got {
		if len(c.Statements) != 2 || c.Statements[0].Page == 0 || c.Statements[1].Page == 0 || c.Statements[0].Value == c.Statements[1].Value {
			t.Errorf("%s: %q beside %q: %+v", field, one, other, c.Statements)
		}
	}
	return len(got) > 0
}

// days are the first and the last day of a span, a month or a year.
func days(span string) (from, to string) {
	from, to, ranged := strings.Cut(span, "..")
	switch {
	case ranged:
		return from, to
	case len(from) == len("2020"):
		return from + "-01-01", from + "-12-31"
	case len(from) == len("2020-11"):
		return from + "-01", from + "-30"
	}
	return from, from
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

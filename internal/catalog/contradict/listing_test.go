package contradict_test

import (
	"fmt"
	"testing"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
)

// listed is a publication as two reports list it, one in each language.
func listed(change func(en, ko *library.ListedRecord)) []contradict.Record {
	en := library.ListedRecord{Title: "Housing of Farm Workers", Number: "03", Year: 2019, People: people("Haneul Kim", "Bada Lee")}
	ko := library.ListedRecord{Title: "농업 노동자의 주거", Number: "2019-03", Year: 2019, People: people("김하늘", "이바다")}
	change(&en, &ko)
	d := library.Document{ID: 7, Title: "농업 노동자의 주거"}
	return []contradict.Record{{Document: d, Report: 3, ReportTitle: "Annual Report 2019", Page: 12, Said: en},
		{Document: d, Report: 4, ReportTitle: "2019 연차보고서", Page: 15, Said: ko}}
}

func TestTwoReportsAreComparedAcrossLanguages(t *testing.T) {
	for name, c := range map[string]struct {
		change func(en, ko *library.ListedRecord)
		field  string
	}{
		"they say the same":                     {func(en, ko *library.ListedRecord) {}, ""},
		"another romanisation":                  {func(en, ko *library.ListedRecord) { en.People = people("Kim Ha-neul") }, ""},
		"a name that no syllables have":         {func(en, ko *library.ListedRecord) { en.People = people("Grace Kim") }, ""},
		"another family name":                   {func(en, ko *library.ListedRecord) { en.People = people("Ji Won Choi") }, "people"},
		"another given name":                    {func(en, ko *library.ListedRecord) { en.People = people("Min-ah Kim") }, "people"},
		"another co-researcher says nothing":    {func(en, ko *library.ListedRecord) { en.People = people("Haneul Kim", "Ann Roe") }, ""},
		"two chiefs beside one say nothing":     {func(en, ko *library.ListedRecord) { ko.People = append(ko.People, people("박서윤")...) }, ""},
		"another number":                        {func(en, ko *library.ListedRecord) { ko.Number = "2019-04" }, "number"},
		"another year":                          {func(en, ko *library.ListedRecord) { ko.Year, ko.Number = 2018, "03" }, "year"},
		"another title in the other language":   {func(en, ko *library.ListedRecord) { ko.Title = "국경 관리의 이론" }, ""},
		"another title in the same one differs": {func(en, ko *library.ListedRecord) { ko.Title = "Theory of Borders in the North" }, "title"},
	} {
		got := contradict.BetweenListings(listed(c.change))
		switch {
		case c.field == "" && len(got) != 0:
			t.Errorf("%s: %+v", name, got)
		case c.field != "" && (len(got) != 1 || got[0].Field != c.field || got[0].Document != 7 || got[0].Statements[0].Source != 3 || got[0].Statements[1].Page != 15):
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestEditionsOfAPublicationAreComparedByTheirChiefs(t *testing.T) {
	one := library.Document{ID: 1, Title: "Housing of Farm Workers", Language: "en", Year: 2020, People: people("Haneul Kim")}
	other := library.Document{ID: 2, Title: "농업 노동자의 주거", Language: "ko", Year: 2019, People: people("김하늘")}
	if got := contradict.BetweenEditions([]contradict.Editions{{one, other}}); len(got) != 0 {
		t.Errorf("of one chief, a year later: %+v", got)
	}
	other.People = people("박서윤")
	got := contradict.BetweenEditions([]contradict.Editions{{one, other}})
	if len(got) != 1 || got[0].Field != "people" || len(got[0].Statements) != 2 || got[0].Statements[1].Value != "박서윤" {
		t.Errorf("of two chiefs: %+v", got)
	}
}

// editions are the tables of an English and a Korean report, row by row the same.
func editions(n int) []contradict.Event {
	var out []contradict.Event
	for report, title := range map[library.DocumentID]string{3: "Course %d", 4: "과정 %d"} {
		for k := 1; k <= n; k++ {
			day := fmt.Sprintf("2019-03-%02d", k)
			said := library.ListedEvent{Table: "t", No: k, Title: fmt.Sprintf(title, k), From: day, To: day}
			out = append(out, contradict.Event{FieldEvent: library.FieldEvent{ID: int64(report)*100 + int64(k), Report: report, Course: true, ListedEvent: said}, Said: said})
		}
	}
	return out
}

func TestTheTablesOfLinkedReportsAreComparedRowByRow(t *testing.T) {
	reports := map[library.DocumentID]contradict.Report{3: {ID: 3, Title: "Annual Report"}, 4: {ID: 4, Title: "연차보고서"}}
	linked := [][2]library.DocumentID{{3, 4}}
	at := func(events []contradict.Event, report library.DocumentID, no int) *contradict.Event {
		for k := range events {
			if events[k].Report == report && events[k].Said.No == no {
				return &events[k]
			}
		}
		return nil
	}
	move := func(e *contradict.Event, day string) {
		e.Said.From, e.Said.To, e.From, e.To = day, day, day, day
	}
	same := editions(4)
	if got := contradict.BetweenReportEditions(reports, linked, same); len(got) != 0 {
		t.Errorf("of the same dates: %+v", got)
	}
	one := editions(4)
	move(at(one, 4, 2), "2019-05-20")
	got := contradict.BetweenReportEditions(reports, linked, one)
	if len(got) != 1 || got[0].Field != library.FieldDate || len(got[0].Statements) != 2 || got[0].Statements[0].Value == got[0].Statements[1].Value {
		t.Errorf("of one date that differs: %+v", got)
	}
	if got := contradict.BetweenReportEditions(reports, nil, one); len(got) != 0 {
		t.Errorf("of reports that nothing links: %+v", got)
	}
	order := editions(4)
	for k := 1; k <= 4; k++ {
		move(at(order, 4, k), fmt.Sprintf("2019-06-%02d", 5-k))
	}
	if got := contradict.BetweenReportEditions(reports, linked, order); len(got) != 0 {
		t.Errorf("of tables in which nothing agrees: %+v", got)
	}
	decided := editions(4)
	move(at(decided, 4, 2), "2019-05-20")
	at(decided, 4, 2).From = "2019-03-02"
	if got := contradict.BetweenReportEditions(reports, linked, decided); len(got) != 0 {
		t.Errorf("of a date that a person decided: %+v", got)
	}
}

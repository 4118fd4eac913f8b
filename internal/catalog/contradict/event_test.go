package contradict_test

import (
	"strings"
	"testing"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
)

// event is an event as its report has it.
func event(id int64, report library.DocumentID, title, from, to string) contradict.Event {
	said := library.ListedEvent{Title: title, From: from, To: to, DatePrinted: from, Page: 5, Table: "협력사업"}
	return contradict.Event{FieldEvent: library.FieldEvent{ID: id, Report: report, ListedEvent: said}, Said: said}
}

// report is one whose pages have texts.
func report(id library.DocumentID, texts ...string) contradict.Report {
	r := contradict.Report{ID: id, Title: "Annual Report"}
	for k, text := range texts {
		r.Pages = append(r.Pages, library.Page{Number: k + 1, Label: strings.Repeat("i", k+1), Text: text})
	}
	return r
}

const (
	forum = "Asian Forum on Migration Policy"
	yard  = "아시아 이주정책 학술대회"
)

func TestATextThatGivesTheTablesDateAgrees(t *testing.T) {
	for name, text := range map[string]string{
		"the same day":                   "The Asian Forum on Migration Policy was held on October 23, 2020.",
		"a day of the table's span":      "On 24 October 2020 the Asian Forum on Migration Policy went on.",
		"the month only":                 "The Asian Forum on Migration Policy took place in October 2020.",
		"another year's":                 "The Asian Forum on Migration Policy of June 3, 2019 was the first.",
		"two dates":                      "After May 2, 2020 the Asian Forum on Migration Policy was moved to June 3, 2020.",
		"no date":                        "The Asian Forum on Migration Policy drew many people.",
		"another event":                  "The Asian Forum on Housing was held on June 3, 2020.",
		"two events":                     "On June 3, 2020 the Asian Forum on Migration Policy and the 아시아 이주정책 학술대회 began.",
		"a sentence of its own":          "The Asian Forum on Migration Policy drew many people. On June 3, 2020 the office moved.",
		"같은 날":                           "아시아 이주정책 학술대회를 2020년 10월 23일 열었다.",
		"같은 날, 연도 없이":                    "10월 23일(금) 아시아 이주정책 학술대회를 개최하였다.",
		"the table itself, not the text": "협력사업\n번호\t제목\t일시\n1\tAsian Forum on Migration Policy\tJune 3, 2020\n2\t다른 행사\t2020. 6. 4.\n",
	} {
		events := []contradict.Event{event(1, 3, forum, "2020-10-23", "2020-10-25"), event(2, 3, yard, "2020-10-23", "2020-10-23")}
		if got := contradict.InText(report(3, text), events); len(got) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestATextThatGivesAnotherDateIsToldOf(t *testing.T) {
	for text, want := range map[string]string{
		"The Asian Forum on Migration Policy was held on Oct. 28, 2020, in Seoul.":                               "2020-10-28",
		"Experts met at the “Asian Forum on Migration Policy” from June 3 to 5. It was cold.":                    "2020-06-03/2020-06-05",
		"The centre held, on the 3rd of June 2020, its Asian\nForum on Migration Policy.":                        "2020-06-03",
		"In November 2020 the forum on Asian migration policy was held.":                                         "2020-11-01/2020-11-30",
		"# Work of the year\n아시아 이주정책 학술대회는 2020년 10월 26일부터 27일까지 서울에서 열렸다. 다음 해에도 연다.":                          "2020-10-26/2020-10-27",
		"2020. 10. 26.(월) 아시아 이주정책학술대회를 개최하였다.":                                                                  "2020-10-26",
		"연구원은 11월 2일 제3차 세미나와 별도로 아시아\n이주정책 학술대회를 열었다.":                                                          "2020-11-02",
		"The Asian Forum on Migration Policy was held on Thursday, 29 October 2020. It closed on Oct. 30, 2020.": "2020-10-29",
	} {
		events := []contradict.Event{event(1, 3, forum, "2020-10-23", "2020-10-25"), event(2, 3, yard, "2020-10-23", "2020-10-23")}
		got := contradict.InText(report(3, "cover", text), events)
		if len(got) != 1 || len(got[0].Statements) != 2 {
			t.Errorf("%s: %+v", text, got)
			continue
		}
		table, said := got[0].Statements[0], got[0].Statements[1]
		if said.Value != want || said.Page != 2 || said.Label != "ii" || table.Page != 5 || table.Event == 0 {
			t.Errorf("%s: %+v", text, got[0].Statements)
		}
	}
}

func TestADateThatAPersonGaveIsDecided(t *testing.T) {
	e := event(1, 3, forum, "2020-10-23", "2020-10-23")
	e.From, e.To = "2020-10-28", "2020-10-28"
	if got := contradict.InText(report(3, "The Asian Forum on Migration Policy was held on Oct. 28, 2020."), []contradict.Event{e}); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestReportsThatDateAnEventDifferentlyAreToldOf(t *testing.T) {
	reports := map[library.DocumentID]contradict.Report{3: report(3, "a"), 4: report(4, "b")}
	for name, c := range map[string]struct {
		a, b contradict.Event
		want bool
	}{
		"the same year":                  {event(1, 3, forum, "2020-10-23", "2020-10-23"), event(2, 4, forum, "2020-10-28", "2020-10-28"), true},
		"the same count":                 {event(1, 3, "제5회 이주정책 포럼", "2019-12-30", "2019-12-30"), event(2, 4, "제5회 이주 정책포럼", "2020-01-02", "2020-01-02"), true},
		"the same date":                  {event(1, 3, forum, "2020-10-23", "2020-10-23"), event(2, 4, forum, "2020-10-01", "2020-10-31"), false},
		"every year's":                   {event(1, 3, forum, "2019-10-23", "2019-10-23"), event(2, 4, forum, "2020-10-28", "2020-10-28"), false},
		"going on":                       {event(1, 3, forum, "2020-02-01", "open"), event(2, 4, forum, "2020-10-28", "2020-10-28"), false},
		"a name that says little":        {event(1, 3, "Lecture", "2020-02-01", "2020-02-01"), event(2, 4, "Lecture", "2020-10-28", "2020-10-28"), false},
		"twice in one report":            {event(1, 3, forum, "2020-02-01", "2020-02-01"), event(2, 3, forum, "2020-10-28", "2020-10-28"), false},
		"a date that is not known":       {event(1, 3, forum, "", ""), event(2, 4, forum, "2020-10-28", "2020-10-28"), false},
		"one has only the month of both": {event(1, 3, forum, "2020-10-01", "2020-10-31"), event(2, 4, forum, "2020-11-01", "2020-11-30"), true},
	} {
		got := contradict.BetweenReports(reports, []contradict.Event{c.a, c.b})
		if (len(got) == 1) != c.want {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		if c.want && (got[0].ID != "e1-e2-date" || got[0].Statements[0].Source != 3 || got[0].Statements[1].Source != 4 || got[0].Statements[1].Event != 2) {
			t.Errorf("%s: %+v", name, got[0])
		}
	}
}

// FuzzInText holds that no text upsets it, and that what is found stands on a
// page there is and differs from the table.
func FuzzInText(f *testing.F) {
	f.Add("The Asian Forum on Migration Policy was held on Oct. 28, 2020, in Seoul. 2020. 10. 26. 아시아 이주정책 학술대회")
	f.Add("10월 23일부터 25일까지 Asian Forum on Migration Policy")
	f.Fuzz(func(t *testing.T, text string) {
		r := report(3, text, text)
		for _, c := range contradict.InText(r, []contradict.Event{event(1, 3, forum, "2020-10-23", "2020-10-25"), event(2, 3, yard, "2020-10-23", "open")}) {
			for _, st := range c.Statements {
				if st.Value == "" || st.Page < 1 || st.Event == 0 && st.Page > 2 {
					t.Errorf("%+v", c)
				}
			}
		}
	})
}

package contradict_test

import (
	"testing"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
)

func counted(id int64, of library.DocumentID, title, day string, n int) contradict.Event {
	e := event(id, of, title, day, day)
	e.Participants, e.Said.Participants = n, n
	return e
}

func TestATextThatCountsOtherParticipantsIsToldOf(t *testing.T) {
	for text, want := range map[string]string{
		"The Asian Forum on Migration Policy drew 52 participants.":                     "52",
		"On 23 October 2020 1,204 people attended the Asian Forum on Migration Policy.": "1204",
		"아시아 이주정책 학술대회에는 모두 52명이 참석하였다.":                                                "52",
		"아시아 이주정책 학술대회에 약 90명이 참가하였다.":                                                  "90",
		// The same, in other words.
		"The Asian Forum on Migration Policy drew 42 participants.":                       "",
		"About 40 people attended the Asian Forum on Migration Policy.":                   "",
		"아시아 이주정책 학술대회에 40여 명이 참석하였다.":                                                    "",
		"The Asian Forum on Migration Policy had 3 speakers.":                             "",
		"아시아 이주정책 학술대회에서 3명이 발표하였다.":                                                      "",
		"아시아 이주정책 학술대회에는 52명이 신청하여 42명이 참석하였다.":                                           "",
		"2019년 6월 3일 아시아 이주정책 학술대회에는 52명이 참석하였다.":                                         "",
		"In 2020 the office grew. 52 people attended the Asian Forum on Housing.":         "",
		"The Asian Forum on Migration Policy and the 아시아 이주정책 학술대회 drew 52 participants.": "",
	} {
		events := []contradict.Event{counted(1, 3, forum, "2020-10-23", 42), counted(2, 3, yard, "2020-10-23", 42)}
		got := contradict.CountsInText(report(3, "cover", text), events)
		switch {
		case want == "" && len(got) == 0:
		case want == "" || len(got) != 1 || len(got[0].Statements) != 2:
			t.Errorf("%s: %+v", text, got)
		case got[0].Statements[0].Value != "42" || got[0].Statements[0].Page != 5 || got[0].Statements[1].Value != want || got[0].Statements[1].Page != 2:
			t.Errorf("%s: %+v", text, got[0].Statements)
		}
	}
}

func TestParticipantsThatAPersonGaveAreDecided(t *testing.T) {
	e := counted(1, 3, forum, "2020-10-23", 42)
	e.Participants = 52
	if got := contradict.CountsInText(report(3, "The Asian Forum on Migration Policy drew 52 participants."), []contradict.Event{e}); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestReportsThatCountOtherParticipantsAreToldOf(t *testing.T) {
	reports := map[library.DocumentID]contradict.Report{3: report(3, "a"), 4: report(4, "b")}
	for name, c := range map[string]struct {
		other contradict.Event
		want  string
	}{
		"another number":  {counted(2, 4, forum, "2020-10-23", 52), "e1-e2-participants"},
		"the same number": {counted(2, 4, forum, "2020-10-23", 42), ""},
		"no number":       {counted(2, 4, forum, "2020-10-23", 0), ""},
		"another day":     {counted(2, 4, forum, "2020-10-28", 52), "e1-e2-date"},
	} {
		got := contradict.BetweenReports(reports, []contradict.Event{counted(1, 3, forum, "2020-10-23", 42), c.other})
		if c.want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || got[0].ID != c.want || got[0].Statements[1].Source != 4 || got[0].Statements[1].Event != 2 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestLanguageEditionsThatCountOtherParticipantsAreToldOf(t *testing.T) {
	reports := map[library.DocumentID]contradict.Report{3: report(3, "a"), 4: report(4, "b")}
	events := []contradict.Event{counted(1, 3, forum, "2020-10-23", 42), counted(2, 4, yard, "2020-10-23", 52)}
	got := contradict.BetweenReportEditions(reports, [][2]library.DocumentID{{3, 4}}, events)
	if len(got) != 1 || got[0].Field != library.FieldParticipants || got[0].Statements[0].Value != "42" || got[0].Statements[1].Value != "52" {
		t.Errorf("%+v", got)
	}
}

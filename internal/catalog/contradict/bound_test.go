package contradict_test

import (
	"testing"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
)

func TestANumberThatATableGivesInexactlyMayStandForOthers(t *testing.T) {
	for _, c := range []struct {
		bound, text string
		differ      bool
	}{
		{library.BoundAbout, "The Asian Forum on Migration Policy drew 43 participants.", false},
		{library.BoundAbout, "아시아 이주정책 학술대회에는 모두 95명이 참석하였다.", true},
		{library.BoundOver, "아시아 이주정책 학술대회에는 모두 52명이 참석하였다.", false},
		{library.BoundOver, "The Asian Forum on Migration Policy drew 30 participants.", true},
		{library.BoundUnder, "The Asian Forum on Migration Policy drew 30 participants.", false},
		{library.BoundUnder, "The Asian Forum on Migration Policy drew 52 participants.", true},
		{"", "The Asian Forum on Migration Policy drew 43 participants.", true},
	} {
		events := []contradict.Event{counted(1, 3, forum, "2020-10-23", 40), counted(2, 3, yard, "2020-10-23", 40)}
		for k := range events {
			events[k].Said.ParticipantsBound = c.bound
		}
		if got := contradict.CountsInText(report(3, c.text), events); (len(got) == 1) != c.differ {
			t.Errorf("%q %s: %+v", c.bound, c.text, got)
		}
	}
}

func TestReportsOfWhichOneCountsInexactlyAgree(t *testing.T) {
	reports := map[library.DocumentID]contradict.Report{3: report(3, "a"), 4: report(4, "b")}
	one, other := counted(1, 3, forum, "2020-10-23", 40), counted(2, 4, forum, "2020-10-23", 42)
	one.Said.ParticipantsBound = library.BoundAbout
	if got := contradict.BetweenReports(reports, []contradict.Event{one, other}); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

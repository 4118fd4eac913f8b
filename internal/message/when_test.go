package message_test

import (
	"testing"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func TestTimesAreWrittenAsPeopleDo(t *testing.T) {
	c, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	one := func(date string) library.Span { return library.Span{From: date, To: date} }
	for _, k := range []struct {
		spans  []library.Span
		en, ko string
	}{
		{nil, "date unknown", "날짜 미상"},
		{[]library.Span{one("2020-11-27")}, "27 November 2020", "2020년 11월 27일"},
		{[]library.Span{one("2020-11-05")}, "5 November 2020", "2020년 11월 5일"},
		{[]library.Span{one("2020-11")}, "November 2020", "2020년 11월"},
		{[]library.Span{one("2020")}, "2020", "2020년"},
		{[]library.Span{{From: "2019", To: "2021"}}, "2019–2021", "2019년~2021년"},
		{[]library.Span{{From: "2020-07-25", To: "2020-07-26"}}, "25–26 July 2020", "2020년 7월 25일~26일"},
		{[]library.Span{{From: "2020-10-27", To: "2020-12-22"}}, "27 October – 22 December 2020", "2020년 10월 27일~12월 22일"},
		{[]library.Span{{From: "2019-11-25", To: "2022-05-25"}}, "25 November 2019 – 25 May 2022", "2019년 11월 25일~2022년 5월 25일"},
		{[]library.Span{{From: "2020-10", To: "2020-11"}}, "October–November 2020", "2020년 10월~11월"},
		{[]library.Span{{From: "2020-12", To: "open"}}, "since December 2020", "2020년 12월부터"},
		{[]library.Span{one("2020-08-12"), one("2020-11-19")}, "12 August and 19 November 2020", "2020년 8월 12일, 11월 19일"},
		{[]library.Span{one("2020-10-23"), one("2020-11-04"), one("2020-11-09"), one("2020-11-10")},
			"23 October, 4, 9 and 10 November 2020", "2020년 10월 23일, 11월 4일, 9일, 10일"},
		{[]library.Span{{From: "2020-07-03", To: "2020-07-05"}, one("2020-07-10")}, "3–5 and 10 July 2020", "2020년 7월 3일~5일, 10일"},
	} {
		w := library.NewWhen(k.spans...)
		if got := c.In("en").When(w); got != k.en {
			t.Errorf("%v: %q, want %q", k.spans, got, k.en)
		}
		if got := c.In("ko").When(w); got != k.ko {
			t.Errorf("%v: %q, want %q", k.spans, got, k.ko)
		}
	}
	if got := c.In("en").Date("soon"); got != "soon" {
		t.Errorf("what is no date stands as it is, not %q", got)
	}
}

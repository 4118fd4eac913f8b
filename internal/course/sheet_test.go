package course_test

import (
	"bytes"
	"testing"

	"naru/internal/course"
	"naru/internal/library"
)

func TestCoursesAreWrittenForSpreadsheets(t *testing.T) {
	var b bytes.Buffer
	err := course.Sheet(&b, []library.Course{
		{ID: "r1", Kind: library.CourseListed, Title: "체류, 국적 실무", Audience: []library.Audience{library.AudienceOfficials, library.AudienceInstitutions},
			From: "2020-11-02", To: "2020-11-04", DatePrinted: "11. 2.~4.", Participants: 1204, ParticipantsBound: library.BoundAbout, Report: 3, Page: 12, ReportTitle: "연차보고서",
			Links: []library.CourseLink{{Document: 7}, {Course: "c1"}, {Document: 9}}},
		{ID: "c1", Kind: library.CourseOwn, Title: "=1+1"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "\ufeffid,kind,title,audience,host,place,from,to,date_printed,category,participants,note,report,report_title,page,documents,participants_bound\r\n" +
		"r1,course,\"체류, 국적 실무\",public officials; institutions,,,2020-11-02,2020-11-04,11. 2.~4.,,1204,,3,연차보고서,12,7; 9,about\r\n" +
		"c1,own,\" =1+1\",,,,,,,,,,,,,,\r\n"
	if got := b.String(); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

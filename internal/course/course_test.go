package course_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
)

var ctx = context.Background()

// desk is a library with a report that lists some courses.
type desk struct {
	*course.Service
	store  *store.Store
	report library.DocumentID
	paper  library.DocumentID
}

func open(t *testing.T) *desk {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC) }
	s := storetest.Open(t, store.Options{Now: now})
	d := &desk{store: s, Service: course.New(s, terms, now)}
	d.report = d.add(t, library.Document{Title: "2020 연차보고서", Publisher: "한들연구소", SHA256: "a", File: "a.pdf"})
	d.paper = d.add(t, library.Document{Title: "비전문취업 체류자격의 개편", TitleOther: "Reform of the E-9 visa", SHA256: "b", File: "b.pdf"})
	courses := []library.ListedEvent{
		{Table: "교육사업", No: 1, Category: "공무원 교육", Title: "출입국 업무의 이해", DatePrinted: "2020. 11. 27.", From: "2020-11-27", To: "2020-11-27", Page: 3},
		{Table: "교육사업", No: 2, Category: "공무원 교육", Title: "시흥시: 열린 사회", Page: 3},
		{Table: "교육사업", No: 3, Category: "일반시민 교육", Title: "이민의 역사", DatePrinted: "10월 23일, 11월 4일, 11월 9일", From: "2020-10-23", To: "2020-11-09", Page: 4},
		{Table: "교육사업", No: 4, Category: "일반시민 교육", Title: "결혼이민자 초기적응 과정", DatePrinted: "2020년 12월", From: "2020-12-01", To: "2020-12-31", Page: 4},
	}
	events := []library.ListedEvent{{Table: "협력사업", No: 1, Category: "학술", Title: "비전문취업 체류자격 학술대회", DatePrinted: "2020. 9. ~", From: "2020-09-01", To: "open", Page: 5}}
	if _, err := s.AcceptListed(ctx, d.report, nil, append(storetest.Listed(true, courses...), storetest.Listed(false, events...)...)); err != nil {
		t.Fatal(err)
	}
	return d
}

// terms knows one policy term in two languages.
func terms(text, _ string) []course.Term {
	if strings.Contains(text, "비전문취업") || strings.Contains(text, "E-9") {
		return []course.Term{{ID: "visa-e9", Name: "E-9"}}
	}
	return nil
}

func (d *desk) add(t *testing.T, doc library.Document) library.DocumentID {
	t.Helper()
	return storetest.Add(t, d.store, doc, doc.Title, "둘째 쪽")
}

func (d *desk) list(t *testing.T, f library.CourseFilter) *library.CourseList {
	t.Helper()
	l, err := d.Courses(ctx, f)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func titles(list []library.Course) []string {
	out := []string{}
	for _, c := range list {
		out = append(out, c.Title)
	}
	return out
}

func wantTitles(t *testing.T, what string, got []library.Course, want ...string) {
	t.Helper()
	if !slices.Equal(titles(got), want) && len(got)+len(want) > 0 {
		t.Errorf("%s: %q, want %q", what, titles(got), want)
	}
}

func wantCode(t *testing.T, what string, err error, code library.Code, arg string) {
	t.Helper()
	var e *library.Error
	if library.CodeOf(err) != code || errors.As(err, &e) && arg != "" && e.Args[arg] == nil {
		t.Errorf("%s: %v, want %s about %s", what, err, code, arg)
	}
}

func TestWhatWasTaughtToWhomAndWhen(t *testing.T) {
	d := open(t)
	officials := []library.Audience{library.AudienceOfficials}
	l := d.list(t, library.CourseFilter{Audience: officials, From: "2020-11", To: "2020-11"})
	wantTitles(t, "officials in November", l.Courses, "출입국 업무의 이해")
	wantTitles(t, "perhaps, too", l.Undated, "시흥시: 열린 사회")
	one := l.Courses[0]
	if one.Kind != library.CourseListed || one.Host != "한들연구소" || one.HostBy != library.ByRule || one.Page != 3 || one.Report != d.report ||
		!slices.Equal(one.AudienceBecause, []string{"공무원"}) || one.Precision != library.PrecisionDay {
		t.Errorf("%+v", one)
	}
	if h := l.Undated[0].Host; h != "시흥시" {
		t.Errorf("hosted by %q", h)
	}
	wantTitles(t, "on a day of a list", d.list(t, library.CourseFilter{From: "2020-11-04", To: "2020-11-04", Kinds: []library.CourseKind{library.CourseListed}}).Courses, "이민의 역사")
	wantTitles(t, "between its days", d.list(t, library.CourseFilter{From: "2020-11-05", To: "2020-11-08", Kinds: []library.CourseKind{library.CourseListed}}).Courses)
	wantTitles(t, "still going on", d.list(t, library.CourseFilter{From: "2030"}).Courses, "비전문취업 체류자격 학술대회")
	wantTitles(t, "by initials", d.list(t, library.CourseFilter{Text: "ㅇㅁㅇ"}).Courses, "이민의 역사")
	wantTitles(t, "whatever the spacing", d.list(t, library.CourseFilter{Text: "출입국업무"}).Courses, "출입국 업무의 이해")
	wantTitles(t, "unknown audience", d.list(t, library.CourseFilter{NoAudience: true}).Courses, "비전문취업 체류자격 학술대회")
	l = d.list(t, library.CourseFilter{Audience: officials})
	if l.Audiences[0] != (library.FacetCount{ID: "general public", Count: 2}) || l.Total != 2 || len(l.Years) != 2 || l.Years[1].ID != "" {
		t.Errorf("facets %+v, years %+v", l.Audiences, l.Years)
	}
	if c := d.list(t, library.CourseFilter{Text: "초기적응"}).Courses[0]; !slices.Equal(c.Unsure, []string{"audience"}) || c.Precision != library.PrecisionMonth {
		t.Errorf("what disagrees is to be looked at: %+v", c)
	}
}

func TestAPersonsWordWinsAndCanBeTakenBack(t *testing.T) {
	d := open(t)
	id := d.list(t, library.CourseFilter{Text: "초기적응"}).Courses[0].ID
	residents, host := []library.Audience{library.AudienceResidents}, "  센터  "
	c, err := d.MarkCourse(ctx, id, library.CourseMark{Audience: &residents, Host: &host})
	if err != nil || !slices.Equal(c.Audience, residents) || c.AudienceBy != library.ByPerson || c.Host != "센터" || len(c.Unsure) != 0 {
		t.Fatalf("%+v, %v", c, err)
	}
	undone, err := d.store.UndoListed(ctx, d.report)
	if err != nil || undone.Kept.Courses != 1 || undone.Removed.Courses != 3 {
		t.Errorf("undoing the report: %+v, %v", undone, err)
	}
	if c, err = d.MarkCourse(ctx, id, library.CourseMark{}); err != nil || c.AudienceBy != library.ByRule || c.Audience[0] != library.AudiencePublic {
		t.Errorf("taken back: %+v, %v", c, err)
	}
	none := []library.Audience{"everyone"}
	_, err = d.MarkCourse(ctx, id, library.CourseMark{Audience: &none})
	wantCode(t, "no audience", err, library.Invalid, "course_audience")
	_, err = d.MarkCourse(ctx, "r99", library.CourseMark{})
	wantCode(t, "no course", err, library.NotFound, "course")
}

func TestOnesOwnCourseIsAddedEditedAndRemoved(t *testing.T) {
	d := open(t)
	c, err := d.AddCourse(ctx, library.CourseEntry{Title: " 체류자격  기초 ", When: "3월 2일~4일", Place: "서울", Audience: []library.Audience{library.AudiencePublic, library.AudienceOfficials}})
	if err != nil || c.Title != "체류자격 기초" || c.From != "2026-03-02" || c.To != "2026-03-04" || c.Kind != library.CourseOwn || c.Audience[0] != library.AudienceOfficials {
		t.Fatalf("%+v, %v", c, err)
	}
	for arg, e := range map[string]library.CourseEntry{
		"course_title": {Title: " "}, "course_when": {Title: "x", When: "soon"}, "course_audience": {Title: "x", Audience: []library.Audience{"y"}},
	} {
		_, err := d.AddCourse(ctx, e)
		wantCode(t, arg, err, library.Invalid, arg)
	}
	if c, err = d.EditCourse(ctx, c.ID, library.CourseEntry{Title: "체류자격 심화"}); err != nil || c.Known() || c.Place != "" {
		t.Errorf("%+v, %v", c, err)
	}
	if err := d.RemoveCourse(ctx, c.ID); err != nil {
		t.Fatal(err)
	}
	_, err = d.Course(ctx, c.ID)
	wantCode(t, "removed", err, library.NotFound, "course")
	wantCode(t, "removed twice", d.RemoveCourse(ctx, c.ID), library.NotFound, "course")
	if err := d.RestoreCourse(ctx, c.ID); err != nil {
		t.Fatal(err)
	}
	if c, err = d.Course(ctx, c.ID); err != nil || c.Title != "체류자격 심화" {
		t.Errorf("restored %+v, %v", c, err)
	}
	_, err = d.EditCourse(ctx, "r1", library.CourseEntry{Title: "x"})
	wantCode(t, "a listed one", err, library.Invalid, "course_listed")
	for _, id := range []library.CourseID{"", "x", "c", "c0", "c-1", "c01", "r9999999999999999999"} {
		wantCode(t, string(id), d.RemoveCourse(ctx, id), library.NotFound, "course")
	}
}

func TestWhatWasThrownAwayIsListedAndCanGoForGood(t *testing.T) {
	d := open(t)
	var ids []library.CourseID
	for _, title := range []string{"가", "나", "다"} {
		c, err := d.AddCourse(ctx, library.CourseEntry{Title: title, When: "2026-03"})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, c.ID)
	}
	if err := d.LinkCourse(ctx, ids[0], library.CourseLink{Document: d.paper}); err != nil {
		t.Fatal(err)
	}
	for _, id := range ids[:2] {
		if err := d.RemoveCourse(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	trashed := func(want ...string) {
		t.Helper()
		list, err := d.TrashedCourses(ctx)
		got := []string{}
		for _, c := range list {
			got = append(got, c.Title)
			if c.Trashed.IsZero() || c.Kind != library.CourseOwn || c.From != "2026-03-01" {
				t.Errorf("%+v", c)
			}
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("in the trash are %q, %v; want %q", got, err, want)
		}
	}
	trashed("나", "가")
	_, err := d.EmptyCourses(ctx, ids[0], ids[2])
	wantCode(t, "one that is not in the trash", err, library.NotFound, "course")
	trashed("나", "가")
	_, err = d.EmptyCourses(ctx, "r1")
	wantCode(t, "a listed one", err, library.Invalid, "course_listed")
	if n, err := d.EmptyCourses(ctx, ids[0]); err != nil || n != 1 {
		t.Errorf("emptied %d, %v", n, err)
	}
	trashed("나")
	wantCode(t, "taken back after that", d.RestoreCourse(ctx, ids[0]), library.NotFound, "course")
	if n, err := d.EmptyCourses(ctx); err != nil || n != 1 {
		t.Errorf("emptied %d, %v", n, err)
	}
	trashed()
	if n, err := d.EmptyCourses(ctx); err != nil || n != 0 {
		t.Errorf("emptied %d of nothing, %v", n, err)
	}
	wantTitles(t, "what is not in the trash stays", d.list(t, library.CourseFilter{Kinds: []library.CourseKind{library.CourseOwn}}).Courses, "다")
}

func TestCoursesBelongToDocumentsAndToOnesOwn(t *testing.T) {
	d := open(t)
	listed := d.list(t, library.CourseFilter{Text: "이민의 역사"}).Courses[0].ID
	own, err := d.AddCourse(ctx, library.CourseEntry{Title: "내 강의"})
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(d.LinkCourse(ctx, own.ID, library.CourseLink{Course: listed}))
	must(d.LinkCourse(ctx, listed, library.CourseLink{Course: own.ID})) // the same tie
	must(d.LinkCourse(ctx, listed, library.CourseLink{Document: d.paper}))
	must(d.LinkCourse(ctx, listed, library.CourseLink{Document: d.paper, Page: 2}))
	c, err := d.Course(ctx, listed)
	want := []library.CourseLink{{Course: own.ID, Title: "내 강의"}, {Document: d.paper, Page: 2, Title: "비전문취업 체류자격의 개편"}}
	if err != nil || !slices.Equal(c.Links, want) {
		t.Errorf("links %+v, %v", c.Links, err)
	}
	if c, _ = d.Course(ctx, own.ID); !slices.Equal(c.Links, []library.CourseLink{{Course: listed, Title: "이민의 역사"}}) {
		t.Errorf("from the other side: %+v", c.Links)
	}
	wantTitles(t, "of a document", d.list(t, library.CourseFilter{Document: d.paper}).Courses, "이민의 역사")
	must(d.store.TrashDocument(ctx, d.paper))
	if c, _ = d.Course(ctx, listed); len(c.Links) != 1 {
		t.Errorf("a link to the trash: %+v", c.Links)
	}
	must(d.store.RestoreDocument(ctx, d.paper))
	must(d.UnlinkCourse(ctx, listed, library.CourseLink{Document: d.paper}))
	must(d.RemoveCourse(ctx, own.ID))
	if c, _ = d.Course(ctx, listed); len(c.Links) != 0 {
		t.Errorf("left: %+v", c.Links)
	}
	must(d.LinkCourse(ctx, listed, library.CourseLink{Document: d.paper}))
	must(d.DismissOffer(ctx, listed, d.paper, false))
	if c, _ = d.Course(ctx, listed); len(c.Links) != 1 {
		t.Errorf("what a person tied is no offer to be turned down: %+v", c.Links)
	}
	must(d.UnlinkCourse(ctx, listed, library.CourseLink{Document: d.paper}))
	wantCode(t, "no such page", d.LinkCourse(ctx, listed, library.CourseLink{Document: d.paper, Page: 9}), library.NotFound, "page")
	wantCode(t, "to itself", d.LinkCourse(ctx, own.ID, library.CourseLink{Course: own.ID}), library.Invalid, "course_link")
	wantCode(t, "to nothing", d.LinkCourse(ctx, listed, library.CourseLink{}), library.Invalid, "course_link")
	wantCode(t, "of two listed", d.LinkCourse(ctx, "r1", library.CourseLink{Course: "r2"}), library.Invalid, "course_link")
	wantCode(t, "untied twice", d.UnlinkCourse(ctx, listed, library.CourseLink{Document: d.paper}), library.NotFound, "course_link")
}

func TestDocumentsAreOfferedByWhatTitlesShareInAnyLanguage(t *testing.T) {
	d := open(t)
	d.add(t, library.Document{Title: "Housing of farm workers", SHA256: "c", File: "c.pdf"})
	id := d.list(t, library.CourseFilter{Text: "학술대회"}).Courses[0].ID
	offers, err := d.CourseOffers(ctx, id)
	if err != nil || len(offers) != 1 || offers[0].Document != d.paper || !slices.Contains(offers[0].Because, "E-9") {
		t.Fatalf("%+v, %v", offers, err)
	}
	if err := d.DismissOffer(ctx, id, d.paper, false); err != nil {
		t.Fatal(err)
	}
	if offers, _ = d.CourseOffers(ctx, id); len(offers) != 0 {
		t.Errorf("offered again: %+v", offers)
	}
	if c, _ := d.Course(ctx, id); len(c.Links) != 0 {
		t.Errorf("what was turned down is no link: %+v", c.Links)
	}
	if err := d.DismissOffer(ctx, id, d.paper, true); err != nil {
		t.Fatal(err)
	}
	if offers, _ = d.CourseOffers(ctx, id); len(offers) != 1 {
		t.Errorf("not offered after undo: %+v", offers)
	}
}

func TestTheDumpTellsOfCourses(t *testing.T) {
	d := open(t)
	if _, err := d.AddCourse(ctx, library.CourseEntry{Title: "내 강의", When: "2026"}); err != nil {
		t.Fatal(err)
	}
	if err := d.LinkCourse(ctx, "c1", library.CourseLink{Document: d.paper}); err != nil {
		t.Fatal(err)
	}
	host := "센터"
	if _, err := d.MarkCourse(ctx, "r1", library.CourseMark{Host: &host}); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := d.store.Dump(ctx, &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`{"type":"course","title":"내 강의"`, `"type":"course_mark"`, `"host":"센터"`, `{"type":"course_link","course":"내 강의","document":"b"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is missing in the dump", want)
		}
	}
}

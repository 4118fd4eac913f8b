package sample

import (
	"context"
	"fmt"
	"slices"
	"time"

	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/timeline"
)

// Today is the day on which the pictures of courses are made.
func Today() time.Time { return time.Date(2020, 11, 18, 9, 0, 0, 0, time.UTC) }

// CourseKeeper keeps courses and milestones in memory.
type CourseKeeper struct {
	Events     []library.FieldEvent
	Own        []course.Own
	Marks      map[int64]library.CourseMark
	Links      []course.Link
	Documents  []library.Document
	Milestones []timeline.Own
	Hidden     map[string]bool
	trash      map[int64]bool
	gone       map[int64]bool
	// Fails, when set, is what every change answers.
	Fails error
}

var (
	_ course.Keeper   = (*CourseKeeper)(nil)
	_ timeline.Keeper = (*CourseKeeper)(nil)
)

// report is the sample document that lists the courses.
const report = 25

// SomeCourses are courses and events as an annual report lists them, with two of
// a person's own.
func SomeCourses(docs []library.Document) *CourseKeeper {
	k := &CourseKeeper{Documents: docs, Marks: map[int64]library.CourseMark{}, Hidden: map[string]bool{}, trash: map[int64]bool{}, gone: map[int64]bool{}}
	add := func(course bool, table, category, title, printed, from, to string, page int) {
		n := int64(len(k.Events) + 1)
		k.Events = append(k.Events, library.FieldEvent{ID: n, Report: report, Course: course, ListedEvent: library.ListedEvent{
			Table: table, No: int(n), Category: category, Title: title, DatePrinted: printed, From: from, To: to, Page: page}})
	}
	basic, consigned, home := "기본교육사업", "위탁교육사업", "국내협력사업"
	add(true, basic, "공무원 교육", "출입국·외국인청 신규 직원을 위한 이민정책의 이해", "2020. 11. 27.", "2020-11-27", "2020-11-27", 25)
	add(true, basic, "공무원 교육", "시흥시: 외국인주민 업무 담당 공무원 교육, 우리는 열린 다문화사회인가", "", "", "", 25)
	add(true, basic, "공무원 교육", "지방자치단체 이민정책 담당자 과정 (제2기)", "2020. 11. 10.~12.", "2020-11-10", "2020-11-12", 25)
	add(true, basic, "민간활동가 교육", "통·번역 지원사 역량 강화", "2020. 11. 4., 11. 11., 11. 18.", "2020-11-04", "2020-11-18", 25)
	add(true, basic, "외국인주민 교육", "결혼이민여성 글로벌 인재 양성 워크숍", "2020. 11. 21.~22.", "2020-11-21", "2020-11-22", 25)
	add(true, basic, "차세대 교육", "차세대 이민정책 아카데미: 필리핀의 한국인 (1차)", "2020. 11. 27.", "2020-11-27", "2020-11-27", 26)
	add(true, basic, "차세대 교육", "차세대 이민정책 아카데미: 글로벌 기업과 지역사회 (2차)", "2020. 11. 27.", "2020-11-27", "2020-11-27", 26)
	add(true, basic, "차세대 교육", "차세대 이민정책 아카데미: 이민의 경제적 효과 (3차)", "2020. 11. 27.", "2020-11-27", "2020-11-27", 26)
	add(true, basic, "일반시민 교육", "국립중앙도서관: 다문화사회와 인종주의", "2020. 11. 23.", "2020-11-23", "2020-11-23", 26)
	add(true, basic, "일반시민 교육", "국립중앙도서관: 이주민의 인권", "2020. 11. 25.", "2020-11-25", "2020-11-25", 26)
	add(true, consigned, "공공기관 교육", "성동문화재단(2차): 함께 사는 법", "2020. 11. 18.", "2020-11-18", "2020-11-18", 26)
	add(true, consigned, "일반시민 교육", "이주민 보건의료 교육: 감염병 관리", "2020. 10.~11.", "2020-10-01", "2020-11-30", 27)
	add(true, consigned, "일반시민 교육", "이주민 보건의료 교육: 건강보험 제도의 이해", "2020. 10.~11.", "2020-10-01", "2020-11-30", 27)
	add(true, consigned, "일반시민 교육", "결혼이민자 초기적응 과정", "2020. 1. 1.~12. 31.", "2020-01-01", "2020-12-31", 27)
	add(true, consigned, "공무원 교육", "서울특별시(2차): 포스트 코로나 외국인정책", "2020. 12. 4.", "2020-12-04", "2020-12-04", 26)
	add(true, basic, "공무원 교육", "외국인정책 시행계획 작성 실무", "2020. 7.", "2020-07-01", "2020-07-31", 25)
	add(false, home, "정부기관 협력", "외국인주민 대표자회의 자문", "2020. 10. 23., 11. 4., 11. 9., 11. 10.", "2020-10-23", "2020-11-10", 28)
	add(false, home, "관계기관 협력", "한국이민학회와 학술대회 공동 개최", "2020. 11. 13.", "2020-11-13", "2020-11-13", 28)
	add(false, home, "정부기관 협력", "인구정책 전담조직 외국인정책반 참여", "2020. 3. ~ 현재", "2020-03-02", "open", 28)
	add(false, "국제협력사업", "국제협력", "PLURAL+ 상영회 심사", "2020. 11. 12.", "2020-11-12", "2020-11-12", 29)
	add(false, "국제협력사업", "국제협력", "IOM과 중장기 협력 방향 논의", "2020. 11. 13.", "2020-11-13", "2020-11-13", 29)
	k.Own = []course.Own{
		{ID: 1, Year: 2020, CourseEntry: library.CourseEntry{Title: "체류자격 기초: 우리 시청 직원 교육", Audience: []library.Audience{library.AudienceOfficials}, Host: "나루시청", Place: "대회의실", When: "2020. 11. 19.", Note: "사업장 변경 사례를 넣을 것"}},
		{ID: 2, Year: 2020, CourseEntry: library.CourseEntry{Title: "시민 강좌: 통계로 보는 이민", Audience: []library.Audience{library.AudiencePublic}, Place: "중앙도서관", When: "2020년 12월"}},
		{ID: 3, Year: 2020, CourseEntry: library.CourseEntry{Title: "신입 직원 연수 (취소됨)", When: "2020. 9. 7."}},
	}
	k.trash[3] = true
	k.Links = []course.Link{{Of: course.Ref{Event: 1}, ToOwn: 1}, {Of: course.Ref{Event: 1}, Document: 16, Page: 31, Title: title(docs, 16)}}
	return k
}

func title(docs []library.Document, id library.DocumentID) string {
	for _, d := range docs {
		if d.ID == id {
			return d.Title
		}
	}
	return ""
}

// ListedEvents gives all that the report lists.
func (k *CourseKeeper) ListedEvents(context.Context, library.DocumentID) ([]library.FieldEvent, error) {
	return k.Events, nil
}

// OwnCourses gives those outside the trash.
func (k *CourseKeeper) OwnCourses(context.Context) ([]course.Own, error) {
	var out []course.Own
	for _, o := range k.Own {
		if !k.trash[o.ID] {
			out = append(out, o)
		}
	}
	return out, nil
}

// AddOwnCourse keeps a course.
func (k *CourseKeeper) AddOwnCourse(_ context.Context, o course.Own) (int64, error) {
	o.ID = int64(len(k.Own) + 1)
	k.Own = append(k.Own, o)
	return o.ID, k.Fails
}

// EditOwnCourse replaces a course.
func (k *CourseKeeper) EditOwnCourse(_ context.Context, o course.Own) error {
	k.Own[o.ID-1] = o
	return k.Fails
}

// TrashOwnCourse hides a course or brings it back.
func (k *CourseKeeper) TrashOwnCourse(_ context.Context, id int64, trashed bool) error {
	k.trash[id] = trashed
	return k.Fails
}

// TrashedOwnCourses gives those in the trash.
func (k *CourseKeeper) TrashedOwnCourses(context.Context) ([]course.Trashed, error) {
	var out []course.Trashed
	for _, o := range k.Own {
		if k.trash[o.ID] {
			out = append(out, course.Trashed{Own: o, At: Today()})
		}
	}
	return out, nil
}

// EmptyOwnCourses forgets courses in the trash.
func (k *CourseKeeper) EmptyOwnCourses(_ context.Context, ids []int64) error {
	if k.Fails == nil {
		k.Own = slices.DeleteFunc(k.Own, func(o course.Own) bool { return slices.Contains(ids, o.ID) })
	}
	return k.Fails
}

// CourseMarks gives what was said.
func (k *CourseKeeper) CourseMarks(context.Context) (map[int64]library.CourseMark, error) {
	return k.Marks, nil
}

// SetCourseMark keeps what is said.
func (k *CourseKeeper) SetCourseMark(_ context.Context, event int64, m library.CourseMark) error {
	k.Marks[event] = m
	return k.Fails
}

// CourseLinks gives the ties.
func (k *CourseKeeper) CourseLinks(context.Context) ([]course.Link, error) { return k.Links, nil }

// SetCourseLink keeps a tie.
func (k *CourseKeeper) SetCourseLink(_ context.Context, l course.Link) error {
	l.Title = title(k.Documents, l.Document)
	k.Links = append(k.Links, l)
	return k.Fails
}

// RemoveCourseLink takes a tie away.
func (k *CourseKeeper) RemoveCourseLink(_ context.Context, l course.Link) error {
	for i, m := range k.Links {
		if m.Of == l.Of && m.Document == l.Document && m.ToOwn == l.ToOwn {
			k.Links = append(k.Links[:i:i], k.Links[i+1:]...)
			return k.Fails
		}
	}
	return library.Errorf(library.NotFound, "no such link")
}

// Reports gives the report.
func (k *CourseKeeper) Reports(context.Context) (map[library.DocumentID]course.Report, error) {
	return map[library.DocumentID]course.Report{report: {Title: "이민정책연구원 2020 연차보고서", Publisher: "이민정책연구원"}}, nil
}

// Titles gives the titles of the first documents: the others repeat them.
func (k *CourseKeeper) Titles(context.Context) ([]course.Title, error) {
	var out []course.Title
	for _, d := range k.Documents[:min(len(k.Documents), len(seeds))] {
		out = append(out, course.Title{ID: d.ID, Title: d.Title, Other: d.TitleOther})
	}
	return out, nil
}

// Publications gives the documents by year.
func (k *CourseKeeper) Publications(context.Context) ([]timeline.Publication, error) {
	var out []timeline.Publication
	for _, d := range k.Documents {
		p := timeline.Publication{ID: d.ID, Title: d.Title, Other: d.TitleOther, Series: d.Series, Number: d.Number}
		if d.Year > 0 {
			p.Date = fmt.Sprintf("%04d-%02d", d.Year, 1+int(d.ID)%12)
		}
		for _, t := range d.Themes {
			p.Themes = append(p.Themes, t.ID)
		}
		out = append(out, p)
	}
	return out, nil
}

// OwnMilestones gives those outside the trash.
func (k *CourseKeeper) OwnMilestones(context.Context) ([]timeline.Own, error) {
	var out []timeline.Own
	for _, o := range k.Milestones {
		if !k.gone[o.ID] {
			out = append(out, o)
		}
	}
	return out, nil
}

// AddOwnMilestone keeps a milestone.
func (k *CourseKeeper) AddOwnMilestone(_ context.Context, o timeline.Own) (int64, error) {
	o.ID = int64(len(k.Milestones) + 1)
	k.Milestones = append(k.Milestones, o)
	return o.ID, k.Fails
}

// EditOwnMilestone replaces a milestone.
func (k *CourseKeeper) EditOwnMilestone(_ context.Context, o timeline.Own) error {
	k.Milestones[o.ID-1] = o
	return k.Fails
}

// TrashOwnMilestone hides a milestone or brings it back.
func (k *CourseKeeper) TrashOwnMilestone(_ context.Context, id int64, trashed bool) error {
	k.gone[id] = trashed
	return k.Fails
}

// TrashedOwnMilestones gives those in the trash.
func (k *CourseKeeper) TrashedOwnMilestones(context.Context) ([]timeline.Trashed, error) {
	var out []timeline.Trashed
	for _, o := range k.Milestones {
		if k.gone[o.ID] {
			out = append(out, timeline.Trashed{Own: o, At: Today()})
		}
	}
	return out, nil
}

// EmptyOwnMilestones forgets milestones in the trash.
func (k *CourseKeeper) EmptyOwnMilestones(_ context.Context, ids []int64) error {
	if k.Fails == nil {
		k.Milestones = slices.DeleteFunc(k.Milestones, func(o timeline.Own) bool { return slices.Contains(ids, o.ID) })
	}
	return k.Fails
}

// HiddenMilestones gives those taken out.
func (k *CourseKeeper) HiddenMilestones(context.Context) (map[string]bool, error) {
	return k.Hidden, nil
}

// HideMilestone takes one out or brings it back.
func (k *CourseKeeper) HideMilestone(_ context.Context, id string, hidden bool) error {
	k.Hidden[id] = hidden
	return k.Fails
}

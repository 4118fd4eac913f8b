package reader

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

// school knows what was taught with documents.
type school struct {
	list  []library.Course
	stone []library.Milestone
	done  []string
}

func (s *school) Courses(_ context.Context, f library.CourseFilter) (*library.CourseList, error) {
	out := &library.CourseList{}
	for _, c := range s.list {
		if _, tied := tieTo(c, f.Document); tied || c.Report == f.Document {
			out.Courses = append(out.Courses, c)
		}
	}
	return out, nil
}

func (s *school) LinkCourse(_ context.Context, id library.CourseID, l library.CourseLink) error {
	s.done = append(s.done, "link "+string(id))
	s.list[0].Links = append(s.list[0].Links, l)
	return nil
}

func (s *school) UnlinkCourse(_ context.Context, id library.CourseID, _ library.CourseLink) error {
	s.done = append(s.done, "unlink "+string(id))
	s.list[0].Links = nil
	return nil
}

func (s *school) Milestones(context.Context) ([]library.Milestone, error) { return s.stone, nil }

func isOpener(words string) func(fyne.CanvasObject) bool {
	return func(o fyne.CanvasObject) bool {
		l, ok := o.(*widget.TextLink)
		return ok && l.Label == words
	}
}

func TestWhatHappenedWithADocumentIsToldAndAClickAway(t *testing.T) {
	d := openDesk(t, "ko")
	s := &school{
		list: []library.Course{
			{ID: "r1", Kind: library.CourseListed, Title: "돌봄 인력 도입의 이해", Links: []library.CourseLink{{Document: 7, Page: 5, Title: "x"}}, When: library.WhenBetween("2020-11-27", "")},
			{ID: "r2", Kind: library.CourseEvent, Title: "이 문서에 실렸을 뿐", Report: 7},
		},
		stone: []library.Milestone{{ID: "m3", TitleKO: "도입규모 결정", From: "2026-01-05", Document: 7}, {ID: "gcm", TitleKO: "다른 사건", From: "2018"}},
	}
	var shown []string
	d.lib.Courses, d.lib.Milestones = s, s
	d.lib.ShowCourse = func(id library.CourseID) { shown = append(shown, string(id)) }
	d.lib.ShowMilestone = func(m library.Milestone) { shown = append(shown, m.ID) }
	d.Open(7, 1, library.SearchRequest{})
	d.ShowAbout()
	d.about7(t, "교육·행사", "돌봄 인력 도입의 이해", "2020년 11월 27일", "3쪽", "근거로 삼은 주요 사건", "도입규모 결정", "2026년 1월 5일")
	if got := uitest.Words(d.Reader.about.column); strings.Contains(got, "실렸을 뿐") || strings.Contains(got, "다른 사건") {
		t.Errorf("what does not belong is told: %s", got)
	}
	for _, words := range []string{"돌봄 인력 도입의 이해", "도입규모 결정"} {
		o := uitest.Find(d.Reader.about.column, isOpener(words))
		if o == nil {
			t.Fatalf("%s cannot be opened", words)
		}
		o.(*widget.TextLink).OnTapped()
	}
	if !slices.Equal(shown, []string{"r1", "m3"}) {
		t.Errorf("shown %v", shown)
	}
	d.Reader.about.untieCourse(s.list[0], s.list[0].Links[0])
	if strings.Contains(uitest.Words(d.Reader.about.column), "돌봄 인력 도입의 이해") {
		t.Error("untied it is told still")
	}
	d.host.Undo()
	d.about7(t, "돌봄 인력 도입의 이해")
	if !slices.Equal(s.done, []string{"unlink r1", "link r1"}) {
		t.Errorf("done %v", s.done)
	}
	s.list[0].Links = nil
	d.Shown()
	if strings.Contains(uitest.Words(d.Reader.about.column), "돌봄 인력 도입의 이해") {
		t.Error("what changed elsewhere is not taken in on coming back")
	}
}

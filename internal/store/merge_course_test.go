package store_test

import (
	"testing"

	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/timeline"
)

func TestCoursesAndMilestonesFollowADocumentThatBecomesPartOfAnother(t *testing.T) {
	s := MustOpen(t)
	keep := MustAdd(t, s, library.Document{Title: "계절근로 연구", File: "a.pdf"}, "하나")
	other := MustAdd(t, s, library.Document{Title: "계절근로 연구 (사본)", File: "b.pdf"}, "하나", "둘")
	own := must[int64](t)(s.AddOwnCourse(ctx, course.Own{CourseEntry: library.CourseEntry{Title: "강의"}}))
	if err := s.SetCourseLink(ctx, course.Link{Of: course.Ref{Own: own}, Document: other, Page: 2}); err != nil {
		t.Fatal(err)
	}
	must[int64](t)(s.AddOwnMilestone(ctx, timeline.Own{From: "2020", To: "2020", TitleKO: "결정", Document: other, Page: 1}))
	m := must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, keep, other, false))
	links, err := s.CourseLinks(ctx)
	if err != nil || len(links) != 1 || links[0].Document != keep || links[0].Page != 0 {
		t.Errorf("the course leads to %+v, %v", links, err)
	}
	if all, err := s.OwnMilestones(ctx); err != nil || len(all) != 1 || all[0].Document != keep || all[0].Page != 1 {
		t.Errorf("the milestone leads to %+v, %v", all, err)
	}
	must[*library.Merge](t)(s.UnmergeDocuments(ctx, m.ID))
	if links, err = s.CourseLinks(ctx); err != nil || len(links) != 1 || links[0].Document != other || links[0].Page != 2 {
		t.Errorf("taken apart, the course leads to %+v, %v", links, err)
	}
	if all, err := s.OwnMilestones(ctx); err != nil || len(all) != 1 || all[0].Document != other || all[0].Page != 1 {
		t.Errorf("taken apart, the milestone leads to %+v, %v", all, err)
	}
}

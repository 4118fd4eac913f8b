package app

import (
	"slices"
	"strconv"

	"naru/app/page/courses"
	"naru/app/page/timeline"
	nw "naru/app/widget"
	"naru/internal/library"
)

// Places of courses and of time.
const (
	PlaceCourses  = "courses"
	PlaceTimeline = "timeline"
)

// addCoursePlaces puts the places of courses and time behind another.
func (w *Window) addCoursePlaces(behind string) {
	after := slices.IndexFunc(w.places, func(p place) bool { return p.id == behind }) + 1
	if w.deps.Courses != nil {
		s := courses.New(w, w.deps.Courses, w.deps.Documents, w.clock(), w.deps.Now)
		if w.deps.Unpacker != nil {
			s.OnListed = w.ShowListed
		}
		w.places = slices.Insert(w.places, after, place{PlaceCourses, nw.Courses, s})
		after++
	}
	if w.deps.Timeline != nil {
		w.places = slices.Insert(w.places, after, place{PlaceTimeline, nw.Timeline, newTimeline(w)})
	}
}

// newTimeline makes the screen of time.
func newTimeline(w *Window) *timeline.Screen {
	s := timeline.New(w, w.deps.Timeline, w.deps.Documents, w.clock())
	s.Subjects, s.Pick = w.Subjects, w.picker
	if w.deps.Courses != nil {
		s.OnCourse = w.ShowCourse
	}
	return s
}

// ShowTimeline shows a stretch of the timeline, "2015" to "2024", and an item in it.
func (w *Window) ShowTimeline(from, to, item string) {
	w.GoTo(PlaceTimeline)
	if s, ok := w.place(PlaceTimeline).screen.(*timeline.Screen); ok {
		if from != "" {
			s.ShowYears(from, to)
		}
		if item != "" {
			s.Choose(item)
		}
	}
}

// ShowMilestone shows a milestone among what happened in its years.
func (w *Window) ShowMilestone(m library.Milestone) {
	from, _ := library.DateYear(m.From)
	if from == 0 {
		w.ShowTimeline("", "", m.ID)
		return
	}
	w.ShowTimeline(strconv.Itoa(from-around), strconv.Itoa(from+around), m.ID)
}

// around is how many years before and after a milestone are shown with it.
const around = 2

// ShowCourse shows a course or an event.
func (w *Window) ShowCourse(id library.CourseID) {
	w.GoTo(PlaceCourses)
	if s, ok := w.place(PlaceCourses).screen.(*courses.Screen); ok {
		s.Open(id)
	}
}

// ShowCourses shows a month of courses, "2020-11", narrowed to audiences.
func (w *Window) ShowCourses(month string, audience ...library.Audience) {
	w.GoTo(PlaceCourses)
	if s, ok := w.place(PlaceCourses).screen.(*courses.Screen); ok {
		s.ShowMonth(month, audience...)
	}
}

// ListCourses shows the courses as a list.
func (w *Window) ListCourses() {
	w.GoTo(PlaceCourses)
	if s, ok := w.place(PlaceCourses).screen.(*courses.Screen); ok {
		s.ShowList()
	}
}

package app

import (
	"slices"

	"naru/app/page/courses"
	nw "naru/app/widget"
	"naru/internal/library"
)

// Places of courses and of time.
const (
	PlaceCourses = "courses"
)

// addCoursePlaces puts the places of courses and time behind another.
func (w *Window) addCoursePlaces(behind string) {
	after := slices.IndexFunc(w.places, func(p place) bool { return p.id == behind }) + 1
	if w.deps.Courses != nil {
		w.places = slices.Insert(w.places, after, place{PlaceCourses, nw.Courses, courses.New(w, w.deps.Courses, w.deps.Documents, w.clock(), w.deps.Now)})
	}
}

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

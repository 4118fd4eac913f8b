package shots

import (
	"fmt"

	"naru/app"
	"naru/app/shots/sample"
	"naru/assets"
	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/timeline"
)

// withTime gives a window the sample courses and the timeline over them.
func withTime(d *app.Deps, docs []library.Document) error {
	milestones, err := timeline.LoadMilestones(assets.Milestones)
	if err != nil {
		return fmt.Errorf("load the milestones: %w", err)
	}
	keep := sample.SomeCourses(docs)
	if len(docs) == 0 {
		keep.Events, keep.Own, keep.Links = nil, nil, nil
	}
	d.Now = sample.Today
	d.Courses = course.New(keep, nil, sample.Today)
	d.Timeline = timeline.New(keep, timeline.Options{
		Courses: d.Courses, Milestones: milestones, Now: sample.Today,
		Words: func(lang string) (message.Printer, error) { return d.Messages.In(lang), nil },
	})
	return nil
}

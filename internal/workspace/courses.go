package workspace

import (
	"fmt"

	"naru/assets"
	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/timeline"
	"naru/internal/vocabulary/glossary"
)

// openCourses makes what knows courses and the timeline.
func (w *Workspace) openCourses(live *glossary.Live) error {
	milestones, err := timeline.LoadMilestones(assets.Milestones)
	if err != nil {
		return fmt.Errorf("load the milestones: %w", err)
	}
	w.Courses = course.New(w.store, termsOfTitles(live), w.now)
	w.Timeline = timeline.New(w.store, timeline.Options{
		Courses: w.Courses, Milestones: milestones, Now: w.now,
		Themes: func(title string) []string {
			var out []string
			for _, t := range w.themes.Classify(title, "", nil) {
				out = append(out, t.ID)
			}
			return out
		},
		Words: func(lang string) (message.Printer, error) {
			catalogue, err := message.Load(assets.Translations)
			if err != nil {
				return message.Printer{}, err
			}
			return catalogue.In(lang), nil
		},
		Below: func(theme string) []string { return idsBelow(w.themes.Tree(), theme, false) },
	})
	return nil
}

// termsOfTitles finds the policy terms that a title speaks of.
func termsOfTitles(live *glossary.Live) func(text, lang string) []course.Term {
	return func(text, lang string) []course.Term {
		var out []course.Term
		thesaurus := live.Thesaurus()
		for _, m := range live.Finder().FindAtHome(text) {
			c, ok := thesaurus.Concept(m.Concept)
			if !ok {
				continue
			}
			name := c.ID
			for _, f := range c.Forms {
				if f.Lang == lang || lang == "" {
					name = f.Text
					break
				}
			}
			out = append(out, course.Term{ID: c.ID, Name: name})
		}
		return out
	}
}

// idsBelow lists a theme and all below it.
func idsBelow(tree []library.Theme, id string, within bool) []string {
	var out []string
	for _, t := range tree {
		if within || t.ID == id {
			out = append(append(out, t.ID), idsBelow(t.Children, id, true)...)
		} else {
			out = append(out, idsBelow(t.Children, id, false)...)
		}
	}
	return out
}

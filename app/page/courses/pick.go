package courses

import (
	"context"

	"naru/app/page/choose"
	"naru/app/theme"
	"naru/app/words"
	"naru/internal/library"
)

// mostOwn is how many of a person's own courses are listed to pick from; typing
// finds the others.
const mostOwn = 20

// pick asks what a course belongs to: a document, or one of a person's own
// courses.
func (s *Screen) pick(c library.Course) *choose.Dialog {
	p := s.host.P()
	return choose.Show(s.host, s.clock, choose.Options{
		Title: p.T("courses.pick.title"), Hint: p.T("courses.pick.find"), None: p.T("courses.pick.none"), Cancel: p.T("courses.form.cancel"),
		Find: func(ctx context.Context, text string) ([]choose.Item, error) {
			own, err := s.lib.Courses(ctx, library.CourseFilter{Kinds: []library.CourseKind{library.CourseOwn}, Text: text})
			if err != nil {
				return nil, err
			}
			var out []choose.Item
			for i, o := range own.Courses {
				if o.ID != c.ID && i < mostOwn {
					out = append(out, choose.Item{Name: o.Title, Below: p.When(o.When) + words.Dot + facts(p, o), Color: theme.ColorHit, Value: o})
				}
			}
			docs, err := choose.Documents(ctx, s.docs, text)
			return append(out, docs...), err
		},
		Take: func(i choose.Item) {
			switch v := i.Value.(type) {
			case library.Course:
				s.tie(c, library.CourseLink{Course: v.ID, Title: v.Title})
			case library.Document:
				s.tie(c, library.CourseLink{Document: v.ID, Title: i.Name})
			}
		},
	})
}

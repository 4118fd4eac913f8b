package timeline

import (
	"context"
	"errors"
	"path/filepath"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/wholefile"
)

// exports are the formats a timeline is written in.
var exports = [...]string{"html", "svg", "csv", "md"}

// exportName is what the file is called, but for its ending.
const exportName = "naru-timeline."

// export writes what is in view into a folder.
func (s *Screen) export(ext string) {
	s.Pick.Folder(s.host.P().T("timeline.pick_folder"), func(folder string) {
		if folder == "" {
			return
		}
		path, lang, f := wholefile.Free(filepath.Join(folder, exportName+ext)), s.host.P().Lang, s.filter
		if s.band.view != s.band.all {
			f.From, f.To = s.band.view.From.Date(), (s.band.view.To - 1).Date()
		}
		s.host.Go(func(ctx context.Context) error {
			return s.lib.ExportTimeline(library.WithLanguage(ctx, lang), f, path)
		}, func(err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.host.Say(s.host.P().T("timeline.exported", message.Args{"file": path}), nil)
		})
	})
}

// change does something to the milestones and shows what became of it.
func (s *Screen) change(work func(ctx context.Context) error, done func()) {
	screen.Do(s.host, work, func() {
		s.load()
		if done != nil {
			done()
		}
	})
}

// remove takes the milestone that is shown out.
func (s *Screen) remove() {
	i, ok := s.chosen()
	if !ok || i.Kind != library.TimelineMilestone {
		return
	}
	key := "timeline.was_hidden"
	if i.Own {
		key = "timeline.was_removed"
	}
	s.takeOut(key, i)
}

func (s *Screen) takeOut(key string, i library.TimelineItem) {
	s.change(func(ctx context.Context) error { return s.lib.RemoveMilestone(ctx, i.ID) }, func() {
		s.host.Did(s.host.P().T(key, message.Args{"title": i.Title}), func() {
			s.wanted = i.ID
			s.change(func(ctx context.Context) error { return s.lib.RestoreMilestone(ctx, i.ID) }, nil)
		}, func() { s.takeOut(key, i) })
	})
}

// restoreHidden brings back the milestones of Naru's that a person took out.
func (s *Screen) restoreHidden() {
	var hidden []string
	each := func(ctx context.Context, do func(context.Context, string) error) error {
		var errs []error
		for _, id := range hidden {
			errs = append(errs, do(ctx, id))
		}
		return errors.Join(errs...)
	}
	s.change(func(ctx context.Context) error {
		all, err := s.lib.Milestones(ctx)
		if err != nil {
			return err
		}
		for _, m := range all {
			if m.Hidden {
				hidden = append(hidden, m.ID)
			}
		}
		return each(ctx, s.lib.RestoreMilestone)
	}, func() {
		var undo func()
		if len(hidden) > 0 {
			undo = func() {
				s.change(func(ctx context.Context) error { return each(ctx, s.lib.RemoveMilestone) }, nil)
			}
		}
		s.host.Did(s.host.P().T("timeline.restored", message.Args{"count": len(hidden)}), undo, s.restoreHidden)
	})
}

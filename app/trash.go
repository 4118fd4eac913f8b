package app

import (
	"context"
	"strings"
	"time"

	"naru/app/page/trash"
	"naru/app/screen"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// ShowTrash shows what was thrown away, to be put back.
func (w *Window) ShowTrash() {
	d := w.deps
	documents := trash.Section{Key: "trash.documents", Changed: screen.DocumentsChanged, List: w.trashedDocuments}
	notes := trash.Section{Key: "trash.notes", Changed: screen.NotesChanged, List: w.trashedNotes}
	if d.Trash != nil {
		documents.Empty = func(ctx context.Context) error {
			_, err := d.Trash.EmptyDocuments(ctx)
			return err
		}
		notes.Empty = func(ctx context.Context) error {
			_, err := d.Trash.EmptyNotes(ctx)
			return err
		}
	}
	sections := []trash.Section{documents, notes}
	if d.Courses != nil {
		sections = append(sections, trash.Section{Key: "trash.courses", Changed: screen.DocumentsChanged, List: w.trashedCourses,
			Empty: func(ctx context.Context) error {
				_, err := d.Courses.EmptyCourses(ctx)
				return err
			}})
	}
	if d.Timeline != nil {
		sections = append(sections, trash.Section{Key: "trash.milestones", Changed: screen.DocumentsChanged, List: w.trashedMilestones,
			Empty: func(ctx context.Context) error {
				_, err := d.Timeline.EmptyMilestones(ctx)
				return err
			}})
	}
	trash.Show(w, sections)
}

func (w *Window) trashedDocuments(ctx context.Context) ([]trash.Item, error) {
	list, err := w.deps.Documents.Trashed(ctx)
	var out []trash.Item
	for _, d := range list {
		p := w.P()
		item := trash.Item{Name: words.Title(p, d), Below: words.Meta(p, d),
			Back: func(ctx context.Context) error { return w.deps.Documents.RestoreDocument(ctx, d.ID) }}
		if w.deps.Trash != nil {
			item.Gone = func(ctx context.Context) error {
				_, err := w.deps.Trash.EmptyDocuments(ctx, d.ID)
				return err
			}
		}
		out = append(out, item)
	}
	return out, err
}

func (w *Window) trashedNotes(ctx context.Context) ([]trash.Item, error) {
	list, err := w.deps.Notes.TrashedNotes(ctx)
	var out []trash.Item
	for _, n := range list {
		name := n.Title
		if name == "" {
			name, _, _ = strings.Cut(strings.TrimSpace(n.Body), "\n")
		}
		if name == "" {
			name = w.P().T("trash.untitled")
		}
		item := trash.Item{Name: name, Below: w.since(n.Trashed),
			Back: func(ctx context.Context) error { return w.deps.Notes.RestoreNote(ctx, n.ID) }}
		if w.deps.Trash != nil {
			item.Gone = func(ctx context.Context) error {
				_, err := w.deps.Trash.EmptyNotes(ctx, n.ID)
				return err
			}
		}
		out = append(out, item)
	}
	return out, err
}

func (w *Window) trashedCourses(ctx context.Context) ([]trash.Item, error) {
	list, err := w.deps.Courses.TrashedCourses(ctx)
	var out []trash.Item
	for _, c := range list {
		out = append(out, trash.Item{Name: c.Title, Below: w.P().When(c.When) + words.Dot + w.since(c.Trashed),
			Back: func(ctx context.Context) error { return w.deps.Courses.RestoreCourse(ctx, c.ID) },
			Gone: func(ctx context.Context) error {
				_, err := w.deps.Courses.EmptyCourses(ctx, c.ID)
				return err
			}})
	}
	return out, err
}

func (w *Window) trashedMilestones(ctx context.Context) ([]trash.Item, error) {
	list, err := w.deps.Timeline.TrashedMilestones(ctx)
	var out []trash.Item
	for _, m := range list {
		p := w.P()
		out = append(out, trash.Item{Name: m.Title(p.Lang), Below: p.When(library.WhenBetween(m.From, m.To)) + words.Dot + w.since(m.Trashed),
			Back: func(ctx context.Context) error { return w.deps.Timeline.RestoreMilestone(ctx, m.ID) },
			Gone: func(ctx context.Context) error {
				_, err := w.deps.Timeline.EmptyMilestones(ctx, m.ID)
				return err
			}})
	}
	return out, err
}

// since says since which day something is in the trash.
func (w *Window) since(at time.Time) string {
	p := w.P()
	return p.T("trash.since", message.Args{"date": p.Date(at.Local().Format(time.DateOnly))})
}

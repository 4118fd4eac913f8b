package timeline

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/choose"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// form asks for a milestone and its source, and stays open until what was typed
// is kept.
type form struct {
	s                               *Screen
	before                          *library.Milestone // nil: a new one
	title, when, source, page, note *widget.Entry
	document                        library.DocumentID
	chosen                          *widget.Button
	none                            *widget.Button
	problem                         *fw.Label
	save                            *widget.Button
	dialog                          dialog.Dialog
}

// add asks for a new milestone.
func (s *Screen) add() { s.ask(library.Milestone{}, nil, "") }

// edit asks for the changes to the milestone that is shown.
func (s *Screen) edit() {
	i, ok := s.chosen()
	if !ok || !i.Own {
		return
	}
	var found *library.Milestone
	name := ""
	s.host.Go(func(ctx context.Context) error {
		all, err := s.lib.Milestones(ctx)
		if err != nil {
			return err
		}
		for k := range all {
			if all[k].ID == i.ID {
				found = &all[k]
			}
		}
		if found == nil || found.Document == 0 {
			return nil
		}
		docs, err := s.docs.Documents(ctx, library.DocumentFilter{IDs: []library.DocumentID{found.Document}})
		if err == nil && len(docs.Documents) == 1 {
			name = choose.Title(docs.Documents[0])
		}
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
		} else if found != nil {
			s.ask(*found, found, name)
		}
	})
}

func (s *Screen) ask(m library.Milestone, before *library.Milestone, document string) *form {
	win := s.host.Window()
	if win == nil {
		return nil
	}
	p := s.host.P()
	f := &form{s: s, before: before, document: m.Document}
	f.title, f.when, f.source, f.page, f.note = widget.NewEntry(), widget.NewEntry(), widget.NewEntry(), widget.NewEntry(), widget.NewEntry()
	f.title.SetText(m.Title(p.Lang))
	f.when.SetText(written(m))
	f.when.SetPlaceHolder(p.T("timeline.form.when_hint"))
	f.source.SetText(m.SourceEN)
	f.source.SetPlaceHolder(p.T("timeline.form.source_hint"))
	if m.Page > 0 {
		f.page.SetText(strconv.Itoa(m.Page))
	}
	f.page.SetPlaceHolder(p.T("timeline.form.page"))
	f.note.SetText(m.Note)
	f.chosen = widget.NewButton(p.T("timeline.form.document"), widget.Outline, f.pick)
	f.none = widget.NewIconButton(widget.Cross, p.T("timeline.form.no_document"), func() { f.setDocument(0, "") })
	f.setDocument(m.Document, document)
	column := widget.NewColumn(4, -1)
	for _, field := range []struct {
		key string
		o   fyne.CanvasObject
	}{
		{"timeline.form.title", f.title}, {"timeline.form.when", f.when}, {"timeline.form.source", f.source},
		{"timeline.form.in_library", widget.NewRow(6, 2, f.chosen, f.none, f.page)}, {"timeline.form.note", f.note},
	} {
		column.Add(widget.NewCaption(p.T(field.key)).Shrinking())
		column.Add(widget.NewInset(0, 0, 8, 0, field.o))
	}
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	f.save = widget.NewButton(p.T("timeline.form.save"), widget.Primary, f.submit)
	cancel := widget.NewButton(p.T("timeline.form.cancel"), widget.Outline, func() { f.dialog.Hide() })
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, widget.NewFlow(f.save, cancel)))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, column)))
	title := "timeline.form.title_edit"
	if before == nil {
		title = "timeline.form.title_new"
	}
	f.dialog = dialog.NewCustomWithoutButtons(p.T(title), body, win)
	z := win.Canvas().Size()
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(580), z.Width-40), min(theme.Scaled(540), z.Height-40)))
	f.dialog.Show()
	win.Canvas().Focus(f.title)
	return f
}

// written gives the date of a milestone as a person types it.
func written(m library.Milestone) string {
	if m.To == "" || m.To == m.From {
		return m.From
	}
	return m.From + " ~ " + m.To
}

// pick asks for the document that is the source.
func (f *form) pick() {
	p := f.s.host.P()
	choose.Show(f.s.host, f.s.clock, choose.Options{
		Title: p.T("timeline.pick.title"), Hint: p.T("timeline.pick.find"), None: p.T("timeline.pick.none"), Cancel: p.T("timeline.form.cancel"),
		Find: func(ctx context.Context, text string) ([]choose.Item, error) {
			return choose.Documents(ctx, f.s.docs, text)
		},
		Take: func(i choose.Item) {
			if d, ok := i.Value.(library.Document); ok {
				f.setDocument(d.ID, i.Name)
			}
		},
	})
}

// longestName is how many characters of a document's title its button has.
const longestName = 34

func (f *form) setDocument(id library.DocumentID, name string) {
	f.document = id
	p := f.s.host.P()
	if id == 0 {
		name = p.T("timeline.form.document")
		f.page.SetText("")
	}
	if r := []rune(name); len(r) > longestName {
		name = string(r[:longestName-1]) + "…"
	}
	f.chosen.SetText(name)
	f.none.Hidden, f.page.Hidden = id == 0, id == 0
	f.none.Refresh()
	f.page.Refresh()
	f.chosen.Refresh()
}

// submit keeps what was typed, or says what is wrong with it.
func (f *form) submit() {
	e := library.MilestoneEntry{Title: f.title.Text, When: f.when.Text, Source: f.source.Text, Note: f.note.Text, Document: f.document}
	if text := strings.TrimSpace(f.page.Text); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			f.fail(&library.Error{Code: library.NotFound, Args: map[string]any{"page": text}, Err: fmt.Errorf("no page %q", text)})
			return
		}
		e.Page = n
	}
	f.save.Disable()
	var m *library.Milestone
	s := f.s
	s.host.Go(func(ctx context.Context) (err error) {
		if f.before == nil {
			m, err = s.lib.AddMilestone(ctx, e)
		} else {
			m, err = s.lib.EditMilestone(ctx, f.before.ID, e)
		}
		return err
	}, func(err error) {
		if err != nil {
			f.fail(err)
			return
		}
		f.dialog.Hide()
		f.kept(*m)
	})
}

// kept shows the milestone, with a way back.
func (f *form) kept(m library.Milestone) {
	s, before := f.s, f.before
	s.wanted = m.ID
	s.load()
	put := func(m library.Milestone) func(context.Context) error {
		return func(ctx context.Context) error {
			_, err := s.lib.EditMilestone(ctx, m.ID, library.MilestoneEntry{
				Title: m.Title("en"), When: written(m), Source: m.SourceEN, Note: m.Note, Document: m.Document, Page: m.Page})
			return err
		}
	}
	again := func(ctx context.Context) error { return s.lib.RestoreMilestone(ctx, m.ID) }
	back := func(ctx context.Context) error { return s.lib.RemoveMilestone(ctx, m.ID) }
	if before != nil {
		again, back = put(m), put(*before)
	}
	s.did(m, again, back)
}

// did says that a milestone was kept, and how that goes back.
func (s *Screen) did(m library.Milestone, again, back func(context.Context) error) {
	s.host.Did(s.host.P().T("timeline.saved", message.Args{"title": m.Title(s.host.P().Lang)}),
		func() { s.change(back, nil) },
		func() { s.change(again, func() { s.did(m, again, back) }) })
}

func (f *form) fail(err error) {
	f.save.Enable()
	f.problem.SetText(f.s.host.P().Err(err))
	f.problem.Show()
}

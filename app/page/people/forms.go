package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// form asks for a few lines in a dialog, which stays open until they are kept.
type form struct {
	s       *Screen
	entries []*widget.Entry
	problem *fw.Label
	save    *widget.Button
	dialog  dialog.Dialog
}

// field is one line of a form.
type field struct{ key, value, hint string }

// ask shows a form. Keep gets what was typed in order, and calls done or failed.
func (s *Screen) ask(title, words string, fields []field, keep func(typed []string, done func(), failed func(error))) {
	win := s.host.Window()
	if win == nil {
		return
	}
	p := s.host.P()
	f := &form{s: s}
	column := widget.NewColumn(4, -1)
	if words != "" {
		text := widget.NewParagraph(words)
		text.SizeName = theme.SizeCaption
		column.Add(widget.NewInset(0, 0, 8, 0, text))
	}
	for _, one := range fields {
		e := widget.NewEntry()
		e.SetText(one.value)
		if one.hint != "" {
			e.SetPlaceHolder(p.T(one.hint))
		}
		f.entries = append(f.entries, e)
		column.Add(widget.NewCaption(p.T(one.key)).Shrinking())
		column.Add(widget.NewInset(0, 0, 6, 0, e))
	}
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	submit := func() {
		var typed []string
		for _, e := range f.entries {
			typed = append(typed, e.Text)
		}
		f.save.Disable()
		keep(typed, f.dialog.Hide, func(err error) {
			f.save.Enable()
			f.problem.SetText(p.Err(err))
			f.problem.Show()
		})
	}
	f.save = widget.NewButton(p.T("people.save"), widget.Primary, submit)
	for _, e := range f.entries { // Enter keeps them wherever one typed
		e.OnSubmitted = func(string) { submit() }
	}
	cancel := widget.NewButton(p.T("people.cancel"), widget.Outline, func() { f.dialog.Hide() })
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, widget.NewFlow(f.save, cancel)))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, column)))
	f.dialog = dialog.NewCustomWithoutButtons(title, body, win)
	z := win.Canvas().Size()
	tall := theme.Scaled(190 + 62*float32(len(fields)))
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(500), z.Width-40), min(tall, z.Height-40)))
	f.dialog.Show()
	win.Canvas().Focus(f.entries[0])
}

// editNames asks for the names to prefer.
func (d *detail) editNames() {
	if d.page == nil {
		return
	}
	p, page := d.s.host.P(), d.page
	d.s.ask(p.T("people.names_title"), p.T("people.names_words"), []field{
		{"people.hangul", page.Hangul, ""}, {"people.latin", page.Latin, ""},
	}, func(typed []string, done func(), failed func(error)) {
		d.s.name(page.Person, typed[0], typed[1], done, failed)
	})
}

// addAffiliation asks where someone belonged.
func (d *detail) addAffiliation() {
	if d.page != nil {
		d.s.affiliationForm(d.page.ID, library.Affiliation{})
	}
}

func (s *Screen) affiliationForm(id library.PersonID, a library.Affiliation) {
	p := s.host.P()
	to := a.To
	if to == library.OpenEnd {
		to = p.T("people.open_end")
	}
	s.ask(p.T("people.affiliation_title"), "", []field{
		{"people.organisation", a.Organisation, ""}, {"people.post", a.Post, ""},
		{"people.from", a.From, "people.date_hint"}, {"people.to", to, "people.to_hint"}, {"people.note", a.Note, "people.note_hint"},
	}, func(typed []string, done func(), failed func(error)) {
		b := library.Affiliation{ID: a.ID, Organisation: typed[0], Post: typed[1], From: typed[2], To: typed[3], Note: typed[4]}
		if b.To == p.T("people.open_end") {
			b.To = library.OpenEnd
		}
		s.affiliate(id, b, done, failed)
	})
}

package terms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// types are the types of terms in the order they are offered.
var types = kinds[2:10]

// form edits a term in a dialog, which stays open until what was typed is kept.
type form struct {
	s      *Screen
	before *library.TermEntry // nil: a new term
	entry  library.TermEntry

	kind                                        *widget.Select
	english, korean, meaningEN, meaningKO, note *widget.Entry
	problem                                     *fw.Label
	save                                        *widget.Button
	dialog                                      dialog.Dialog
}

// add asks for a new term, begun with what is typed in the filter.
func (s *Screen) add() {
	e := library.TermEntry{Type: "concept"}
	if slices.Contains(types, s.kind) {
		e.Type = s.kind
	}
	if text := strings.TrimSpace(s.text); text != "" && len(s.list) == 0 {
		if strings.ContainsFunc(text, func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }) {
			e.Korean = []library.TermForm{{Text: text}}
		} else {
			e.English = []library.TermForm{{Text: text}}
		}
	}
	s.form(e, nil)
}

// ask asks for the changes to a term.
func (s *Screen) ask(e library.TermEntry) { s.form(e, &e) }

func (s *Screen) form(e library.TermEntry, before *library.TermEntry) {
	win := s.host.Window()
	if win == nil {
		return
	}
	p := s.host.P()
	f := &form{s: s, before: before, entry: e}
	var choices []string
	for _, t := range types {
		choices = append(choices, p.T("terms.type."+t))
	}
	f.kind = widget.NewSelect(choices, nil)
	f.kind.SetSelectedIndex(max(slices.Index(types, e.Type), 0))
	f.english, f.korean = lines(written(e.English), 3), lines(written(e.Korean), 3)
	f.meaningEN, f.meaningKO, f.note = lines(e.MeaningEN, 2), lines(e.MeaningKO, 2), lines(e.Note, 1)
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	column := widget.NewColumn(4, -1)
	field := func(key string, o fyne.CanvasObject) {
		column.Add(widget.NewCaption(p.T(key)).Shrinking())
		column.Add(widget.NewInset(0, 0, 6, 0, o))
	}
	field("terms.form.type", f.kind)
	names := [][2]any{{"terms.form.ko", f.korean}, {"terms.form.en", f.english}}
	meanings := [][2]any{{"terms.form.meaning_ko", f.meaningKO}, {"terms.form.meaning_en", f.meaningEN}}
	if p.Lang != "ko" {
		slices.Reverse(names)
		slices.Reverse(meanings)
	}
	for _, n := range names {
		field(n[0].(string), n[1].(*widget.Entry))
	}
	hint := widget.NewParagraph(p.T("terms.form.marks"))
	hint.SizeName = theme.SizeCaption
	column.Add(widget.NewInset(0, 0, 8, 0, hint))
	for _, n := range meanings {
		field(n[0].(string), n[1].(*widget.Entry))
	}
	field("terms.form.note", f.note)
	f.save = widget.NewButton(p.T("terms.form.save"), widget.Primary, f.submit)
	cancel := widget.NewButton(p.T("terms.form.cancel"), widget.Outline, func() { f.dialog.Hide() })
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, widget.NewFlow(f.save, cancel)))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, column)))
	title := "terms.form.title_edit"
	if before == nil {
		title = "terms.form.title_new"
	}
	f.dialog = dialog.NewCustomWithoutButtons(p.T(title), body, win)
	z := win.Canvas().Size()
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(600), z.Width-40), min(theme.Scaled(660), z.Height-40)))
	f.dialog.Show()
	first := f.english
	if p.Lang == "ko" {
		first = f.korean
	}
	win.Canvas().Focus(first)
}

// lines makes an entry of several lines.
func lines(text string, rows int) *widget.Entry {
	e := widget.NewLines(rows)
	e.SetText(text)
	return e
}

// written gives forms as a person types them, one a line with its marks.
func written(forms []library.TermForm) string {
	var out []string
	for _, f := range forms {
		marks := ""
		if f.MatchOnly {
			marks += "~"
		}
		if f.InContext {
			marks += "?"
		}
		if f.InFamily {
			marks += "@"
		}
		if f.National {
			marks += "^"
		}
		if f.Cased && len(f.Text) != 2 {
			marks += "="
		}
		out = append(out, marks+f.Text)
	}
	return strings.Join(out, "\n")
}

// read gives the forms of what was typed; marks are read with them.
func read(text string) []library.TermForm {
	var out []library.TermForm
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' }) {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, library.TermForm{Text: f})
		}
	}
	return out
}

// submit keeps what was typed, or says what is wrong with it.
func (f *form) submit() {
	e := f.entry
	e.Type = types[max(f.kind.SelectedIndex(), 0)]
	e.English, e.Korean = read(f.english.Text), read(f.korean.Text)
	e.MeaningEN, e.MeaningKO, e.Note = f.meaningEN.Text, f.meaningKO.Text, f.note.Text
	f.save.Disable()
	f.s.keep(e, f.before, f.dialog.Hide, func(err error) {
		f.save.Enable()
		f.problem.SetText(f.s.host.P().Err(err))
		f.problem.Show()
	})
}

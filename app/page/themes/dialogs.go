package themes

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

func stack(objects ...fyne.CanvasObject) *fyne.Container { return container.NewStack(objects...) }

// form is a dialog that stays open until what was typed makes sense.
type form struct {
	s       *Screen
	column  *fyne.Container
	problem *fw.Label
	dialog  dialog.Dialog
	// submit does what was asked for; done closes the dialog, failed says why not.
	submit func(done func(), failed func(error))
}

func (s *Screen) newForm() *form {
	f := &form{s: s, column: widget.NewColumn(4, -1)}
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	return f
}

// field adds something to fill in.
func (f *form) field(key string, o fyne.CanvasObject) {
	f.column.Add(widget.NewCaption(f.s.host.P().T(key)).Shrinking())
	f.column.Add(widget.NewInset(0, 0, 8, 0, o))
}

// hint adds a sentence.
func (f *form) hint(key string) {
	h := widget.NewParagraph(f.s.host.P().T(key))
	h.SizeName = theme.SizeCaption
	f.column.Add(widget.NewInset(0, 0, 8, 0, h))
}

// open shows the form; first gets the keyboard.
func (f *form) open(title, ok string, w, h float32, first fyne.Focusable) {
	win := f.s.host.Window()
	if win == nil {
		return
	}
	p := f.s.host.P()
	save := widget.NewButton(p.T(ok), widget.Primary, f.send)
	cancel := widget.NewButton(p.T("app.cancel"), widget.Outline, func() { f.dialog.Hide() })
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, widget.NewFlow(save, cancel)))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, f.column)))
	f.dialog = dialog.NewCustomWithoutButtons(p.T(title), body, win)
	z := win.Canvas().Size()
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(w), z.Width-40), min(theme.Scaled(h), z.Height-40)))
	f.dialog.Show()
	if first != nil {
		win.Canvas().Focus(first)
	}
}

func (f *form) send() {
	f.problem.Hide()
	f.submit(func() { f.dialog.Hide() }, func(err error) {
		f.problem.SetText(f.s.host.P().Err(err))
		f.problem.Show()
	})
}

// try adds to the draft, and closes the form where it makes sense.
func (f *form) try(done func(), failed func(error), changes ...library.ThemeChange) {
	if len(changes) == 0 {
		done()
		return
	}
	f.s.try(done, failed, changes...)
}

// parents offers the themes that lead, and none.
func (s *Screen) parents(but string) (ids, names []string) {
	ids, names = []string{""}, []string{s.host.P().T("themes.form.top")}
	for _, id := range s.siblings("") {
		if id != but {
			ids, names = append(ids, id), append(names, s.name(s.entry(id)))
		}
	}
	return ids, names
}

func choose(names []string, at int) *widget.Select {
	c := widget.NewSelect(names, nil)
	c.SetSelectedIndex(max(at, 0))
	return c
}

// swatches offers the colours.
func (s *Screen) swatches(now string) (*fyne.Container, func() string) {
	chosen := now
	flow := widget.NewFlow()
	var chips []*widget.Chip
	for _, name := range library.ThemeColors() {
		var chip *widget.Chip
		chip = widget.NewDotChip("", theme.Subject(name), func() {
			chosen = name
			for _, c := range chips {
				c.Look = widget.Outline
				if c == chip {
					c.Look = widget.Soft
				}
				c.Refresh()
			}
		})
		chip.Label = name
		if name == now {
			chip.Look = widget.Soft
		}
		chips = append(chips, chip)
		flow.Add(chip)
	}
	return flow, func() string { return chosen }
}

// askNew asks for a new theme.
func (s *Screen) askNew() {
	f := s.newForm()
	en, ko := widget.NewEntry(), widget.NewEntry()
	ids, names := s.parents("")
	at := 0
	if e := s.entry(s.id); e != nil && !e.Retired {
		at = slices.Index(ids, e.ID)
	}
	parent := choose(names, at)
	termsKO, termsEN := lines("", 4), lines("", 4)
	f.field("themes.form.ko", ko)
	f.field("themes.form.en", en)
	f.field("themes.form.parent", parent)
	f.hint("themes.form.hint")
	f.field("themes.form.terms_ko", termsKO)
	f.field("themes.form.terms_en", termsEN)
	f.submit = func(done func(), failed func(error)) {
		terms, err := read(termsKO.Text, termsEN.Text)
		if err != nil {
			failed(err)
			return
		}
		f.try(done, failed, library.ThemeChange{Do: library.ThemeAdd, NameEN: en.Text, NameKO: ko.Text, Parent: ids[max(parent.SelectedIndex(), 0)], Terms: terms})
	}
	f.open("themes.form.new", "themes.form.add", 560, 620, ko)
}

// askNames asks for the theme's names and colour.
func (s *Screen) askNames() {
	e := s.entry(s.id)
	if e == nil || isList(e.ID) || e.Retired {
		return
	}
	f := s.newForm()
	en, ko := widget.NewEntry(), widget.NewEntry()
	en.SetText(e.NameEN)
	ko.SetText(e.NameKO)
	f.field("themes.form.ko", ko)
	f.field("themes.form.en", en)
	color := func() string { return e.Color }
	if e.Parent == "" {
		var flow *fyne.Container
		flow, color = s.swatches(e.Color)
		f.field("themes.form.color", flow)
	}
	f.submit = func(done func(), failed func(error)) {
		var changes []library.ThemeChange
		if en.Text != e.NameEN || ko.Text != e.NameKO {
			changes = append(changes, library.ThemeChange{Do: library.ThemeRename, Theme: e.ID, NameEN: en.Text, NameKO: ko.Text})
		}
		if c := color(); c != e.Color {
			changes = append(changes, library.ThemeChange{Do: library.ThemeColor, Theme: e.ID, Color: c})
		}
		f.try(done, failed, changes...)
	}
	f.open("themes.form.names", "themes.form.ok", 480, 400, ko)
}

// askMove asks below which theme it goes.
func (s *Screen) askMove() {
	e := s.entry(s.id)
	if e == nil || isList(e.ID) || e.Retired {
		return
	}
	f := s.newForm()
	ids, names := s.parents(e.ID)
	parent := choose(names, slices.Index(ids, e.Parent))
	f.field("themes.form.parent", parent)
	f.hint("themes.form.levels")
	f.submit = func(done func(), failed func(error)) {
		to := ids[max(parent.SelectedIndex(), 0)]
		if to == e.Parent {
			done()
			return
		}
		f.try(done, failed, library.ThemeChange{Do: library.ThemeMove, Theme: e.ID, Parent: to})
	}
	f.open("themes.form.move", "themes.form.ok", 460, 280, parent)
}

// askMerge asks into which theme it goes.
func (s *Screen) askMerge() {
	e := s.entry(s.id)
	if e == nil || isList(e.ID) || e.Retired {
		return
	}
	f := s.newForm()
	var ids, names []string
	for _, o := range s.entries {
		if o.Retired || isList(o.ID) || o.ID == e.ID || o.Parent == e.ID {
			continue
		}
		name := s.name(&o)
		if up := s.entry(o.Parent); up != nil {
			name = s.name(up) + " › " + name
		}
		ids, names = append(ids, o.ID), append(names, name)
	}
	if len(ids) == 0 {
		return
	}
	into := choose(names, slices.Index(ids, e.Parent))
	f.field("themes.form.into", into)
	f.hint("themes.form.merge_hint")
	f.submit = func(done func(), failed func(error)) {
		to := ids[max(into.SelectedIndex(), 0)]
		f.try(func() {
			s.Open(to)
			done()
		}, failed, library.ThemeChange{Do: library.ThemeMerge, Theme: e.ID, Into: to})
	}
	f.open("themes.form.merge", "themes.form.ok", 480, 320, into)
}

// askSplit asks which terms make a new theme.
func (s *Screen) askSplit() {
	e := s.entry(s.id)
	if e == nil || isList(e.ID) || e.Retired {
		return
	}
	f := s.newForm()
	en, ko := widget.NewEntry(), widget.NewEntry()
	var ids, names []string
	if e.Parent == "" {
		ids, names = []string{e.ID, ""}, []string{s.host.P().T("themes.below", map[string]any{"theme": s.name(e)}), s.host.P().T("themes.form.top")}
	} else {
		up := s.entry(e.Parent)
		ids, names = []string{e.Parent, ""}, []string{s.host.P().T("themes.below", map[string]any{"theme": s.name(up)}), s.host.P().T("themes.form.top")}
	}
	parent := choose(names, 0)
	f.field("themes.form.ko", ko)
	f.field("themes.form.en", en)
	f.field("themes.form.parent", parent)
	f.hint("themes.form.split_hint")
	chosen := map[string]library.ThemeTerm{}
	for _, lang := range []string{"ko", "en"} {
		flow := widget.NewFlow()
		for _, t := range e.Terms {
			if t.Lang != lang {
				continue
			}
			key := lang + t.Text
			var chip *widget.Chip
			chip = widget.NewChip(t.Text+" "+written(t.Weight), widget.Outline, func() {
				if _, in := chosen[key]; in {
					delete(chosen, key)
					chip.Look = widget.Outline
				} else {
					chosen[key] = t
					chip.Look = widget.Soft
				}
				chip.Refresh()
			})
			flow.Add(chip)
		}
		f.column.Add(widget.NewInset(0, 0, 8, 0, flow))
	}
	f.submit = func(done func(), failed func(error)) {
		ch := library.ThemeChange{Do: library.ThemeSplit, Theme: e.ID, NameEN: en.Text, NameKO: ko.Text, Parent: ids[max(parent.SelectedIndex(), 0)]}
		for _, t := range e.Terms {
			if _, in := chosen[t.Lang+t.Text]; in {
				ch.Terms = append(ch.Terms, library.ThemeTerm{Text: t.Text, Lang: t.Lang})
			}
		}
		f.try(done, failed, ch)
	}
	f.open("themes.form.split", "themes.form.ok", 600, 640, ko)
}

// askTerms asks for all terms of the theme, one a line.
func (s *Screen) askTerms() {
	e := s.entry(s.id)
	if e == nil || e.Retired {
		return
	}
	f := s.newForm()
	texts := map[string]*widget.Entry{}
	order := []string{"ko", "en"}
	if s.host.P().Lang != "ko" {
		slices.Reverse(order)
	}
	f.hint("themes.form.hint")
	for _, lang := range order {
		var out []string
		for _, t := range e.Terms {
			if t.Lang == lang {
				out = append(out, t.Text+":"+written(t.Weight))
			}
		}
		texts[lang] = lines(strings.Join(out, "\n"), 9)
		f.field("themes.form.terms_"+lang, texts[lang])
	}
	f.submit = func(done func(), failed func(error)) {
		terms, err := read(texts["ko"].Text, texts["en"].Text)
		if err != nil {
			failed(err)
			return
		}
		if changed := differ(e.Terms, terms); len(changed) > 0 {
			f.try(done, failed, library.ThemeChange{Do: library.ThemeTerms, Theme: e.ID, Terms: changed})
			return
		}
		done()
	}
	f.open("themes.form.terms", "themes.form.ok", 600, 680, texts[order[0]])
}

// differ gives what makes terms as they were typed.
func differ(are, tobe []library.ThemeTerm) []library.ThemeTerm {
	var out []library.ThemeTerm
	same := func(a library.ThemeTerm) func(library.ThemeTerm) bool {
		return func(b library.ThemeTerm) bool { return a.Text == b.Text && a.Lang == b.Lang }
	}
	for _, t := range are {
		if !slices.ContainsFunc(tobe, same(t)) {
			out = append(out, library.ThemeTerm{Text: t.Text, Lang: t.Lang})
		}
	}
	for _, t := range tobe {
		if k := slices.IndexFunc(are, same(t)); k < 0 || are[k].Weight != t.Weight {
			out = append(out, t)
		}
	}
	return out
}

// usualWeight is that of a term typed without one.
const usualWeight = 5

// read reads terms as they are typed, one a line or parted by semicolons.
func read(ko, en string) ([]library.ThemeTerm, error) {
	var out []library.ThemeTerm
	for k, text := range []string{ko, en} {
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' }) {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			t := library.ThemeTerm{Text: part, Lang: []string{"ko", "en"}[k], Weight: usualWeight}
			if i := strings.LastIndexByte(part, ':'); i >= 0 {
				w, err := strconv.ParseFloat(strings.TrimSpace(part[i+1:]), 64)
				if err != nil || !(w > 0) {
					return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"theme_weight": part, "what": part}, Err: err}
				}
				t.Text, t.Weight = strings.TrimSpace(part[:i]), w
			}
			out = append(out, t)
		}
	}
	return out, nil
}

// lines makes an entry of several lines.
func lines(text string, rows int) *widget.Entry {
	e := widget.NewLines(rows)
	e.SetText(text)
	return e
}

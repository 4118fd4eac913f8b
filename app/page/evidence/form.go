package evidence

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

// Choices of the form, as the library spells them.
var (
	units = []string{"person", "household", "case", "business", "country", "count", "percent", "percentage point", "basis point", "times", "score",
		"year", "month", "day", "hour", "KRW", "USD", "EUR", "GBP", "JPY", "CNY"}
	bounds  = []string{"", "about", "over", "under"}
	changes = []string{"", "increase", "decrease"}
)

// form corrects a card in a dialog, which stays open until what was typed is kept.
type form struct {
	s      *Screen
	card   library.Evidence
	fields map[string]*fw.Entry
	unit   *fw.Select
	bound  *fw.Select
	change *fw.Select

	problem *fw.Label
	dialog  dialog.Dialog
}

// edit asks for the corrections to the card that is shown.
func (s *Screen) edit() {
	win := s.host.Window()
	if win == nil || s.shown == nil {
		return
	}
	p := s.host.P()
	f := &form{s: s, card: *s.shown, fields: map[string]*fw.Entry{}}
	e := f.card
	column := widget.NewColumn(4, -1)
	sentence := widget.NewSnippet(3)
	sentence.Set(e.Sentence, marked(e))
	column.Add(widget.NewInset(0, 0, 8, 0, sentence))
	field := func(key string, o fyne.CanvasObject) {
		column.Add(widget.NewCaption(p.T("evidence.field." + key)).Shrinking())
		column.Add(widget.NewInset(0, 0, 6, 0, o))
	}
	upper := ""
	if e.Upper != 0 {
		upper = number(e.Upper)
	}
	for _, t := range []struct{ key, text string }{{"value", number(e.Value)}, {"upper", upper}} {
		f.fields[t.key] = line(t.text)
		field(t.key, f.fields[t.key])
	}
	f.unit = choice(units, e.Unit, func(v string) string { return p.T("evidence.unit." + strings.ReplaceAll(v, " ", "_")) })
	f.bound = choice(bounds, e.Bound, func(v string) string { return p.T("evidence.bounds." + v + suffix(v)) })
	f.change = choice(changes, e.Change, func(v string) string { return p.T("evidence.changes." + v + suffix(v)) })
	field("unit", f.unit)
	for _, t := range []struct{ key, text string }{{"what", e.What}, {"base", e.Base}, {"date", e.Date}, {"place", e.Place}} {
		f.fields[t.key] = line(t.text)
		field(t.key, f.fields[t.key])
	}
	f.fields["date"].SetPlaceHolder(p.T("evidence.date_hint"))
	field("bound", f.bound)
	field("change", f.change)
	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	save := widget.NewButton(p.T("evidence.save"), widget.Primary, f.submit)
	cancel := widget.NewButton(p.T("evidence.cancel"), widget.Outline, func() { f.dialog.Hide() })
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, widget.NewFlow(save, cancel)))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, column)))
	f.dialog = dialog.NewCustomWithoutButtons(p.T("evidence.form"), body, win)
	z := win.Canvas().Size()
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(520), z.Width-40), min(theme.Scaled(660), z.Height-40)))
	f.dialog.Show()
	win.Canvas().Focus(f.fields["value"])
}

// suffix names the choice of none.
func suffix(v string) string {
	if v == "" {
		return "none"
	}
	return ""
}

func line(text string) *fw.Entry {
	e := fw.NewEntry()
	e.SetText(text)
	return e
}

func choice(values []string, now string, name func(string) string) *fw.Select {
	var names []string
	for _, v := range values {
		names = append(names, name(v))
	}
	s := fw.NewSelect(names, nil)
	s.SetSelectedIndex(max(slices.Index(values, now), 0))
	return s
}

// read gives what was typed; false where a value is no number.
func (f *form) read() (library.EvidenceFields, bool) {
	out := library.EvidenceFields{
		Unit: units[max(f.unit.SelectedIndex(), 0)], Bound: bounds[max(f.bound.SelectedIndex(), 0)], Change: changes[max(f.change.SelectedIndex(), 0)],
		What: f.fields["what"].Text, Base: f.fields["base"].Text, Date: strings.TrimSpace(f.fields["date"].Text), Place: f.fields["place"].Text,
	}
	var err, errUpper error
	out.Value, err = strconv.ParseFloat(plain(f.fields["value"].Text), 64)
	if text := plain(f.fields["upper"].Text); text != "" {
		out.Upper, errUpper = strconv.ParseFloat(text, 64)
	}
	return out, err == nil && errUpper == nil
}

// plain takes out what parts thousands.
func plain(text string) string {
	return strings.NewReplacer(",", "", " ", "", "\u00a0", "").Replace(text)
}

func (f *form) submit() {
	fields, ok := f.read()
	if !ok {
		f.say(f.s.host.P().T("evidence.no_number"))
		return
	}
	f.s.keep(f.card.ID, fields, f.card.EvidenceFields, f.dialog.Hide, func(err error) { f.say(f.s.host.P().Err(err)) })
}

func (f *form) say(text string) {
	f.problem.SetText(text)
	f.problem.Show()
}

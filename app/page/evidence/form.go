package evidence

import (
	"context"
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

// form corrects a card in a dialog, or makes a new one, which has no ID. It stays
// open until what was typed is kept.
type form struct {
	s      *Screen
	card   library.Evidence
	sure   bool // what is saved is confirmed too
	fields map[string]*widget.Entry
	unit   *widget.Select
	bound  *widget.Select
	change *widget.Select
	quote  *widget.Entry

	problem *fw.Label
	dialog  dialog.Dialog
}

// edit asks for the corrections to the card that is shown.
func (s *Screen) edit() {
	if s.shown != nil {
		s.ask(*s.shown, false)
	}
}

// ask shows a card as a form.
func (s *Screen) ask(card library.Evidence, sure bool) *form {
	win := s.host.Window()
	if win == nil {
		return nil
	}
	p := s.host.P()
	f := &form{s: s, card: card, sure: sure, fields: map[string]*widget.Entry{}}
	column := widget.NewColumn(4, -1)
	field := func(key string, o fyne.CanvasObject) {
		column.Add(widget.NewCaption(p.T("evidence.field." + key)).Shrinking())
		column.Add(widget.NewInset(0, 0, 6, 0, o))
	}
	beside := func(keys []string, of ...fyne.CanvasObject) {
		row := container.NewGridWithColumns(len(of))
		for i, o := range of {
			row.Add(widget.NewColumn(4, -1, widget.NewCaption(p.T("evidence.field."+keys[i])).Shrinking(), o))
		}
		column.Add(widget.NewInset(0, 0, 6, 0, row))
	}
	title := widget.NewParagraph(card.Title)
	title.Color = theme.ColorInk
	field("document", title)

	f.quote = widget.NewLines(quoteRows)
	f.quote.SetPlaceHolder(p.T("evidence.quote_hint"))
	for _, key := range []string{"page", "value", "upper", "what", "base", "date", "place"} {
		f.fields[key] = widget.NewEntry()
	}
	f.fields["date"].SetPlaceHolder(p.T("evidence.date_hint"))
	field("quote", f.quote)
	column.Add(widget.NewCaption(p.T("evidence.field.page")).Shrinking())
	column.Add(widget.NewInset(0, 0, 6, 0, widget.NewRow(8, 0, f.fields["page"], widget.NewButton(p.T("evidence.read"), widget.Outline, f.readQuote))))
	f.unit = choice(units, func(v string) string { return p.T("evidence.unit." + strings.ReplaceAll(v, " ", "_")) })
	f.bound = choice(bounds, func(v string) string { return p.T("evidence.bounds." + v + suffix(v)) })
	f.change = choice(changes, func(v string) string { return p.T("evidence.changes." + v + suffix(v)) })
	beside([]string{"value", "upper", "unit"}, f.fields["value"], f.fields["upper"], f.unit)
	field("what", f.fields["what"])
	field("base", f.fields["base"])
	beside([]string{"date", "place"}, f.fields["date"], f.fields["place"])
	beside([]string{"bound", "change"}, f.bound, f.change)
	f.fill(card)

	f.problem = fw.NewLabel("")
	f.problem.Wrapping, f.problem.Importance = fyne.TextWrapWord, fw.DangerImportance
	f.problem.Hide()
	ok, name := "evidence.save", "evidence.form"
	switch {
	case card.ID == 0:
		ok, name = "evidence.add", "evidence.form.new"
	case sure:
		name = "evidence.form.there"
	}
	save := widget.NewButton(p.T(ok), widget.Primary, f.submit)
	cancel := widget.NewButton(p.T("evidence.cancel"), widget.Outline, func() { f.dialog.Hide() })
	foot := widget.NewInset(8, 0, 0, 0, widget.NewColumn(4, -1, f.problem, widget.NewFlow(save, cancel)))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, column)))
	f.dialog = dialog.NewCustomWithoutButtons(p.T(name), body, win)
	z := win.Canvas().Size()
	f.dialog.Resize(fyne.NewSize(min(theme.Scaled(540), z.Width-40), min(theme.Scaled(700), z.Height-40)))
	f.dialog.Show()
	first := f.fields["value"]
	if card.Sentence == "" {
		first = f.quote
	}
	win.Canvas().Focus(first)
	return f
}

// quoteRows is how many lines of the words are seen at once.
const quoteRows = 3

// fill writes a card into the form.
func (f *form) fill(e library.Evidence) {
	f.quote.SetText(strings.Join(strings.Fields(e.Sentence), " "))
	page, value, upper := "", "", ""
	if e.Page > 0 {
		page = strconv.Itoa(e.Page)
	}
	if e.ID != 0 || e.Printed != "" {
		value = number(e.Value)
	}
	if e.Upper != 0 {
		upper = number(e.Upper)
	}
	for key, text := range map[string]string{"page": page, "value": value, "upper": upper, "what": e.What, "base": e.Base, "date": e.Date, "place": e.Place} {
		f.fields[key].SetText(text)
	}
	f.unit.SetSelectedIndex(max(slices.Index(units, e.Unit), 0))
	f.bound.SetSelectedIndex(max(slices.Index(bounds, e.Bound), 0))
	f.change.SetSelectedIndex(max(slices.Index(changes, e.Change), 0))
}

// suffix names the choice of none.
func suffix(v string) string {
	if v == "" {
		return "none"
	}
	return ""
}

func choice(values []string, name func(string) string) *widget.Select {
	var names []string
	for _, v := range values {
		names = append(names, name(v))
	}
	return widget.NewSelect(names, nil)
}

// place gives where the card is said to stand; false where the page is no number.
func (f *form) place() (library.EvidencePlace, bool) {
	page, err := strconv.Atoi(strings.TrimSpace(f.fields["page"].Text))
	at := library.EvidencePlace{Document: f.card.Document, Page: page, Quote: strings.TrimSpace(f.quote.Text)}
	if page == f.card.Page {
		at.At = f.card.From
	}
	return at, err == nil && page > 0
}

// moved tells that the card is said to stand elsewhere than it did.
func (f *form) moved(at library.EvidencePlace) bool {
	return at.Page != f.card.Page || strings.Join(strings.Fields(at.Quote), " ") != strings.Join(strings.Fields(f.card.Sentence), " ")
}

// readQuote fills the form in from the words typed.
func (f *form) readQuote() {
	at, ok := f.place()
	if !ok {
		f.say(f.s.host.P().T("evidence.no_page"))
		return
	}
	var draft *library.Evidence
	f.s.host.Go(func(ctx context.Context) (err error) {
		draft, err = f.s.lib.DraftEvidence(ctx, at)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			f.say(f.s.host.P().Err(err))
			return
		case draft.ID == 0 && draft.Printed == "":
			f.say(f.s.host.P().T("evidence.read_none"))
			return
		}
		f.problem.Hide()
		if f.card.ID == 0 {
			f.card = *draft
		}
		draft.ID, draft.Page = f.card.ID, at.Page
		f.fill(*draft)
	})
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
	p := f.s.host.P()
	fields, ok := f.read()
	if !ok {
		f.say(p.T("evidence.no_number"))
		return
	}
	at, ok := f.place()
	if !ok {
		f.say(p.T("evidence.no_page"))
		return
	}
	f.s.keep(f, fields, at)
}

func (f *form) say(text string) {
	f.problem.SetText(text)
	f.problem.Show()
}

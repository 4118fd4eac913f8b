package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// A sentence is shown on as many lines as it needs about, up to sentenceLines; a
// line holds about lineWidth letters, a syllable of Hangul counts as two.
const sentenceLines, lineWidth = 9, 64

func linesOf(sentence string) int {
	width := 0
	for _, r := range sentence {
		width++
		if unicode.Is(unicode.Hangul, r) {
			width++
		}
	}
	return min(width/lineWidth+1, sentenceLines)
}

// detail is what is told of one card.
type detail struct {
	*widget.Sheet
	s *Screen
}

func newDetail(s *Screen) *detail { return &detail{Sheet: widget.NewSheet(320), s: s} }

// show lays out the card that is chosen.
func (d *detail) show() {
	d.Clear()
	if e := d.s.shown; e == nil {
		d.Say(d.s.host.P().T("evidence.choose"))
	} else {
		d.head(*e)
		d.buttons(*e)
		d.source(*e)
		d.fields(*e)
	}
	d.Refresh()
}

// head tells the figure and what it is of.
func (d *detail) head(e library.Evidence) {
	p := d.s.host.P()
	d.Title(0, value(p, e))
	what := widget.NewParagraph(headline(p, e))
	if e.What != "" || e.Base != "" {
		what.Color = theme.ColorInk
	}
	d.Add(3, what)
	look := widget.Outline
	if e.Status == library.EvidenceConfirmed {
		look = widget.Soft
	}
	chips := []fyne.CanvasObject{widget.NewChip(p.T("evidence.status."+string(e.Status)), look, nil)}
	if e.ByPerson {
		chips = append(chips, widget.NewChip(p.T("evidence.edited"), widget.Outline, nil))
	}
	for _, t := range e.Terms {
		if name := d.s.opt.Subjects().TermName(string(t), p.Lang); name != string(t) && len(chips) < 7 {
			chips = append(chips, widget.NewChip(name, widget.Outline, func() { d.s.narrow(choose(d.s.filter, library.FacetTerm, string(t), true)) }))
		}
	}
	d.Add(8, widget.NewFlow(chips...))
}

// buttons offer what can be done with the card.
func (d *detail) buttons(e library.Evidence) {
	p, s := d.s.host.P(), d.s
	var row []fyne.CanvasObject
	button := func(key string, look widget.Look, f func()) {
		row = append(row, widget.NewButton(p.T(key), look, f))
	}
	if e.Status != library.EvidenceConfirmed {
		button("evidence.confirm", widget.Primary, func() { s.decide(library.EvidenceConfirmed) })
	}
	if e.Status != library.EvidenceRejected {
		button("evidence.reject", widget.Outline, func() { s.decide(library.EvidenceRejected) })
	}
	if e.Status != library.EvidenceProposed {
		button("evidence.take_back", widget.Outline, func() { s.decide(library.EvidenceProposed) })
	}
	button("evidence.edit", widget.Outline, s.edit)
	if e.Note == 0 {
		button("evidence.quote", widget.Outline, s.quote)
	} else {
		button("evidence.note", widget.Outline, func() { s.host.OpenNote(e.Note) })
	}
	d.Add(16, widget.NewFlow(row...))
}

// fields tell what was read of the sentence; what is not said stands as a dash.
func (d *detail) fields(e library.Evidence) {
	p := d.s.host.P()
	d.Add(18, widget.NewLine())
	date := day(e.Date)
	if e.When != "" && !strings.Contains(e.When, date) {
		date = strings.TrimSpace(date + " (" + e.When + ")")
	}
	for _, f := range []struct{ key, text string }{
		{"what", e.What}, {"base", e.Base}, {"date", date}, {"place", place(p, e.Place)}, {"printed", printed(e)},
	} {
		if f.text == "" {
			if f.key == "base" {
				continue
			}
			f.text = p.T("evidence.unsaid")
		}
		d.Fact(p.T("evidence.field."+f.key), f.text)
	}
}

// source shows the sentence with the figure marked, and the page it stands on.
func (d *detail) source(e library.Evidence) {
	p := d.s.host.P()
	d.Add(18, widget.NewLine())
	d.Add(14, widget.NewCaption(p.T("evidence.field.sentence")))
	sentence := widget.NewSnippet(linesOf(e.Sentence))
	sentence.SizeName = theme.SizeBody
	sentence.Set(e.Sentence, marked(e))
	d.Add(4, sentence)
	title := widget.NewParagraph(e.Title)
	title.SizeName = theme.SizeSnippet
	d.Add(12, title)
	d.Add(4, widget.NewFlow(widget.NewButton(words.Page(p, e.Label), widget.Small, d.s.openPage)))
	if e.From == 0 && e.To == 0 {
		d.Add(8, widget.NewParagraph(p.T("evidence.moved")))
	}
}

// marked gives where the figure stands in its sentence, in characters.
func marked(e library.Evidence) [][2]int {
	k := strings.Index(e.Sentence, e.Printed)
	if k < 0 {
		return nil
	}
	from := utf8.RuneCountInString(e.Sentence[:k])
	return [][2]int{{from, from + utf8.RuneCountInString(e.Printed)}}
}

package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	s       *Screen
	column  *fyne.Container
	scroll  *container.Scroll
	choose  *widget.Paragraph
	empty   *fyne.Container
	content fyne.CanvasObject
}

func newDetail(s *Screen) *detail {
	d := &detail{s: s, column: widget.NewColumn(0, -1)}
	d.scroll = container.NewVScroll(widget.NewInset(18, 22, 24, 22, d.column))
	d.choose = widget.NewParagraph("")
	d.choose.Align = fyne.TextAlignCenter
	d.empty = container.New(&widget.Middle{Width: 320}, d.choose)
	d.content = container.NewStack(d.scroll, d.empty)
	return d
}

// show lays out the card that is chosen.
func (d *detail) show() {
	p := d.s.host.P()
	d.choose.SetText(p.T("evidence.choose"))
	d.column.RemoveAll()
	d.empty.Hidden = d.s.shown != nil
	if e := d.s.shown; e != nil {
		d.head(*e)
		d.buttons(*e)
		d.source(*e)
		d.fields(*e)
	}
	d.column.Refresh()
	d.scroll.Refresh()
	d.content.Refresh()
}

func (d *detail) add(gap float32, o fyne.CanvasObject) {
	if gap > 0 {
		o = widget.NewInset(gap, 0, 0, 0, o)
	}
	d.column.Add(o)
}

// head tells the figure and what it is of.
func (d *detail) head(e library.Evidence) {
	p := d.s.host.P()
	title := widget.NewParagraph(value(p, e))
	title.Color, title.SizeName = theme.ColorInk, theme.SizeTitle
	d.add(0, title)
	what := widget.NewParagraph(headline(p, e))
	if e.What != "" || e.Base != "" {
		what.Color = theme.ColorInk
	}
	d.add(3, what)
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
	d.add(8, widget.NewFlow(chips...))
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
	d.add(16, widget.NewFlow(row...))
}

// fields tell what was read of the sentence; what is not said stands as a dash.
func (d *detail) fields(e library.Evidence) {
	p := d.s.host.P()
	d.add(18, widget.NewLine())
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
		d.add(10, widget.NewCaption(p.T("evidence.field."+f.key)))
		text := widget.NewParagraph(f.text)
		text.Color = theme.ColorInk
		d.add(1, text)
	}
}

// source shows the sentence with the figure marked, and the page it stands on.
func (d *detail) source(e library.Evidence) {
	p := d.s.host.P()
	d.add(18, widget.NewLine())
	d.add(14, widget.NewCaption(p.T("evidence.field.sentence")))
	sentence := widget.NewSnippet(linesOf(e.Sentence))
	sentence.SizeName = theme.SizeBody
	sentence.Set(e.Sentence, marked(e))
	d.add(4, sentence)
	title := widget.NewParagraph(e.Title)
	title.SizeName = theme.SizeSnippet
	d.add(12, title)
	d.add(4, widget.NewFlow(widget.NewButton(words.Page(p, e.Label), widget.Small, d.s.openPage)))
	if e.From == 0 && e.To == 0 {
		d.add(8, widget.NewParagraph(p.T("evidence.moved")))
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

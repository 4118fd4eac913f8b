package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/facet"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// emptyView helps where there is nothing to list: before anything was typed it
// teaches by examples; where nothing was found it says how the words were read
// and offers what may help.
type emptyView struct {
	s       *Screen
	content *fyne.Container
	icon    *nw.Icon
	title   *nw.Text
	text    *nw.Paragraph
	offers  *fyne.Container
}

func newEmptyView(s *Screen) *emptyView {
	v := &emptyView{s: s, icon: nw.NewIcon(nw.Search, theme.ColorAccent), text: nw.NewParagraph("")}
	v.icon.Side = 36
	v.title = nw.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking()
	v.title.Align = fyne.TextAlignCenter
	v.text.Align = fyne.TextAlignCenter
	v.offers = nw.NewFlow()
	v.offers.Layout.(*nw.Flow).Centred = true
	column := nw.NewColumn(10, -1, container.NewCenter(v.icon), v.title, v.text, v.offers)
	v.content = container.New(&nw.Middle{Width: 440}, column)
	return v
}

// examples are tried with one click; they show the query language.
var examples = []string{"search.example.words", "search.example.phrase", "search.example.or", "search.example.year", "search.example.title", "search.example.not"}

func (v *emptyView) show() {
	p := v.s.host.P()
	v.offers.RemoveAll()
	r := v.s.result
	if r == nil {
		v.title.SetText(p.T("search.empty.title"))
		v.text.SetText(p.T("search.empty.text"))
		for _, key := range examples {
			q := p.T(key)
			v.offers.Add(nw.NewChip(q, nw.Outline, func() { v.s.SearchFor(q) }))
		}
		v.content.Refresh()
		return
	}
	if v.s.opt.Bare != nil && v.s.opt.Bare() {
		v.showBare(p)
		return
	}
	v.title.SetText(p.T("search.none.title", message.Args{"query": short(r.Typed)}))
	text := p.T("search.none.text")
	switch {
	case len(r.Unknown) > 0:
		text = p.T(r.Unknown[0].Key(), message.Args{"value": short(r.Unknown[0].Value)})
		if len(r.Unknown[0].Nearest)+len(r.Unknown[0].Others) == 0 {
			text += " " + p.T("search.none.text")
		}
	case v.s.told.tells() && len(r.Reading.Parts) > 1:
		text = p.T("search.none.parts")
	case r.Understood != "":
		text = p.T("search.none.understood", message.Args{"query": short(r.Understood)})
	default:
		text = p.T("search.none.ignored") + " " + text
	}
	v.text.SetText(text)
	if r.Suggestion != "" {
		v.offers.Add(nw.NewChip(p.T("search.none.try", message.Args{"query": r.Suggestion}), nw.Soft, func() { v.s.SearchFor(r.Suggestion) }))
	}
	if len(facet.Choices(v.s.request.Filter)) > 0 {
		v.offers.Add(nw.NewChip(p.T("search.none.nofilter"), nw.Outline, func() { v.s.setFilter(library.DocumentFilter{}) }))
	}
	if len(v.s.request.Without) > 0 {
		v.offers.Add(nw.NewChip(p.T("search.none.synonyms"), nw.Outline, func() {
			v.s.request.Without = nil
			v.s.ask(false)
		}))
	}
	v.content.Refresh()
}

// showBare says that there is nothing to look in, and how that changes.
func (v *emptyView) showBare(p message.Printer) {
	v.title.SetText(p.T("search.bare.title"))
	v.text.SetText(p.T("search.bare.text"))
	if v.s.opt.AddReports != nil {
		add := nw.NewChip(p.T("shelf.start.add"), nw.Soft, nil)
		add.OnTapped = func() { v.s.opt.AddReports(add) }
		v.offers.Add(add)
	}
	if v.s.opt.Starter != nil {
		v.offers.Add(nw.NewChip(p.T("shelf.start.starter"), nw.Outline, v.s.opt.Starter))
	}
	v.content.Refresh()
}

// short keeps a query of thousands of characters from filling the screen.
func short(q string) string {
	r := []rune(q)
	if len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return q
}

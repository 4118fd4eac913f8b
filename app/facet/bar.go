package facet

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// order of the facets on the bar.
var order = []string{
	library.FacetTheme, library.FacetYear, library.FacetSeries, library.FacetKind,
	library.FacetLanguage, library.FacetPerson, library.FacetTerm, library.FacetTag,
}

// menuLength is the most values a facet's menu lists; the search box finds the rest.
const menuLength = 24

// Bar is the row of chips.
type Bar struct {
	// Printer and Subjects name things; OnChange hears of each new filter.
	Printer  func() message.Printer
	Subjects func() *words.Subjects
	OnChange func(library.DocumentFilter)
	// Hide leaves a facet out (the shelf shows one theme already).
	Hide map[string]bool
	// NoText offers the documents with pages that cannot be searched.
	NoText bool
	// Lead gives what stands before all chips; nil: nothing.
	Lead func() []fyne.CanvasObject

	Flow   *fyne.Container
	filter library.DocumentFilter
	facets library.Facets
	chips  map[string]*nw.Chip // that offer a facet's values
}

// NewBar makes an empty bar; show its Flow.
func NewBar(p func() message.Printer, s func() *words.Subjects, change func(library.DocumentFilter)) *Bar {
	return &Bar{Printer: p, Subjects: s, OnChange: change, Hide: map[string]bool{}, Flow: nw.NewFlow()}
}

// Set shows what is chosen and what may be.
func (b *Bar) Set(f library.DocumentFilter, facets library.Facets) {
	b.filter, b.facets = f, facets
	b.Redraw()
}

// Redraw writes all chips again, in the language in use.
func (b *Bar) Redraw() {
	p := b.Printer()
	b.Flow.RemoveAll()
	b.chips = map[string]*nw.Chip{}
	if b.Lead != nil {
		for _, o := range b.Lead() {
			b.Flow.Add(o)
		}
	}
	chosen := Choices(b.filter)
	n := 0
	for _, c := range chosen {
		if b.Hide[c.Facet] {
			continue
		}
		n++
		name := b.Name(c.Facet, c.Value)
		chip := nw.NewClosingChip(name, p.T("app.facet.remove", message.Args{"name": name}), func() {
			b.OnChange(Without(b.filter, c))
		})
		if c.Facet == library.FacetTheme {
			chip.Dot = b.Subjects().Color(c.Value)
		}
		b.Flow.Add(chip)
	}
	for _, facet := range order {
		if b.Hide[facet] || len(b.facets[facet]) == 0 {
			continue
		}
		var chip *nw.Chip
		chip = nw.NewChip(p.T("app.facet."+facet), nw.Outline, func() { b.choose(facet, chip) })
		chip.More = true
		b.chips[facet] = chip
		b.Flow.Add(chip)
	}
	if wanted := b.facets[library.FacetWanted]; len(wanted) > 0 && !b.filter.Wanted && !b.Hide[library.FacetWanted] {
		b.Flow.Add(nw.NewChip(p.T("app.facet.wanted_count", message.Args{"count": wanted[0].Count}), nw.Outline, func() {
			b.OnChange(With(b.filter, Choice{library.FacetWanted, library.FacetWanted}))
		}))
	}
	if b.NoText && !b.filter.NoText {
		b.Flow.Add(nw.NewChip(p.T("app.facet.notext"), nw.Outline, func() {
			b.OnChange(With(b.filter, Choice{NoText, NoText}))
		}))
	}
	if n > 1 {
		b.Flow.Add(nw.NewChip(p.T("app.facet.clear"), nw.Outline, func() {
			f := b.filter
			for _, c := range chosen {
				if !b.Hide[c.Facet] {
					f = Without(f, c)
				}
			}
			b.OnChange(f)
		}))
	}
	b.Flow.Refresh()
}

// Name gives a facet's value in words.
func (b *Bar) Name(facet, value string) string {
	p := b.Printer()
	switch facet {
	case library.FacetTheme:
		return b.Subjects().Name(value, p.Lang)
	case library.FacetKind:
		return words.Kind(p, library.Kind(value))
	case library.FacetLanguage:
		return words.Language(p, value)
	case library.FacetTerm:
		return b.Subjects().TermName(value, p.Lang)
	case NoText:
		return p.T("app.facet.notext")
	case library.FacetWanted:
		return p.T("app.facet.wanted")
	}
	return value
}

// Open opens the menu of a facet; nothing happens where it offers nothing.
func (b *Bar) Open(facet string) {
	if chip := b.chips[facet]; chip != nil {
		b.choose(facet, chip)
	}
}

// choose opens a facet's menu under its chip.
func (b *Bar) choose(facet string, at fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(at)
	if c == nil {
		return
	}
	menu := widget.NewPopUpMenu(b.Menu(facet), c)
	menu.ShowAtRelativePosition(fyne.NewPos(0, at.Size().Height+4), at)
}

// Menu lists a facet's values with their counts.
func (b *Bar) Menu(facet string) *fyne.Menu {
	var items []*fyne.MenuItem
	values := b.facets[facet]
	if facet == library.FacetYear && len(values) > 1 {
		items = append(items, b.years("app.facet.since", true), b.years("app.facet.until", false), fyne.NewMenuItemSeparator())
	}
	if facet == library.FacetTerm {
		return fyne.NewMenu("", b.termItems(values)...)
	}
	for i, v := range values {
		if i == menuLength {
			break
		}
		items = append(items, b.item(facet, v))
	}
	return fyne.NewMenu("", items...)
}

// item offers a value of a facet with its count.
func (b *Bar) item(facet string, v library.FacetCount) *fyne.MenuItem {
	c := Choice{facet, v.ID}
	item := fyne.NewMenuItem(fmt.Sprintf("%s  (%d)", b.Name(facet, v.ID), v.Count), nil)
	item.Checked = b.has(c)
	item.Action = func() {
		if item.Checked {
			b.OnChange(Without(b.filter, c))
			return
		}
		b.OnChange(With(b.filter, c))
	}
	return item
}

func (b *Bar) has(c Choice) bool {
	for _, o := range Choices(b.filter) {
		if o == c {
			return true
		}
	}
	return false
}

// years offers a first or a last year.
func (b *Bar) years(key string, from bool) *fyne.MenuItem {
	item := fyne.NewMenuItem(b.Printer().T(key), nil)
	var items []*fyne.MenuItem
	for i, v := range b.facets[library.FacetYear] {
		n, err := strconv.Atoi(v.ID)
		if err != nil || i == menuLength {
			continue
		}
		items = append(items, fyne.NewMenuItem(v.ID, func() {
			f := b.filter
			if from {
				f.YearFrom = n
				if f.YearTo != 0 && f.YearTo < n {
					f.YearTo = 0
				}
			} else {
				f.YearTo = n
				if f.YearFrom > n {
					f.YearFrom = 0
				}
			}
			b.OnChange(f)
		}))
	}
	item.ChildMenu = fyne.NewMenu("", items...)
	return item
}

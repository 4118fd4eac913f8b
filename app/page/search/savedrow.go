package search

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/facet"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// savedRow is one saved search: its name, what it asks, and how much is new.
type savedRow struct {
	widget.BaseWidget
	v       *saved
	one     library.SavedSearch
	name    *nw.Text
	asks    *nw.Text
	fresh   *nw.Chip
	dots    *nw.Button
	content *fyne.Container
}

func savedRowHeight() float32 {
	return 8 + nw.LineHeight(theme.SizeStrong) + nw.LineHeight(theme.SizeCaption) + 10
}

func newSavedRow(v *saved) *savedRow {
	r := &savedRow{v: v, name: nw.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking(), asks: nw.NewCaption("").Shrinking(),
		fresh: nw.NewChip("", nw.Soft, func() {}), dots: nw.NewIconButton(nw.Dots, "", nil)}
	r.fresh.OnTapped = func() { v.run(r.one.ID) }
	r.dots.OnTapped = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.dots)
		v.menu(r.one, at.AddXY(0, r.dots.Size().Height))
	}
	r.content = nw.NewInset(6, 12, 6, 16, nw.NewRow(8, 0, nw.NewColumn(0, -1, r.name, r.asks), r.fresh, r.dots))
	r.ExtendBaseWidget(r)
	return r
}

func (r *savedRow) set(one library.SavedSearch) {
	p := r.v.s.host.P()
	r.one = one
	r.name.SetText(one.Name)
	r.asks.SetText(r.v.s.asks(p, one))
	r.fresh.Set(p.T("search.saved.new", message.Args{"count": one.New}), "")
	setVisible(r.fresh, one.New > 0)
	r.dots.Label = p.T("search.saved.more", message.Args{"name": one.Name})
	r.content.Refresh()
}

// asks says on one line what a saved search asks: its query where that is not its
// name, its facets, its order.
func (s *Screen) asks(p message.Printer, one library.SavedSearch) string {
	var parts []string
	if one.Query != one.Name {
		parts = append(parts, one.Query)
	}
	for _, c := range facet.Choices(one.Filter) {
		parts = append(parts, s.bar.Name(c.Facet, c.Value))
	}
	if one.Exact {
		parts = append(parts, p.T("search.part.exact"))
	}
	if len(one.Without) > 0 {
		parts = append(parts, p.T("search.part.not", message.Args{"part": strings.Join(one.Without, ", ")}))
	}
	if one.Sort != "" && one.Sort != library.SortRelevance || len(parts) == 0 {
		sort := one.Sort
		if sort == "" {
			sort = library.SortRelevance
		}
		parts = append(parts, p.T("search.sort."+string(sort)))
	}
	return strings.Join(parts, words.Dot)
}

// CreateRenderer draws the row.
func (r *savedRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

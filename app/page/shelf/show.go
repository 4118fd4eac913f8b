package shelf

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/facet"
	"naru/app/theme"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// Retranslate writes all words again.
func (s *Screen) Retranslate() { s.show() }

func (s *Screen) show() {
	p := s.host.P()
	s.title.SetText(s.heading())
	s.counts.SetText(s.countLine())
	s.hover.SetText("")
	s.sort.Set(p.T("shelf.sort."+string(s.order())), "")
	first := s.view.loaded && s.view.stats.Documents == 0
	if first || !s.view.loaded {
		s.page.Hide()
	} else {
		s.page.Show()
	}
	s.empty.show(first)
	s.bar.NoText = s.view.stats.PagesWithoutText > 0
	s.bar.Set(s.filter, s.view.facets)
	s.cards.show()
	s.table.show()
	s.nothing.SetText("")
	if s.view.loaded && len(s.view.list.Documents) == 0 {
		s.nothing.SetText(p.T("shelf.none"))
	}
	s.content.Refresh()
}

// heading is the theme's name, where the shelf shows one; else all documents.
func (s *Screen) heading() string {
	p := s.host.P()
	if len(s.filter.Themes) == 1 {
		return s.opt.Subjects().Name(s.filter.Themes[0], p.Lang)
	}
	return p.T("shelf.all")
}

func (s *Screen) countLine() string {
	p := s.host.P()
	if !s.view.loaded {
		return ""
	}
	parts := []string{p.T("app.count.documents", message.Args{"count": s.view.list.Total})}
	if from, to := span(s.view.years); from > 0 {
		parts = append(parts, facet.Years(from, to))
	}
	if n := len(s.view.facets[library.FacetSeries]); n > 0 {
		parts = append(parts, p.T("shelf.count.series", message.Args{"count": n}))
	}
	if n := s.view.stats.PagesWithoutText; n > 0 && len(facet.Choices(s.filter)) == 0 {
		parts = append(parts, p.T("shelf.count.notext", message.Args{"count": n}))
	}
	return strings.Join(parts, words.Dot)
}

// span gives the first and last year; 0 where none is known.
func span(years []library.YearCount) (from, to int) {
	for _, y := range years {
		if y.Year == 0 {
			continue
		}
		if from == 0 || y.Year < from {
			from = y.Year
		}
		to = max(to, y.Year)
	}
	return from, to
}

func (s *Screen) order() library.Sort {
	if s.filter.Sort == library.SortTitle {
		return library.SortTitle
	}
	return library.SortNewest
}

func (s *Screen) setSort(o library.Sort) {
	f := s.filter
	f.Sort = o
	s.SetFilter(f)
}

func (s *Screen) chooseSort() {
	p := s.host.P()
	var items []*fyne.MenuItem
	for _, o := range []library.Sort{library.SortNewest, library.SortTitle} {
		item := fyne.NewMenuItem(p.T("shelf.sort."+string(o)), func() { s.setSort(o) })
		item.Checked = o == s.order()
		items = append(items, item)
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), s.host.Window().Canvas())
	menu.ShowAtRelativePosition(fyne.NewPos(0, s.sort.Size().Height+4), s.sort)
}

// pageLayout stacks heading, charts, tools and table; where the window is low
// the charts give way to the table.
type pageLayout struct{ s *Screen }

func (l *pageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (l *pageLayout) Layout(o []fyne.CanvasObject, z fyne.Size) {
	head, cards, tools, body := o[0], o[1], o[2], o[3]
	chart := l.s.cards.height()
	y := head.MinSize().Height
	head.Resize(fyne.NewSize(z.Width, y))
	y += 12
	tools.Resize(fyne.NewSize(z.Width, tools.MinSize().Height))
	toolHigh := tools.MinSize().Height
	least := theme.Scaled(150)
	if l.s.charts && l.s.cards.any && z.Height-y-chart-12-toolHigh-10 >= least && z.Width > theme.Scaled(430) {
		cards.Show()
		cards.Move(fyne.NewPos(0, y))
		cards.Resize(fyne.NewSize(z.Width, chart))
		y += chart + 12
	} else {
		cards.Hide()
	}
	tools.Move(fyne.NewPos(0, y))
	tools.Resize(fyne.NewSize(z.Width, toolHigh))
	y += toolHigh + 10
	body.Move(fyne.NewPos(0, y))
	body.Resize(fyne.NewSize(z.Width, max(0, z.Height-y)))
}

// toolLayout puts the chips left, wrapping, and the order right.
type toolLayout struct{}

func (toolLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(b.Width, max(a.Height, b.Height))
}

func (toolLayout) Layout(o []fyne.CanvasObject, z fyne.Size) {
	m := o[1].MinSize()
	o[1].Move(fyne.NewPos(z.Width-m.Width, 0))
	o[1].Resize(m)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(z.Width-m.Width-12, z.Height))
}

package shelf

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/facet"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

const (
	maxColumns = 30 // of the charts: what can still be pointed at
	maxRows    = 7  // themes of the heat map: those with most documents
)

// cards are the two charts over the table.
type cards struct {
	s       *Screen
	content *fyne.Container
	bars    *nw.Bars
	heat    *nw.HeatMap
	titles  [2]*nw.Text
	any     bool
	// heatCard is put away while no document has a theme.
	heatCard fyne.CanvasObject
	from     int      // first year of the first column
	each     int      // years that a column stands for
	columns  []string // their years
	rows     []string // identifiers of the heat map's themes
}

func newCards(s *Screen) *cards {
	c := &cards{s: s, bars: nw.NewBars(), heat: nw.NewHeatMap()}
	for i := range c.titles {
		c.titles[i] = nw.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	}
	tell := func(text string) { s.hover.SetText(text) }
	c.bars.OnHover, c.heat.OnHover = tell, tell
	c.bars.OnTapped = func(i int) { s.SetFilter(c.within(s.filter, i)) }
	c.heat.OnTapped = c.choose
	card := func(title, chart fyne.CanvasObject) fyne.CanvasObject {
		return container.NewStack(nw.NewCard(), nw.NewInset(10, 14, 8, 14, nw.NewColumn(8, 1, title, chart)))
	}
	c.heatCard = card(c.titles[1], c.heat)
	c.content = container.New(&halves{gap: 14}, card(c.titles[0], c.bars), c.heatCard)
	return c
}

// height of the cards at the text size in use.
func (c *cards) height() float32 {
	rows := float32(max(4, min(maxRows, len(c.rows))))
	line := nw.LineHeight(theme.SizeCaption)
	return 26 + nw.LineHeight(theme.SizeBody) + line + 4 + rows*(line+3)
}

func (c *cards) choose(row, column int) {
	f := c.within(c.s.filter, column)
	f.Themes = []string{c.rows[row]}
	c.s.SetFilter(f)
}

// within narrows to the years that a column stands for.
func (c *cards) within(f library.DocumentFilter, column int) library.DocumentFilter {
	f.YearFrom = c.from + column*c.each
	f.YearTo = f.YearFrom + c.each - 1
	return f
}

// yearsEach is how many years a column stands for, so that all years from the first
// to the last have theirs: one where the columns suffice, else a number that people
// count in. Runs of years begin where those of a calendar do (1970–1974).
func yearsEach(from, to int) int {
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100} {
		if to/n-from/n < maxColumns {
			return n
		}
	}
	return (to - from + maxColumns) / maxColumns
}

// show turns counts into columns and cells.
func (c *cards) show() {
	p, subjects := c.s.host.P(), c.s.opt.Subjects()
	c.titles[0].SetText(p.T("shelf.chart.years"))
	c.titles[1].SetText(p.T("shelf.chart.heat"))
	c.bars.Label, c.heat.Label = p.T("shelf.chart.years"), p.T("shelf.chart.heat")
	counts := map[string]map[int]int{}
	totals := map[string]int{}
	from, to := span(c.s.view.years)
	c.any = from > 0
	c.each = yearsEach(from, to)
	c.from = from / c.each * c.each
	for _, y := range c.s.view.years {
		if y.Year == 0 {
			continue
		}
		if counts[y.Theme] == nil {
			counts[y.Theme] = map[int]int{}
		}
		counts[y.Theme][(y.Year-c.from)/c.each] += y.Count
		totals[y.Theme] += y.Count
	}
	ids := make([]string, 0, len(totals))
	for id := range totals {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		if totals[ids[i]] != totals[ids[j]] {
			return totals[ids[i]] > totals[ids[j]]
		}
		return ids[i] < ids[j]
	})
	name := func(id string) string {
		if id == "" {
			return p.T("shelf.notheme")
		}
		return subjects.Name(id, p.Lang)
	}
	c.columns = c.columns[:0]
	var bars []nw.Bar
	for y := c.from; y <= to && c.any; y += c.each {
		bar := nw.Bar{Name: facet.Years(y, y+c.each-1)}
		for _, id := range ids {
			bar.Parts = append(bar.Parts, nw.Part{Name: name(id), Color: colorOf(subjects, id), Count: counts[id][len(c.columns)]})
		}
		c.columns = append(c.columns, bar.Name)
		bars = append(bars, bar)
	}
	c.bars.Set(bars)
	c.heatRows(ids, counts, name)
}

func (c *cards) heatRows(ids []string, counts map[string]map[int]int, name func(string) string) {
	c.rows = c.rows[:0]
	var names []string
	var cells [][]int
	for _, id := range ids {
		if id == "" || len(c.rows) == maxRows {
			continue
		}
		line := make([]int, len(c.columns))
		for k := range line {
			line[k] = counts[id][k]
		}
		c.rows = append(c.rows, id)
		names = append(names, name(id))
		cells = append(cells, line)
	}
	c.heat.Set(names, c.columns, cells)
	if len(c.rows) == 0 {
		c.heatCard.Hide()
	} else {
		c.heatCard.Show()
	}
	c.content.Refresh()
}

func colorOf(s *words.Subjects, id string) fyne.ThemeColorName {
	if id == "" {
		return theme.ColorMuted
	}
	return s.Color(id)
}

// halves gives the objects that are shown the same width, side by side.
type halves struct{ gap float32 }

func (h *halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }
func (h *halves) Layout(o []fyne.CanvasObject, z fyne.Size) {
	n := 0
	for _, x := range o {
		if x.Visible() {
			n++
		}
	}
	w := (z.Width - h.gap*float32(n-1)) / float32(max(1, n))
	at := float32(0)
	for _, x := range o {
		if x.Visible() {
			x.Move(fyne.NewPos(at, 0))
			x.Resize(fyne.NewSize(w, z.Height))
			at += w + h.gap
		}
	}
}

package shelf

import (
	"fmt"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
)

const (
	maxYears = 14 // columns of the charts: the last years
	maxRows  = 7  // themes of the heat map: those with most documents
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
	years    []string
	rows     []string // identifiers of the heat map's themes
}

func newCards(s *Screen) *cards {
	c := &cards{s: s, bars: nw.NewBars(), heat: nw.NewHeatMap()}
	for i := range c.titles {
		c.titles[i] = nw.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	}
	tell := func(text string) { s.hover.SetText(text) }
	c.bars.OnHover, c.heat.OnHover = tell, tell
	c.bars.OnTapped = func(i int) { s.chooseYear(c.years[i]) }
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
	f := c.s.filter
	f.Themes = []string{c.rows[row]}
	var n int
	if _, err := fmt.Sscan(c.years[column], &n); err == nil {
		f.YearFrom, f.YearTo = n, n
	}
	c.s.SetFilter(f)
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
	from = max(from, to-maxYears+1)
	for _, y := range c.s.view.years {
		if y.Year < from || y.Year == 0 {
			continue
		}
		if counts[y.Theme] == nil {
			counts[y.Theme] = map[int]int{}
		}
		counts[y.Theme][y.Year] += y.Count
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
	c.years = c.years[:0]
	var bars []nw.Bar
	for y := from; y <= to && c.any; y++ {
		c.years = append(c.years, fmt.Sprint(y))
		bar := nw.Bar{Name: fmt.Sprint(y)}
		for _, id := range ids {
			bar.Parts = append(bar.Parts, nw.Part{Name: name(id), Color: colorOf(subjects, id), Count: counts[id][y]})
		}
		bars = append(bars, bar)
	}
	c.bars.Set(bars)
	c.heatRows(ids, counts, from, to, name)
}

func (c *cards) heatRows(ids []string, counts map[string]map[int]int, from, to int, name func(string) string) {
	c.rows = c.rows[:0]
	var names []string
	var cells [][]int
	for _, id := range ids {
		if id == "" || len(c.rows) == maxRows {
			continue
		}
		line := make([]int, 0, to-from+1)
		for y := from; y <= to; y++ {
			line = append(line, counts[id][y])
		}
		c.rows = append(c.rows, id)
		names = append(names, name(id))
		cells = append(cells, line)
	}
	c.heat.Set(names, c.years, cells)
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

package people

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

const (
	// chartHeight is the height of the years at 100 %.
	chartHeight = 120
	// heatRow is the height of a theme.
	heatRow = 22
	// longestSpan is how many years are drawn; of more, the last.
	longestSpan = 40
)

// shades are the colours of roles, the commonest first.
var shades = []fyne.ThemeColorName{theme.ColorAccent, theme.Subject("labour"), theme.Subject("integration"), theme.Subject("border"), theme.ColorMuted}

// charts draw what someone wrote by year and role, and by year and theme.
func (d *detail) charts() {
	p := d.s.host.P()
	from, to := span(d.page.ByYear)
	if from == 0 {
		return
	}
	d.Section(p.T("people.by_year"))
	bars, names := roleBars(p, d.page.ByYear, from, to)
	chart := widget.NewBars()
	chart.Label = p.T("people.by_year")
	told := widget.NewCaption(" ").Shrinking()
	chart.OnHover = told.SetText
	chart.Set(bars)
	d.Add(8, widget.NewSized(chart, func() fyne.Size { return fyne.NewSize(0, theme.Scaled(chartHeight)) }))
	legend := widget.NewFlow()
	for i, name := range names {
		legend.Add(widget.NewDotChip(name, shades[min(i, len(shades)-1)], nil))
	}
	d.Add(4, legend)
	d.Add(2, told)
	d.heat(from, to)
}

// span gives the first and the last year that is drawn; 0 where none is known.
func span(list []library.PersonYear) (from, to int) {
	for _, y := range list {
		if y.Year == 0 {
			continue
		}
		if from == 0 || y.Year < from {
			from = y.Year
		}
		to = max(to, y.Year)
	}
	return max(from, to-longestSpan+1), to
}

// roleBars are the columns of the chart, years between filled with nothing, and
// the names of the roles in the order of their colours.
func roleBars(p message.Printer, list []library.PersonYear, from, to int) (bars []widget.Bar, names []string) {
	totals := map[string]int{}
	var roles []string
	for _, y := range list {
		if !slices.Contains(roles, y.Role) {
			roles = append(roles, y.Role)
		}
		totals[y.Role] += y.Count
	}
	slices.SortStableFunc(roles, func(a, b string) int { return totals[b] - totals[a] })
	for _, r := range roles {
		names = append(names, roleName(p, r))
	}
	for year := from; year <= to; year++ {
		bar := widget.Bar{Name: strconv.Itoa(year)}
		for i, role := range roles {
			part := widget.Part{Name: names[i], Color: shades[min(i, len(shades)-1)]}
			for _, y := range list {
				if y.Year == year && y.Role == role {
					part.Count += y.Count
				}
			}
			bar.Parts = append(bar.Parts, part)
		}
		bars = append(bars, bar)
	}
	return bars, names
}

// heat draws themes by year, those with most documents first.
func (d *detail) heat(from, to int) {
	p := d.s.host.P()
	totals := map[string]int{}
	var themes []string
	for _, t := range d.page.Themes {
		if t.Theme == "" || t.Year < from || t.Year > to {
			continue
		}
		if totals[t.Theme] == 0 {
			themes = append(themes, t.Theme)
		}
		totals[t.Theme] += t.Count
	}
	if len(themes) == 0 {
		return
	}
	slices.SortStableFunc(themes, func(a, b string) int { return totals[b] - totals[a] })
	var rows, columns []string
	counts := make([][]int, len(themes))
	for y := from; y <= to; y++ {
		columns = append(columns, strconv.Itoa(y))
	}
	for i, id := range themes {
		rows = append(rows, d.s.subjects.Name(id, p.Lang))
		counts[i] = make([]int, len(columns))
		for _, t := range d.page.Themes {
			if t.Theme == id && t.Year >= from && t.Year <= to {
				counts[i][t.Year-from] += t.Count
			}
		}
	}
	d.Section(p.T("people.themes"))
	told := widget.NewCaption(" ").Shrinking()
	heat := widget.NewHeatMap()
	heat.Label, heat.OnHover = p.T("people.themes"), told.SetText
	heat.Set(rows, columns, counts)
	d.Add(8, widget.NewSized(heat, func() fyne.Size { return fyne.NewSize(0, theme.Scaled(heatRow)*float32(len(rows))+theme.Scaled(22)) }))
	d.Add(2, told)
}

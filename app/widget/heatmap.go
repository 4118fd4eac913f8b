package widget

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// HeatMap shows counts of rows by columns, the darker the more.
type HeatMap struct {
	widget.BaseWidget
	OnHover  func(text string)
	OnTapped func(row, column int)
	Label    string

	rows, columns []string
	counts        [][]int
}

// widestCell is the most that a column takes, at 100 %: a single year over the whole
// width would read as a bar that says how much there is.
const widestCell = 72

// NewHeatMap makes an empty map.
func NewHeatMap() *HeatMap {
	h := &HeatMap{}
	h.ExtendBaseWidget(h)
	return h
}

// Set gives names and counts[row][column].
func (h *HeatMap) Set(rows, columns []string, counts [][]int) {
	h.rows, h.columns, h.counts = rows, columns, counts
	h.Refresh()
}

// AccessibilityLabel reads the rows' totals.
func (h *HeatMap) AccessibilityLabel() string {
	s := h.Label
	for i, name := range h.rows {
		n := 0
		for _, c := range h.counts[i] {
			n += c
		}
		s += fmt.Sprintf(" %s: %d;", name, n)
	}
	return s
}

// AccessibilityRole says that it is read.
func (h *HeatMap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// geometry gives the room for names and the size of a cell.
func (h *HeatMap) geometry(s fyne.Size) (names, foot, w, high float32) {
	size := theme.Length(theme.SizeCaption)
	for _, n := range h.rows {
		names = max(names, fyne.MeasureText(n, size, fyne.TextStyle{}).Width)
	}
	names = min(names+10, s.Width*0.42)
	foot = LineHeight(theme.SizeCaption) + 2
	w = min((s.Width-names)/float32(max(1, len(h.columns))), theme.Scaled(widestCell))
	high = (s.Height - foot) / float32(max(1, len(h.rows)))
	return names, foot, w, min(high, theme.Scaled(24))
}

func (h *HeatMap) at(p fyne.Position) (row, column int, ok bool) {
	names, _, w, high := h.geometry(h.Size())
	if p.X < names || w <= 0 || high <= 0 {
		return 0, 0, false
	}
	column, row = int((p.X-names)/w), int(p.Y/high)
	return row, column, row < len(h.rows) && column < len(h.columns)
}

// MouseIn is called by Fyne.
func (h *HeatMap) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved tells of the cell under the pointer.
func (h *HeatMap) MouseMoved(e *desktop.MouseEvent) {
	if h.OnHover == nil {
		return
	}
	if r, c, ok := h.at(e.Position); ok {
		h.OnHover(fmt.Sprintf("%s, %s: %d", h.rows[r], h.columns[c], h.counts[r][c]))
		return
	}
	h.OnHover("")
}

// MouseOut is called by Fyne.
func (h *HeatMap) MouseOut() {
	if h.OnHover != nil {
		h.OnHover("")
	}
}

// Tapped chooses a cell.
func (h *HeatMap) Tapped(e *fyne.PointEvent) {
	if r, c, ok := h.at(e.Position); ok && h.OnTapped != nil {
		h.OnTapped(r, c)
	}
}

// CreateRenderer draws the map.
func (h *HeatMap) CreateRenderer() fyne.WidgetRenderer { return &heatRenderer{h: h} }

type heatRenderer struct {
	h       *HeatMap
	objects []fyne.CanvasObject
}

func (r *heatRenderer) MinSize() fyne.Size { return fyne.NewSize(0, theme.Scaled(90)) }

func (r *heatRenderer) Layout(s fyne.Size) {
	r.objects = r.objects[:0]
	h := r.h
	if len(h.rows) == 0 || len(h.columns) == 0 || s.Width < 60 || s.Height < 40 {
		return
	}
	names, _, w, high := h.geometry(s)
	size := theme.Length(theme.SizeCaption)
	ink, muted := theme.Get(theme.ColorInk), theme.Get(theme.ColorMuted)
	most := 1
	for _, row := range h.counts {
		for _, c := range row {
			most = max(most, c)
		}
	}
	line := LineHeight(theme.SizeCaption)
	for i, name := range h.rows {
		y := float32(i) * high
		if fyne.MeasureText(name, size, fyne.TextStyle{}).Width > names-8 {
			name = Ellipsis(name, names-8, size, fyne.TextStyle{})
		}
		r.objects = append(r.objects, textAt(name, ink, size, 0, y+(high-line)/2, fyne.TextAlignLeading))
		for j, c := range h.counts[i] {
			cell := canvas.NewRectangle(shade(c, most))
			cell.CornerRadius = 2
			cell.Move(fyne.NewPos(names+float32(j)*w+1, y+1))
			cell.Resize(fyne.NewSize(w-2, high-2))
			r.objects = append(r.objects, cell)
		}
	}
	every := 1
	wide := widest(h.columns, size-1) + 6
	for float32(every)*w < wide {
		every++
	}
	for j, name := range h.columns {
		if (len(h.columns)-1-j)%every == 0 {
			x := names + (float32(j)+0.5)*w
			r.objects = append(r.objects, textAt(name, muted, size-1, x, float32(len(h.rows))*high+2, fyne.TextAlignCenter))
		}
	}
}

// shade mixes the accent into the panel: 0 is almost the panel itself, so that
// an empty cell can be seen as one.
func shade(count, most int) color.Color {
	share := 0.05
	if count > 0 {
		share = 0.16 + 0.84*float64(count)/float64(most)
	}
	a, b := theme.Get(theme.ColorAccent), theme.Get(theme.ColorPanel)
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	mix := func(x, y uint32) uint8 { return uint8((float64(x)*share + float64(y)*(1-share)) / 257) }
	return color.NRGBA{R: mix(ar, br), G: mix(ag, bg), B: mix(ab, bb), A: 255}
}

func (r *heatRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}
func (r *heatRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *heatRenderer) Destroy()                     {}

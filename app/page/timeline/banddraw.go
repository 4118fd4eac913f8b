package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/timeline/axis"
)

// kindColor names the colour of a lane; its name is beside it.
func kindColor(k library.TimelineKind) fyne.ThemeColorName {
	switch k {
	case library.TimelineMilestone:
		return theme.ColorHit
	case library.TimelineCourse:
		return theme.Subject("border")
	case library.TimelineEvent:
		return theme.Subject("demography")
	}
	return theme.ColorAccent
}

// CreateRenderer is called by Fyne.
func (b *band) CreateRenderer() fyne.WidgetRenderer { return &bandRenderer{b: b} }

type bandRenderer struct {
	b       *band
	objects []fyne.CanvasObject
}

// left is the room for the names of the lanes.
func (b *band) left() float32 { return theme.Scaled(104) }

func rowHigh() float32 { return widget.LineHeight(theme.SizeCaption) + 6 }

func (r *bandRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 8*rowHigh()) }

// Layout draws everything anew: only what is in view.
func (r *bandRenderer) Layout(s fyne.Size) {
	b := r.b
	r.objects, b.hits = r.objects[:0], b.hits[:0]
	width := s.Width - b.left() - 12
	if width < 60 || s.Height < 60 {
		return
	}
	b.view.Width, b.all.Width = float64(width), float64(width)
	head := rowHigh()
	r.rect(theme.Get(theme.ColorPanel), b.left(), head, width, s.Height-head, 0)
	scale := b.view.Scale()
	r.marks(scale, head, s.Height)
	lanes := b.lanes()
	if len(lanes) == 0 {
		return
	}
	heights := r.heights(lanes, s.Height-head)
	y := head
	for k, lane := range lanes {
		if k > 0 {
			r.rect(theme.Get(theme.ColorLine), 0, y, s.Width, 1, 0)
		}
		r.lane(lane, scale, y, heights[k])
		y += heights[k]
	}
	if b.focused {
		box := canvas.NewRectangle(color.Transparent)
		box.StrokeColor, box.StrokeWidth = theme.Get(theme.ColorAccent), 1
		box.Resize(s)
		r.objects = append(r.objects, box)
	}
}

// bandLane is a lane and what of it is in view.
type bandLane struct {
	kind  library.TimelineKind
	total int
	seen  []int
	boxes []axis.Box
	rows  []int
	used  int // rows; 0: too full to name
}

func (b *band) lanes() []bandLane {
	var out []bandLane
	for _, k := range library.TimelineKinds() {
		lane := bandLane{kind: k}
		for i, item := range b.items {
			if item.Kind != k {
				continue
			}
			lane.total++
			if p := b.placed[i]; p.begin < b.view.To && p.end > b.view.From {
				lane.seen = append(lane.seen, i)
			}
		}
		if lane.total > 0 {
			out = append(out, lane)
		}
	}
	return out
}

// mostNamed is how many items of a lane may be named; measuring more would take
// longer than anyone reads.
const mostNamed = 150

// heights shares the height: lanes that name few items take what they need, the
// others share the rest.
func (r *bandRenderer) heights(lanes []bandLane, high float32) []float32 {
	share := high / float32(len(lanes))
	out := make([]float32, len(lanes))
	left, open := high, 0
	for k := range lanes {
		lane := &lanes[k]
		r.pack(lane, int((high-float32(len(lanes)-1)*rowHigh()*2)/rowHigh()))
		need := float32(lane.used)*rowHigh() + 12
		if lane.used > 0 && need <= share {
			out[k] = max(need, 2.4*rowHigh())
			left -= out[k]
		} else {
			open++
		}
	}
	for k := range lanes {
		if out[k] == 0 {
			out[k] = left / float32(open)
			r.pack(&lanes[k], int((out[k]-8)/rowHigh()))
		}
	}
	if open == 0 {
		for k := range out {
			out[k] += left / float32(len(out))
		}
	}
	return out
}

// pack sets the items of a lane into rows, where they fit.
func (r *bandRenderer) pack(lane *bandLane, rows int) {
	lane.boxes, lane.used = lane.boxes[:0], 0
	if len(lane.seen) > mostNamed {
		return
	}
	b := r.b
	for _, i := range lane.seen {
		p := b.placed[i]
		box := axis.Box{From: max(b.view.X(p.begin), 0), To: min(b.view.X(p.end), b.view.Width)}
		box.Label = float64(r.wide(b.label(i))) + 18
		lane.boxes = append(lane.boxes, box)
	}
	var used int
	lane.rows, used = axis.Pack(lane.boxes, 6, rows)
	for _, row := range lane.rows {
		if row < 0 {
			return
		}
	}
	lane.used = max(used, 1)
}

// longest is how many characters of a title are written; the rest shows beside.
const longest = 46

func (b *band) label(i int) string {
	r := []rune(b.items[i].Title)
	if len(r) <= longest {
		return string(r)
	}
	return string(r[:longest-1]) + "…"
}

func (r *bandRenderer) wide(text string) float32 {
	return fyne.MeasureText(text, theme.Length(theme.SizeCaption), fyne.TextStyle{}).Width
}

// marks draws the axis: its periods' names above, lines through all lanes.
func (r *bandRenderer) marks(scale library.TimelineScale, head, high float32) {
	b := r.b
	ticks := b.view.Ticks(scale)
	size := theme.Length(theme.SizeCaption)
	last := float32(-100)
	for _, t := range ticks {
		x := b.left() + float32(t.X)
		if t.X > 0 && t.X < b.view.Width {
			r.rect(theme.Get(theme.ColorLine), x, head-3, 1, high-head+3, 0)
		}
		name := b.words.period(t.Period)
		wide := fyne.MeasureText(name, size, fyne.TextStyle{}).Width
		at := max(x, b.left()) + 4
		cut := t.X < 0 && x+float32(t.Wide)+4 < at+wide+8 // would take the place of the next, which is whole
		if at < last+8 || at+wide > b.left()+float32(b.view.Width) || cut {
			continue
		}
		r.text(name, theme.ColorMuted, false, at, 2)
		last = at + wide
	}
}

func (r *bandRenderer) lane(lane bandLane, scale library.TimelineScale, y, high float32) {
	b := r.b
	dot := canvas.NewCircle(theme.Get(kindColor(lane.kind)))
	side := theme.Scaled(9)
	dot.Move(fyne.NewPos(4, y+10))
	dot.Resize(fyne.NewSize(side, side))
	r.objects = append(r.objects, dot)
	name, count := b.words.kind(lane.kind), b.words.number(len(lane.seen))
	size, line := theme.Length(theme.SizeCaption), widget.LineHeight(theme.SizeCaption)
	low := high < 5+2*line // no room for the count below the name
	if low {
		name += " " + count
	}
	if room := b.left() - side - 14; fyne.MeasureText(name, size, fyne.TextStyle{Bold: true}).Width > room {
		name = widget.Ellipsis(name, room, size, fyne.TextStyle{Bold: true})
	}
	r.text(name, theme.ColorInk, true, side+9, y+5)
	if !low {
		r.text(count, theme.ColorMuted, false, side+9, y+5+line)
	}
	if lane.used > 0 {
		r.named(lane, y)
		return
	}
	if len(lane.seen) > 0 {
		r.columns(lane, scale, y, high)
		r.here(lane, y, high)
	}
}

// named draws each item with its title.
func (r *bandRenderer) named(lane bandLane, y float32) {
	b := r.b
	ink := theme.Get(kindColor(lane.kind))
	for k, i := range lane.seen {
		box := lane.boxes[k]
		x, top := b.left()+float32(box.From), y+4+float32(lane.rows[k])*rowHigh()
		wide := float32(box.To - box.From)
		right := min(max(box.To, box.From+box.Label), b.view.Width)
		if i == b.chosen {
			r.rect(theme.Get(theme.ColorSoft), x-2, top, float32(right-box.From)+4, rowHigh()-2, 4)
		}
		if item := b.items[i]; item.Precision == library.PrecisionList {
			r.apart(item, ink, top)
		} else if wide > 10 {
			r.rect(faint(ink), x, top+2, wide, rowHigh()-6, 3)
		}
		r.rect(ink, x, top+2, 4, rowHigh()-6, 2)
		room := float32(b.view.Width-box.From) - 12
		if room > 16 {
			text := b.label(i)
			size := theme.Length(theme.SizeCaption)
			if r.wide(text) > room {
				text = widget.Ellipsis(text, room, size, fyne.TextStyle{})
			}
			r.text(text, theme.ColorInk, i == b.chosen, x+9, top)
		}
		b.hits = append(b.hits, bandHit{at: fyne.NewPos(x-2, top), size: fyne.NewSize(float32(right-box.From)+4, rowHigh()-2), item: i, told: b.words.item(b.items[i])})
	}
}

// apart marks each day of a list below its title: what lies between them is not
// part of it.
func (r *bandRenderer) apart(item library.TimelineItem, ink color.Color, top float32) {
	b := r.b
	for _, s := range item.Spans {
		from, ok := axis.Begin(s.From)
		to, ok2 := axis.End(s.To)
		if ok && ok2 && from >= b.view.From && to <= b.view.To {
			r.rect(ink, b.left()+float32(b.view.X(from)), top+rowHigh()-5, max(float32(b.view.X(to)-b.view.X(from)), 3), 2, 0)
		}
	}
}

// column counts the items that begin within a period.
type column struct {
	period   string
	from, to axis.Day
	x, wide  float64
	n        int
	coarse   bool // a year among months: what is known by its year only
}

// columns draws counts where there are too many items to name.
func (r *bandRenderer) columns(lane bandLane, scale library.TimelineScale, y, high float32) {
	b := r.b
	list := b.count(lane, scale)
	most := 1
	for _, c := range list {
		most = max(most, c.n)
	}
	ink := theme.Get(kindColor(lane.kind))
	line := widget.LineHeight(theme.SizeCaption)
	tall := high - line - 12
	for _, c := range list {
		if c.n == 0 {
			continue
		}
		h := max(tall*float32(c.n)/float32(most), 2)
		from, to := max(c.x, 0), min(c.x+c.wide, b.view.Width)
		x, w := b.left()+float32(from)+1, max(float32(to-from)-2, 1)
		fill := ink
		if c.coarse {
			fill = faint(ink)
		}
		r.rect(fill, x, y+high-4-h, w, h, 2)
		number := b.words.number(c.n)
		if wide := r.wide(number); wide <= w+4 && !c.coarse {
			r.text(number, theme.ColorMuted, false, x+(w-wide)/2, y+high-6-h-line)
		}
		b.hits = append(b.hits, bandHit{at: fyne.NewPos(x, y+2), size: fyne.NewSize(w, high-4), item: -1, from: c.from, to: c.to, told: b.words.count(lane.kind, c.period, c.n)})
	}
}

// here marks the item chosen among columns.
func (r *bandRenderer) here(lane bandLane, y, high float32) {
	b := r.b
	for _, i := range lane.seen {
		if p := b.placed[i]; i == b.chosen && p.begin >= b.view.From {
			r.rect(theme.Get(theme.ColorInk), b.left()+float32(b.view.X(p.begin)), y+2, 2, high-4, 1)
		}
	}
}

// count counts what begins in each period in view. Among months, what is known by
// its year only is counted for the year.
func (b *band) count(lane bandLane, scale library.TimelineScale) []column {
	var out []column
	add := func(by library.TimelineScale, coarse bool) (first int) {
		first = len(out)
		for _, t := range b.view.Ticks(by) {
			c := column{period: t.Period, x: t.X, wide: t.Wide, coarse: coarse}
			c.from = b.view.At(t.X + 0.01)
			c.to = b.view.At(t.X + t.Wide + 0.01)
			out = append(out, c)
		}
		return first
	}
	years := 0
	if scale == library.ByMonth {
		add(library.ByYear, true)
	}
	years = len(out)
	add(scale, false)
	for _, i := range lane.seen {
		p, part := b.placed[i], out[years:]
		if p.coarse && scale == library.ByMonth {
			part = out[:years]
		}
		for k := range part {
			if p.begin >= part[k].from && p.begin < part[k].to {
				part[k].n++
				break
			}
		}
	}
	return out
}

// faint is a colour laid thinly over the ground.
func faint(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 0x38}
}

func (r *bandRenderer) rect(c color.Color, x, y, w, h, radius float32) {
	o := canvas.NewRectangle(c)
	o.CornerRadius = radius
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}

func (r *bandRenderer) text(s string, ink fyne.ThemeColorName, bold bool, x, y float32) {
	t := canvas.NewText(s, theme.Get(ink))
	t.TextSize, t.TextStyle = theme.Length(theme.SizeCaption), fyne.TextStyle{Bold: bold}
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
	r.objects = append(r.objects, t)
}

func (r *bandRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
func (r *bandRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *bandRenderer) Destroy()                     {}

package courses

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// entry is one bar of the calendar: a course on some days of the month.
type entry struct {
	course   int // of the list that is shown
	from, to time.Time
}

// calendar is a month of days with bars over them. A day with more than fit says
// how many there are more.
type calendar struct {
	fw.BaseWidget
	OnCourse func(i int)
	OnDay    func(day time.Time)

	month    time.Time // its first day
	monday   bool      // weeks begin on Monday, else on Sunday
	weekdays [7]string // from Sunday
	today    time.Time
	entries  []entry
	courses  []library.Course
	chosen   library.CourseID
	day      time.Time // under the keyboard
	focused  bool
	hits     []hit
}

// hit is a place that can be pressed.
type hit struct {
	at     fyne.Position
	size   fyne.Size
	course int // -1: a day
	day    time.Time
}

func newCalendar() *calendar {
	c := &calendar{}
	c.ExtendBaseWidget(c)
	return c
}

// show sets what stands in the month.
func (c *calendar) show(month time.Time, courses []library.Course, entries []entry) {
	if !c.month.Equal(month) {
		c.day = time.Time{}
	}
	c.month, c.courses, c.entries = month, courses, entries
	c.Refresh()
}

// first is the day in the first cell.
func (c *calendar) first() time.Time {
	back := int(c.month.Weekday())
	if c.monday {
		back = (back + 6) % 7
	}
	return c.month.AddDate(0, 0, -back)
}

// weeks counts the rows: those that the month needs.
func (c *calendar) weeks() int {
	days := int(c.month.AddDate(0, 1, 0).Sub(c.first()).Hours()+1) / 24
	return (days + 6) / 7
}

// Tapped opens what is under the pointer.
func (c *calendar) Tapped(e *fyne.PointEvent) {
	if h, ok := c.at(e.Position); ok {
		if h.course >= 0 {
			c.OnCourse(h.course)
		} else {
			c.day = h.day
			c.OnDay(h.day)
		}
	}
}

func (c *calendar) at(p fyne.Position) (hit, bool) {
	for _, h := range c.hits {
		if p.X >= h.at.X && p.X < h.at.X+h.size.Width && p.Y >= h.at.Y && p.Y < h.at.Y+h.size.Height {
			return h, true
		}
	}
	return hit{}, false
}

// Cursor shows a hand.
func (c *calendar) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained is called by Fyne.
func (c *calendar) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost is called by Fyne.
func (c *calendar) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is called by Fyne.
func (c *calendar) TypedRune(rune) {}

// TypedKey moves among the days and opens one.
func (c *calendar) TypedKey(e *fyne.KeyEvent) {
	day := c.day
	if day.IsZero() {
		day = c.month
	}
	switch e.Name {
	case fyne.KeyLeft:
		day = day.AddDate(0, 0, -1)
	case fyne.KeyRight:
		day = day.AddDate(0, 0, 1)
	case fyne.KeyUp:
		day = day.AddDate(0, 0, -7)
	case fyne.KeyDown:
		day = day.AddDate(0, 0, 7)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.OnDay(day)
		return
	default:
		return
	}
	if day.Month() == c.month.Month() && day.Year() == c.month.Year() {
		c.day = day
		c.Refresh()
	}
}

// AccessibilityLabel reads the month's entries.
func (c *calendar) AccessibilityLabel() string {
	s := c.month.Format("2006-01") + ":"
	for _, e := range c.entries {
		s += " " + e.from.Format(time.DateOnly) + " " + c.courses[e.course].Title + ";"
	}
	return s
}

// AccessibilityRole says that it is read.
func (c *calendar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is called by Fyne.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer { return &calendarRenderer{c: c} }

type calendarRenderer struct {
	c       *calendar
	objects []fyne.CanvasObject
}

// most is how many bars a day shows; roomy is up to how many a day of the month
// they have two lines each, so that more of their titles can be read.
const (
	most  = 4
	roomy = 2
)

// shape is the month as it is set: the bars of each week and how high it is.
type shape struct {
	wide, head, line float32
	lines            int // of text in a bar
	weeks            []weekShape
}

type weekShape struct {
	top, high float32
	lanes     [][]weekBar
	hidden    [7]int
}

func (g *shape) bar() float32 { return float32(g.lines)*g.line + 5 }

// shape sets the month into a width. A week is as high as its fullest day needs.
func (c *calendar) shape(width float32) shape {
	g := shape{wide: width / 7, line: widget.LineHeight(theme.SizeCaption), lines: 2}
	g.head = g.line + 6
	full := make([]int, c.weeks())
	for week := range full {
		one := weekShape{}
		one.lanes, one.hidden = c.lanes(c.first().AddDate(0, 0, 7*week), most)
		for row, lane := range one.lanes {
			if len(lane) > 0 {
				full[week] = row + 1
			}
		}
		if full[week] > roomy {
			g.lines = 1
		}
		g.weeks = append(g.weeks, one)
	}
	top := g.head
	for week := range g.weeks {
		w := &g.weeks[week]
		w.top, w.high = top, max(g.line+10+float32(full[week])*(g.bar()+2), 2.4*g.line)
		top += w.high
	}
	return g
}

// MinSize is as high as the weeks are.
func (r *calendarRenderer) MinSize() fyne.Size {
	if r.c.month.IsZero() {
		return fyne.NewSize(0, 0)
	}
	g := r.c.shape(700)
	last := g.weeks[len(g.weeks)-1]
	return fyne.NewSize(0, last.top+last.high)
}

// Layout draws the month anew.
func (r *calendarRenderer) Layout(s fyne.Size) {
	r.objects, r.c.hits = r.objects[:0], r.c.hits[:0]
	if s.Width < 70 || r.c.month.IsZero() {
		return
	}
	g := r.c.shape(s.Width)
	r.weekdayNames(g)
	for week := range g.weeks {
		r.week(g, week)
	}
}

func (r *calendarRenderer) weekdayNames(g shape) {
	for column := range 7 {
		day := column
		if r.c.monday {
			day = (column + 1) % 7
		}
		r.text(r.c.weekdays[day], theme.ColorMuted, false, fyne.NewPos(float32(column)*g.wide+6, 2), g.wide-8)
	}
}

// week draws the days of a week and the bars over them.
func (r *calendarRenderer) week(g shape, week int) {
	w := g.weeks[week]
	start := r.c.first().AddDate(0, 0, 7*week)
	for column := range 7 {
		at := fyne.NewPos(float32(column)*g.wide, w.top)
		r.cell(start.AddDate(0, 0, column), at, fyne.NewSize(g.wide, w.high))
		if n := w.hidden[column]; n > 0 {
			r.text("+"+strconv.Itoa(n), theme.ColorAccent, true, at.AddXY(g.wide-30, 2), 28)
		}
	}
	for row, lane := range w.lanes {
		for _, b := range lane {
			at := fyne.NewPos(float32(b.first)*g.wide+3, w.top+g.line+5+float32(row)*(g.bar()+2))
			r.bar(g, b, at, fyne.NewSize(float32(b.last-b.first+1)*g.wide-6, g.bar()))
		}
	}
}

func (r *calendarRenderer) cell(day time.Time, at fyne.Position, size fyne.Size) {
	c := r.c
	fill, ink := theme.ColorPanel, theme.ColorInk
	if day.Month() != c.month.Month() {
		fill, ink = theme.ColorGround, theme.ColorMuted
	}
	box := canvas.NewRectangle(theme.Get(fill))
	box.StrokeColor, box.StrokeWidth = theme.Get(theme.ColorLine), 1
	if c.focused && day.Equal(c.day) {
		box.StrokeColor, box.StrokeWidth = theme.Get(theme.ColorAccent), 2
	}
	box.Move(at)
	box.Resize(size)
	r.objects = append(r.objects, box)
	today := day.Equal(c.today)
	if today {
		ink = theme.ColorAccent
	}
	r.text(strconv.Itoa(day.Day()), ink, today, at.AddXY(6, 2), size.Width-40)
	c.hits = append(c.hits, hit{at, size, -1, day})
}

// bar draws a course over its days of a week. What can be pressed last lies on
// top, so that it is found first.
func (r *calendarRenderer) bar(g shape, b weekBar, at fyne.Position, size fyne.Size) {
	c := r.c
	course := c.courses[b.course]
	box := canvas.NewRectangle(theme.Get(theme.ColorSoft))
	box.CornerRadius = 3
	if course.ID == c.chosen {
		box.StrokeColor, box.StrokeWidth = theme.Get(theme.ColorAccent), 1.5
	}
	box.Move(at)
	box.Resize(size)
	edge := canvas.NewRectangle(theme.Get(kindColor(course.Kind)))
	edge.CornerRadius = 2
	edge.Move(at)
	edge.Resize(fyne.NewSize(3, size.Height))
	r.objects = append(r.objects, box, edge)
	first, rest := course.Title, ""
	if g.lines > 1 {
		first, rest = broken(course.Title, size.Width-10)
	}
	r.text(first, theme.ColorInk, false, at.AddXY(7, 1), size.Width-10)
	r.text(rest, theme.ColorInk, false, at.AddXY(7, 1+g.line), size.Width-10)
	c.hits = append([]hit{{at, size, b.course, time.Time{}}}, c.hits...)
}

// broken parts a title where a line of a width ends, at a blank if there is one.
func broken(title string, width float32) (first, rest string) {
	size := theme.Length(theme.SizeCaption)
	letters := []rune(title)
	end, blank := len(letters), 0
	for k := range letters {
		if fyne.MeasureText(string(letters[:k+1]), size, fyne.TextStyle{}).Width > width {
			end = k
			break
		}
		if letters[k] == ' ' {
			blank = k
		}
	}
	if end == len(letters) {
		return title, ""
	}
	if blank >= end/3 && blank > 0 {
		end = blank
	}
	return string(letters[:end]), strings.TrimSpace(string(letters[end:]))
}

func (r *calendarRenderer) text(s string, ink fyne.ThemeColorName, bold bool, at fyne.Position, width float32) {
	if s == "" {
		return
	}
	size, style := theme.Length(theme.SizeCaption), fyne.TextStyle{Bold: bold}
	if fyne.MeasureText(s, size, style).Width > width {
		s = widget.Ellipsis(s, width, size, style)
	}
	t := canvas.NewText(s, theme.Get(ink))
	t.TextSize, t.TextStyle = size, style
	t.Move(at)
	t.Resize(t.MinSize())
	r.objects = append(r.objects, t)
}

func (r *calendarRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *calendarRenderer) Destroy()                     {}

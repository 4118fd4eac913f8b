package axis

import (
	"math"
	"time"

	"naru/internal/library"
)

// Day counts days from 1 January 1970.
type Day int

const secondsADay = 24 * 60 * 60

func dayOf(t time.Time) Day { return Day(floorDiv(t.Unix(), secondsADay)) }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Begin is the first day of a date as far as it is known; not ok where it is none.
func Begin(date string) (Day, bool) {
	t, err := time.Parse(time.DateOnly, library.FirstDay(date))
	return dayOf(t), err == nil && library.IsDate(date)
}

// End is the day after the last of a date as far as it is known.
func End(date string) (Day, bool) {
	t, err := time.Parse(time.DateOnly, library.LastDay(date))
	return dayOf(t) + 1, err == nil && library.IsDate(date)
}

// Date writes a day in ISO 8601.
func (d Day) Date() string { return d.time().Format(time.DateOnly) }

func (d Day) time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// View is the stretch of time that is looked at, [From,To), and how wide it is
// drawn.
type View struct {
	From, To Day
	Width    float64
}

// Widest and narrowest stretches that make sense to look at.
const (
	minDays = 14
	maxDays = 400 * 366
)

// Fitting gives the view of all from a first to a last day, with a little room at
// both sides.
func Fitting(first, last string, width float64) View {
	from, ok := Begin(first)
	to, ok2 := End(last)
	if !ok || !ok2 || to <= from {
		return View{From: 0, To: 366, Width: width}
	}
	room := max((to-from)/40, 2)
	return View{From: from - room, To: to + room, Width: width}.bounded()
}

// X is where a day begins.
func (v View) X(d Day) float64 { return float64(d-v.From) * v.perDay() }

// At is the day at a place.
func (v View) At(x float64) Day { return v.From + floor(x/max(v.perDay(), 1e-9)) }

func floor(days float64) Day { return Day(math.Floor(days)) }

func (v View) perDay() float64 { return v.Width / float64(max(v.To-v.From, 1)) }

// Zoomed looks closer (factor > 1) or from farther away, and keeps the day at x
// where it is.
func (v View) Zoomed(factor, x float64) View {
	days := float64(v.To-v.From) / factor
	days = min(max(days, minDays), maxDays)
	share := min(max(x/max(v.Width, 1), 0), 1)
	still := float64(v.From) + share*float64(v.To-v.From)
	from := floor(still - share*days)
	return View{From: from, To: from + floor(days), Width: v.Width}.bounded()
}

// Moved looks later by a share of what is in view.
func (v View) Moved(share float64) View {
	d := floor(share * float64(v.To-v.From))
	return View{From: v.From + d, To: v.To + d, Width: v.Width}.bounded()
}

// bounded keeps the view among years that dates can have.
func (v View) bounded() View {
	lowest, _ := Begin("1000")
	highest, _ := End("9999")
	days := min(max(v.To-v.From, minDays), maxDays)
	v.From = min(max(v.From, lowest), highest-days)
	v.To = v.From + days
	return v
}

// Pixels below which the parts of a scale stand too close.
const (
	leastMonth = 26
	leastYear  = 26
)

// Scale is how coarse the view is: by months where these can be told apart, else
// by years, else by decades.
func (v View) Scale() library.TimelineScale {
	switch perDay := v.perDay(); {
	case perDay*30 >= leastMonth:
		return library.ByMonth
	case perDay*365 >= leastYear:
		return library.ByYear
	}
	return library.ByDecade
}

// Tick is a mark on the axis.
type Tick struct {
	X      float64
	Period string // 1990s, 2020 or 2020-11
	Wide   float64
}

// Ticks gives the periods of a scale that are in view, in order; the first may
// begin left of it.
func (v View) Ticks(by library.TimelineScale) []Tick {
	var out []Tick
	for t := startOf(v.From.time(), by); dayOf(t) < v.To; {
		next := after(t, by)
		out = append(out, Tick{X: v.X(dayOf(t)), Period: name(t, by), Wide: v.X(dayOf(next)) - v.X(dayOf(t))})
		t = next
	}
	return out
}

func startOf(t time.Time, by library.TimelineScale) time.Time {
	y, m := t.Year(), t.Month()
	switch by {
	case library.ByDecade:
		return time.Date(y-y%10, 1, 1, 0, 0, 0, 0, time.UTC)
	case library.ByYear:
		return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
}

func after(t time.Time, by library.TimelineScale) time.Time {
	switch by {
	case library.ByDecade:
		return t.AddDate(10, 0, 0)
	case library.ByYear:
		return t.AddDate(1, 0, 0)
	}
	return t.AddDate(0, 1, 0)
}

func name(t time.Time, by library.TimelineScale) string {
	switch by {
	case library.ByDecade:
		return t.Format("2006") + "s"
	case library.ByYear:
		return t.Format("2006")
	}
	return t.Format("2006-01")
}

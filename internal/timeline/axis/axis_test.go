package axis_test

import (
	"math"
	"testing"

	"naru/internal/library"
	"naru/internal/timeline/axis"
)

func day(t *testing.T, date string) axis.Day {
	t.Helper()
	d, ok := axis.Begin(date)
	if !ok {
		t.Fatalf("%q is no date", date)
	}
	return d
}

func TestDatesBecomeDaysAndBack(t *testing.T) {
	for _, date := range []string{"1948-12-20", "1970-01-01", "2020-02-29", "2100-12-31"} {
		if got := day(t, date).Date(); got != date {
			t.Errorf("%s comes back as %s", date, got)
		}
	}
	if end, ok := axis.End("2020-02"); !ok || end.Date() != "2020-03-01" {
		t.Errorf("February 2020 ends before %s", end.Date())
	}
	if _, ok := axis.Begin("soon"); ok {
		t.Error("a word is taken for a date")
	}
}

func TestZoomingKeepsTheDayUnderThePointer(t *testing.T) {
	v := axis.View{From: day(t, "2000"), To: day(t, "2030"), Width: 900}
	for _, x := range []float64{0, 300, 900} {
		before := v.At(x)
		near := v.Zoomed(4, x)
		if d := int(near.At(x) - before); d < -2 || d > 2 {
			t.Errorf("at %v the day moved by %d", x, d)
		}
		if days := near.To - near.From; math.Abs(float64(days)*4-float64(v.To-v.From)) > 8 {
			t.Errorf("zoomed to %d days", days)
		}
	}
	for range 50 {
		v = v.Zoomed(4, 450)
	}
	if v.To-v.From < 10 {
		t.Errorf("zoomed until nothing is left: %d days", v.To-v.From)
	}
	for range 80 {
		v = v.Zoomed(0.2, 450).Moved(-3)
	}
	if y, ok := library.DateYear(v.From.Date()); !ok || y < 1000 {
		t.Errorf("moved out of all years, to %s", v.From.Date())
	}
}

func TestTheScaleFollowsTheWidthOfItsParts(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     library.TimelineScale
		ticks    int
		first    string
	}{
		{"2020-01", "2021-01", library.ByMonth, 12, "2020-01"},
		{"2000-06", "2020-06", library.ByYear, 21, "2000"},
		{"1903", "2020", library.ByDecade, 12, "1900s"},
	} {
		v := axis.View{From: day(t, c.from), To: day(t, c.to), Width: 900}
		if got := v.Scale(); got != c.want {
			t.Errorf("%s to %s by %s, want %s", c.from, c.to, got, c.want)
		}
		ticks := v.Ticks(c.want)
		if len(ticks) != c.ticks || ticks[0].Period != c.first || ticks[1].X-ticks[0].X != ticks[0].Wide {
			t.Errorf("%s to %s: %d ticks from %s, want %d", c.from, c.to, len(ticks), ticks[0].Period, c.ticks)
		}
	}
}

func TestLabelsDoNotCoverEachOther(t *testing.T) {
	boxes := []axis.Box{{From: 0, To: 10, Label: 50}, {From: 20, To: 30, Label: 50}, {From: 60, To: 61, Label: 10}, {From: 61, To: 90}, {From: 62, To: 63}}
	row, used := axis.Pack(boxes, 2, 3)
	want := []int{0, 1, 0, 2, -1}
	for i := range want {
		if row[i] != want[i] {
			t.Fatalf("rows are %v, want %v", row, want)
		}
	}
	if used != 3 {
		t.Errorf("%d rows are used", used)
	}
}

func TestWhatIsOutOfViewHasNoPlace(t *testing.T) {
	v := axis.View{From: day(t, "2020"), To: day(t, "2021"), Width: 366}
	item := func(from, to string) library.TimelineItem { return library.TimelineItem{From: from, To: to} }
	for _, c := range []struct {
		item library.TimelineItem
		ok   bool
		box  axis.Box
	}{
		{item("2020-01-01", "2020-01-10"), true, axis.Box{From: 0, To: 10}},
		{item("2019-12-31", "open"), true, axis.Box{From: -1, To: 366}},
		{item("2019-01-01", "2019-12-31"), false, axis.Box{}},
		{item("2021-01-01", "2021-01-01"), false, axis.Box{}},
		{item("", ""), false, axis.Box{}},
	} {
		if got, ok := v.Place(c.item); ok != c.ok || got != c.box {
			t.Errorf("%s to %s: %+v, %v", c.item.From, c.item.To, got, ok)
		}
	}
}

func TestADayLeftOfTheViewIsFoundWhereItBegins(t *testing.T) {
	v := axis.View{From: day(t, "2020-07"), To: day(t, "2021"), Width: 900}
	for _, date := range []string{"2020-01-01", "2019-12-31", "2020-07-01", "2020-12-31"} {
		if got := v.At(v.X(day(t, date)) + 0.01).Date(); got != date {
			t.Errorf("%s is found on %s", date, got)
		}
	}
}

func TestEverythingFits(t *testing.T) {
	v := axis.Fitting("1948-12-20", "2024-05-14", 1000)
	first, ok := v.Place(library.TimelineItem{From: "1948-12-20", To: "1948-12-20"})
	last, ok2 := v.Place(library.TimelineItem{From: "2024-05-14", To: "2024-05-14"})
	if !ok || !ok2 || first.From < 0 || last.To > 1000 {
		t.Errorf("%+v %+v", first, last)
	}
	if v := axis.Fitting("", "", 500); v.To <= v.From {
		t.Errorf("a view of nothing is %+v", v)
	}
}

package library

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// TimelineScale is how coarse a timeline is looked at.
type TimelineScale string

// Scales.
const (
	ByDecade TimelineScale = "decade"
	ByYear   TimelineScale = "year"
	ByMonth  TimelineScale = "month"
)

// TimelineBin counts what begins within a stretch of time.
type TimelineBin struct {
	// Period is the decade (1990s), the year (2020) or the month (2020-11). Among
	// months a year stands for what is not known by its month.
	Period string               `json:"period"`
	From   string               `json:"from"`
	To     string               `json:"to"`
	Counts map[TimelineKind]int `json:"counts"`
}

// Bins counts the items by when they begin, each once; periods without any are
// left out.
func (l *TimelineList) Bins(by TimelineScale) []TimelineBin {
	bins := map[string]*TimelineBin{}
	for _, i := range l.Items {
		period := periodOf(i, by)
		b := bins[period]
		if b == nil {
			from, to := stretch(period)
			b = &TimelineBin{Period: period, From: from, To: to, Counts: map[TimelineKind]int{}}
			bins[period] = b
		}
		b.Counts[i.Kind]++
	}
	out := make([]TimelineBin, 0, len(bins))
	for _, b := range bins {
		out = append(out, *b)
	}
	slices.SortFunc(out, func(a, b TimelineBin) int { return strings.Compare(a.Period, b.Period) })
	return out
}

// periodOf names the period in which an item begins.
func periodOf(i TimelineItem, by TimelineScale) string {
	begins := i.Spans[0].From
	for _, s := range i.Spans[1:] {
		begins = min(begins, s.From)
	}
	switch {
	case by == ByDecade:
		return begins[:3] + "0s"
	case by == ByMonth && len(begins) >= len("2020-11"):
		return begins[:len("2020-11")]
	}
	return begins[:len("2020")]
}

// stretch gives the first and last day of a period.
func stretch(period string) (from, to string) {
	decade, ok := strings.CutSuffix(period, "s")
	if !ok {
		return FirstDay(period), LastDay(period)
	}
	year, err := strconv.Atoi(decade)
	if err != nil {
		return "", ""
	}
	return FirstDay(decade), LastDay(fmt.Sprintf("%04d", year+9))
}

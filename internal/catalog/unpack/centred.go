package unpack

import "math"

// offCentre is what a label costs that does not stand in the middle of its rows, for
// each half row. Of an even number of rows it may stand in the upper one of the two.
const offCentre = 1.0

// centredStarts finds where the rows of each label begin that is printed in the
// middle of them: such that all stand as near to it as can be. Begin is what it
// costs, or saves, that a label's rows begin at one.
func centredStarts(printed []printedLabel, rows int, begin func(row int) float64) []int {
	if len(printed) == 0 {
		return nil
	}
	type way struct {
		cost   float64
		before int // where the rows of the label before begin
	}
	best := make([]map[int]way, len(printed)) // by the row where a label's begin
	best[0] = map[int]way{0: {}}
	next := func(k, from, end int, w way) way {
		return way{w.cost + offCentre*centreSlip(printed[k].middle, from, end), from}
	}
	for k := 1; k < len(printed); k++ {
		best[k] = map[int]way{}
		for at := printed[k-1].at + 1; at <= printed[k].at; at++ {
			for from, w := range best[k-1] {
				now := next(k-1, from, at-1, w)
				now.cost += begin(at)
				if have, ok := best[k][at]; !ok || now.cost < have.cost || now.cost == have.cost && from < have.before {
					best[k][at] = now
				}
			}
		}
	}
	last, least := -1, way{cost: math.Inf(1)}
	for from, w := range best[len(printed)-1] {
		if now := next(len(printed)-1, from, rows-1, w); now.cost < least.cost || now.cost == least.cost && from < last {
			last, least = from, now
		}
	}
	starts := make([]int, len(printed))
	for k := len(printed) - 1; k >= 0; k-- {
		starts[k] = last
		last = best[k][last].before
	}
	return starts
}

// centreSlip is how many half rows a label stands off the middle of its rows.
func centreSlip(middle, from, to int) float64 {
	slip := from + to - middle
	if slip == 1 && middle%2 == 0 {
		return 0 // the upper one of the two in the middle
	}
	return math.Abs(float64(slip))
}

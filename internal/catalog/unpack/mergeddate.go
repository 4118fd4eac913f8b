package unpack

// leastUndated is how many rows without a date show that dates are merged; a single
// one may lack it.
const leastUndated = 2

// mostShared is how many rows a merged cell takes, on average.
const mostShared = 4

// fillDates gives rows whose date's cell is merged with others the date of that: of
// the row above, or where dates stand in the middle of their rows of the nearest.
// Nothing tells such a cell from one that is empty: they are to be looked at.
func fillDates(all []cells, centred bool, begins func(row int) bool) {
	var printed []printedLabel
	for k, c := range all {
		if c.date != "" {
			printed = append(printed, printedLabel{c.date, k, 2 * k})
		}
	}
	if len(all)-len(printed) < leastUndated || len(printed)*mostShared < len(all) {
		return
	}
	starts := make([]int, len(printed))
	for k, p := range printed {
		starts[k] = p.at
	}
	if centred = centred || printed[0].at > 0; centred {
		starts = centredStarts(printed, len(all), func(row int) float64 {
			if begins(row) {
				return -startsCategory
			}
			return 0
		})
	}
	for k, p := range printed {
		end := len(all)
		if k+1 < len(printed) {
			end = starts[k+1]
		}
		for i := starts[k]; i < end; i++ {
			if all[i].date == "" {
				all[i].date = p.name
				all[i].doubt = append(all[i].doubt, "from", "to")
			}
		}
	}
}

// startsCategory is what it saves that a new date begins with a new category.
const startsCategory = 0.6

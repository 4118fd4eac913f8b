package unpack

import "time"

// Dates that run on within a category go back where the next one begins.
const (
	farBack    = 90 * 24 * time.Hour
	mostOrders = 3 // of so many steps at most one may go back, else dates are in no order
)

// backwards tells what it saves that a category begins at a row, by how far its date
// goes back behind that of the row above.
func backwards(all []cells, year int) []float64 {
	out := make([]float64, len(all))
	steps, back := 0, 0
	var last time.Time
	for k, c := range all {
		s, ok := parseSpan(c.date, year)
		if !ok || s.from == "" {
			last = time.Time{}
			continue
		}
		day, err := time.Parse(time.DateOnly, s.from)
		if err != nil {
			last = time.Time{}
			continue
		}
		if !last.IsZero() {
			steps++
			if day.Before(last) {
				back++
				out[k] = datesAnew * min(1, float64(last.Sub(day))/float64(farBack))
			}
		}
		last = day
	}
	if back*mostOrders > steps {
		clear(out)
	}
	return out
}

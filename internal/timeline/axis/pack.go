package axis

import "naru/internal/library"

// Box is where an item stands: the stretch of its days, and its label right of
// where it begins.
type Box struct {
	From, To float64 // of its days
	Label    float64 // width of the label; 0: none
}

// right is where the box ends, its label included.
func (b Box) right() float64 { return max(b.To, b.From+b.Label) }

// Pack gives each box, in order of From, the first row in which it covers no
// other; -1 where all rows are taken. It tells how many rows are used.
func Pack(boxes []Box, gap float64, rows int) (row []int, used int) {
	ends := make([]float64, 0, rows)
	row = make([]int, len(boxes))
	for i, b := range boxes {
		row[i] = -1
		for r := range rows {
			if r == len(ends) {
				ends = append(ends, 0)
			} else if ends[r] > b.From {
				continue
			}
			row[i], ends[r] = r, b.right()+gap
			break
		}
	}
	return row, len(ends)
}

// Place gives where an item stands in a view. Something still going on ends with
// the view; an item outside it is not ok.
func (v View) Place(i library.TimelineItem) (b Box, ok bool) {
	begin, ok := Begin(i.From)
	if !ok || begin >= v.To {
		return Box{}, false
	}
	end := v.To
	if i.To != library.OpenEnd {
		if end, ok = End(i.To); !ok || end <= v.From {
			return Box{}, false
		}
	}
	return Box{From: v.X(begin), To: v.X(end)}, true
}

package running

// reach is how many pages away another number may be and still bear witness:
// part titles, plates and blank pages often carry none.
const reach = 6

// witnesses that a number needs: pages nearby whose numbers run in step with it.
const witnesses = 2

// numbersOf finds the printed number of each page. A number is believed if the
// numbers of pages nearby, of the same sort, run in step with it; within a line
// of words also these words must be the same there.
func numbersOf(pages []edges) []found {
	candidates := make([][]number, len(pages))
	for i := range pages {
		e := &pages[i]
		for s := range 2 {
			lines := e.side(s)
			for k := range lines {
				candidates[i] = append(candidates[i], numbersIn(&lines[k], s)...)
			}
		}
	}
	need := min(witnesses, len(pages)-1)
	out := make([]found, len(pages))
	for i, all := range candidates {
		best := -1
		for _, c := range all {
			n := support(candidates, i, c)
			switch {
			case n < need:
				continue
			case len(pages) == 1 && !(c.dressed && c.value == 1):
				continue // one page tells little
			}
			if c.alone {
				n += 2 * reach // a line of its own first
			}
			if n > best {
				best = n
				out[i] = found{c.printed, c.line, c.alone}
			}
		}
	}
	return out
}

// support counts the pages near i that show a number in step with c.
func support(candidates [][]number, i int, c number) int {
	n := 0
	for k := max(i-reach, 0); k <= min(i+reach, len(candidates)-1); k++ {
		if k == i {
			continue
		}
		for _, o := range candidates[k] {
			if o.value-k == c.value-i && o.roman == c.roman && o.alone == c.alone && o.dressed == c.dressed &&
				(c.alone || o.line.key == c.line.key && c.line.key != "") {
				n++
				break
			}
		}
	}
	return n
}

package unpack

// narrowing is what of a list is shown.
type narrowing int

const (
	narrowNone   narrowing = iota
	narrowUnsure           // what a person should look at
	narrowNew              // what is not in the catalogue yet
	narrowings
)

// passes tells whether a row is shown.
func (n narrowing) passes(e *entry) bool {
	switch n {
	case narrowUnsure:
		return len(e.unsure()) > 0 && !e.in()
	case narrowNew:
		return !e.in()
	}
	return true
}

// count counts the rows of a list that pass.
func (n narrowing) count(list []*entry) int {
	k := 0
	for _, e := range list {
		if n.passes(e) {
			k++
		}
	}
	return k
}

// arrange lists the rows of the tab as they are narrowed.
func (s *Screen) arrange() {
	s.list = nil
	if s.tab == tabContradictions {
		return
	}
	for _, e := range s.entries[s.tab] {
		if s.narrow.passes(e) {
			s.list = append(s.list, e)
		}
	}
}

// chosen counts what is ticked, on all tabs.
func (s *Screen) chosen() int {
	n := 0
	for _, list := range s.entries {
		for _, e := range list {
			if e.chosen && !e.in() {
				n++
			}
		}
	}
	return n
}

// left counts what is not in yet, on all tabs.
func (s *Screen) left() int {
	n := 0
	for _, list := range s.entries {
		n += narrowNew.count(list)
	}
	return n
}

// tickAll ticks all rows in view, or none.
func (s *Screen) tickAll(on bool) {
	for _, e := range s.list {
		if !e.in() {
			e.chosen = on
		}
	}
	s.ticked()
}

// tick ticks a row, or takes the tick away.
func (s *Screen) tick(e *entry) {
	if e.in() {
		return
	}
	e.chosen = !e.chosen
	s.ticked()
}

// ticked shows what is ticked now.
func (s *Screen) ticked() {
	s.rows.list.Refresh()
	s.head.refresh()
	s.detail.marks()
}

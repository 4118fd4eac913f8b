package evidence

// Around gives the sentence that holds a stretch of a text, in characters; false
// where the stretch is not within one: it is a cell of a table, or goes beyond.
func Around(text string, from, to int) (Span, bool) {
	at := counter{text: text}
	for _, st := range sentences(text) {
		s := Span{at.of(st.from), at.of(st.to)}
		if s.From <= from && to <= s.To {
			return s, true
		}
		if s.From >= to {
			break
		}
	}
	return Span{}, false
}

// Read reads a figure in words that a person chose, where they hold one: also in
// those that no sentence states plainly, as in the cell of a table. With several
// it is the first that has a unit, else the first. At is in characters.
func (f *Finder) Read(words string) (Figure, bool) {
	all := f.ReadAll(words)
	for _, fig := range all {
		if fig.Unit != UnitCount {
			return fig, true
		}
	}
	if len(all) == 0 {
		return Figure{}, false
	}
	return all[0], true
}

// ReadAll reads all numbers of words that a person chose as figures, but for those
// within dates.
func (f *Finder) ReadAll(words string) []Figure {
	if len(words) > maxPage {
		return nil
	}
	all := dates(words)
	nums := numbersOf(words, all)
	places := f.places.in(words)
	at := counter{text: words}
	var out []Figure
	for _, n := range nums {
		fig := Figure{Value: n.value, Unit: UnitCount, At: Span{n.from, n.to}}
		u := unitAfter(words, n)
		money, from := unitBefore(words, n.from)
		switch {
		case money != "":
			fig.Unit, fig.At.From = money, from
		case u.size > 0:
			fig.Unit, fig.What = u.unit, u.noun
			if u.noun == "" {
				fig.At.To += u.size
			}
		}
		fig.Printed = words[fig.At.From:fig.At.To]
		if n.about {
			fig.Bound = About
		}
		f.qualify(words, &fig)
		f.name(words, &fig, all)
		if d, ok := dateOf(words, all, fig.At.From, fig.At.To, nums); ok {
			fig.Date, fig.When = d.iso, d.text
		}
		fig.Place = placeOf(places, fig.At.From)
		fig.At = Span{at.of(fig.At.From), at.of(fig.At.To)}
		out = append(out, fig)
	}
	return out
}

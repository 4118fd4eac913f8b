package analysis

// EachSurface calls f for each token that Surface gives. The term is lent: it is
// overwritten after f returns.
func EachSurface(text string, f func(term []byte, from, to int, kind Kind)) {
	a := borrow()
	defer a.giveBack()
	a.run(text, true)
	a.lend(f)
}

// IndexSurface is IndexText and EachSurface in one, for the price of little more
// than the first: a text is normalised, which costs most, once for both.
func IndexSurface(text string, f func(term []byte, from, to int, kind Kind)) string {
	a := borrow()
	defer a.giveBack()
	a.index(text)
	index := string(a.out)
	a.scan(true)
	a.lend(f)
	return index
}

// lend shows the tokens of the last run.
func (a *analyser) lend(f func(term []byte, from, to int, kind Kind)) {
	for _, m := range a.marks {
		f(a.out[m.start:m.end], m.from, m.to, m.kind)
	}
}

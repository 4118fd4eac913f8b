package analysis

import "unicode/utf8"

// latin indexes the word that begins at i and returns the index after it.
func (a *analyser) latin(i int) int {
	if end := a.code(i); end > i {
		return end
	}
	j, possessive := a.latinWord(i)
	end := j
	if possessive {
		end = j - 2
	}
	a.word = a.word[:0]
	for k := i; k < end; k++ {
		if c := a.chars[k]; c.class == latin {
			a.word = utf8.AppendRune(a.word, c.r)
		}
	}
	if a.isPluralOfCapitals(i, end) {
		a.word = a.word[:len(a.word)-1]
	}
	start := a.begin()
	if a.surface {
		a.out = append(a.out, a.word...)
	} else {
		a.out = append(a.out, a.stem(a.word)...)
		a.noteHyphens(i, end)
	}
	a.cap(start)
	a.emit(start, a.chars[i].from, a.chars[j-1].to, Latin)
	return j
}

// isPluralOfCapitals tells the plural of an abbreviation: IDs, NGOs. Without the
// capitals nobody could tell it from EPS.
func (a *analyser) isPluralOfCapitals(i, end int) bool {
	if a.surface || end-i < 3 || a.chars[end-1].r != 's' || a.chars[end-1].upper {
		return false
	}
	for k := end - 2; k >= i; k-- {
		if !a.chars[k].upper {
			return false
		}
	}
	return true
}

// code indexes one letter with the digits that follow it, with or without a
// hyphen, as one term: E-9, E9 and E‑9 are e9. Longer letter runs (COVID-19)
// stay apart from their digits, so that covid alone finds them too. It returns
// i where there is no such code.
func (a *analyser) code(i int) int {
	j := i + 1
	if a.is(j, hyphen) {
		j++
		if a.is(j, newline) {
			j++
		}
	}
	end := a.digits(j)
	if end == j || a.is(i-1, latin) || a.is(i-1, apostrophe) && a.is(i-2, latin) {
		return i
	}
	start := a.begin()
	a.out = utf8.AppendRune(a.out, a.chars[i].r)
	for k := j; k < end; k++ {
		a.out = append(a.out, byte(a.chars[k].r))
	}
	a.cap(start)
	a.emit(start, a.chars[i].from, a.chars[end-1].to, Latin)
	if j > i+1 && end-j > 1 && !a.surface {
		a.asides = append(a.asides, aside{j, end})
	}
	return end
}

// latinWord gives the index after the word that begins at i, and whether it
// ends in a possessive 's that is no part of the term.
func (a *analyser) latinWord(i int) (end int, possessive bool) {
	a.joined = false
	j := i + 1
	for j < len(a.chars) {
		switch a.chars[j].class {
		case latin:
			j++
		case apostrophe:
			if !a.is(j+1, latin) || a.elided(i, j) {
				return j, false
			}
			if a.at(j+1) == 's' && !a.is(j+2, latin) {
				return j + 2, true
			}
			j++
		case softHyphen:
			next := a.skipLineEnd(j + 1)
			if !a.is(next, latin) {
				return j, false
			}
			j = next
		case hyphen:
			next, ok := a.joins(i, j)
			if !ok {
				return j, false
			}
			a.joined = a.joined || next == j+1
			j = next
		default:
			return j, false
		}
	}
	return j, false
}

// elided tells whether the word from i on, cut by an apostrophe at j, is a
// French or Italian article: l'immigration is two words, don't is one.
func (a *analyser) elided(i, j int) bool {
	switch j - i {
	case 1:
		switch a.at(i) {
		case 'l', 'd', 'j', 'm', 's', 'n', 'c', 't':
			return !a.is(j+1, latin) || a.at(j+1) != 's' || a.is(j+2, latin)
		}
	case 2:
		return a.at(i) == 'q' && a.at(i+1) == 'u'
	}
	return false
}

package analysis

import "unicode/utf8"

// syllables indexes a run of syllables from i on as overlapping bigrams and the
// last one alone, and returns the index after it. Spaces, line ends and marks of
// footnotes inside the run do not count: Korean is spaced as its writers please.
func (a *analyser) syllables(i int) int {
	for {
		next := a.nextSyllable(i)
		start := a.begin()
		a.out = utf8.AppendRune(a.out, a.chars[i].r)
		if next < 0 {
			a.emit(start, a.chars[i].from, a.chars[i].to, HangulLast)
			return i + 1
		}
		a.out = utf8.AppendRune(a.out, a.chars[next].r)
		a.emit(start, a.chars[i].from, a.chars[next].to, Hangul)
		i = next
	}
}

// nextSyllable gives the index of the syllable that goes on the run after i,
// or -1.
func (a *analyser) nextSyllable(i int) int {
	for j := i + 1; j < len(a.chars); j++ {
		switch a.chars[j].class {
		case syllable:
			return j
		case space, newline, softHyphen:
		case raised:
			if a.is(j-1, space) || a.is(j-1, newline) {
				return -1 // a note begins
			}
		default:
			return -1
		}
	}
	return -1
}

// number indexes a run of digits from i on, thousands separators left out, and
// returns the index after it.
func (a *analyser) number(i int) int {
	j := a.digits(i)
	end := j
	if j-i <= 3 {
		for a.at(end) == ',' && a.digits(end+1) == end+4 {
			end += 4
		}
	}
	start := a.begin()
	for k := i; k < end; k++ {
		if a.chars[k].class == digit {
			a.out = append(a.out, byte(a.chars[k].r))
		}
	}
	a.cap(start)
	a.emit(start, a.chars[i].from, a.chars[end-1].to, Number)
	return end
}

// digits gives the index after the run of digits at i (i itself if none).
func (a *analyser) digits(i int) int {
	for i < len(a.chars) && a.chars[i].class == digit {
		i++
	}
	return i
}

// other indexes a word in another script and returns the index after it.
func (a *analyser) other(i int) int {
	start := a.begin()
	j := i
	for ; j < len(a.chars) && a.chars[j].class == letter; j++ {
		a.out = utf8.AppendRune(a.out, a.chars[j].r)
	}
	a.cap(start)
	a.emit(start, a.chars[i].from, a.chars[j-1].to, Other)
	return j
}

// cap cuts the term from start on at maxTerm bytes, between characters.
func (a *analyser) cap(start int) {
	if len(a.out)-start <= maxTerm {
		return
	}
	end := start + maxTerm
	for !utf8.RuneStart(a.out[end]) {
		end--
	}
	a.out = a.out[:end]
}

// at gives the character at i, 0 outside.
func (a *analyser) at(i int) rune {
	if i < 0 || i >= len(a.chars) {
		return 0
	}
	return a.chars[i].r
}

// is tells whether there is a character of class c at i.
func (a *analyser) is(i int, c class) bool {
	return i >= 0 && i < len(a.chars) && a.chars[i].class == c
}

package analysis

import "unicode/utf8"

// aside is a stretch of chars that is found as one word beside the terms it gave:
// a word with hyphens without them, or a part of one that was joined. The index
// holds asides behind all terms of a text, where they part no phrase.
type aside struct{ from, to int }

const (
	maxAsideParts = 4
	maxAsideChars = 32
)

// noteHyphens notes what else the Latin word from i to end, which has just been
// indexed, is found by. Where it was joined from parts (re-entry is reentry),
// that is each part; where a hyphen joins it to the next word (well-being), both
// as one, and all of them where there are more (state-of-the-art).
func (a *analyser) noteHyphens(i, end int) {
	if a.joined && end-i <= maxAsideChars {
		a.noteParts(i, end)
	}
	if !a.is(end, hyphen) || !a.is(end+1, latin) {
		return
	}
	inMidst := a.is(i-1, hyphen) && a.is(i-2, latin)
	for parts := 2; parts <= maxAsideParts; parts++ {
		for end++; a.is(end, latin); end++ {
		}
		if end-i > maxAsideChars {
			return
		}
		more := a.is(end, hyphen) && a.is(end+1, latin)
		if parts == 2 || !more && !inMidst {
			a.asides = append(a.asides, aside{i, end})
		}
		if !more {
			return
		}
	}
}

// noteParts notes the parts of a word that was joined within a line. Cooperation
// and coordination are words of their own, written either way.
func (a *analyser) noteParts(i, end int) {
	for k := i + 1; k+1 < end; k++ {
		if a.chars[k].class != hyphen || !a.is(k+1, latin) {
			continue
		}
		if k == i+2 && a.at(i) == 'c' && (a.at(k+1) == 'o' && (a.at(k+2) == 'p' || a.at(k+2) == 'r')) {
			return
		}
		a.asides = append(a.asides, aside{k + 1, end})
	}
}

// addAsides appends the asides as terms.
func (a *analyser) addAsides() {
	for _, s := range a.asides {
		kind := Number
		a.word = a.word[:0]
		for _, c := range a.chars[s.from:s.to] {
			switch c.class {
			case latin:
				kind = Latin
				fallthrough
			case digit:
				a.word = utf8.AppendRune(a.word, c.r)
			}
		}
		start := a.begin()
		if kind == Latin {
			a.out = append(a.out, a.stem(a.word)...)
		} else {
			a.out = append(a.out, a.word...)
		}
		a.cap(start)
		a.emit(start, a.chars[s.from].from, a.chars[s.to-1].to, kind)
	}
}

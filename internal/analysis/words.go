package analysis

import "unicode/utf8"

// Word is a whole word as it stands in the text: a Latin word or code, a number,
// or a run of Hangul, Hanja or Kana up to the next space (an eojeol, particles
// included).
type Word struct {
	Text     string // folded: lower case, no diacritics, composed Hangul
	Term     string // the index term; for Hangul the same as Text
	From, To int    // bytes of the original text
	Kind     Kind   // Latin, Number, Hangul or Other
}

// Words gives the words of text in order.
func Words(text string) []Word {
	a := borrow()
	defer a.giveBack()
	a.run(text, false)
	terms := a.terms()
	a.run(text, true)
	surface := string(a.out)
	var out []Word
	for i := 0; i < len(a.marks); i++ {
		m := a.marks[i]
		if m.kind != Hangul && m.kind != HangulLast {
			out = append(out, Word{Text: surface[m.start:m.end], Term: terms[i], From: m.from, To: m.to, Kind: m.kind})
			continue
		}
		i = a.eojeols(surface, i, &out)
	}
	return out
}

// terms gives the terms of the last run.
func (a *analyser) terms() []string {
	all := string(a.out)
	out := make([]string, len(a.marks))
	for i, m := range a.marks {
		out[i] = all[m.start:m.end]
	}
	return out
}

// eojeols appends the words of the run of syllables whose first bigram is mark
// i, and returns the index of its last mark.
func (a *analyser) eojeols(surface string, i int, out *[]Word) int {
	var w Word
	for ; ; i++ {
		m := a.marks[i]
		term := surface[m.start:m.end]
		_, size := utf8.DecodeRuneInString(term)
		from, to := m.from, m.to
		if w.Text == "" {
			w = Word{From: from, Kind: Hangul}
		}
		w.Text += term[:size]
		if m.kind == HangulLast {
			w.To, w.Term = to, w.Text
			*out = append(*out, w)
			return i
		}
		// The bigram's second syllable begins where the next mark does; a gap
		// between them is a space.
		if gap := a.gapAfter(m); gap >= 0 {
			w.To, w.Term = gap, w.Text
			*out = append(*out, w)
			w = Word{}
		}
	}
}

// gapAfter gives the end of the first syllable of a bigram if white space
// follows it, or the mark of a footnote and white space, else -1.
func (a *analyser) gapAfter(m mark) int {
	lo, hi := 0, len(a.chars)
	for lo < hi {
		mid := (lo + hi) / 2
		if a.chars[mid].from < m.from {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for k := lo; k < len(a.chars) && a.chars[k].from <= m.from; k++ {
		next := k + 1
		for a.is(next, raised) {
			next++
		}
		if a.is(k, syllable) && (a.is(next, space) || a.is(next, newline)) {
			return a.chars[k].to
		}
	}
	return -1
}

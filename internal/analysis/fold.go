package analysis

import "unicode/utf8"

// Fold gives text in the form in which verbatim phrases are compared: NFKC, case
// and diacritics folded, dashes and quotation marks of one kind, white space
// collapsed, spaces between Hangul syllables dropped, words hyphenated at a
// line's end joined, marks of footnotes behind words left out, no white space at
// either end.
func Fold(text string) string {
	a := borrow()
	defer a.giveBack()
	return string(a.foldPlain(text))
}

// FoldOffsets gives Fold(text) and, for each of its bytes, where in text the
// character began and ended that it came from: folded[i:j] came from
// text[from[i]:to[j-1]].
func FoldOffsets(text string) (folded string, from, to []int) { return foldOffsets(text, false) }

// FoldMarked is FoldOffsets with the marks of footnotes as plain characters:
// 정책¹은 gives 정책1은, as other programs copy it.
func FoldMarked(text string) (folded string, from, to []int) { return foldOffsets(text, true) }

func foldOffsets(text string, marked bool) (folded string, from, to []int) {
	a := borrow()
	defer a.giveBack()
	p := places{from: make([]int, 0, len(text)), to: make([]int, 0, len(text))}
	folded = string(a.fold(text, marked, &p))
	return folded, p.from, p.to
}

// places of the characters that the bytes of folded text came from.
type places struct{ from, to []int }

// fold writes the folded text into a.out, and into at where each byte came from
// unless it is nil. Marks of footnotes behind words are left out unless marked.
func (a *analyser) fold(text string, marked bool, at *places) []byte {
	a.chars = normalize(a.chars[:0], text)
	a.out = a.out[:0]
	put := func(r rune, from, to int) {
		n := len(a.out)
		a.out = utf8.AppendRune(a.out, r)
		for ; at != nil && n < len(a.out); n++ {
			at.from, at.to = append(at.from, from), append(at.to, to)
		}
	}
	last := separator // class of the last character put
	gap := -1         // where white space began that is not put yet
	mark := -1        // the mark that was left out behind the last character put
	for i := 0; i < len(a.chars); i++ {
		c := a.chars[i]
		switch c.class {
		case space, newline:
			if gap < 0 {
				gap = i
			}
			continue
		case raised:
			if !marked && last != raised && gap < 0 && len(a.out) > 0 {
				mark = i
				continue
			}
		case softHyphen:
			if next := a.skipLineEnd(i + 1); next > i+1 {
				i = next - 1
			}
			continue
		case hyphen:
			if last == latin && gap < 0 {
				if next, ok := a.joins(a.wordStart(i), i); ok && next > i+1 {
					i = next - 1
					continue
				}
			}
			c.r = '-'
		case apostrophe:
			c.r = '\''
		case separator:
			c.r = foldQuote(c.r)
		}
		if gap < 0 && mark >= 0 && partsWords(last, c.class) {
			gap = mark
		}
		if gap >= 0 && len(a.out) > 0 && !(last == syllable && c.class == syllable) {
			put(' ', a.chars[gap].from, a.chars[gap].to)
		}
		gap, mark = -1, -1
		put(c.r, c.from, c.to)
		last = c.class
	}
	return a.out
}

// partsWords tells whether two characters would make one word or number if the
// mark between them were not there.
func partsWords(a, b class) bool {
	return a != syllable && b != syllable && a.inWord() && b.inWord()
}

// wordStart gives the index of the first letter of the word that ends before j.
func (a *analyser) wordStart(j int) int {
	for j > 0 && a.chars[j-1].class == latin {
		j--
	}
	return j
}

// foldQuote gives one form for the quotation marks of print.
func foldQuote(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '″':
		return '"'
	case '‘', '’', '‚', '′', '`', '´':
		return '\''
	case '—', '―':
		return '-'
	case '·', '・', 'ᆞ', '•':
		return '·'
	}
	return r
}

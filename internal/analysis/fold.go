package analysis

import "unicode/utf8"

// Fold gives text in the form in which verbatim phrases are compared: NFKC, case
// and diacritics folded, dashes and quotation marks of one kind, white space
// collapsed, spaces between Hangul syllables dropped, words hyphenated at a
// line's end joined, no white space at either end.
func Fold(text string) string {
	a := borrow()
	defer a.giveBack()
	return string(a.foldPlain(text))
}

// FoldOffsets gives Fold(text) and, for each of its bytes and for its end, the
// byte of text that it came from: folded[i:j] came from text[at[i]:at[j]], give
// or take characters that folding dropped there.
func FoldOffsets(text string) (folded string, at []int) {
	a := borrow()
	defer a.giveBack()
	at = make([]int, 0, len(text)+1)
	folded = string(a.fold(text, &at))
	return folded, at
}

// fold writes the folded text into a.out, and into at where each byte came from.
func (a *analyser) fold(text string, at *[]int) []byte {
	a.chars = normalize(a.chars[:0], text)
	a.out = a.out[:0]
	end := 0
	put := func(r rune, from int) {
		n := len(a.out)
		a.out = utf8.AppendRune(a.out, r)
		for ; at != nil && n < len(a.out); n++ {
			*at = append(*at, from)
		}
	}
	last := separator // class of the last character put
	gap := -1         // where white space began that is not put yet
	for i := 0; i < len(a.chars); i++ {
		c := a.chars[i]
		switch c.class {
		case space, newline:
			if gap < 0 {
				gap = c.from
			}
			continue
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
		if gap >= 0 && len(a.out) > 0 && !(last == syllable && c.class == syllable) {
			put(' ', gap)
		}
		gap = -1
		put(c.r, c.from)
		last, end = c.class, c.to
	}
	if at != nil {
		*at = append(*at, end)
	}
	return a.out
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

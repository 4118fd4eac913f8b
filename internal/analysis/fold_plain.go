package analysis

import "unicode/utf8"

// foldPlain gives what fold gives, for a tenth of the time: what is its own
// NFKC form goes byte by byte into a.plain, and only the words that hold
// something else (accents, soft hyphens, a hyphen at a line's end) go through
// fold. Checking a quoted phrase folds each page that the index found.
func (a *analyser) foldPlain(text string) []byte {
	f := plainFold{a: a, text: text, out: a.plain[:0]}
	for i := 0; i < len(text); {
		i = f.next(i)
	}
	a.plain = f.out
	return f.out
}

type plainFold struct {
	a    *analyser
	text string
	out  []byte
	last class // of the last character put
	gap  bool  // white space waits to be put

	// Where the word under way began and what was then: it may turn out not to
	// be plain.
	word struct {
		from, out int
		last      class
		gap       bool
	}
}

// next folds the character at i, or the row of small letters or syllables that
// begins there, and gives the place of the next one.
func (f *plainFold) next(i int) int {
	if end := lettersEnd(f.text, i); end > i {
		f.part(latin)
		f.out, f.last = append(f.out, f.text[i:end]...), latin
		return end
	}
	if end := syllablesEnd(f.text, i); end > i {
		f.part(syllable)
		f.out, f.last = append(f.out, f.text[i:end]...), syllable
		return end
	}
	size, ok := plain(f.text, i)
	if !ok || f.mayMark(i) {
		return f.slowly(i)
	}
	r, c := rune(f.text[i]), syllable
	if size == 1 {
		c = asciiClass(f.text[i])
	} else if r, _ = utf8.DecodeRuneInString(f.text[i:]); r < 0x4E00 {
		c = classOf(r)
	}
	switch c {
	case space, newline:
		f.gap = true
		f.word.from, f.word.out, f.word.last, f.word.gap = i+size, len(f.out), f.last, true
		return i + size
	case softHyphen:
		return f.slowly(i)
	case hyphen:
		if i+size < len(f.text) && isSpaceByte(f.text[i+size]) {
			return f.slowly(i)
		}
		r = '-'
	case apostrophe:
		r = '\''
	case latin:
		r |= 0x20 // plain letters are ASCII
	case separator:
		r = foldQuote(r)
	}
	f.part(c)
	f.out = utf8.AppendRune(f.out, r)
	f.last = c
	return i + size
}

// mayMark tells whether the plain character at i may begin the mark of a
// footnote on the word before: a star, or one in brackets.
func (f *plainFold) mayMark(i int) bool {
	if f.gap || !f.last.inWord() || !mayMark(f.text[i]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.text[i:])
	return isStar(r) || r == '(' && starsBetween(f.text[i:]) > 0
}

// part puts the white space before a character of a class, if any is due.
func (f *plainFold) part(c class) {
	if f.gap && len(f.out) > 0 && !(f.last == syllable && c == syllable) {
		f.out = append(f.out, ' ')
	}
	f.gap = false
}

// slowly folds the word that is under way at i by fold, and those that it may
// be joined to.
func (f *plainFold) slowly(i int) int {
	f.out, f.last, f.gap = f.out[:f.word.out], f.word.last, f.word.gap
	end := f.wordEnd(i)
	if folded := f.a.fold(f.text[f.word.from:end], false, nil); len(folded) > 0 {
		first, _ := utf8.DecodeRune(folded)
		last, _ := utf8.DecodeLastRune(folded)
		f.part(classOf(first))
		f.out = append(f.out, folded...)
		f.last = classOf(last)
	}
	return end
}

// wordEnd gives the first white space from i on that nothing is joined across:
// the one behind a plain character that is no hyphen.
func (f *plainFold) wordEnd(i int) int {
	for i++; i < len(f.text); i++ {
		if !isSpaceByte(f.text[i]) {
			continue
		}
		switch before := f.text[i-1]; {
		case before < utf8.RuneSelf:
			switch asciiClass(before) {
			case latin, digit, separator, apostrophe:
				return i
			}
		default:
			if r, _ := utf8.DecodeLastRuneInString(f.text[:i]); r >= 0xAC00 && r <= 0xD7A3 {
				return i
			}
		}
	}
	return len(f.text)
}

// lettersEnd gives where the small ASCII letters from i on end, less one that
// may take up an accent.
func lettersEnd(text string, i int) int {
	end := i
	for end < len(text) && text[end]-'a' <= 'z'-'a' {
		end++
	}
	if end > i && end < len(text) && text[end] >= utf8.RuneSelf {
		end--
	}
	return end
}

// syllablesEnd gives where the Hangul syllables from i on end, less one that may
// take up a jamo. They are EA B0 80 to ED 9E A3; those of ED 9E are left out.
func syllablesEnd(text string, i int) int {
	const size = 3
	end := i
	for end+size <= len(text) && text[end]-0xEA <= 0xED-0xEA && (text[end] != 0xEA || text[end+1] >= 0xB0) && (text[end] != 0xED || text[end+1] < 0x9E) &&
		text[end+1]&0xC0 == 0x80 && text[end+2]&0xC0 == 0x80 {
		end += size
	}
	if end > i && end < len(text) && text[end] >= utf8.RuneSelf {
		end -= size
	}
	return end
}

func isSpaceByte(b byte) bool {
	c := asciiClass(b)
	return c == space || c == newline
}

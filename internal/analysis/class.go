package analysis

import "unicode"

// class is what a normalised character means to the analysis.
type class uint8

const (
	separator  class = iota // ends every run
	space                   // ends words, but not runs of syllables
	newline                 // a space that ends a line
	latin                   // letter of a Latin word
	digit                   // decimal digit, already ASCII
	syllable                // Hangul, Hanja, Kana and scripts written without spaces
	letter                  // letter of any other script
	apostrophe              // within a word: don't, Korea's
	hyphen                  // within codes and words: E-9, co-operation
	softHyphen              // left by a reader at a line's end; joins
	raised                  // a footnote's mark; ends words, but not runs of syllables
	invisible               // no width, no meaning; as if it were not there
)

// classOf tells the class of a character that has been through NFKC and case
// folding.
func classOf(r rune) class {
	if r < 0x80 {
		return asciiClass(byte(r))
	}
	switch {
	case r >= 0xAC00 && r <= 0xD7A3: // Hangul syllables
		return syllable
	case r >= 0x2010 && r <= 0x2013, r == 0x2212: // hyphens, en dash, minus
		return hyphen
	case r == 0x2018, r == 0x2019, r == 0x201B, r == 0x02BC:
		return apostrophe
	case r == 0x00AD, r == 0xFFFE:
		return softHyphen
	case r == 0x119E: // NFKC of U+318D, a middle dot in Korean print
		return separator
	case r == 0x2028, r == 0x2029, r == 0x85:
		return newline
	case isInvisible(r):
		return invisible
	case isSyllable(r):
		return syllable
	case unicode.Is(unicode.Latin, r):
		return latin
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r):
		return letter
	case unicode.Is(unicode.Nd, r):
		return digit
	case unicode.Is(unicode.Mn, r):
		return markClass(r)
	case unicode.Is(unicode.Mc, r):
		return letter
	}
	return separator
}

func asciiClass(b byte) class {
	switch {
	case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z':
		return latin
	case b >= '0' && b <= '9':
		return digit
	case b == '\n', b == '\r', b == '\f', b == '\v':
		return newline
	case b == ' ', b == '\t':
		return space
	case b == '-':
		return hyphen
	case b == '\'':
		return apostrophe
	case b == 0x02: // pdfium's mark for a hyphen at a line's end
		return softHyphen
	}
	return separator
}

// isSyllable tells characters that are indexed as bigrams: Hanja, Kana, and the
// letters and signs of Thai, Lao, Khmer and Myanmar, which stand without spaces
// between words. Jamo that make no syllable are letters of words of their own:
// Korean reports use ㅇ and ㅁ as bullets, which are no part of a run.
func isSyllable(r rune) bool {
	switch {
	case r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0x20000 && r <= 0x3FFFF:
		return true
	case r == 0x3005, r == 0x3007, r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA, r >= 0x30FC && r <= 0x30FF:
		return true
	case r >= 0x3105 && r <= 0x312F, r >= 0x31A0 && r <= 0x31BF, r >= 0x31F0 && r <= 0x31FF: // Bopomofo, small Kana
		return true
	case r >= 0xF900 && r <= 0xFAFF: // the few compatibility ideographs that NFKC keeps
		return true
	case r >= 0x0E01 && r <= 0x0E4E, r >= 0x0E81 && r <= 0x0ECE,
		r >= 0x1000 && r <= 0x103F, r >= 0x1780 && r <= 0x17D3:
		return r != 0x0E3F && (unicode.IsLetter(r) || unicode.IsMark(r))
	}
	return false
}

// isInvisible tells format characters: zero-width spaces and joiners, direction
// marks, fillers, variation selectors, the byte order mark.
func isInvisible(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	case r == 0xFEFF, r == 0x061C, r == 0x180E, r == 0x0640: // BOM, Arabic mark, vowel separator, tatweel
		return true
	case r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0: // Hangul fillers
		return true
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0100 && r <= 0xE01EF:
		return true
	}
	return false
}

// markClass tells whether a combining mark is part of the spelling (Indic vowel
// signs) or may be dropped (accents, Arabic and Hebrew points).
func markClass(r rune) class {
	switch {
	case r >= 0x0300 && r <= 0x036F, r >= 0x0483 && r <= 0x0489, r >= 0x1AB0 && r <= 0x1AFF,
		r >= 0x1DC0 && r <= 0x1DFF, r >= 0x20D0 && r <= 0x20FF, r >= 0xFE20 && r <= 0xFE2F:
		return invisible
	case r >= 0x0591 && r <= 0x05C7, r >= 0x0610 && r <= 0x061A, r >= 0x064B && r <= 0x065F, r == 0x0670,
		r >= 0x06D6 && r <= 0x06ED, r == 0x3099, r == 0x309A:
		return invisible
	}
	return letter
}

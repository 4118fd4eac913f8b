package flow

// Sizes are counted in columns: a Hangul syllable or Han character is as wide as
// two letters. Measured with pdftotext on pages of running text (600 characters
// or more), a full page (the upper quartile) holds 2,522 characters in 1,713
// pages of English and Spanish reports and 1,322 in 66 pages of Korean ones: the
// same 2,500 columns. The fullest page in a hundred holds 5,600 and 8,800.
const (
	fullPage = 2_500
	// leastPage and mostPage are how far a page that we divide may be from full
	// so that it can end between blocks.
	leastPage = fullPage / 2
	mostPage  = fullPage * 7 / 5
	// sheet is what stands between two page breaks of a document's own and can
	// still have been one sheet of paper. What is longer was not divided by the
	// program that wrote it: a chapter of an EPUB, or a report written by a script.
	sheet = 8_000
	// pageCap is where a table row that cannot be divided in any good way is
	// divided in a bad one: 20,000 letters on one page.
	pageCap = 20_000
)

// columns is the width of a text.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += width(r)
	}
	return n
}

// exceeds tells whether a text is wider than n, without looking at all of it.
func exceeds(s string, n int) bool {
	for _, r := range s {
		if n < 0 {
			break
		}
		n -= width(r)
	}
	return n < 0
}

func width(r rune) int {
	switch {
	case r >= 0x1100 && r <= 0x115F, // leading jamo
		r >= 0x2E80 && r <= 0xA4CF, // Han, kana, Hangul letters, enclosed forms
		r >= 0xAC00 && r <= 0xD7A3,
		r >= 0xF900 && r <= 0xFAFF,
		r >= 0xFF01 && r <= 0xFF60,
		r >= 0x20000 && r <= 0x3FFFD:
		return 2
	}
	return 1
}

// columns is the width of all that a block writes on its page.
func (b *Block) columns() int {
	n := 1 + columns(b.Text) // its line end
	if b.Kind == Footnote {
		n += columns(b.Mark) + 1
	}
	for _, c := range b.Cells {
		n += columns(c) + 1
	}
	return n
}

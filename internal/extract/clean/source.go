package clean

import (
	"unicode"

	"naru/internal/library"
)

// minChars is the number of characters, blanks aside, below which a page counts
// as having no text layer: scans often carry a stamped page number or a
// download notice.
const minChars = 20

// maxBad is the share of characters without a meaning above which a text layer
// is of no use: fonts without a way back to characters leave private-use or
// control characters.
const maxBad = 0.05

// Source judges the characters of a page as they came.
func Source(raw []rune) library.TextSource {
	chars, bad := 0, 0
	for _, r := range raw {
		switch {
		case isPlain(r): // nearly all, and what follows takes longer
		case r == broken || r == 0x02 || unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.In(r, unicode.Co) || isNonCharacter(r):
			bad++
		}
		chars++
	}
	if chars < minChars || float64(bad) > maxBad*float64(chars) {
		return library.SourceNone
	}
	return library.SourceText
}

package clean

import (
	"strings"
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

// maxStray is the share of letters with accents and signs of the two old Latin
// encodings above which they are no language's: a font whose codes were taken for
// one of these encodings. Of Vietnamese, which has most, they are a third.
const maxStray = 0.5

// Source judges the characters of a page as they came.
func Source(raw []rune) library.TextSource {
	chars, bad, stray := 0, 0, 0
	for _, r := range raw {
		switch {
		case isPlain(r): // nearly all, and what follows takes longer
		case r == broken || r == 0x02 || unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.In(r, unicode.Co) || isNonCharacter(r):
			bad++
		case isStray(r):
			stray++
		}
		chars++
	}
	if chars < minChars || float64(bad) > maxBad*float64(chars) || float64(stray) > maxStray*float64(chars) {
		return library.SourceNone
	}
	return library.SourceText
}

// isStray tells the upper half of Windows-1252 and Mac Roman, but for the points
// and dashes that fill lines of tables of contents.
func isStray(r rune) bool {
	switch r {
	case '·', '•', '…', '–', '—':
		return false
	}
	return '¡' <= r && r <= 'ÿ' || strings.ContainsRune("ŒœŠšŸŽžƒıˆ˜˙˚¸˝˛ˇ‘’‚“”„†‡‰‹›⁄€™Ω∂∆∏∑√∞∫≈≠≤≥◊πﬁﬂ", r)
}

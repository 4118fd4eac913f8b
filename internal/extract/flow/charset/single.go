package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// script is an alphabet other than the Latin one, with the letters that make up
// more than half of any text in it.
type script struct {
	pages  []*charmap.Charmap
	common string
}

func scripts() []script {
	return []script{
		{[]*charmap.Charmap{charmap.Windows1251, charmap.KOI8U, charmap.CodePage866, charmap.ISO8859_5}, "оеаинтсрвлі"},
		{[]*charmap.Charmap{charmap.Windows1253}, "αάοόιίεέτσςνηή"},
		{[]*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6}, "اليمنورتبة"},
		{[]*charmap.Charmap{charmap.Windows1255}, "יוהלאתרמבש"},
		{[]*charmap.Charmap{charmap.Windows874}, "านรอกเงมยลวดท่้ีิัส"},
	}
}

// guessScript takes the encoding of one byte a letter in which the most of the
// high bytes are letters that are common in its language. KOI8-U holds KOI8-R's
// letters.
func guessScript(b []byte) reading {
	const enough = 0.5 // two thirds in any text of the language; a third by chance
	const few = 8
	var best *charmap.Charmap
	most := enough
	for _, s := range scripts() {
		for _, page := range s.pages {
			common, high := 0, 0
			for _, c := range b {
				if c < 0x80 {
					continue
				}
				r := unicode.ToLower(page.DecodeByte(c))
				if isMark(r) {
					continue
				}
				high++
				if strings.ContainsRune(s.common, r) {
					common++
				}
			}
			if high >= few && float64(common) > most*float64(high) {
				best, most = page, float64(common)/float64(high)
			}
		}
	}
	if best == nil {
		return nil
	}
	return best.NewDecoder().Bytes
}

// isApart: most high bytes stand in words without a letter of ASCII, as in a text
// of an alphabet that is not the Latin one.
func isApart(b []byte) bool {
	high, apart := 0, 0
	for i := 0; i < len(b); i++ {
		from, latin := i, false
		for ; i < len(b) && isWord(b[i]); i++ {
			latin = latin || b[i] < 0x80
		}
		if latin {
			for _, c := range b[from:i] {
				if c >= 0x80 {
					high++
				}
			}
			continue
		}
		high += i - from
		if i-from > 1 {
			apart += i - from
		}
	}
	return apart*4 > high*3
}

// isMark tells quotes, dashes and the like, which stand beside any language.
func isMark(r rune) bool {
	return r == '\u00a0' || r >= 0x2010 && r <= 0x203a || strings.ContainsRune("«»°§©®№€·", r)
}

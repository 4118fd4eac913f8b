package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// commonHan are characters that stand in every Chinese text, simplified.
const commonHan = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经进部度家理等体现化与问题"

// commonOldHan are such as every text in traditional characters has.
const commonOldHan = "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經進部度家理等體現化與問題"

// guessAsian takes the encoding in which the most characters are such as every
// text of its language has: bytes of one are valid, and rare, in the others.
func guessAsian(b []byte) reading {
	var best reading
	most := 0.0
	if koreanIn(b).is() {
		best = korean.EUCKR.NewDecoder().Bytes // as x/text has it, with all of CP949
		most = share(b, best, hangulCommon)
	}
	for _, c := range []struct {
		read   reading
		common func(rune) bool
	}{
		{fromJohab, hangulCommon},
		{japanese.ShiftJIS.NewDecoder().Bytes, hiragana},
		{japanese.EUCJP.NewDecoder().Bytes, hiragana},
		{simplifiedchinese.GB18030.NewDecoder().Bytes, hanCommon},
		{traditionalchinese.Big5.NewDecoder().Bytes, oldHanCommon},
		{fromEUCTW, oldHanCommon},
	} {
		const enough = 0.2 // as in any text of the language; half of that by chance
		if s := share(b, c.read, c.common); s >= enough && s > most {
			best, most = c.read, s
		}
	}
	return best
}

func hangulCommon(r rune) bool { return strings.ContainsRune(common, r) }
func hanCommon(r rune) bool    { return strings.ContainsRune(commonHan, r) }
func oldHanCommon(r rune) bool { return strings.ContainsRune(commonOldHan, r) }
func hiragana(r rune) bool     { return unicode.Is(unicode.Hiragana, r) }

// share is the part of the letters beyond ASCII that are common; none where more
// than one in fifty is not valid, or so few are there that it may be chance.
func share(b []byte, read reading, isCommon func(rune) bool) float64 {
	const few = 10
	text, err := read(b)
	if err != nil {
		return 0
	}
	common, letters, bad := 0, 0, 0
	for _, r := range string(text) {
		switch {
		case r == utf8.RuneError:
			bad++
		case r >= 0x80 && unicode.IsLetter(r):
			letters++
			if isCommon(r) {
				common++
			}
		}
	}
	if letters < few || (bad-1)*50 > letters { // one may be cut off
		return 0
	}
	return float64(common) / float64(letters)
}

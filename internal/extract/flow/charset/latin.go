package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// alphabet holds the letters beyond ASCII that a language writes.
type alphabet struct {
	page    *charmap.Charmap
	letters string
}

// western are the alphabets that Windows-1252 holds whole.
func western() []alphabet {
	return alphabetsOf(charmap.Windows1252,
		"éèêëàâîïôûùüçœæÿ", "áéíóúüñªº", "ãõáéíóúâêôàçüªº", "àèéìòùîªº", "äöüß", "åäöéü", "æøåéôü", "éëïöüèêáóà", "áðéíóúýþæö")
}

// eastern are those that lie in other code pages.
func eastern() []alphabet {
	const polish, czech, slovak = "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž"
	const hungarian, croatian, romanian = "áéíóöőúüű", "čćđšž", "ăâîşţ"
	all := alphabetsOf(charmap.Windows1250, polish, czech, slovak, hungarian, croatian, romanian)
	all = append(all, alphabetsOf(charmap.ISO8859_2, polish, czech, slovak, hungarian, croatian, romanian)...)
	all = append(all, alphabetsOf(charmap.Windows1254, "çğıiöşüâî")...) // İ folds to i
	all = append(all, alphabetsOf(charmap.Windows1257, "āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž")...)
	// Vietnamese tones are characters of their own there.
	return append(all, alphabetsOf(charmap.Windows1258, "ăâđêôơưàáèéìíòóùúýñ₫\u0300\u0301\u0303\u0309\u0323")...)
}

func alphabetsOf(page *charmap.Charmap, letters ...string) []alphabet {
	all := make([]alphabet, len(letters))
	for i, l := range letters {
		all[i] = alphabet{page, l}
	}
	return all
}

// guessLatin takes the page in which the letters are those of one language, if
// there is one; Windows-1252 before another.
func guessLatin(b []byte) reading {
	const whole, mostly = 0.99, 0.95
	const few = 8 // letters: fewer may all be in any alphabet
	for _, a := range western() {
		if part, letters := a.part(b); letters < few {
			return nil
		} else if part >= mostly {
			return a.page.NewDecoder().Bytes
		}
	}
	var best *charmap.Charmap
	most := whole
	for _, a := range eastern() {
		if part, _ := a.part(b); part > most {
			best, most = a.page, part
		}
	}
	switch best {
	case nil:
		return nil
	case charmap.Windows1258:
		return func(b []byte) ([]byte, error) {
			text, err := best.NewDecoder().Bytes(b)
			return norm.NFC.Bytes(text), err
		}
	}
	return best.NewDecoder().Bytes
}

// part is which part of the high bytes in words are letters of the alphabet.
func (a alphabet) part(b []byte) (part float64, letters int) {
	good, all := 0, 0
	for i, c := range b {
		if c < 0x80 {
			continue
		}
		r := a.page.DecodeByte(c)
		if isMark(r) || !unicode.In(r, unicode.L, unicode.M) && !(i > 0 && isWord(b[i-1]) && i+1 < len(b) && isWord(b[i+1])) {
			continue
		}
		all++
		if strings.ContainsRune(a.letters, unicode.ToLower(r)) {
			good++
		}
	}
	if all == 0 {
		return 1, 0
	}
	return float64(good) / float64(all), all
}

func isWord(c byte) bool { return c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z' }

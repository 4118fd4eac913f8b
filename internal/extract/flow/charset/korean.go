package charset

import "golang.org/x/text/encoding/korean"

// common are syllables that stand in every Korean text: those of particles,
// endings and the commonest words. They are about half of any text.
const common = "이다의는에을하고가지를로은서사한인기정대도자과리어있일시해제수전나부으그아것라들여원보장국동주조성민면상공안구만스적치관경내게무연법신조회소용생위중방년세"

// evidence is what a text holds, read as CP949.
//
// Western text has high bytes alone, before a small letter or a space: most such
// pairs are not valid, nor are those at the end of words of odd length in other
// alphabets. Chinese (GB 2312) text is valid as Hangul of KS X 1001, but as
// syllables that are not common: by chance, one in twenty-five.
type evidence struct {
	hangul, frequent int // of KS X 1001; those that are common
	other, signs     int // Hanja, and syllables that only CP949 has
	bad, words       int
}

func koreanIn(b []byte) (e evidence) {
	frequents := commonPairs()
	for i := 0; i < len(b); {
		lead := b[i]
		if lead < 0x80 {
			i++
			continue
		}
		if i+1 == len(b) {
			break // cut off at its end
		}
		if i == 0 || b[i-1] < 0x80 {
			e.words++
		}
		trail := b[i+1]
		switch {
		case lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 && trail <= 0xFE:
			e.hangul++
			if frequents[[2]byte{lead, trail}] {
				e.frequent++
			}
		case lead >= 0xA1 && lead <= 0xAF && trail >= 0xA1 && trail <= 0xFE:
			e.signs++
		case lead >= 0xA1 && lead <= 0xFE && trail >= 0xA1 && trail <= 0xFE:
			e.other++
		case lead >= 0x81 && lead <= 0xC6 && isExtension(trail):
			e.other++
		default:
			e.bad++
			i++
			continue
		}
		i += 2
	}
	return e
}

// may: enough Hangul and few errors.
func (e evidence) may() bool {
	return e.hangul*3 > e.other && e.hangul*20 > e.signs && e.bad*50 <= e.hangul
}

// is: common syllables, too, a fifth as in any running text, where there are
// enough to count.
func (e evidence) is() bool {
	const few = 20
	return e.may() && (e.hangul < few || e.frequent*5 >= e.hangul)
}

// list: a tenth, as in tables and lists of terms, or no error in several words.
func (e evidence) list() bool {
	return e.may() && (e.frequent*10 >= e.hangul || e.bad == 0 && e.words >= 5)
}

func isExtension(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0x81
}

// commonPairs gives the common syllables as bytes.
func commonPairs() map[[2]byte]bool {
	pairs := make(map[[2]byte]bool)
	b, _ := korean.EUCKR.NewEncoder().Bytes([]byte(common)) // all of them are in KS X 1001
	for i := 0; i+1 < len(b); i += 2 {
		pairs[[2]byte{b[i], b[i+1]}] = true
	}
	return pairs
}

package charset

import "golang.org/x/text/encoding/korean"

// common are syllables that stand in every Korean text: those of particles,
// endings and the commonest words. They are about half of any text.
const common = "이다의는에을하고가지를로은서사한인기정대도자과리어있일시해제수전나부으그아것라들여원보장국동주조성민면상공안구만스적치관경내게무연법신조회소용생위중방년세"

// isKorean: read as CP949, the text has enough Hangul and few errors.
//
// Western text has high bytes alone, before a small letter or a space: most such
// pairs are not valid. Chinese (GB 2312) text is valid as Hangul of KS X 1001,
// but as syllables that are not common.
func isKorean(b []byte) bool {
	frequents := commonPairs()
	hangul, frequent, other, bad := 0, 0, 0, 0
	for i := 0; i < len(b); {
		lead := b[i]
		if lead < 0x80 {
			i++
			continue
		}
		if i+1 == len(b) {
			break // cut off at its end
		}
		trail := b[i+1]
		switch {
		case lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 && trail <= 0xFE:
			hangul++
			if frequents[[2]byte{lead, trail}] {
				frequent++
			}
		case lead >= 0xA1 && lead <= 0xFE && trail >= 0xA1 && trail <= 0xFE:
			other++ // signs, Hanja
		case lead >= 0x81 && lead <= 0xC6 && isExtension(trail):
			other++ // syllables that only CP949 has
		default:
			bad++
			i++
			continue
		}
		i += 2
	}
	const few = 20 // too few to count what is common
	return hangul*3 > other && bad*50 <= hangul && (hangul < few || frequent*5 >= hangul)
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

package charset

import (
	"sort"
	"unicode/utf8"

	"golang.org/x/text/encoding/traditionalchinese"
)

// fromEUCTW reads EUC-TW, which Unix systems in Taiwan wrote: two bytes for plane
// 1 of CNS 11643, four for another one. What Big5 has not becomes U+FFFD.
func fromEUCTW(b []byte) ([]byte, error) {
	const shift, firstPlane = 0x8E, 0xA1
	out := make([]byte, 0, len(b)*3/2)
	planes := cnsRuns()
	big5 := traditionalchinese.Big5.NewDecoder()
	for i := 0; i < len(b); {
		if b[i] < 0x80 {
			out = append(out, b[i])
			i++
			continue
		}
		plane := 0
		if b[i] == shift && i+1 < len(b) {
			plane = int(b[i+1]) - firstPlane
			i += 2
		}
		if i+1 >= len(b) || b[i] < 0xA1 || b[i+1] < 0xA1 {
			out = utf8.AppendRune(out, utf8.RuneError)
			i++
			continue
		}
		pair := []byte(nil)
		if plane >= 0 && plane < len(planes) {
			pair = asBig5(planes[plane], (int(b[i])-0xA1)*94+int(b[i+1])-0xA1)
		}
		i += 2
		if text, err := big5.Bytes(pair); err == nil && pair != nil {
			out = append(out, text...)
		} else {
			out = utf8.AppendRune(out, utf8.RuneError)
		}
	}
	return out, nil
}

// asBig5 gives the bytes of a cell, nil for one that Big5 lacks.
func asBig5(runs []run, cell int) []byte {
	n := sort.Search(len(runs), func(i int) bool { return runs[i].cns > cell }) - 1
	if n < 0 || cell >= runs[n].cns+runs[n].length {
		return nil
	}
	cell += runs[n].big5 - runs[n].cns
	trail := cell%157 + 0x40
	if trail >= 0x7F {
		trail += 0xA1 - 0x7F
	}
	return []byte{byte(cell/157 + 0xA1), byte(trail)}
}

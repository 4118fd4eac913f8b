package pdffont

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"naru/internal/extract/pdffile"
)

// toUnicode is a ToUnicode CMap (9.10.3), read as PDFium reads it. What PDFium
// would drop or guess at in one that is not well made, is an error here.
type toUnicode struct {
	// cells holds, by the upper and lower byte of a code, one character plus one;
	// below zero, the place in several of more than one; 0 for none.
	cells   sparse
	several []string
	left    int // codes that may yet be told
	// base: what the CMap does not tell, its CID tells (Adobe-Korea1-UCS2).
	base bool
}

// sparse is a table of numbers by code, in pages of 256.
type sparse [256]*[256]int32

func (s *sparse) at(code uint32) int32 {
	if code > 0xFFFF || s[code>>8] == nil {
		return 0
	}
	return s[code>>8][code&0xFF]
}

func (s *sparse) set(code uint32, v int32) {
	page := s[code>>8]
	if page == nil {
		page = new([256]int32)
		s[code>>8] = page
	}
	page[code&0xFF] = v
}

// noCharacter is U+FFFF as a cell, which Hancom's programs write for glyphs that
// have no meaning.
const noCharacter = 0xFFFF + 1

// maxSection is the number of entries in a section of a CMap. By the book there
// are at most 100; PDFium takes up to 160,000.
const maxSection = 160_000

// maxTold is the number of codes that are told anything, those told again
// included: a font has 65,536.
const maxTold = 1 << 18

// maxMeaning is the length of what one code may mean, in UTF-16.
const maxMeaning = 64

func readToUnicode(data []byte) (*toUnicode, error) {
	u := &toUnicode{left: maxTold}
	t := &tokens{data: data}
	count := -1
	for {
		word := t.next()
		var err error
		switch {
		case word.kind == tokenEnd:
			return u, nil
		case word.is("beginbfchar"):
			err = u.characters(t, count)
		case word.is("beginbfrange"):
			err = u.ranges(t, count)
		case word.kind == tokenName:
			switch string(word.text) {
			case "Adobe-Korea1-UCS2":
				u.base = true
			case "Adobe-Japan1-UCS2", "Adobe-CNS1-UCS2", "Adobe-GB1-UCS2":
				err = unsure("ToUnicode goes on with %s", word.text)
			}
		}
		if err != nil {
			return nil, err
		}
		count = word.number()
	}
}

func unsure(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{pdffile.ErrUnsure}, args...)...)
}

// characters reads a section of single codes.
func (u *toUnicode) characters(t *tokens, count int) error {
	n := 0
	for {
		from := t.next()
		if from.kind == tokenEnd || from.is("endbfchar") {
			break
		}
		code, _, ok := hexCode(from.text)
		if from.kind != tokenHex || !ok || code > 0xFFFF || n >= maxSection {
			return unsure("a code in ToUnicode")
		}
		to := t.next()
		if to.kind == tokenEnd || to.is("endbfchar") {
			return unsure("ToUnicode breaks off")
		}
		if err := u.add(code, to); err != nil {
			return err
		}
		if u.left--; u.left < 0 {
			return unsure("ToUnicode tells too much")
		}
		n++
	}
	return counted(n, count)
}

// counted: PDFium ignores a section that has more or fewer entries than it says.
func counted(n, said int) error {
	if n != said {
		return unsure("a section of ToUnicode with %d entries says %d", n, said)
	}
	return nil
}

// ranges reads a section of codes in a row.
func (u *toUnicode) ranges(t *tokens, count int) error {
	n := 0
	for {
		from := t.next()
		if from.kind == tokenEnd || from.is("endbfrange") {
			break
		}
		to, dest := t.next(), t.next()
		low, _, ok := hexCode(from.text)
		last, _, alsoOK := hexCode(to.text)
		if from.kind != tokenHex || to.kind != tokenHex || !ok || !alsoOK || n >= maxSection {
			return unsure("a range in ToUnicode")
		}
		// A range runs through the last byte alone (9.10.3).
		high := low&^0xFF | last&0xFF
		if low > high || high > 0xFFFF {
			return unsure("a range in ToUnicode that runs backwards")
		}
		if u.left -= int(high-low) + 1; u.left < 0 {
			return unsure("ToUnicode tells too much")
		}
		err := u.spread(t, low, high, dest)
		if err != nil {
			return err
		}
		n++
	}
	return counted(n, count)
}

// spread gives each code of a range its meaning.
func (u *toUnicode) spread(t *tokens, low, high uint32, dest token) error {
	if dest.is("[") {
		for code := low; code <= high; code++ {
			to := t.next()
			if to.kind == tokenEnd || to.is("]") {
				return unsure("an array of ToUnicode that is too short")
			}
			if err := u.add(code, to); err != nil {
				return err
			}
		}
		if !t.next().is("]") {
			return unsure("an array of ToUnicode that is too long")
		}
		return nil
	}
	units, err := hexUnits(dest)
	if err != nil {
		return err
	}
	if len(units) == 0 || len(units) == 1 && len(dest.text) != 4 {
		return unsure("a range in ToUnicode without a meaning")
	}
	end := &units[len(units)-1]
	for code := low; code <= high; code++ {
		u.put(code, units)
		if *end == 0xFFFF && code < high {
			return unsure("a range in ToUnicode that runs over")
		}
		*end++
	}
	return nil
}

func (u *toUnicode) add(code uint32, dest token) error {
	units, err := hexUnits(dest)
	if err != nil || len(units) == 0 {
		return err // PDFium passes over what has less than four digits
	}
	u.put(code, units)
	return nil
}

// put keeps a meaning. Of several of one code PDFium takes the least.
func (u *toUnicode) put(code uint32, units []uint16) {
	was := u.cells.at(code)
	if len(units) == 1 {
		if v := int32(units[0]) + 1; was <= 0 || v < was {
			u.cells.set(code, v)
		}
		return
	}
	if was == 0 {
		u.several = append(u.several, decode(units))
		u.cells.set(code, -int32(len(u.several)))
	}
}

// decode turns UTF-16 into text; "" where it is not in order.
func decode(units []uint16) string {
	var b strings.Builder
	for _, r := range utf16.Decode(units) {
		text, sure := character(r)
		if !sure || r == utf8.RuneError {
			return ""
		}
		b.WriteString(text)
	}
	return b.String()
}

// hexUnits reads UTF-16 from a hex string, as far as whole units go; none from
// another thing.
func hexUnits(t token) ([]uint16, error) {
	if t.kind != tokenHex {
		return nil, nil
	}
	if len(t.text) > 8*maxMeaning {
		return nil, unsure("a meaning in ToUnicode of %d digits", len(t.text))
	}
	units := make([]uint16, 0, len(t.text)/4)
	v, digits := 0, 0
	for _, c := range t.text {
		d := hexDigit(c)
		if isBlank(c) {
			continue
		}
		if d < 0 {
			return nil, unsure("a meaning in ToUnicode that is no number")
		}
		digits++
		if v = v<<4&0xFFFF | d; digits%4 == 0 {
			units = append(units, uint16(v))
		}
	}
	return units, nil
}

// meaning tells what a code means. found is false where the CMap does not have
// it, and sure where PDFium's answer is certain.
func (u *toUnicode) meaning(code uint32) (text string, found, sure bool) {
	v := u.cells.at(code)
	switch {
	case v == 0:
		return "", false, true
	case v == noCharacter:
		// PDFium marks meanings of several characters by U+FFFF, and takes this one
		// for the first of them.
		if len(u.several) == 0 {
			return "", false, true
		}
		text = u.several[0]
		return text, true, text != ""
	case v > 0:
		text, sure = character(rune(v - 1))
		return text, true, sure
	}
	text = u.several[-v-1]
	return text, true, text != ""
}

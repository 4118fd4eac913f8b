package pdffont

import "strings"

// cmap says how a string falls into codes, and which CID each has (9.7.5).
type cmap struct {
	vertical bool
	// size of a code by its first byte; 0: what the byte does is not certain.
	size [256]uint8
	// only is the size of all codes, as far as the bytes are outside the code
	// space too; 0 where there are several sizes.
	only uint8
	// ranges are sorted; nil: the code is the CID.
	ranges []cidRange
	// cids are those of a CMap in the file, in place of ranges.
	cids *sparse
	// unicode: the code is UTF-16.
	unicode bool
	// known: PDFium knows the CMap by name, and so the meaning of its CIDs.
	known bool
	// ordering of the collection that its CIDs are of, where it says.
	ordering string
}

// leads says which first bytes are of two; all others stand alone.
func (c *cmap) leads(from, to int) {
	for b := range c.size {
		c.size[b] = 1
		if b >= from && b <= to {
			c.size[b] = 2
		}
	}
}

// predefined gives a CMap that a file only names.
func (t *Tables) predefined(name string) (*cmap, error) {
	base, vertical := strings.CutSuffix(name, "-V")
	if !vertical {
		var horizontal bool
		if base, horizontal = strings.CutSuffix(name, "-H"); !horizontal {
			return nil, unsure("the CMap %q is not known", name)
		}
	}
	c := &cmap{vertical: vertical, known: true}
	table := base + "-H"
	switch base {
	case "Identity":
		c.leads(0, 0xFF)
		return c, nil
	case "UniKS-UCS2", "UniKS-UTF16":
		c.leads(0, 0xFF)
		c.unicode = true
		table = "UniKS-UTF16-H" // the same, and some more
	case "KSC-EUC":
		c.leads(0xA1, 0xFE)
	case "KSCms-UHC", "KSCms-UHC-HW":
		c.leads(0x81, 0xFE)
	case "KSCpc-EUC":
		c.leads(0xA1, 0xFD)
	default:
		return nil, unsure("the CMap %q is not known", name)
	}
	c.ordering = "Korea1"
	c.ranges = t.korea().cmaps[table]
	return c, nil
}

// maxCIDs is the number of codes that a CMap in a file gives CIDs to, those
// given again included.
const maxCIDs = 1 << 18

// readCMap reads a CMap that stands in the file.
func readCMap(data []byte) (*cmap, error) {
	c := &cmap{cids: &sparse{}}
	t := &tokens{data: data}
	left := maxCIDs
	spaces := 0
	for {
		word := t.next()
		var err error
		switch {
		case word.kind == tokenEnd:
			if spaces == 0 {
				return nil, unsure("a CMap without a code space")
			}
			if c.only == 2 {
				c.leads(0, 0xFF)
			} else if c.only == 1 {
				c.leads(1, 0)
			}
			return c, nil
		case word.is("usecmap"):
			return nil, unsure("a CMap built on another")
		case word.is("begincodespacerange"):
			err = c.codeSpace(t, &spaces)
		case word.is("begincidrange"):
			err = c.cidRanges(t, &left)
		case word.is("begincidchar"):
			err = c.cidCharacters(t, &left)
		case word.kind == tokenName && string(word.text) == "WMode":
			c.vertical = t.next().number() != 0
		case word.kind == tokenName && string(word.text) == "Ordering":
			c.ordering = string(t.next().text)
		}
		if err != nil {
			return nil, err
		}
	}
}

// codeSpace reads which first bytes make codes of one byte, and which of two.
func (c *cmap) codeSpace(t *tokens, spaces *int) error {
	for {
		from := t.next()
		if from.kind == tokenEnd || from.is("endcodespacerange") {
			return nil
		}
		to := t.next()
		low, size, ok := hexCode(from.text)
		high, same, alsoOK := hexCode(to.text)
		if from.kind != tokenHex || to.kind != tokenHex || !ok || !alsoOK || size != same || size > 2 || low > high {
			return unsure("a code space")
		}
		if size == 2 {
			low, high = low>>8, high>>8
		}
		for b := low; b <= high; b++ {
			if c.size[b] != 0 && c.size[b] != uint8(size) {
				return unsure("code spaces that overlap")
			}
			c.size[b] = uint8(size)
		}
		if *spaces++; *spaces == 1 {
			c.only = uint8(size)
		} else {
			c.only = 0
		}
	}
}

func (c *cmap) cidRanges(t *tokens, left *int) error {
	for {
		from := t.next()
		if from.kind == tokenEnd || from.is("endcidrange") {
			return nil
		}
		to, cid := t.next(), t.next().number()
		low, _, ok := hexCode(from.text)
		high, _, alsoOK := hexCode(to.text)
		if from.kind != tokenHex || to.kind != tokenHex || !ok || !alsoOK || cid < 0 || high > 0xFFFF || low > high {
			return unsure("a range in a CMap")
		}
		if *left -= int(high-low) + 1; *left < 0 {
			return unsure("a CMap with too many codes")
		}
		for code := low; code <= high; code++ {
			c.cids.set(code, int32(uint16(cid)+uint16(code-low)))
		}
	}
}

func (c *cmap) cidCharacters(t *tokens, left *int) error {
	for {
		from := t.next()
		if from.kind == tokenEnd || from.is("endcidchar") {
			return nil
		}
		cid := t.next().number()
		code, _, ok := hexCode(from.text)
		if from.kind != tokenHex || !ok || cid < 0 || code > 0xFFFF {
			return unsure("a code in a CMap")
		}
		if *left--; *left < 0 {
			return unsure("a CMap with too many codes")
		}
		c.cids.set(code, int32(uint16(cid)))
	}
}

// next takes the first code off a string that is not empty. A code that is cut
// off ends in zeros, as in PDFium.
func (c *cmap) next(s []byte) (code uint32, bytes int, sure bool) {
	switch {
	case c.size[s[0]] != 2:
		return uint32(s[0]), 1, c.size[s[0]] == 1
	case len(s) == 1:
		return uint32(s[0]) << 8, 1, true
	}
	return uint32(s[0])<<8 | uint32(s[1]), 2, true
}

// cid gives the CID of a code.
func (c *cmap) cid(code uint32) uint32 {
	switch {
	case c.cids != nil:
		return uint32(c.cids.at(code))
	case c.ranges != nil:
		return find(c.ranges, code)
	}
	return code & 0xFFFF
}

package pdffont

import "naru/internal/extract/pdffile"

// composite tells about the codes of a Type 0 font (9.7).
type composite struct {
	codes   *cmap
	widths  *widths
	unicode *toUnicode // nil: none
	// korean is the collection whose CIDs tell what they mean; nil: none does.
	korean *collection
	// ordering is the collection of the CIDs, as far as PDFium knows it.
	ordering string
}

func (t *Tables) loadComposite(f Objects, dict pdffile.Dict) (*Font, error) {
	list, _ := f.Resolve(dict["DescendantFonts"]).(pdffile.Array)
	if len(list) != 1 {
		return nil, unsure("a composite font of %d fonts", len(list))
	}
	descendant := dictOf(f, list[0])
	if descendant == nil {
		return nil, unsure("a composite font of no font")
	}
	c := &composite{}
	var err error
	if c.codes, err = t.codesOf(f, dict["Encoding"]); err != nil {
		return nil, err
	}
	if c.widths, err = readWidths(f, descendant); err != nil {
		return nil, err
	}
	if c.unicode, err = unicodeOf(f, dict); err != nil {
		return nil, err
	}
	c.ordering = c.codes.ordering
	if !isCollection(c.ordering) {
		ordering, _ := f.Resolve(dictOf(f, descendant["CIDSystemInfo"])["Ordering"]).(pdffile.String)
		c.ordering = string(ordering)
	}
	if c.ordering == "Korea1" && c.codes.known || c.unicode != nil && c.unicode.base {
		c.korean = t.korea()
	}
	font := &Font{codes: c.codes, decoder: c, Vertical: c.codes.vertical}
	font.setBlank(c.blank())
	descriptor := dictOf(f, descendant["FontDescriptor"])
	font.setReach(reach(f, descriptor, programOf(f, descriptor), "", func(uint32) bool { return false }))
	return font, nil
}

// isCollection: PDFium knows the collection.
func isCollection(ordering string) bool {
	switch ordering {
	case "Korea1", "Japan1", "GB1", "CNS1", "UCS":
		return true
	}
	return false
}

// codesOf reads the CMap of a composite font.
func (t *Tables) codesOf(f Objects, encoding pdffile.Object) (*cmap, error) {
	switch v := f.Resolve(encoding).(type) {
	case pdffile.Name:
		return t.predefined(string(v))
	case *pdffile.Stream:
		if v.Dict["UseCMap"] != nil {
			return nil, unsure("a CMap built on another")
		}
		data, err := f.Data(v)
		if err != nil {
			return nil, err
		}
		return readCMap(data)
	}
	return nil, unsure("a composite font without a CMap")
}

func (c *composite) width(code uint32) int { return c.widths.of(c.codes.cid(code)) }

func (c *composite) meaning(code uint32) (string, bool) {
	if c.unicode != nil {
		if text, found, sure := c.unicode.meaning(code); found {
			return text, sure
		}
		if c.unicode.base {
			return character(c.korean.mean(code))
		}
	}
	if c.codes.unicode || !c.codes.known {
		return itself(code)
	}
	switch c.ordering {
	case "Korea1":
		if r := c.korean.mean(c.codes.cid(code)); r != 0 {
			return character(r)
		}
	case "Japan1", "GB1", "CNS1":
		return "", false // PDFium has their tables
	}
	return itself(code)
}

// itself is a code of which nothing says what it means: PDFium takes it for a
// character, but for the first, which is no glyph.
func itself(code uint32) (string, bool) {
	if code == 0 {
		return "", true
	}
	return character(rune(code))
}

// blank is the code that PDFium measures blanks by: 0 where it knows none.
func (c *composite) blank() uint32 {
	if c.unicode != nil {
		if code, ok := c.unicode.blank(); ok {
			return code
		}
	}
	switch {
	case c.codes.unicode, c.codes.ranges != nil:
		return ' '
	case c.codes.known && c.ordering == "Korea1":
		return 1 // the CID of a blank
	case c.codes.known && c.ordering == "UCS":
		return ' '
	}
	return 0
}

// dictOf resolves to a dictionary; nil, which can be asked, where it is none.
func dictOf(f Objects, o pdffile.Object) pdffile.Dict {
	switch v := f.Resolve(o).(type) {
	case pdffile.Dict:
		return v
	case *pdffile.Stream:
		return v.Dict
	}
	return nil
}

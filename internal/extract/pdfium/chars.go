package pdfium

// chars is a page's text; from[i] is the index of runes[i] among PDFium's
// characters, -1 for what was made up here.
type chars struct {
	runes []rune
	from  []int
}

// edit puts other characters in place of runes[from:to].
type edit struct {
	from, to int
	with     string
}

// apply makes all edits, which stand in order and do not overlap.
func (c *chars) apply(edits []edit) {
	if len(edits) == 0 {
		return
	}
	out := chars{make([]rune, 0, len(c.runes)), make([]int, 0, len(c.from))}
	at := 0
	for _, e := range edits {
		if e.from < at || e.to > len(c.runes) {
			continue
		}
		out.runes = append(out.runes, c.runes[at:e.from]...)
		out.from = append(out.from, c.from[at:e.from]...)
		for k, r := range []rune(e.with) {
			out.runes = append(out.runes, r)
			out.from = append(out.from, c.from[min(e.from+k, max(e.to-1, e.from))])
		}
		at = e.to
	}
	out.runes = append(out.runes, c.runes[at:]...)
	out.from = append(out.from, c.from[at:]...)
	*c = out
}

// chars reads the text of a page and which of PDFium's characters each is.
func (d *Document) chars(text uint64) (chars, error) {
	runes, err := d.text(text)
	if err != nil {
		return chars{}, err
	}
	c := chars{runes, make([]int, len(runes))}
	n, err := d.callInt("FPDFText_CountChars", text)
	if err != nil {
		return chars{}, err
	}
	if n == len(runes) { // nearly always
		for i := range c.from {
			c.from[i] = i
		}
		return c, nil
	}
	all, err := d.characters(text)
	if err != nil {
		return chars{}, err
	}
	c.from = align(runes, all)
	return c, nil
}

// characters lists the characters of a page by their index; 0 for those without
// a meaning, which the page's text leaves out.
func (d *Document) characters(text uint64) ([]rune, error) {
	n, err := d.callInt("FPDFText_CountChars", text)
	if err != nil || n < 0 {
		return nil, err
	}
	all := make([]rune, n)
	for i := range all {
		c, err := d.callInt("FPDFText_GetUnicode", text, uint64(i))
		if err != nil {
			return nil, err
		}
		all[i] = rune(c)
	}
	return all, nil
}

// maxDrift is how many characters may be missing from the text in one place
// before align takes a character of the text for one without a place.
const maxDrift = 16

// align gives for each character of the text its index among the page's
// characters, or -1. Both run in the same order. Where the text leaves out those
// without a meaning and nothing else, there is no doubt; else it looks a little
// ahead.
func align(text, all []rune) []int {
	out := make([]int, len(text))
	meant := 0
	for _, c := range all {
		if c != 0 {
			meant++
		}
	}
	next := 0
	if meant == len(text) {
		for k, c := range all {
			if c != 0 {
				out[next] = k
				next++
			}
		}
		return out
	}
	for i, r := range text {
		out[i] = -1
		for k := next; k < len(all) && k <= next+maxDrift; k++ {
			if c := all[k]; c == r || r == '\uFFFE' && c == 0x02 {
				out[i], next = k, k+1
				break
			}
		}
	}
	return out
}

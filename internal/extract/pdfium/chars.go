package pdfium

import "naru/internal/extract/arrange"

// chars reads the text of a page and which of PDFium's characters each is.
func (d *Document) chars(text uint64) (arrange.Text, error) {
	runes, err := d.text(text)
	if err != nil {
		return arrange.Text{}, err
	}
	c := arrange.Text{Runes: runes, From: make([]int, len(runes))}
	n, err := d.callInt("FPDFText_CountChars", text)
	if err != nil {
		return arrange.Text{}, err
	}
	if n == len(runes) { // nearly always
		for i := range c.From {
			c.From[i] = i
		}
		return c, nil
	}
	all, err := d.characters(text)
	if err != nil {
		return arrange.Text{}, err
	}
	c.From = align(runes, all)
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

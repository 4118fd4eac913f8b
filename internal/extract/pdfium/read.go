package pdfium

import "naru/internal/extract/arrange"

// read reads a page's text as a person would, and how its places lie on the
// page as shown. PDFium gives the characters in the order in which the file
// draws them.
func (d *Document) read(page, text uint64) (arrange.Text, placement, error) {
	c, err := d.chars(text)
	if err != nil || len(c.Runes) == 0 {
		return c, placement{}, err
	}
	place, err := d.placement(page)
	if err != nil {
		return c, place, err
	}
	w, h, err := d.size(page)
	if err != nil {
		return c, place, err
	}
	rect, free, err := d.alloc(boxRoom)
	if err != nil {
		return c, place, err
	}
	defer free()
	g := &glyphs{d: d, page: page, text: text, rect: rect, place: place, w: w, h: h}
	arrange.Page(g, &c)
	return c, place, g.err
}

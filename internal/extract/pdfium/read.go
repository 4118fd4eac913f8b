package pdfium

// read reads a page's text as a person would, and how its places lie on the
// page as shown. PDFium gives the characters in the order in which the file
// draws them; what its words and lines get wrong is mended where the places of a
// few characters make it plain.
func (d *Document) read(page, text uint64) (chars, placement, error) {
	c, err := d.chars(text)
	if err != nil || len(c.runes) == 0 {
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
	g := &glyphs{d: d, text: text, rect: rect, place: place, w: w, h: h}
	c.apply(joinSpaced(g, &c))
	c.apply(joinAccents(g, &c))
	c.apply(raiseMarks(g, &c))
	c.arrange(g, page)
	return c, place, g.err
}

// arrange leaves out what nobody sees, mends broken lines, sets cells of rows apart and puts columns in
// order.
func (c *chars) arrange(g *glyphs, page uint64) {
	lines := g.lines(c)
	if visible := seen(g, page, c, lines); len(visible) < len(lines) && g.err == nil {
		c.rearrange(visible)
		lines = g.lines(c)
	}
	if !upright(lines) {
		return
	}
	if edits := joinBroken(c, lines); len(edits) > 0 {
		c.apply(edits)
		lines = g.lines(c)
	}
	split := lines
	if gaps := g.gaps(c, lines); gaps != nil {
		if split = splitColumns(g, c, lines, gaps); len(split) == len(lines) {
			cells(c, lines, gaps)
		}
	}
	if g.err != nil {
		return
	}
	order := untangle(split)
	if order != nil {
		split = pick(split, order)
	}
	split, moved := sortLines(split)
	if moved || order != nil || len(split) > len(lines) {
		c.rearrange(split)
	}
}

func pick(lines []line, order []int) []line {
	out := make([]line, len(order))
	for i, k := range order {
		out[i] = lines[k]
	}
	return out
}

// rearrange makes the text anew out of its lines in another order.
func (c *chars) rearrange(lines []line) {
	out := chars{make([]rune, 0, len(c.runes)+2*len(lines)), make([]int, 0, len(c.from)+2*len(lines))}
	for i, l := range lines {
		if i > 0 {
			out.runes = append(out.runes, '\r', '\n')
			out.from = append(out.from, -1, -1)
		}
		out.runes = append(out.runes, c.runes[l.from:l.to]...)
		out.from = append(out.from, c.from[l.from:l.to]...)
	}
	*c = out
}

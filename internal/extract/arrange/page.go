package arrange

// Glyphs tells where the characters of a page stand, by the index that Text.From
// has. Questions may cost something: a page is asked about some hundred of its
// characters, never about all.
type Glyphs interface {
	// Frame is as high as the character's font and as wide as it advances; zero
	// where that is not known.
	Frame(char int) Frame
	// Baseline is the height at which a character stands on its line, 0 at the
	// top of the page.
	Baseline(char int) float64
	// Generated: the reader made the character up, as the blank in a gap.
	Generated(char int) bool
	// Shown is the page as shown, and Sheet where the whole sheet lies around it;
	// zero where that is not known.
	Shown() Frame
	Sheet() Frame
}

// Text is a page's text; From[i] is the index of Runes[i] among the page's
// characters, -1 for what was made up here. Lines end with \r\n, and U+FFFE
// stands for the hyphen of a word that goes on in the next line.
type Text struct {
	Runes []rune
	From  []int
}

// page is one on its way into order.
type page struct{ Glyphs }

// Page makes the text of a page, in the order in which the file draws it, one
// that a person would read. What the reader's words and lines get wrong is mended
// where the places of a few characters make it plain.
func Page(glyphs Glyphs, t *Text) {
	g := &page{glyphs}
	t.blanks()
	t.apply(joinSpaced(g, t))
	t.apply(joinTails(g, t))
	t.apply(joinAccents(g, t))
	t.apply(raiseMarks(g, t))
	t.arrange(g)
}

// blanks makes tabs blanks: a font may have one glyph for both, and programs then
// name each blank a tab (Qt's, and what prints by it). A tab parts the cells of a row
// only where it is wide.
func (c *Text) blanks() {
	for i, r := range c.Runes {
		if r == '\t' {
			c.Runes[i] = ' '
		}
	}
}

// arrange leaves out what nobody sees, mends broken lines, sets cells of rows
// apart and puts columns in order.
func (c *Text) arrange(g *page) {
	lines := g.lines(c)
	if visible := seen(g, c, lines); len(visible) < len(lines) {
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
func (c *Text) rearrange(lines []line) {
	out := Text{make([]rune, 0, len(c.Runes)+2*len(lines)), make([]int, 0, len(c.From)+2*len(lines))}
	for i, l := range lines {
		if i > 0 {
			out.Runes = append(out.Runes, '\r', '\n')
			out.From = append(out.From, -1, -1)
		}
		out.Runes = append(out.Runes, c.Runes[l.from:l.to]...)
		out.From = append(out.From, c.From[l.from:l.to]...)
	}
	*c = out
}

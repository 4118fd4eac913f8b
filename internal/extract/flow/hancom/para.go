package hancom

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"naru/internal/extract/flow"
)

// composer writes one paragraph into blocks: more than one where a page ends
// within it, or where an object stands between its lines.
type composer struct {
	w     *Writer
	kind  flow.Kind
	level int
	// bullet: a character stands before it that counts nothing.
	bullet bool

	text   strings.Builder
	runes  int
	bold   [][2]int
	sizes  flow.Sizes
	notes  []flow.Block
	before bool // a block of this paragraph was written
	carry  bool // the next goes on with it, over a page break
	glued  bool
	later  []any // objects that stand beside the text
}

func (w *Writer) para(p *Para, cuts []int) {
	if w.err != nil {
		return
	}
	for _, part := range p.Parts {
		if s, ok := part.Object.(*SectionStart); ok {
			w.startSection(s)
		}
	}
	c := &composer{w: w}
	if len(cuts) > 0 && cuts[0] <= 0 {
		w.newPage()
		cuts = cuts[1:]
	}
	head := c.head(p)
	for i := range p.Parts {
		part := &p.Parts[i]
		for len(cuts) > 0 && cuts[0] <= part.At {
			c.cut()
			cuts = cuts[1:]
		}
		if head != "" && part.shows() {
			c.write(head)
			head = ""
		}
		if part.Object != nil {
			c.object(part.Object)
			continue
		}
		cuts = c.textPart(part, cuts)
	}
	for range cuts { // beyond the text: of lines that hold only objects
		c.cut()
	}
	c.flush()
	for _, o := range c.later {
		w.block(o)
	}
}

// shows tells whether the part is text that a reader sees.
func (p *Part) shows() bool {
	switch p.Object.(type) {
	case nil:
		return strings.TrimSpace(p.Text) != ""
	case *AutoNumber, *Equation, *Note:
		return true
	}
	return false
}

func (c *composer) textPart(p *Part, cuts []int) []int {
	shape := c.w.styles.Chars[p.Shape]
	from := c.runes
	if end := p.At + p.Units; len(cuts) == 0 || cuts[0] >= end {
		text := p.Text
		if shape.Super {
			text = raise(text)
		} else if shape.Sub {
			text = lower(text)
		}
		c.write(text)
		c.sizes.Add(text, shape.Size)
	} else {
		at := p.At
		for _, r := range p.Text {
			for len(cuts) > 0 && cuts[0] <= at {
				c.embolden(shape, from)
				c.cut()
				from, cuts = 0, cuts[1:]
			}
			c.write(string(r))
			c.sizes.Add(string(r), shape.Size)
			at += max(utf16.RuneLen(r), 1)
		}
	}
	c.embolden(shape, from)
	return cuts
}

func (c *composer) embolden(s CharShape, from int) {
	if !s.Bold || c.runes <= from {
		return
	}
	if n := len(c.bold); n > 0 && c.bold[n-1][1] == from {
		c.bold[n-1][1] = c.runes
		return
	}
	c.bold = append(c.bold, [2]int{from, c.runes})
}

// write adds text; blanks do not begin a block.
func (c *composer) write(s string) {
	if c.runes == 0 {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
	}
	if !isPlain(s) {
		s = Shown(s)
		if c.runes == 0 {
			s = strings.TrimLeftFunc(s, unicode.IsSpace)
		}
	}
	if c.w.count(len(s)) {
		c.text.WriteString(s)
		c.runes += utf8.RuneCountInString(s)
	}
}

// apart adds text that is not to be glued to a word before it.
func (c *composer) apart(s string) {
	if t := c.text.String(); t != "" && !strings.HasSuffix(t, " ") && !strings.HasSuffix(t, "\n") && !strings.HasSuffix(t, "(") {
		c.write(" ")
	}
	c.write(s)
}

func (c *composer) cut() {
	c.flush()
	c.w.newPage()
	c.carry = c.before
}

// flush writes what there is as a block, and the notes it refers to after it.
func (c *composer) flush() {
	text := c.text.String()
	trimmed := strings.TrimRightFunc(text, unicode.IsSpace)
	size := c.sizes.Take()
	if trimmed != "" {
		b := flow.Block{Kind: c.kind, Level: c.level, Text: trimmed, Bold: c.bold, Size: size}
		if b.Kind == flow.Heading && !c.headline(trimmed) {
			b.Kind = flow.ListItem
		}
		if c.carry {
			b.Continued, b.Glued = true, c.glued
		} else if c.before {
			b.Kind, b.Level = flow.Paragraph, 0
		}
		n := utf8.RuneCountInString(trimmed)
		for i := len(b.Bold) - 1; i >= 0 && b.Bold[i][1] > n; i-- {
			if b.Bold[i][1] = n; b.Bold[i][0] >= n {
				b.Bold = b.Bold[:i]
			}
		}
		c.w.emit(b)
		c.before, c.carry = true, false
		c.glued = len(trimmed) == len(text)
	}
	for _, n := range c.notes {
		c.w.emit(n)
	}
	c.text.Reset()
	c.runes, c.bold, c.notes = 0, nil, nil
}

// Official papers often set all of their paragraphs as an outline. Those longer
// than a line or two, or that end as sentences do, are body text. So are most
// with bullets: of these only short ones of the upper levels head anything.
const (
	longestHeading  = 100 // characters, on levels 1 and 2
	longestLower    = 60  // below these
	longestBulleted = 40
)

func (c *composer) headline(s string) bool {
	longest := longestHeading
	switch {
	case c.bullet && c.level > 2:
		return false
	case c.bullet:
		longest = longestBulleted
	case c.level > 2:
		longest = longestLower
	}
	return utf8.RuneCountInString(s) <= longest && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "다")
}

// head gives what stands before the paragraph, and decides what it is.
func (c *composer) head(p *Para) string {
	shape := c.w.styles.Paras[p.Shape]
	level := c.w.styles.Styles[p.Style].level()
	head := ""
	switch shape.Head {
	case OutlineHead:
		head = c.w.counts.next(c.w.outline, shape.Level)
		if level == 0 {
			level = shape.Level + 1
		}
	case NumberHead:
		head = c.w.counts.next(c.w.styles.Numberings[shape.ID], shape.Level)
		c.kind, c.level = flow.ListItem, shape.Level+1
	case BulletHead:
		head = Shown(c.w.styles.Bullets[shape.ID])
		c.kind, c.level, c.bullet = flow.ListItem, shape.Level+1, true
	}
	if level > 0 {
		c.kind, c.level = flow.Heading, min(level, 6)
	}
	if head != "" {
		head += " "
	}
	return head
}

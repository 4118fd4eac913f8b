package typeset

import (
	"bytes"
	"fmt"
	"strings"
)

// A4 in points, and the margins.
const (
	pageWidth    = 595.28
	pageHeight   = 841.89
	marginSide   = 68.0
	marginTop    = 84.0
	marginBottom = 76.0
	columnWidth  = pageWidth - 2*marginSide
)

// setter lays blocks onto pages.
type setter struct {
	doc      Document
	fonts    Fonts
	used     [2]map[int]rune // glyph → first character it stood for; regular, bold
	pages    []*bytes.Buffer
	y        float64 // baseline of the last line, from the bottom
	headings []heading
	tight    float64 // scales the distances between lines and blocks
	endless  bool    // one page, as long as it takes
}

type heading struct {
	title string
	page  int // from 0
	top   float64
}

func newSetter(d Document, f Fonts, tight float64) *setter {
	return &setter{doc: d, fonts: f, used: [2]map[int]rune{{}, {}}, tight: tight}
}

const (
	// A last page of fewer points of text looks left behind.
	leastLastPage = 120
	// tighter is how close lines may stand to spare such a page; closer than
	// this, Korean becomes hard to read.
	tighter = 0.9
)

// fit lays the document, closer if that spares a last page of a few lines.
func fit(d Document, f Fonts) *setter {
	s := newSetter(d, f, 1)
	s.lay()
	if len(s.pages) > 1 && pageHeight-marginTop-s.y < leastLastPage {
		closer := newSetter(d, f, tighter)
		closer.lay()
		if len(closer.pages) < len(s.pages) {
			return closer
		}
	}
	return s
}

func (s *setter) page() *bytes.Buffer { return s.pages[len(s.pages)-1] }

func (s *setter) newPage() {
	s.pages = append(s.pages, &bytes.Buffer{})
	s.y = pageHeight - marginTop
}

// full reports whether the page has no room for a height.
func (s *setter) full(height float64) bool { return !s.endless && s.y-height < marginBottom }

// lay puts all blocks onto pages. A heading stays with the paragraph below it.
func (s *setter) lay() {
	s.newPage()
	for i := 0; i < len(s.doc.Blocks); i++ {
		if s.doc.Blocks[i].Kind == Row {
			end := i
			for end < len(s.doc.Blocks) && s.doc.Blocks[end].Kind == Row {
				end++
			}
			s.table(s.doc.Blocks[i:end])
			i = end - 1
			continue
		}
		s.block(s.doc.Blocks[i])
	}
	if !s.endless {
		s.frame()
	}
}

func (s *setter) block(b Block) {
	st := styleOf(b).scaled(s.tight)
	spans := b.Spans
	if st.bold {
		spans = emboldened(spans)
	}
	if b.Kind == Verbatim {
		spans = unbreakable(spans)
	}
	lines := s.fonts.lines(spans, st.size, columnWidth-st.indent)
	keep := 1
	if b.Kind == Heading {
		keep = 4 // itself, and the lines below that stay together
	}
	if s.full(st.before + float64(keep)*st.leading) {
		s.newPage()
	} else {
		s.y -= st.before
	}
	if b.Kind == Heading {
		s.headings = append(s.headings, heading{plain(b.Spans), len(s.pages) - 1, s.y + 4})
	}
	for i, l := range lines {
		if s.full(float64(together(i, len(lines))) * st.leading) {
			s.newPage()
		}
		s.y -= st.leading
		if b.Kind == Bullet && i == 0 {
			s.mark(b, st)
		}
		s.show(s.page(), marginSide+st.indent, s.y, st.size, st.colour, l.pieces...)
	}
	s.y -= st.after
}

// mark writes what stands before a list's item.
func (s *setter) mark(b Block, st style) {
	mark := b.Mark
	if mark == "" {
		mark = "•"
	}
	s.show(s.page(), marginSide+st.indent-levelIndent+2, s.y, st.size, accent, piece{text: mark})
}

// together is how many lines, from line i of a paragraph on, must stand on one
// page: no page begins or ends with a single line of several.
func together(i, lines int) int {
	switch {
	case i == 0 && lines == 3:
		return 3
	case i == 0:
		return min(lines, 2)
	case lines-i == 2:
		return 2
	}
	return 1
}

// frame writes the running head and the page number. They come last on each
// page, so that readers that follow the order of writing give the text first.
func (s *setter) frame() {
	for i, page := range s.pages {
		if s.doc.Running != "" {
			s.show(page, marginSide, pageHeight-52, 8.5, muted, piece{text: s.doc.Running})
			fmt.Fprintf(page, "0.85 0.87 0.88 RG 0.6 w %.2f %.2f m %.2f %.2f l S\n", marginSide, pageHeight-58, pageWidth-marginSide, pageHeight-58)
		}
		label := fmt.Sprintf("%s%d", s.doc.LabelPrefix, i+1)
		s.show(page, pageWidth/2-s.fonts.Regular.Width(label, 9)/2, 42, 9, muted, piece{text: label})
	}
}

// show writes pieces from x on the baseline y.
func (s *setter) show(w *bytes.Buffer, x, y, size float64, colour [3]float64, pieces ...piece) {
	fmt.Fprintf(w, "BT %.3g %.3g %.3g rg 1 0 0 1 %.2f %.2f Tm", colour[0], colour[1], colour[2], x, y)
	for _, p := range pieces {
		fmt.Fprintf(w, " /F%d %.4g Tf <", 1+weightIndex(p.bold), size)
		font := s.fonts.weight(p.bold)
		used := s.used[weightIndex(p.bold)]
		for _, r := range p.text {
			g := font.glyph(r)
			if _, known := used[g]; !known {
				used[g] = r
			}
			fmt.Fprintf(w, "%04X", g)
		}
		w.WriteString("> Tj")
	}
	w.WriteString(" ET\n")
}

func weightIndex(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

func emboldened(spans []Span) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = Span{s.Text, true}
	}
	return out
}

// unbreakable keeps blanks as they are: a no-break space is one of the word's
// characters to wrap.
func unbreakable(spans []Span) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = Span{strings.ReplaceAll(s.Text, " ", "\u00A0"), s.Bold}
	}
	return out
}

func plain(spans []Span) string {
	var b bytes.Buffer
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

package pdfpage

import (
	"unicode"

	"naru/internal/extract/arrange"
	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/library"
)

// Reader reads the pages of one document. One goroutine at a time may use it.
type Reader struct {
	file  *pdffile.File
	fonts fonts
	// What a page needs, kept for the next.
	work interpreter
	flow flow
}

// New makes a reader of the pages of a file.
func New(file *pdffile.File, tables *pdffont.Tables) *Reader {
	r := &Reader{file: file, fonts: fonts{file: file, tables: tables}}
	r.work.file, r.work.fonts = file, &r.fonts
	return r
}

// Page is what a page holds. Text has its lines and its broken words marked as
// arrange says; it is of no use after the next page is read.
type Page struct {
	Width, Height float64 // points, as shown
	Text          []rune
	chars         arrange.Text
	glyphs        *glyphs
}

// Page reads a page, from 0. Fails with pdffile.ErrUnsure, and why.
func (r *Reader) Page(n int) (*Page, error) {
	page, err := r.file.Page(n)
	if err != nil {
		return nil, err
	}
	r.file.Doubt() // of other pages
	p, err := r.read(page)
	if err != nil {
		return nil, err
	}
	if err := r.file.Doubt(); err != nil {
		return nil, err
	}
	return p, nil
}

func (r *Reader) read(page *pdffile.Page) (*Page, error) {
	ctm, w, h, err := shown(page)
	if err != nil {
		return nil, err
	}
	if err := r.annotations(page); err != nil {
		return nil, err
	}
	content, err := page.Contents()
	if err != nil {
		return nil, err
	}
	r.work.reset()
	if err := r.work.run(content, page.Resources, ctm, 0); err != nil {
		return nil, err
	}
	f := &r.flow
	f.reset(&r.work)
	f.all()
	if f.full {
		return nil, unsure("much text")
	}
	if err := oddWriting(f.text.Runes); err != nil {
		return nil, err
	}
	g := &glyphs{flow: f, w: w, h: h}
	x1, y1 := ctm.at(page.MediaBox[0], page.MediaBox[1])
	x2, y2 := ctm.at(page.MediaBox[2], page.MediaBox[3])
	g.sheet = g.frame(x1, y1, x2, y2)
	p := &Page{Width: w, Height: h, chars: f.text, glyphs: g}
	arrange.Page(g, &p.chars)
	p.Text = p.chars.Runes
	return p, nil
}

func (p *interpreter) reset() {
	p.runs, p.glyphs = p.runs[:0], p.glyphs[:0]
	p.content, p.forms, p.read, p.drawn = 0, 0, 0, nil
	p.marks = marks{open: p.marks.open[:0], texts: p.marks.texts[:0]}
}

func (f *flow) reset(p *interpreter) {
	f.runs, f.glyphs, f.marks = p.runs, p.glyphs, &p.marks
	f.chars, f.queue, f.full = f.chars[:0], f.queue[:0], false
	f.text = arrange.Text{Runes: f.text.Runes[:0], From: f.text.From[:0]}
	f.line = arrange.Text{Runes: f.line.Runes[:0], From: f.line.From[:0]}
}

// maxFormula is the number of letters that only formulas have (𝜃, 𝑥), of those on
// a page that is read here: where their indices stand, PDFium knows better.
const maxFormula = 20

// oddWriting looks for what PDFium puts in order better: writing that runs from
// right to left, and formulas.
func oddWriting(text []rune) error {
	formula := 0
	for _, c := range text {
		switch {
		case c < 0x0590:
		case c <= 0x08FF || c >= 0xFB1D && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC ||
			c >= 0x10800 && c <= 0x10FFF || c >= 0x1E800 && c <= 0x1EFFF || unicode.Is(unicode.Bidi_Control, c):
			return unsure("written from right to left")
		case c >= 0x1D400 && c <= 0x1D7FF:
			if formula++; formula > maxFormula {
				return unsure("formulas")
			}
		}
	}
	return nil
}

// Size is that of the font of a character of the text, in points as shown; 0: not
// known.
func (p *Page) Size(char int) float64 {
	if char < 0 || char >= len(p.chars.From) {
		return 0
	}
	return p.glyphs.Size(p.chars.From[char])
}

// Boxes gives the place of each character of the text, as fractions of the page;
// zero: none.
func (p *Page) Boxes() []library.Rect {
	boxes := make([]library.Rect, len(p.Text))
	for i, from := range p.chars.From {
		if c := p.Text[i]; c == '\r' || c == '\n' {
			continue
		}
		f := p.glyphs.Frame(from)
		r := library.Rect{X0: unit(f.X0 / p.Width), Y0: unit(f.Y0 / p.Height), X1: unit(f.X1 / p.Width), Y1: unit(f.Y1 / p.Height)}
		if r.X0 < r.X1 && r.Y0 < r.Y1 { // else wholly outside
			boxes[i] = r
		}
	}
	return boxes
}

func unit(f float64) float64 { return min(max(f, 0), 1) }

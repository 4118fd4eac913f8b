package pdffont

import "naru/internal/extract/pdffile"

// Objects is what a font needs of its file; *pdffile.File has it.
type Objects interface {
	// Resolve follows references; an object that is none is given back.
	Resolve(pdffile.Object) pdffile.Object
	// Data is a stream's decoded content.
	Data(*pdffile.Stream) ([]byte, error)
}

var _ Objects = (*pdffile.File)(nil)

// Font tells what codes mean. One goroutine at a time may use it.
type Font struct {
	// Ascent and Descent are how far the font reaches above and below its
	// baseline, in sizes of the font, as PDFium has them for the frame around a
	// character (FPDFText_GetLooseCharBox). Both 0: not known.
	Ascent, Descent float64
	// Vertical: written from top to bottom (WMode 1).
	Vertical bool
	// Blank is the width of the code that means a blank, as PDFium looks for it
	// when it measures gaps; HasBlank false: it finds none.
	Blank    float64
	HasBlank bool
}

// Tables are the facts about fonts that PDFs take as known. They are unpacked
// once, when first asked for; a process needs one, for all of its goroutines.
type Tables struct{}

// New makes tables that are yet packed.
func New() *Tables { return &Tables{} }

// Load reads a font dictionary. The error is pdffile.ErrUnsure, with why, where
// the font as a whole cannot be told.
func (t *Tables) Load(f Objects, dict pdffile.Dict) (*Font, error) {
	return nil, pdffile.ErrUnsure
}

// Next gives the first glyph of s, which must not be empty.
func (f *Font) Next(s []byte) Glyph { return Glyph{Bytes: 1, Unsure: true} }

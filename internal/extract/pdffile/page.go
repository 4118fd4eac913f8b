package pdffile

// Page is a page with what it inherits.
type Page struct {
	Dict      Dict
	Resources Dict
	// Boxes: left, bottom, right, top in points, before rotation. CropBox is
	// what is shown: never larger than MediaBox, and that where the file has none.
	MediaBox, CropBox [4]float64
	Rotate            int // clockwise: 0, 90, 180 or 270
	UserUnit          float64
	file              *File
}

// Pages is the number of pages.
func (f *File) Pages() int { return 0 }

// Page gives a page, from 0.
func (f *File) Page(n int) (*Page, error) { return nil, ErrUnsure }

// Contents gives the page's content streams joined by a line end, in a slice of
// the caller's own; none is nil.
func (p *Page) Contents() ([]byte, error) { return nil, ErrUnsure }

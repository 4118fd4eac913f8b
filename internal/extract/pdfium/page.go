package pdfium

import (
	"errors"
	"fmt"

	"github.com/tetratelabs/wazero/api"
)

// ErrPage is a page that PDFium cannot load. The others may be fine.
var ErrPage = errors.New("the page cannot be loaded")

// Page is what a page holds, unrefined.
type Page struct {
	Width, Height float64 // points, as shown
	Text          []rune
	// Sizes are those of the fonts of the characters of Text, in points as shown;
	// 0: not known. nil where they were not asked for.
	Sizes []float64
}

// Page reads the text and size of a page (0-based). With ErrPage the size is
// still that of the page, as far as the file tells.
func (d *Document) Page(n int) (Page, error) { return d.page(n, false) }

// PageWithSizes is Page with the sizes of its characters, which take a call each.
func (d *Document) PageWithSizes(n int) (Page, error) { return d.page(n, true) }

// PlainText reads the text of a page (0-based) as the engine gives it, in its order
// and with nothing of where it stands: what reading costs at the least.
func (d *Document) PlainText(n int) ([]rune, error) {
	page, closePage, err := d.loadPage(n)
	if err != nil {
		return nil, err
	}
	defer closePage()
	text, closeText, err := d.loadText(page)
	if err != nil {
		return nil, err
	}
	defer closeText()
	return d.text(text)
}

func (d *Document) page(n int, sized bool) (Page, error) {
	page, closePage, err := d.loadPage(n)
	if errors.Is(err, ErrPage) {
		w, h, sizeErr := d.sizeWithoutLoading(n)
		return Page{Width: w, Height: h}, errors.Join(err, sizeErr)
	}
	if err != nil {
		return Page{}, err
	}
	defer closePage()
	var p Page
	if p.Width, p.Height, err = d.size(page); err != nil {
		return p, err
	}
	text, closeText, err := d.loadText(page)
	if err != nil {
		return p, err
	}
	defer closeText()
	c, _, err := d.read(page, text)
	p.Text = c.Runes
	if err == nil && sized {
		p.Sizes, err = d.sizes(text, c)
	}
	return p, err
}

func (d *Document) loadPage(n int) (uint64, func(), error) {
	page, err := d.call("FPDF_LoadPage", d.handle, api.EncodeI32(int32(n)))
	if err != nil {
		return 0, nil, err
	}
	if page == 0 {
		return 0, nil, fmt.Errorf("page %d: %w", n+1, ErrPage)
	}
	filled, err := d.filled(page)
	if err == nil && filled {
		page, err = d.flatten(page, n)
	}
	if err != nil {
		return 0, nil, err
	}
	return page, func() { _, _ = d.call("FPDF_ClosePage", page) }, nil
}

func (d *Document) loadText(page uint64) (uint64, func(), error) {
	text, err := d.call("FPDFText_LoadPage", page)
	if err != nil {
		return 0, nil, err
	}
	if text == 0 {
		return 0, nil, ErrPage
	}
	return text, func() { _, _ = d.call("FPDFText_ClosePage", text) }, nil
}

// size of a loaded page with its rotation applied.
func (d *Document) size(page uint64) (w, h float64, err error) {
	wide, err := d.call("FPDF_GetPageWidthF", page)
	if err != nil {
		return 0, 0, err
	}
	high, err := d.call("FPDF_GetPageHeightF", page)
	if err != nil {
		return 0, 0, err
	}
	return float64(api.DecodeF32(wide)), float64(api.DecodeF32(high)), nil
}

// sizeWithoutLoading asks for the size of a page whose content is broken.
func (d *Document) sizeWithoutLoading(n int) (w, h float64, err error) {
	p, free, err := d.alloc(8)
	if err != nil {
		return 0, 0, err
	}
	defer free()
	ok, err := d.callInt("FPDF_GetPageSizeByIndexF", d.handle, api.EncodeI32(int32(n)), p)
	if err != nil || ok == 0 {
		return 0, 0, err
	}
	wide, _ := d.memory.ReadFloat32Le(uint32(p))
	high, _ := d.memory.ReadFloat32Le(uint32(p) + 4)
	return float64(wide), float64(high), nil
}

// text reads all text of a page. FPDFText_GetText counts UTF-16 units as if
// each were a character, but writes pairs whole, so the buffer is twice what
// its contract asks for.
func (d *Document) text(text uint64) ([]rune, error) {
	n, err := d.callInt("FPDFText_CountChars", text)
	if err != nil || n <= 0 {
		return nil, err
	}
	buffer, free, err := d.alloc(4 * (n + 1))
	if err != nil {
		return nil, err
	}
	defer free()
	written, err := d.callInt("FPDFText_GetText", text, 0, uint64(n), buffer)
	if err != nil || written <= 1 {
		return nil, err
	}
	return d.utf16(buffer, min(written-1, 2*n)) // the last one is a zero
}
